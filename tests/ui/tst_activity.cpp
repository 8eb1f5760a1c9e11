// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/menus.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "core/region.h"
#include "ui/status/activitydock.h"
#include "ui/style/theme.h"

#include <QClipboard>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTimeZone>
#include <QTimer>
#include <QWindow>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString denied = u"ap-shenzhen-fsi"_s;

} // namespace

/// The dock that tells what became of each request.
class ActivityTest final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("TZ", "KST-9"); } // the user is nine hours east of UTC

private slots:
    void init();
    void cleanup();
    void hasARowForEachRequest();
    void theNewestIsFirst();
    void saysWhyOneFailed();
    void marksFailures();
    void finds();
    void copiesRows();
    void countsTries();
    void saysThatOneWasCanceled();
    void showsOtherActions();
    void copiesTheRequestId();
    void copiesNothingWithoutASelection();
    void copiesNoEmptyLines();
    void offersItsCopyActions();
    void copyActionsAreOffWhileNothingIsSelectedInSight();
    void timesFollowTheZone();
    void copiesTheCommandWithoutSecrets();

private:
    [[nodiscard]] QString cell(int row, ActivityModel::Column column) const
    {
        return m_table->model()->index(row, column).data().toString();
    }
    [[nodiscard]] RequestOutcome outcome(int row) const
    {
        return m_table->model()
                ->index(row, ActivityModel::Outcome)
                .data(ActivityModel::OutcomeRole)
                .value<RequestOutcome>();
    }
    /// What the cell looks like.
    [[nodiscard]] QImage pictureOf(int row) const;
    /// The newest row of a region.
    [[nodiscard]] int rowOf(const QString &region) const;

    [[nodiscard]] ActivityDock &dock()
    {
        return *m_fixture->child<ActivityDock>(u"activityDock"_s);
    }

    std::unique_ptr<WindowFixture> m_fixture;
    QTableView *m_table = nullptr;
};

void ActivityTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    const auto *dock = m_fixture->child<QDockWidget>(u"activityDock"_s);
    QVERIFY(!dock->isVisible());
    QVERIFY(clickEntries(*m_fixture->child<QMenuBar>(u"menuBar"_s), {u"View"_s, u"Activity"_s}));
    QVERIFY(dock->isVisible());
    QVERIFY(activate(m_fixture->window()));
    m_table = dock->findChild<QTableView *>();
    QVERIFY(m_fixture->search());
}

void ActivityTest::cleanup()
{
    m_fixture.reset();
}

int ActivityTest::rowOf(const QString &region) const
{
    for (int row = 0; row < m_table->model()->rowCount(); ++row) {
        if (cell(row, ActivityModel::RegionName) == regionName(region))
            return row;
    }
    return -1;
}

void ActivityTest::hasARowForEachRequest()
{
    QCOMPARE(m_table->model()->rowCount(), 18);
    QSet<QString> requestIds;
    for (int row = 0; row < 18; ++row) {
        QCOMPARE(cell(row, ActivityModel::Action), u"DescribeImages"_s);
        QCOMPARE(cell(row, ActivityModel::Offset), u"0"_s);
        QCOMPARE(cell(row, ActivityModel::Tries), u"1"_s);
        QVERIFY(cell(row, ActivityModel::Duration).endsWith(" ms"_L1));
        QVERIFY(QTime::fromString(cell(row, ActivityModel::Time), u"HH:mm:ss.zzz"_s).isValid());
        requestIds.insert(cell(row, ActivityModel::RequestId));
    }
    QCOMPARE(requestIds.size(), 18);
    const int singapore = rowOf(u"ap-singapore"_s);
    QVERIFY(singapore >= 0);
    QCOMPARE(cell(singapore, ActivityModel::Outcome), u"100 images"_s);
}

void ActivityTest::theNewestIsFirst()
{
    QVERIFY(clickNamed(m_fixture->window(), u"Load all"_s));
    QVERIFY(m_fixture->waitUntilLoaded());
    QVERIFY(m_table->model()->rowCount() > 18);
    QVERIFY(cell(0, ActivityModel::Offset) != "0"_L1);
    QCOMPARE(cell(m_table->model()->rowCount() - 1, ActivityModel::Offset), u"0"_s);
}

void ActivityTest::saysWhyOneFailed()
{
    QCOMPARE(cell(rowOf(denied), ActivityModel::Outcome),
             u"Failed: UnauthorizedOperation.PermissionDenied"_s);
    QCOMPARE(outcome(rowOf(denied)), RequestOutcome::Failed);
    QCOMPARE(outcome(rowOf(u"ap-seoul"_s)), RequestOutcome::Answered);
    // The banner has the same id.
    const QWidget &banner = *m_fixture->child<QWidget>(u"failureBanner"_s);
    QVERIFY(clickNamed(banner, u"Details"_s));
    QVERIFY(visibleText(banner).contains(cell(rowOf(denied), ActivityModel::RequestId)));
}

QImage ActivityTest::pictureOf(int row) const
{
    const QModelIndex index = m_table->model()->index(row, ActivityModel::Outcome);
    m_table->scrollTo(index);
    return m_table->viewport()->grab(m_table->visualRect(index)).toImage();
}

void ActivityTest::marksFailures()
{
    const auto has = [](const QImage &picture, const QColor &color) {
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixelColor(x, y).rgb() == color.rgb())
                    return true;
            }
        }
        return false;
    };
    const QPalette palette = m_table->palette();
    const QColor bad = statusColor(palette, StatusColor::Bad);
    QVERIFY(has(pictureOf(rowOf(denied)), bad));
    QVERIFY(!has(pictureOf(rowOf(u"ap-seoul"_s)), bad));
}

void ActivityTest::finds()
{
    auto *find = findNamed<QLineEdit>(m_fixture->window(), u"Find in the activity"_s);
    QVERIFY(find);
    QTest::keyClicks(find, u"failed"_s);
    QCOMPARE(m_table->model()->rowCount(), 1);
    QCOMPARE(cell(0, ActivityModel::RegionName), regionName(denied));
    // What is copied is what is in the row.
    clickCell(*m_table, 0, ActivityModel::Outcome);
    QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), cell(0, ActivityModel::RequestId));
    dock().copyActions().at(1)->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(denied));
    find->clear();
    QCOMPARE(m_table->model()->rowCount(), 18);
}

void ActivityTest::copiesRows()
{
    dock().add({.action = u"GetCallerIdentity"_s, .tries = 1, .requestId = u"=1+1\tx\"y"_s});
    const QSignalSpy told(&dock(), &ActivityDock::copied);
    clickCell(*m_table, 0, ActivityModel::Outcome);
    clickCell(*m_table, rowOf(denied), ActivityModel::Outcome, Qt::ControlModifier);
    QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0), u"Time (KST)\tRegion\tAction\tOffset\tDuration\tTries\tResult\t"
                          u"RequestId"_s);
    QVERIFY(lines.at(1).endsWith("\t\"'=1+1 x\"\"y\""_L1));
    QCOMPARE(lines.at(2).section(u'\t', 1, 1), regionName(denied));
    QCOMPARE(lines.at(2).section(u'\t', 7), cell(rowOf(denied), ActivityModel::RequestId));
    QCOMPARE(told.constFirst().constFirst().toString(), u"2 rows copied"_s);
}

void ActivityTest::countsTries()
{
    m_fixture->cloud().failNextRequests(u"ap-seoul"_s, u"InternalError"_s, 1);
    QTest::keyClick(&m_fixture->window(), Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(m_table->model()->rowCount(), 36, longestWait);
    QCOMPARE(cell(rowOf(u"ap-seoul"_s), ActivityModel::Tries), u"2"_s);
    QVERIFY(cell(rowOf(u"ap-seoul"_s), ActivityModel::Outcome).endsWith(" images"_L1));
}

void ActivityTest::saysThatOneWasCanceled()
{
    m_fixture->cloud().hangNextRequests(u"ap-seoul"_s, 1);
    QTest::keyClick(&m_fixture->window(), Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(m_table->model()->rowCount(), 35, longestWait);
    QVERIFY(clickNamed(m_fixture->window(), u"Stop"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_table->model()->rowCount(), 36, longestWait);
    QCOMPARE(cell(rowOf(u"ap-seoul"_s), ActivityModel::Outcome), u"Canceled"_s);
    QCOMPARE(outcome(rowOf(u"ap-seoul"_s)), RequestOutcome::Canceled);
}

void ActivityTest::showsOtherActions()
{
    dock().add({.action = u"GetCallerIdentity"_s,
                .place = {.region = u"ap-guangzhou"_s},
                .tries = 1,
                .requestId = u"an-id"_s});
    QCOMPARE(cell(0, ActivityModel::Action), u"GetCallerIdentity"_s);
    QCOMPARE(cell(0, ActivityModel::RegionName), u"Guangzhou"_s);
    QCOMPARE(cell(0, ActivityModel::Offset), QString());
    QCOMPARE(cell(0, ActivityModel::Outcome), u"Answered"_s);
    QCOMPARE(cell(0, ActivityModel::RequestId), u"an-id"_s);
    // It is no question for images, so it is none of tccli's DescribeImages.
    QGuiApplication::clipboard()->setText(u"before"_s);
    clickCell(*m_table, 0, ActivityModel::Outcome);
    dock().copyActions().at(1)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
}

void ActivityTest::copiesTheRequestId()
{
    clickCell(*m_table, rowOf(denied), ActivityModel::Outcome);
    QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), cell(rowOf(denied), ActivityModel::RequestId));
}

void ActivityTest::copiesNothingWithoutASelection()
{
    QGuiApplication::clipboard()->setText(u"before"_s);
    clickCell(*m_table, 0, ActivityModel::Outcome);
    m_table->clearSelection();
    QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
    for (QAction *action : dock().copyActions())
        action->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
}

void ActivityTest::copiesNoEmptyLines()
{
    RequestRecord unanswered = {.action = u"DescribeImages"_s, .isCanceled = true};
    dock().add(unanswered);
    QGuiApplication::clipboard()->setText(u"before"_s);
    clickCell(*m_table, 0, ActivityModel::Outcome);
    QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    dock().add(unanswered);
    m_table->selectAll();
    QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 18);
    QVERIFY(!lines.contains(QString()));
}

void ActivityTest::offersItsCopyActions()
{
    clickCell(*m_table, rowOf(denied), ActivityModel::Outcome);
    const QList<QAction *> actions = dock().copyActions();
    QCOMPARE(actions.size(), 3);
    actions.at(0)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), cell(rowOf(denied), ActivityModel::RequestId));
    actions.at(1)->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith("tccli cvm DescribeImages"_L1));
}

void ActivityTest::copyActionsAreOffWhileNothingIsSelectedInSight()
{
    const QList<QAction *> actions = dock().copyActions();
    const auto areOn = [&actions] {
        QList<bool> on;
        for (const QAction *action : actions)
            on.append(action->isEnabled());
        return on;
    };
    m_table->clearSelection();
    QCOMPARE(areOn(), (QList<bool> {false, false, false}));
    clickCell(*m_table, rowOf(denied), ActivityModel::Outcome);
    QCOMPARE(areOn(), (QList<bool> {true, true, true}));
    dock().hide();
    QCOMPARE(areOn(), (QList<bool> {false, false, false}));
    dock().show();
    QCOMPARE(areOn(), (QList<bool> {true, true, true}));
    // One that was not answered has no RequestId, and no command where it asked for no images.
    dock().add({.action = u"GetCallerIdentity"_s, .isCanceled = true});
    clickCell(*m_table, 0, ActivityModel::Outcome);
    QCOMPARE(areOn(), (QList<bool> {false, false, true}));
}

void ActivityTest::timesFollowTheZone()
{
    const auto header = [this] {
        return m_table->model()
                ->headerData(ActivityModel::Time, Qt::Horizontal, Qt::DisplayRole)
                .toString();
    };
    dock().add({.started = QDateTime(QDate(2026, 9, 7), QTime(20, 21, 7, 5), QTimeZone::utc())});
    QCOMPARE(header(), u"Time (KST)"_s);
    QCOMPARE(cell(0, ActivityModel::Time), u"05:21:07.005"_s);
    const QSignalSpy changes(m_table->model(), &QAbstractItemModel::dataChanged);
    dock().setTimeZone(TimeZone::Utc);
    QCOMPARE(header(), u"Time (UTC)"_s);
    QCOMPARE(cell(0, ActivityModel::Time), u"20:21:07.005"_s);
    QCOMPARE(changes.size(), 1);
}

void ActivityTest::copiesTheCommandWithoutSecrets()
{
    m_table->selectAll();
    const QModelIndex first = m_table->model()->index(0, 0);
    m_table->scrollTo(first);
    // The menu has an event loop of its own, out of which its entry must be clicked.
    bool isClicked = false;
    QTimer clicks;
    connect(&clicks, &QTimer::timeout, &clicks, [&clicks, &isClicked] {
        if (!openedMenu())
            return;
        clicks.stop();
        isClicked = clickEntries(*openedMenu(), {u"Copy as tccli Command"_s});
    });
    clicks.start(0);
    const QPoint place =
            m_table->viewport()->mapTo(&m_fixture->window(), m_table->visualRect(first).center());
    QTest::mouseClick(m_fixture->window().windowHandle(), Qt::RightButton, {}, place);
    QTRY_VERIFY_WITH_TIMEOUT(isClicked, longestWait);
    const QString text = QGuiApplication::clipboard()->text();
    QCOMPARE(text.count(u'\n'), 17);
    for (const QString &line : text.split(u'\n'))
        QVERIFY(line.startsWith("tccli cvm DescribeImages --region "_L1));
    QVERIFY(text.contains(denied));
    const Credential credential = CloudSimulator::credential();
    QVERIFY(!text.contains(credential.secretId));
    QVERIFY(!text.contains(credential.secretKey));
}

QTEST_MAIN(ActivityTest)
#include "tst_activity.moc"
