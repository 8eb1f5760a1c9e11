// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/menus.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "catalog/find/findquery.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
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
    void showsABadRegularExpression();
    void anErrorNeverPushesTheBoxAway();
    void escapeClears();
    void escapeLeavesTheCurrentRowInItsPlace();
    void aHiddenRowIsNoLongerTheCurrentOne();
    void showAllClearsFacetsToo();
    void completesKeysAndValues();
    void pagesOnUntilItIsSureThatNothingMatches();

private:
    /// Presses Ctrl+F and types.
    void find(const QString &text);
    /// Presses a key where the keyboard is: in the list of completions, if that is open.
    void press(Qt::Key key);
    void chooseOption(const QStringList &entries);
    [[nodiscard]] bool loadAll();
    [[nodiscard]] int rowCount() const { return m_fixture->window().model().rowCount(); }
    [[nodiscard]] int loadedCount() const { return m_fixture->window().model().store().count(); }
    [[nodiscard]] QString said() { return m_fixture->child<QLabel>(u"findCountLabel"_s)->text(); }
    [[nodiscard]] QAbstractItemView *completions() const
    {
        return m_fixture->window().findChild<QCompleter *>()->popup();
    }

    std::unique_ptr<WindowFixture> m_fixture;
    QLineEdit *m_edit = nullptr;
};

void FindingTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
    m_edit = findNamed<QLineEdit>(m_fixture->window(), u"Find in results"_s);
    QVERIFY(m_edit);
    QCOMPARE(said(), QString());
}

void FindingTest::cleanup()
{
    m_fixture.reset();
}

void FindingTest::find(const QString &text)
{
    QVERIFY(activate(m_fixture->window()));
    m_fixture->view().setFocus();
    QTest::keyClick(&m_fixture->window(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_edit->hasFocus());
    QTest::keyClicks(m_edit, text);
    QCOMPARE(m_edit->text(), text);
}

bool FindingTest::loadAll()
{
    return clickNamed(m_fixture->window(), u"Load all"_s) && m_fixture->waitUntilLoaded();
}

void FindingTest::press(Qt::Key key)
{
    QWidget *list = completions();
    QTest::keyClick(list->isVisible() ? list : m_edit, key);
}

void FindingTest::chooseOption(const QStringList &entries)
{
    if (completions()->isVisible())
        press(Qt::Key_Escape);
    m_edit->setFocus();
    QTest::keyClick(m_edit, Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(openedMenu(), longestWait);
    QVERIFY(clickEntries(*openedMenu(), entries));
}

void FindingTest::narrowsWhileTyping()
{
    const ImageTableModel &model = m_fixture->window().model();
    const int all = rowCount();
    find(u"u"_s);
    const int some = rowCount();
    QTest::keyClicks(m_edit, u"buntu"_s);
    const int few = rowCount();
    QVERIFY(0 < few && few < some && some <= all);
    for (int row = 0; row < few; ++row)
        QVERIFY(findText(model.imageAt(row), TimeZone::Local)
                        .contains("ubuntu"_L1, Qt::CaseInsensitive));
    QTRY_VERIFY_WITH_TIMEOUT(said().startsWith(u"%1 of %2 loaded"_s.arg(QLocale().toString(few),
                                                                        QLocale().toString(all))),
                             longestWait);

    QTest::keyClicks(m_edit, u" arch:arm type:public"_s);
    const int fewest = rowCount();
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
    find(u"img-"_s);
    QCOMPARE(rowCount(), loadedCount());
    QCOMPARE(id.data(ImageTableModel::FindSpansRole).value<QList<FindSpan>>(),
             (QList<FindSpan> {{.start = 0, .length = 4}}));
    QVERIFY(picture(id) != idBefore);
    QCOMPARE(picture(size), sizeBefore);
}

void FindingTest::saysWhatIsNotLoaded()
{
    find(u"ubuntu"_s);
    const CatalogSummary summary = m_fixture->window().catalog().summary();
    QTRY_COMPARE_WITH_TIMEOUT(said(),
                              u"%1 of %2 loaded"_s.arg(QLocale().toString(rowCount()),
                                                       QLocale().toString(loadedCount())),
                              longestWait);
    const int found = rowCount();
    const QString more = u"Load %1 more"_s.arg(QLocale().toString(summary.total - summary.loaded));
    QVERIFY(clickNamed(m_fixture->window(), more));
    QVERIFY(m_fixture->waitUntilLoaded());
    QTRY_COMPARE_WITH_TIMEOUT(said(),
                              u"%1 of %2 loaded"_s.arg(QLocale().toString(rowCount()),
                                                       QLocale().toString(summary.total)),
                              longestWait);
    QVERIFY(rowCount() > found);
}

void FindingTest::looksInOneColumn()
{
    // A find that hides every row goes on to load, and the numbers would change meanwhile.
    QVERIFY(loadAll());
    find(u"seoul"_s);
    const int everywhere = rowCount();
    chooseOption({u"In"_s, u"Region"_s});
    QVERIFY(0 < rowCount() && rowCount() <= everywhere);
    for (int row = 0; row < rowCount(); ++row)
        QCOMPARE(m_fixture->window().model().imageAt(row).place.region, u"ap-seoul"_s);
    chooseOption({u"In"_s, u"OS"_s});
    QCOMPARE(rowCount(), 0);
    chooseOption({u"In"_s, u"All columns"_s});
    QCOMPARE(rowCount(), everywhere);
}

void FindingTest::heedsCaseAndWholeWords()
{
    // A find that hides every row goes on to load, and the numbers would change meanwhile.
    QVERIFY(loadAll());
    find(u"ubunt"_s);
    const int parts = rowCount();
    QVERIFY(parts > 0);
    chooseOption({u"Whole words"_s});
    QCOMPARE(rowCount(), 0);
    chooseOption({u"Whole words"_s});
    QCOMPARE(rowCount(), parts);
    find(u"UBUNTU"_s);
    QVERIFY(rowCount() > 0);
    chooseOption({u"Match case"_s});
    QCOMPARE(rowCount(), 0);
}

void FindingTest::showsABadRegularExpression()
{
    chooseOption({u"Regular expression"_s});
    const int all = rowCount();
    find(u"^web-[0-9"_s);
    QVERIFY(!said().isEmpty());
    QVERIFY(!said().contains("loaded"_L1));
    QCOMPARE(m_edit->accessibleDescription(), said());
    QCOMPARE(m_edit->property("isInvalid").toBool(), true);

    QTest::keyClicks(m_edit, u"]"_s);
    QTRY_VERIFY_WITH_TIMEOUT(said().contains("loaded"_L1), longestWait);
    QCOMPARE(m_edit->property("isInvalid").toBool(), false);
    QVERIFY(rowCount() < all);
}

void FindingTest::escapeClears()
{
    find(u"ubuntu"_s);
    QVERIFY(rowCount() < loadedCount());
    press(Qt::Key_Escape);
    QCOMPARE(m_edit->text(), QString());
    QCOMPARE(rowCount(), loadedCount());
    QTRY_COMPARE_WITH_TIMEOUT(said(), QString(), longestWait);
}

void FindingTest::anErrorNeverPushesTheBoxAway()
{
    m_fixture->window().resize(1000, 650);
    find(u"plattform:ubuntu"_s);
    QVERIFY(said().startsWith("\"plattform:\" is no key"_L1));
    QVERIFY(m_edit->isVisible());
    QVERIFY(m_edit->hasFocus());
    QVERIFY(m_edit->width() >= 180);
    const QPoint end = m_edit->mapTo(&m_fixture->window(), m_edit->rect().bottomRight());
    QVERIFY(m_fixture->window().rect().contains(end));
}

void FindingTest::escapeLeavesTheCurrentRowInItsPlace()
{
    QVERIFY(loadAll());
    ImageTableView &view = m_fixture->view();
    find(u"arch:arm"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!said().isEmpty(), longestWait); // the change of rows is over
    clickCell(view, 7, int(ImageColumn::Name));
    const QString id = m_fixture->window().model().imageAt(7).imageId;
    const int place = view.visualRect(view.currentIndex()).top();
    m_edit->setFocus();
    press(Qt::Key_Escape);
    QCOMPARE(rowCount(), loadedCount());
    QCOMPARE(m_fixture->window().model().imageAt(view.currentIndex().row()).imageId, id);
    QVERIFY(view.currentIndex().row() > 7);
    QCOMPARE(view.visualRect(view.currentIndex()).top(), place);
}

void FindingTest::aHiddenRowIsNoLongerTheCurrentOne()
{
    QVERIFY(loadAll());
    ImageTableView &view = m_fixture->view();
    const ImageTableModel &model = m_fixture->window().model();
    int row = 20;
    while (model.imageAt(row).osName.contains("ubuntu"_L1, Qt::CaseInsensitive))
        ++row;
    clickCell(view, row, int(ImageColumn::Os));
    const Image image = model.imageAt(row);
    QSignalSpy shown(&view, &ImageTableView::currentImageChanged);
    find(u"os:ubuntu"_s);
    QVERIFY(0 < rowCount() && rowCount() < loadedCount());
    QVERIFY(!view.currentIndex().isValid());
    QCOMPARE(view.selectedRowCount(), 0);
    for (const QList<QVariant> &arguments : shown)
        QVERIFY(!arguments.first().value<const Image *>());

    // Once it is there again, it is the current one again.
    press(Qt::Key_Escape); // closes the completions
    press(Qt::Key_Escape);
    QCOMPARE(rowCount(), loadedCount());
    QTRY_VERIFY_WITH_TIMEOUT(view.currentIndex().isValid(), longestWait);
    QCOMPARE(model.imageAt(view.currentIndex().row()), image);
    QCOMPARE(view.currentIndex().column(), int(ImageColumn::Os));
    QCOMPARE(view.selectedRowCount(), 1);
    QVERIFY(view.viewport()->rect().contains(view.visualRect(view.currentIndex()).center()));
}

void FindingTest::showAllClearsFacetsToo()
{
    find(u"ubuntu"_s);
    FacetSelection selection;
    selection.toggle(Facet::Architecture, u"arm"_s, false);
    m_fixture->window().model().narrowing().setFacetSelection(selection);
    QVERIFY(rowCount() < loadedCount());
    QVERIFY(clickNamed(m_fixture->window(), u"Show all"_s));
    QCOMPARE(rowCount(), loadedCount());
    QCOMPARE(m_edit->text(), QString());
    QTRY_VERIFY_WITH_TIMEOUT(!findNamed(m_fixture->window(), u"Show all"_s), longestWait);
}

void FindingTest::completesKeysAndValues()
{
    find(u"plat"_s);
    QVERIFY(completions()->isVisible());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_edit->text(), u"platform:"_s);

    QVERIFY(completions()->isVisible());
    QTest::keyClicks(m_edit, u"Deb"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_edit->text(), u"platform:Debian"_s);
    QVERIFY(!completions()->isVisible());
    QVERIFY(rowCount() > 0);
    for (int row = 0; row < rowCount(); ++row)
        QCOMPARE(m_fixture->window().model().imageAt(row).platform, u"Debian"_s);
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
                                  text.contains("Further pages are being looked through"_L1));
    });
    find(u"no image is called so"_s);
    QCOMPARE(rowCount(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(hasSaidSo, longestWait);
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window().catalog().summary().hasMore, longestWait);
    QVERIFY(m_fixture->waitUntilLoaded());
    QCOMPARE(loadedCount(), int(m_fixture->window().catalog().summary().total));
    QTRY_VERIFY_WITH_TIMEOUT(!visibleText(window).contains("Further pages"_L1), longestWait);

    QVERIFY(clickNamed(window, u"Clear find and facets"_s));
    QCOMPARE(m_edit->text(), QString());
    QCOMPARE(rowCount(), loadedCount());
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->view().isVisible(), longestWait);
}

QTEST_MAIN(FindingTest)
#include "tst_finding.moc"
