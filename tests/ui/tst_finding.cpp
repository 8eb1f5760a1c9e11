// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "findfixture.h"

#include "support/waiting.h"

#include "catalog/find/findexpression.h"

#include <QLineEdit>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Finding in the loaded rows by the box in the tool bar.
class FindingTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void narrowsWhileTyping();
    void highlightsWhatIsFound();
    void saysWhatIsNotLoaded();
    void looksInOneColumn();
    void heedsCaseAndWholeWords();
    void escapeClears();
    void showAllClearsFacetsToo();
    void showAllTakesTheOptionsAway();
    void takesTheConditionAwayThatLeavesNothing();
    void pagesOnUntilItIsSureThatNothingMatches();

private:
    std::unique_ptr<FindFixture> m_fixture;
};

void FindingTest::init()
{
    m_fixture = std::make_unique<FindFixture>();
    QVERIFY(m_fixture->show());
}

void FindingTest::cleanup()
{
    m_fixture.reset();
}

void FindingTest::narrowsWhileTyping()
{
    const ImageTableModel &model = m_fixture->window().model();
    const int all = m_fixture->rowCount();
    m_fixture->find(u"u"_s);
    const int some = m_fixture->rowCount();
    QTest::keyClicks(m_fixture->edit(), u"buntu"_s);
    const int few = m_fixture->rowCount();
    QVERIFY(0 < few && few < some && some <= all);
    for (int row = 0; row < few; ++row)
        QVERIFY(findText(model.imageAt(row), TimeZone::Local)
                        .contains("ubuntu"_L1, Qt::CaseInsensitive));
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->said().startsWith(u"%1 of %2 loaded"_s.arg(
                                     QLocale().toString(few), QLocale().toString(all))),
                             longestWait);

    QTest::keyClicks(m_fixture->edit(), u" arch:arm type:public"_s);
    const int fewest = m_fixture->rowCount();
    QVERIFY(0 < fewest && fewest < few);
    for (int row = 0; row < fewest; ++row) {
        QCOMPARE(model.imageAt(row).architecture, u"arm"_s);
        QCOMPARE(model.imageAt(row).imageType, u"PUBLIC_IMAGE"_s);
    }
}

void FindingTest::highlightsWhatIsFound()
{
    // Every id has it, so no row moves.
    ImageTableView &view = m_fixture->view();
    const QModelIndex id = view.model()->index(0, int(ImageColumn::ImageId));
    const QModelIndex size = view.model()->index(0, int(ImageColumn::Size));
    const auto picture = [&view](const QModelIndex &index) {
        return view.viewport()->grab(view.visualRect(index)).toImage();
    };
    const QImage idBefore = picture(id);
    const QImage sizeBefore = picture(size);
    m_fixture->find(u"img-"_s);
    QCOMPARE(m_fixture->rowCount(), m_fixture->loadedCount());
    QCOMPARE(id.data(ImageTableModel::FindSpansRole).value<QList<FindSpan>>(),
             (QList<FindSpan> {{.start = 0, .length = 4}}));
    QVERIFY(picture(id) != idBefore);
    QCOMPARE(picture(size), sizeBefore);
}

void FindingTest::saysWhatIsNotLoaded()
{
    m_fixture->find(u"ubuntu"_s);
    const CatalogSummary summary = m_fixture->window().catalog().summary();
    QTRY_COMPARE_WITH_TIMEOUT(
            m_fixture->said(),
            u"%1 of %2 loaded"_s.arg(QLocale().toString(m_fixture->rowCount()),
                                     QLocale().toString(m_fixture->loadedCount())),
            longestWait);
    const int found = m_fixture->rowCount();
    const QString more = u"Load %1 more"_s.arg(QLocale().toString(summary.total - summary.loaded));
    QVERIFY(clickNamed(m_fixture->window(), more));
    QVERIFY(m_fixture->whole().waitUntilLoaded());
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->said(),
                              u"%1 of %2 loaded"_s.arg(QLocale().toString(m_fixture->rowCount()),
                                                       QLocale().toString(summary.total)),
                              longestWait);
    QVERIFY(m_fixture->rowCount() > found);
}

void FindingTest::looksInOneColumn()
{
    // A find that hides every row goes on to load, and the numbers would change meanwhile.
    QVERIFY(m_fixture->loadAll());
    m_fixture->find(u"seoul"_s);
    const int everywhere = m_fixture->rowCount();
    m_fixture->chooseOption({u"In"_s, u"Region"_s});
    QVERIFY(0 < m_fixture->rowCount() && m_fixture->rowCount() <= everywhere);
    for (int row = 0; row < m_fixture->rowCount(); ++row)
        QCOMPARE(m_fixture->window().model().imageAt(row).place.region, u"ap-seoul"_s);
    m_fixture->chooseOption({u"In"_s, u"OS"_s});
    QCOMPARE(m_fixture->rowCount(), 0);
    m_fixture->chooseOption({u"In"_s, u"All columns"_s});
    QCOMPARE(m_fixture->rowCount(), everywhere);
}

void FindingTest::heedsCaseAndWholeWords()
{
    // A find that hides every row goes on to load, and the numbers would change meanwhile.
    QVERIFY(m_fixture->loadAll());
    m_fixture->find(u"ubunt"_s);
    const int parts = m_fixture->rowCount();
    QVERIFY(parts > 0);
    m_fixture->chooseOption({u"Whole words"_s});
    QCOMPARE(m_fixture->rowCount(), 0);
    m_fixture->chooseOption({u"Whole words"_s});
    QCOMPARE(m_fixture->rowCount(), parts);
    m_fixture->find(u"UBUNTU"_s);
    QVERIFY(m_fixture->rowCount() > 0);
    m_fixture->chooseOption({u"Match case"_s});
    QCOMPARE(m_fixture->rowCount(), 0);
}

void FindingTest::escapeClears()
{
    m_fixture->find(u"ubuntu"_s);
    QVERIFY(m_fixture->rowCount() < m_fixture->loadedCount());
    m_fixture->press(Qt::Key_Escape);
    QCOMPARE(m_fixture->edit()->text(), QString());
    QCOMPARE(m_fixture->rowCount(), m_fixture->loadedCount());
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->said(), QString(), longestWait);
}

void FindingTest::showAllClearsFacetsToo()
{
    m_fixture->find(u"ubuntu"_s);
    FacetSelection selection;
    selection.toggle(Facet::Architecture, u"arm"_s, false);
    m_fixture->window().model().narrowing().setFacetSelection(selection);
    QVERIFY(m_fixture->rowCount() < m_fixture->loadedCount());
    QVERIFY(clickNamed(m_fixture->window(), u"Show all"_s));
    QCOMPARE(m_fixture->rowCount(), m_fixture->loadedCount());
    QCOMPARE(m_fixture->edit()->text(), QString());
    QTRY_VERIFY_WITH_TIMEOUT(!findNamed(m_fixture->window(), u"Show all"_s), longestWait);
}

void FindingTest::showAllTakesTheOptionsAway()
{
    m_fixture->chooseOption({u"Match case"_s});
    m_fixture->chooseOption({u"In"_s, u"OS"_s});
    m_fixture->find(u"Ubuntu"_s);
    QVERIFY(m_fixture->rowCount() < m_fixture->loadedCount());
    QVERIFY(clickNamed(m_fixture->window(), u"Show all"_s));
    QCOMPARE(m_fixture->rowCount(), m_fixture->loadedCount());
    m_fixture->find(u"img-"_s);
    QCOMPARE(m_fixture->rowCount(), m_fixture->loadedCount());
    m_fixture->edit()->clear();
    m_fixture->find(u"IMG-"_s);
    QCOMPARE(m_fixture->rowCount(), m_fixture->loadedCount());
}

void FindingTest::takesTheConditionAwayThatLeavesNothing()
{
    const QWidget &window = m_fixture->window();
    m_fixture->find(u"arch:arm"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->rowCount() > 0, longestWait);
    m_fixture->find(u"arch:arm name:nowhere"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->rowCount(), 0, longestWait);
    // Not before all pages are there is it known what is found without it.
    QTRY_VERIFY_WITH_TIMEOUT(
            visibleText(window).contains(u"“name:nowhere” leaves nothing; without it there are"_s),
            longestWait);
    QVERIFY(clickNamed(window, u"Remove “name:nowhere”"_s));
    QCOMPARE(m_fixture->edit()->text(), u"arch:arm"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->rowCount() > 0, longestWait);
}

void FindingTest::pagesOnUntilItIsSureThatNothingMatches()
{
    const QWidget &window = m_fixture->window();
    // Further pages may come so quickly that nobody would see it afterwards.
    bool hasSaidSo = false;
    QObject context;
    connect(&m_fixture->window().catalog(), &ImageCatalog::summaryChanged, &context, [&] {
        const QString text = visibleText(window);
        hasSaidSo = hasSaidSo || (text.contains("Nothing found in the loaded rows"_L1) &&
                                  text.contains("More pages are being searched"_L1));
    });
    m_fixture->find(u"no image is called so"_s);
    QCOMPARE(m_fixture->rowCount(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(hasSaidSo, longestWait);
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window().catalog().summary().hasMore, longestWait);
    QVERIFY(m_fixture->whole().waitUntilLoaded());
    QCOMPARE(m_fixture->loadedCount(), int(m_fixture->window().catalog().summary().total));
    QTRY_VERIFY_WITH_TIMEOUT(!visibleText(window).contains("More pages"_L1), longestWait);

    QVERIFY(clickNamed(window, u"Clear find and facets"_s));
    QCOMPARE(m_fixture->edit()->text(), QString());
    QCOMPARE(m_fixture->rowCount(), m_fixture->loadedCount());
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->view().isVisible(), longestWait);
}

QTEST_MAIN(FindingTest)
#include "tst_finding.moc"
