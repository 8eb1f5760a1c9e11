// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/fakeimagesource.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "ui/accounts/firststart.h"
#include "ui/query/regiontree.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;
const QString singapore = u"ap-singapore"_s;

QString text(const QJsonObject &image, QLatin1StringView field)
{
    return image.value(field).toString();
}

QJsonArray filtersOf(const SimulatedRequest &request)
{
    return request.body.value("Filters"_L1).toArray();
}

QJsonObject filter(const QString &name, const QString &value)
{
    return {{u"Name"_s, name}, {u"Values"_s, QJsonArray {value}}};
}

} // namespace

/// Asking by the filter panel, and what stands where there are no rows.
class QueryingTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void findsPrivateUbuntuOfTwoRegions();
    void findsATag();
    void findsManyIds();
    void sendsWhatTheUserMeans();
    void makesReadyWhileTheUserTypes();
    void helpsWithABadQuestion();
    void saysThatNothingMatches();
    void theKeyboardBeginsWhereTheRowsAre();
    void theKeyboardComesToACellInSight();
    void theBannerIsNoHigherThanItNeedsToBe();
    void saysThatTheServiceSlowsItDown();
    void offersTheDemoWithoutACredential();
    void theKeyboardMovesToTheFilters();

private:
    /// Checks these regions and no others, with the keyboard.
    void chooseRegions(const QStringList &regions);
    void type(const QString &field, const QString &words);

    std::unique_ptr<WindowFixture> m_fixture;
    MainWindow *m_window = nullptr;
};

void QueryingTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_window = &m_fixture->window();
    QVERIFY(m_fixture->show());
}

void QueryingTest::cleanup()
{
    m_fixture.reset();
}

void QueryingTest::chooseRegions(const QStringList &regions)
{
    QVERIFY(clickNamed(*m_window, u"Check no region"_s));
    auto *tree = findNamed<RegionTree>(*m_window, u"Regions"_s);
    tree->setFocus();
    for (const QString &region : regions) {
        tree->setCurrentItem(
                tree->findItems(u'(' + region + u')', Qt::MatchEndsWith | Qt::MatchRecursive)
                        .value(0));
        QTest::keyClick(tree, Qt::Key_Space);
    }
    QCOMPARE(tree->checkedRegions().size(), regions.size());
}

void QueryingTest::type(const QString &field, const QString &words)
{
    QWidget *edit = findNamed(*m_window, field);
    QVERIFY(edit);
    QTest::keyClicks(edit, words);
}

void QueryingTest::findsPrivateUbuntuOfTwoRegions()
{
    chooseRegions({seoul, tokyo});
    QVERIFY(clickNamed(*m_window, u"Public"_s));
    QVERIFY(clickNamed(*m_window, u"Shared"_s));
    type(u"Platform"_s, u"ubuntu"_s);
    QTest::keyClick(findNamed(*m_window, u"Platform"_s), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->requestCount(), 2, longestWait);
    QVERIFY(m_fixture->waitUntilLoaded());

    QStringList expected;
    for (const QString &region : {seoul, tokyo}) {
        for (const QJsonObject &image : demoImages(region)) {
            if (text(image, "ImageType"_L1) == "PRIVATE_IMAGE"_L1 &&
                text(image, "Platform"_L1) == "Ubuntu"_L1)
                expected.append(region + u' ' + text(image, "ImageId"_L1));
        }
    }
    QStringList rows = m_fixture->rows();
    rows.sort();
    expected.sort();
    QVERIFY(!expected.isEmpty());
    QCOMPARE(rows, expected);
    QVERIFY(m_fixture->status().endsWith("2 of 2 regions"_L1));
    QVERIFY(!m_fixture->child<QWidget>(u"failureBanner"_s)->isVisible());
}

void QueryingTest::findsATag()
{
    chooseRegions({seoul});
    type(u"Tag"_s, u"env=prod"_s);
    QVERIFY(m_fixture->search());
    const ImageTableModel &model = m_window->model();
    QVERIFY(model.rowCount() > 0);
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(model.imageAt(row).tags.contains(Tag {u"env"_s, u"prod"_s}));
    const QList<SimulatedRequest> requests = m_fixture->takeRequests();
    QCOMPARE(requests.size(), 1);
    QCOMPARE(filtersOf(requests.first()), QJsonArray {filter(u"tag:env"_s, u"prod"_s)});
}

void QueryingTest::findsManyIds()
{
    QStringList ids;
    for (const QJsonObject &image : demoImages(singapore).mid(300, 130))
        ids.append(text(image, "ImageId"_L1));
    chooseRegions({singapore});
    type(u"Image name"_s, u"nothing has this name"_s);

    QWidget *box = findNamed(*m_window, u"Image IDs"_s);
    QGuiApplication::clipboard()->setText(ids.join(u",\n"_s));
    QTest::keyClick(box, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(visibleText(*m_window).contains("Filters do not apply"_L1));
    QTest::keyClick(box, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->requestCount(), 2, longestWait);
    QVERIFY(m_fixture->waitUntilLoaded());

    for (const SimulatedRequest &request : m_fixture->takeRequests()) {
        QVERIFY(request.body.value("ImageIds"_L1).toArray().size() <= 100);
        QVERIFY(filtersOf(request).isEmpty());
    }
    QStringList expected;
    for (const QString &id : std::as_const(ids))
        expected.append(singapore + u' ' + id);
    expected.sort();
    QStringList rows = m_fixture->rows();
    rows.sort();
    QCOMPARE(rows, expected);
}

void QueryingTest::sendsWhatTheUserMeans()
{
    chooseRegions({seoul});
    QVERIFY(clickNamed(*m_window, u"Public"_s));
    QVERIFY(clickNamed(*m_window, u"Private"_s));
    type(u"Image name"_s, u"scanner"_s);
    type(u"Platform"_s, u"TencentOS"_s);
    type(u"Tag"_s, u"a=b"_s);
    QVERIFY(clickNamed(*m_window, u"More filters"_s));
    type(u"Tag key"_s, u"c"_s);
    type(u"Tag value"_s, u"d"_s);
    type(u"Instance type"_s, u"SA5.MEDIUM2"_s);
    // Typing alone asks nothing.
    QCOMPARE(m_window->catalog().places().size(), 0);
    QVERIFY(m_fixture->search());
    const QList<SimulatedRequest> requests = m_fixture->takeRequests();
    QCOMPARE(requests.size(), 1);
    QCOMPARE(filtersOf(requests.first()),
             (QJsonArray {filter(u"image-type"_s, u"SHARED_IMAGE"_s),
                          filter(u"image-name"_s, u"scanner"_s),
                          filter(u"platform"_s, u"TencentOS"_s), filter(u"tag:a"_s, u"b"_s),
                          filter(u"tag-key"_s, u"c"_s), filter(u"tag-value"_s, u"d"_s)}));
    QCOMPARE(requests.first().body.value("InstanceType"_L1).toString(), u"SA5.MEDIUM2"_s);
}

void QueryingTest::makesReadyWhileTheUserTypes()
{
    FakeImageSource source;
    m_window->setSource(&source);
    chooseRegions({seoul, tokyo});
    QCOMPARE(source.preparedPlaces(), placesIn({seoul, tokyo}));
    m_window->setSource(nullptr);
    FakeImageSource other;
    m_window->setSource(&other);
    type(u"Platform"_s, u"u"_s);
    QCOMPARE(other.preparedPlaces(), placesIn({seoul, tokyo}));
    QVERIFY(other.requests().isEmpty());
    m_window->setSource(nullptr);
}

void QueryingTest::helpsWithABadQuestion()
{
    type(u"Image IDs"_s, u"img-wrong"_s);
    QVERIFY(clickSearch(*m_window));
    QVERIFY(!m_window->catalog().summary().loading);
    const QWidget &banner = *m_fixture->child<QWidget>(u"failureBanner"_s);
    QVERIFY(banner.isVisible());
    QVERIFY(visibleText(banner).contains("\"img-wrong\""_L1));
    QVERIFY(!findNamed(banner, u"Retry"_s));
    QVERIFY(clickNamed(banner, u"Edit image IDs"_s));
    QCOMPARE(QApplication::focusWidget(), findNamed(*m_window, u"Image IDs"_s));
    QCOMPARE(m_fixture->requestCount(), 0);

    findNamed<QPlainTextEdit>(*m_window, u"Image IDs"_s)->clear();
    QVERIFY(m_fixture->search());
    QVERIFY(!visibleText(banner).contains("\"img-wrong\""_L1));
    QVERIFY(m_window->model().rowCount() > 0);
}

void QueryingTest::saysThatNothingMatches()
{
    chooseRegions({seoul});
    type(u"Image name"_s, u"nothing has this name"_s);
    QVERIFY(m_fixture->search());
    const QWidget &placeholder = *m_fixture->child<QWidget>(u"placeholder"_s);
    QVERIFY(placeholder.isVisible());
    QVERIFY(!m_fixture->view().isVisible());
    QVERIFY(visibleText(placeholder).contains("No image matches"_L1));
    QVERIFY(clickNamed(placeholder, u"Change the filters"_s));
    auto *name = findNamed<QLineEdit>(*m_window, u"Image name"_s);
    QVERIFY(name->hasFocus());

    name->clear();
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->view().isVisible(), longestWait);
    QVERIFY(!placeholder.isVisible());
}

void QueryingTest::theKeyboardBeginsWhereTheRowsAre()
{
    QWidget *button = findNamed(*m_window, u"Search now"_s);
    QVERIFY(button && button->hasFocus());
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(m_fixture->waitUntilLoaded());
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->view().hasFocus(), longestWait);
    // Not when it is elsewhere.
    findNamed(*m_window, u"Image name"_s)->setFocus();
    type(u"Image name"_s, u"nothing has this name"_s);
    QVERIFY(m_fixture->search());
    QVERIFY(!m_fixture->view().isVisible());
    QVERIFY(m_fixture->child<QWidget>(u"placeholder"_s)->isVisible());
    QVERIFY(!m_fixture->child<QWidget>(u"placeholder"_s)->hasFocus());
}

void QueryingTest::theKeyboardComesToACellInSight()
{
    QVERIFY(m_fixture->search());
    ImageTableView &view = m_fixture->view();
    // As where it was the first one, and others have come before it.
    view.setAutoScroll(false);
    const QModelIndex below = view.model()->index(view.model()->rowCount() - 1, 1);
    view.selectionModel()->setCurrentIndex(below, QItemSelectionModel::NoUpdate);
    view.setAutoScroll(true);
    findNamed(*m_window, u"Image name"_s)->setFocus();
    QVERIFY(!view.viewport()->rect().intersects(view.visualRect(below)));
    view.setFocus(Qt::ShortcutFocusReason);
    QVERIFY(view.hasFocus());
    QVERIFY(view.viewport()->rect().intersects(view.visualRect(below)));
}

void QueryingTest::theBannerIsNoHigherThanItNeedsToBe()
{
    m_window->resize(1000, 650);
    QVERIFY(m_fixture->search());
    const QWidget &banner = *m_fixture->child<QWidget>(u"failureBanner"_s);
    QVERIFY(banner.isVisible());
    // A line, and the buttons.
    QTRY_VERIFY2_WITH_TIMEOUT(banner.height() < 6 * banner.fontMetrics().lineSpacing(),
                              qPrintable(QString::number(banner.height())), longestWait);
}

void QueryingTest::saysThatTheServiceSlowsItDown()
{
    const QString words = u"slowed down by the service"_s;
    m_window->search({.places = placesIn({tokyo})});
    QVERIFY(!visibleText(*m_window->statusBar()).contains(words));
    m_window->setSlowedDown(true);
    QVERIFY(visibleText(*m_window->statusBar()).contains(words));
    QVERIFY(m_fixture->waitUntilLoaded());
    QVERIFY(!visibleText(*m_window->statusBar()).contains(words));
}

void QueryingTest::offersTheDemoWithoutACredential()
{
    m_window->setSource(nullptr);
    QSignalSpy asked(&m_window->firstStart(), &FirstStart::demoRequested);
    QVERIFY(clickNamed(m_window->firstStart(), u"Try the demo"_s));
    QCOMPARE(asked.size(), 1);

    // Or because something else is wrong.
    m_window->setSource(nullptr, {}, {{.kind = ApiError::Kind::Network, .message = u"no port"_s}});
    QSignalSpy askedElse(m_window, &MainWindow::demoRequested);
    QVERIFY(clickNamed(*m_fixture->child<QWidget>(u"placeholder"_s), u"Open the demo cloud"_s));
    QCOMPARE(askedElse.size(), 1);
}

void QueryingTest::theKeyboardMovesToTheFilters()
{
    m_fixture->view().setFocus();
    type(u"Image name"_s, u"web"_s);
    QTest::keyClick(m_window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    const auto *name = findNamed<QLineEdit>(*m_window, u"Image name"_s);
    QVERIFY(name->hasFocus());
    QCOMPARE(name->selectedText(), u"web"_s);

    type(u"Image IDs"_s, u"img-00000001"_s);
    QTest::keyClick(m_window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(findNamed(*m_window, u"Image IDs"_s)->hasFocus());
}

QTEST_MAIN(QueryingTest)
#include "tst_querying.moc"
