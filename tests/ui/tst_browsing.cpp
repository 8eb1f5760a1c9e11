// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/waiting.h"
#include "support/windowfixture.h"

#include "catalog/columns/imagecolumns.h"
#include "core/region.h"
#include "ui/query/filterpanel.h"
#include "ui/query/regiontree.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableWidget>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString singapore = u"ap-singapore"_s;
const QString denied = u"ap-shenzhen-fsi"_s;

/// How many images the demo cloud has in its healthy regions, and how many on first pages.
struct DemoSize
{
    qsizetype all = 0;
    qsizetype firstPages = 0;
};

DemoSize demoSize()
{
    DemoSize size;
    for (const QString &region : knownRegionIds()) {
        const qsizetype count = region == denied ? 0 : demoImages(region).size();
        size.all += count;
        size.firstPages += std::min<qsizetype>(count, ImageRequest::maxLimit);
    }
    return size;
}

/// A number as the window writes it.
QString shown(qint64 number)
{
    return QLocale().toString(number);
}

QStringList idsOf(const QList<Image> &images)
{
    QStringList ids;
    for (const Image &image : images)
        ids.append(image.imageId);
    return ids;
}

} // namespace

/// Looking around in the window: first pages, further ones, sorting, details.
class BrowsingTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void startsWithAllRegions();
    void allRegionsAreInSight_data();
    void allRegionsAreInSight();
    void smallWindowsKeepBothParts();
    void regionCountsFollowTheFind();
    void loadsOneRegionAlone();
    void showsTheRegionThatFailed();
    void retriesOnlyWhatFailed();
    void stops();
    void scrollingLoadsTheNextPage_data();
    void scrollingLoadsTheNextPage();
    void loadsAll();
    void sortingKeepsTheSelection();
    void refreshingKeepsThePlace();
    void selectingShowsDetails();
    void copiesIds();

private:
    std::unique_ptr<WindowFixture> m_fixture;
    ImageTableView *m_view = nullptr;
};

void BrowsingTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_view = &m_fixture->view();
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
}

void BrowsingTest::cleanup()
{
    m_fixture.reset();
}

void BrowsingTest::startsWithAllRegions()
{
    QVERIFY(m_fixture->window().windowTitle().contains("CVM Image Browser"_L1));
    const DemoSize size = demoSize();
    QCOMPARE(m_fixture->status(), u"%1 of %2 images · 17 of 18 regions · 1 failed"_s.arg(
                                          shown(size.firstPages), shown(size.all)));
    QCOMPARE(m_view->model()->rowCount(), int(size.firstPages));
    QVERIFY(m_view->isVisible());

    QStringList asked;
    for (const SimulatedRequest &request : m_fixture->takeRequests())
        asked.append(request.region);
    asked.sort();
    QStringList regions = knownRegionIds();
    regions.sort();
    QCOMPARE(asked, regions);
    QCOMPARE(m_fixture->regionState(singapore),
             u"100 of %1"_s.arg(shown(demoImages(singapore).size())));
}

/// On a screen of 1440 by 900, of which a title bar and its frame take some.
void BrowsingTest::allRegionsAreInSight_data()
{
    QTest::addColumn<QSize>("size"); // without the title bar
    QTest::newRow("1440 by 900") << QSize(1440, 880);
    QTest::newRow("1366 by 768") << QSize(1366, 746);
}

void BrowsingTest::allRegionsAreInSight()
{
    QFETCH(QSize, size);
    m_fixture->window().resize(size);
    QCoreApplication::processEvents();
    const auto *tree = m_fixture->child<RegionTree>(u"regionTree"_s);
    QCOMPARE(tree->verticalScrollBar()->maximum(), 0);
    QVERIFY(tree->viewport()->height() >= tree->contentHeight());
    QVERIFY(tree->viewport()->visibleRegion().boundingRect().height() >= tree->contentHeight());
}

void BrowsingTest::smallWindowsKeepBothParts()
{
    MainWindow &window = m_fixture->window();
    for (const int height : {868, 560}) { // from a high one back to a low one
        window.resize(1000, height);
        QCoreApplication::processEvents();
        QCOMPARE(window.height(), height);
    }
    const auto *tree = m_fixture->child<RegionTree>(u"regionTree"_s);
    const auto *form = m_fixture->child<QScrollArea>(u"formScroll"_s);
    QVERIFY(tree->viewport()->height() > 4 * tree->sizeHintForRow(0));
    QVERIFY(tree->verticalScrollBar()->maximum() > 0);
    QVERIFY(form->height() >= 3 * m_fixture->child<QLineEdit>(u"imageNameEdit"_s)->height());
    QVERIFY(form->verticalScrollBar()->maximum() > 0);
    const auto *button = m_fixture->child<QAbstractButton>(u"searchButton"_s);
    QVERIFY(button->visibleRegion().boundingRect() == button->rect());
}

void BrowsingTest::regionCountsFollowTheFind()
{
    const QString loaded = m_fixture->regionState(seoul);
    m_fixture->child<QLineEdit>(u"findEdit"_s)->setText(u"ubuntu"_s);
    const auto ofSeoul = [this] {
        int count = 0;
        for (const QString &row : m_fixture->rows())
            count += row.startsWith(seoul) ? 1 : 0;
        return count;
    };
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->regionState(seoul) != loaded, longestWait);
    const int found = ofSeoul();
    QVERIFY(found > 0);
    QCOMPARE(m_fixture->regionState(seoul),
             u"%1 of %2 loaded"_s.arg(shown(found), loaded.section(u' ', 0, 0)));
    QCOMPARE(m_fixture->regionState(denied), u"failed"_s);
    m_fixture->child<QLineEdit>(u"findEdit"_s)->clear();
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->regionState(seoul), loaded, longestWait);
}

void BrowsingTest::loadsOneRegionAlone()
{
    (void)m_fixture->takeRequests();
    emit m_fixture->child<FilterPanel>(u"filterPanel"_s)->loadRequested({singapore});
    QVERIFY(m_fixture->waitUntilLoaded());
    QCOMPARE(m_fixture->regionState(singapore), shown(demoImages(singapore).size()));
    for (const SimulatedRequest &request : m_fixture->takeRequests())
        QCOMPARE(request.region, singapore);
}

void BrowsingTest::showsTheRegionThatFailed()
{
    QCOMPARE(m_fixture->regionState(denied), u"failed"_s);
    const auto *banner = m_fixture->child<QWidget>(u"failureBanner"_s);
    QVERIFY(banner->isVisible());
    QVERIFY(clickNamed(*banner, u"Details"_s));
    const QString text = visibleText(*banner);
    for (const QString &part : {u"Shenzhen Finance"_s, u"UnauthorizedOperation.PermissionDenied"_s,
                                u"cvm:DescribeImages"_s, u"RequestId"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    QVERIFY(clickNamed(*banner, u"Copy RequestId"_s));
    QVERIFY(text.contains(QGuiApplication::clipboard()->text()));
    QVERIFY(!QUuid(QGuiApplication::clipboard()->text()).isNull());
}

void BrowsingTest::retriesOnlyWhatFailed()
{
    const QStringList rows = m_fixture->rows();
    QVERIFY(!m_fixture->takeRequests().isEmpty());
    QVERIFY(clickNamed(*m_fixture->child<QWidget>(u"failureBanner"_s), u"Retry"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->requestCount(), 1, longestWait);
    QVERIFY(m_fixture->waitUntilLoaded());
    const QList<SimulatedRequest> requests = m_fixture->takeRequests();
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.first().region, denied);
    QCOMPARE(m_fixture->rows(), rows);
    QVERIFY(m_fixture->child<QWidget>(u"failureBanner"_s)->isVisible());
}

void BrowsingTest::stops()
{
    const QWidget &window = m_fixture->window();
    QVERIFY(!canClick(window, u"Stop"_s));
    m_fixture->cloud().hangNextRequests(seoul, 1);
    QVERIFY(clickSearch(window));
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->window().catalog().summary().placesRead, 16, longestWait);
    QVERIFY(findNamed(window, u"Loading progress"_s));
    QVERIFY(visibleText(window).contains("Loading Seoul"_L1));
    const int rows = m_view->model()->rowCount();
    QVERIFY(rows > 0);

    QVERIFY(clickNamed(window, u"Stop"_s));
    QVERIFY(!m_fixture->window().catalog().summary().loading);
    QCOMPARE(m_fixture->regionState(seoul), u"stopped"_s);
    QCOMPARE(m_view->model()->rowCount(), rows);
    QVERIFY(!findNamed(window, u"Loading progress"_s));
    QVERIFY(!canClick(window, u"Stop"_s));
}

void BrowsingTest::scrollingLoadsTheNextPage_data()
{
    QTest::addColumn<QString>("way");

    QTest::newRow("scroll bar") << u"bar"_s;
    QTest::newRow("Ctrl+End") << u"end"_s;
    QTest::newRow("Page Down") << u"page"_s;
}

void BrowsingTest::scrollingLoadsTheNextPage()
{
    QFETCH(QString, way);
    const int rows = m_view->model()->rowCount();
    QVERIFY(!m_fixture->takeRequests().isEmpty());
    m_view->setFocus();
    if (way == "bar"_L1)
        m_view->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);
    else if (way == "end"_L1)
        QTest::keyClick(m_view, Qt::Key_End, Qt::ControlModifier);
    for (int i = 0; way == "page"_L1 && i < rows; ++i) {
        QTest::keyClick(m_view, Qt::Key_PageDown);
        if (m_fixture->window().catalog().summary().loading)
            break;
    }

    QTRY_VERIFY_WITH_TIMEOUT(m_view->model()->rowCount() > rows, longestWait);
    QVERIFY(m_fixture->waitUntilLoaded());
    const QList<SimulatedRequest> requests = m_fixture->takeRequests();
    QVERIFY(!requests.isEmpty());
    for (const SimulatedRequest &request : requests) {
        QCOMPARE(request.body.value("Offset"_L1).toInt() % 100, 0);
        QVERIFY(request.body.value("Offset"_L1).toInt() >= 100);
        QVERIFY(request.region != denied);
    }
    QStringList distinct = m_fixture->rows();
    QCOMPARE(distinct.removeDuplicates(), 0);
}

void BrowsingTest::loadsAll()
{
    QVERIFY(clickNamed(m_fixture->window(), u"Load all"_s));
    QVERIFY(findNamed(m_fixture->window(), u"Loading progress"_s));
    QVERIFY(m_fixture->waitUntilLoaded());
    const qsizetype all = demoSize().all;
    QCOMPARE(m_fixture->status(), u"%1 images · 17 of 18 regions · 1 failed"_s.arg(shown(all)));
    QStringList distinct = m_fixture->rows();
    QCOMPARE(distinct.size(), all);
    QCOMPARE(distinct.removeDuplicates(), 0);
    QVERIFY(!canClick(m_fixture->window(), u"Load all"_s));
}

void BrowsingTest::sortingKeepsTheSelection()
{
    const QWidget &window = m_fixture->window();
    clickCell(*m_view, 7, int(ImageColumn::Name));
    const QList<Image> selected = m_view->selectedImages();
    QCOMPARE(selected.size(), 1);
    QVERIFY(!visibleText(window).contains(", within "_L1));

    clickHeader(*m_view, int(ImageColumn::Size));
    QCOMPARE(m_fixture->window().model().sortColumns().value(0, {-1}).column,
             int(ImageColumn::Size));
    QCOMPARE(m_view->selectedImages(), selected);
    const DemoSize size = demoSize();
    QVERIFY(visibleText(window).contains(
            u", within %1 of %2 loaded"_s.arg(shown(size.firstPages), shown(size.all))));
    qint64 last = 0;
    for (int row = 0; row < m_view->model()->rowCount(); ++row) {
        const qint64 next = m_fixture->window().model().imageAt(row).imageSize.value_or(0);
        QVERIFY(next >= last);
        last = next;
    }

    QVERIFY(clickNamed(window, u"Load all missing pages"_s));
    QVERIFY(m_fixture->waitUntilLoaded());
    QVERIFY(!visibleText(window).contains(", within "_L1));
    QCOMPARE(m_view->selectedImages(), selected);
}

void BrowsingTest::refreshingKeepsThePlace()
{
    QScrollBar *bar = m_view->verticalScrollBar();
    bar->setValue(bar->maximum() / 3);
    const int row = m_view->rowAt(m_view->viewport()->height() / 2);
    clickCell(*m_view, row, int(ImageColumn::Name));
    const QStringList selected = idsOf(m_view->selectedImages());
    const int place = bar->value();
    const QStringList rows = m_fixture->rows();
    QVERIFY(!m_fixture->takeRequests().isEmpty());

    QTest::keyClick(m_view, Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->requestCount(), 18, longestWait);
    QVERIFY(m_fixture->waitUntilLoaded());
    QCOMPARE(idsOf(m_view->selectedImages()), selected);
    QCOMPARE(m_view->currentIndex().row(), row);
    QCOMPARE(bar->value(), place);
    QCOMPARE(m_fixture->rows(), rows);
}

void BrowsingTest::selectingShowsDetails()
{
    const ImageTableModel &model = m_fixture->window().model();
    int row = 0;
    while (model.imageAt(row).snapshotSet.isEmpty() || model.imageAt(row).tags.isEmpty())
        ++row;
    clickCell(*m_view, row, int(ImageColumn::Name));
    const Image image = model.imageAt(row);
    const QWidget &pane = *m_fixture->child<QWidget>(u"detailPane"_s);
    QVERIFY(visibleText(pane).contains(image.imageId));
    QVERIFY(visibleText(pane).contains(
            m_fixture->window().catalog().store().originOf(model.numberAt(row)).requestId));
    const auto *snapshots = findNamed<QTableWidget>(pane, u"Snapshots"_s);
    QVERIFY(snapshots);
    QCOMPARE(snapshots->rowCount(), int(image.snapshotSet.size()));
    QCOMPARE(snapshots->item(0, 0)->text(), image.snapshotSet.first().snapshotId);
    const auto *tags = findNamed<QTableWidget>(pane, u"Tags"_s);
    QVERIFY(tags);
    QCOMPARE(tags->item(0, 1)->text(), image.tags.first().value);

    QTest::keyClick(m_view, Qt::Key_Down);
    QVERIFY(visibleText(pane).contains(model.imageAt(row + 1).imageId));
}

void BrowsingTest::copiesIds()
{
    clickCell(*m_view, 2, int(ImageColumn::Name));
    clickCell(*m_view, 4, int(ImageColumn::Name), Qt::ControlModifier);
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
    const ImageTableModel &model = m_fixture->window().model();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QString(model.imageAt(2).imageId + u'\n' + model.imageAt(4).imageId));

    QTest::keyClick(m_view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_view->selectedRowCount(), model.rowCount());
    QVERIFY(visibleText(m_fixture->window()).contains(shown(model.rowCount()) + " selected"_L1));
}

QTEST_MAIN(BrowsingTest)
#include "tst_browsing.moc"
