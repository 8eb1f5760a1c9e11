// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memoryfixture.h"

#include "cli/memorycommands.h"
#include "memory/imagedifference.h"
#include "support/unprivileged.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/details/cloudlabel.h"
#include "ui/details/detailpane.h"
#include "ui/details/historytab.h"
#include "ui/query/regiontree.h"
#include "ui/settings/memorypage.h"
#include "ui/table/imagetableview.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/selectrow.h"

#include <QCheckBox>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QtTest>

using namespace Qt::StringLiterals;

/// The window with its memory, on the demo.
class MemoryFlowTest final : public MemoryFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { end(); }
    void remembersFromOneStartToTheNext();
    void keepsSelectionAndPlaceWhileItIsRefreshed();
    void aMessageHidesNoSelectedRow();
    void tellsTheAgeOfARegionInTheZoneOfTheWindow();
    void saysThatNothingNewIsKept();
    void theDemoIsRememberedUntilItIsLeft();
    void aScriptRemembersNothing();
    void remembersNothingWhereItIsOff();
    void isSwitchedOffAndOn();
    void forgetsOnRequest();
    void showsTheHistoryOfAnImage();
    void tellsOldAndNewInTheHistory();
    void renamesInTheFileThatIsNotTheDemos();

private:
    /// What is heard of each row that is there.
    [[nodiscard]] static QStringList history(const DetailPane &pane);
};

QStringList MemoryFlowTest::history(const DetailPane &pane)
{
    QStringList rows;
    for (const CloudLabel *label : pane.findChild<HistoryTab *>()->findChildren<CloudLabel *>()) {
        if (label->isVisible())
            rows.append(label->accessibleName());
    }
    return rows;
}

void MemoryFlowTest::remembersFromOneStartToTheNext()
{
    start(m_path);
    QVERIFY(isKept());
    const int count = m_window->catalog().store().count();
    QVERIFY(count > 0);

    start(m_path);
    // All of it, though nobody has asked for more than the first pages.
    QVERIFY(waitFor(u"the refresh"_s,
                    [this] { return m_window->catalog().summary().isReadWhole; }));
    QVERIFY(!hasKeptRows());
    QVERIFY(!status().contains(u"as of"_s));
    QCOMPARE(m_window->catalog().store().count(), count);
}

void MemoryFlowTest::keepsSelectionAndPlaceWhileItIsRefreshed()
{
    start(m_path);
    QVERIFY(isKept());
    const int count = m_window->catalog().store().count();
    start(m_path);
    QVERIFY(waitFor(u"kept rows"_s, [&] { return m_window->model().rowCount() == count; }));
    auto &view = *m_window->findChild<ImageTableView *>();
    view.selectRow(count / 2);
    view.scrollTo(view.currentIndex(), QAbstractItemView::PositionAtCenter);
    const QString id = m_window->model().imageAt(count / 2).imageId;
    const int top = view.rowAt(0);
    QVERIFY(waitFor(u"the refresh"_s,
                    [this] { return m_window->catalog().summary().isReadWhole; }));
    QCOMPARE(view.selectedRowCount(), 1);
    QCOMPARE(view.currentIndex().row(), count / 2);
    QCOMPARE(m_window->model().imageAt(count / 2).imageId, id);
    QCOMPARE(view.rowAt(0), top);
}

/// In the table as in images by regions; in the list of changes, see there.
void MemoryFlowTest::aMessageHidesNoSelectedRow()
{
    for (const Qt::Key view : {Qt::Key_1, Qt::Key_2}) {
        start(m_path);
        QVERIFY(isKept());
        m_window->findChild<QAction *>(u"showDetailsAction"_s)->setChecked(false);
        QTest::keyClick(m_window.get(), view, Qt::ControlModifier);
        auto *rows = qobject_cast<QTableView *>(m_window->focusWidget());
        QVERIFY(rows && rows->isVisible());
        const int row = rows->rowAt(rows->viewport()->height() - rows->rowHeight(0));
        QVERIFY(row > 0);
        rows->selectRow(row);
        const auto isInSight = [&] {
            const QRect rect = rows->visualRect(rows->currentIndex());
            return rect.top() >= 0 && rect.bottom() < rows->viewport()->height();
        };
        QVERIFY(isInSight());
        const int height = rows->height();
        m_window->showNotice(u"One"_s, u"message"_s);
        QVERIFY(waitFor(u"a message"_s,
                        [&] { return rows->height() < height - rows->rowHeight(0); }));
        QTRY_VERIFY_WITH_TIMEOUT(isInSight(), longestWait);
        QCOMPARE(rows->currentIndex().row(), row);
    }
}

void MemoryFlowTest::tellsTheAgeOfARegionInTheZoneOfTheWindow()
{
    const QByteArray oldZone = qgetenv("TZ");
    qputenv("TZ", "KST-9");
    const auto back = qScopeGuard([&oldZone] { qputenv("TZ", oldZone); });
    start({}, MemoryFlow::Use::OnlyNamed);
    auto &tree = *m_window->findChild<RegionTree *>();
    const QTreeWidgetItem *seoul =
            tree.findItems(u"Seoul"_s, Qt::MatchContains | Qt::MatchRecursive).constFirst();
    const auto says = [&](const QString &time) {
        tree.setStatus({.place = {.region = u"ap-seoul"_s},
                        .asOf = QDateTime::fromString(u"2026-03-01T10:21:00Z"_s, Qt::ISODate)});
        return seoul->toolTip(RegionTree::NameColumn).contains(time);
    };
    QVERIFY(says(u"2026-03-01 19:21"_s));
    m_window->findChild<QAction *>(u"utcAction"_s)->trigger();
    QVERIFY(says(u"2026-03-01 10:21"_s));
    start({}, MemoryFlow::Use::OnlyNamed); // the zone of the last time
    auto &next = *m_window->findChild<RegionTree *>();
    QCOMPARE(next.timeZone(), TimeZone::Utc);
}

/// Once, and what was there is shown.
void MemoryFlowTest::saysThatNothingNewIsKept()
{
    const Unprivileged unprivileged;
    if (!Unprivileged::holds())
        QSKIP("Whoever runs this may write everything.");
    setUp();
    start(m_path);
    QVERIFY(isKept());
    end();
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner));
    start(m_path);
    MessageBar &bar = m_window->noticeBar();
    QVERIFY(waitFor(u"the notice"_s, [&] {
        return bar.isVisible() && visibleText(bar).contains("nothing new is kept"_L1);
    }));
    QVERIFY(waitFor(u"what was there"_s,
                    [this] { return m_window->catalog().store().count() > 0; }));
    bar.hide();
    m_window->catalog().loadAll();
    QVERIFY(waitFor(u"the refresh"_s,
                    [this] { return m_window->catalog().summary().isReadWhole; }));
    // What keeps it is done on another thread, behind what is asked of it now.
    const auto asked = m_memory->memory()->ask<qsizetype>([](const ImageMemory &memory) {
        return memory.runs().map([](const QList<KeptRun> &runs) { return runs.size(); });
    });
    QSignalSpy answered(asked.get(), &PendingBase::finished);
    QVERIFY(answered.count() > 0 || answered.wait(int(longestWait)));
    QCOMPARE(asked->takeResult().value_or(0), 1); // it can be read
    QVERIFY(!bar.isVisible());
    // What else is wrong with it is said, too.
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::Append));
    file.write(QByteArray(4096, '\0'));
    file.close();
    m_window->search(m_window->catalog().query());
    QVERIFY(waitFor(u"the other fault"_s, [&] {
        return bar.isVisible() && visibleText(bar).contains("somebody writes into it"_L1);
    }));
    end();
}

void MemoryFlowTest::theDemoIsRememberedUntilItIsLeft()
{
    start({});
    QVERIFY(m_memory->memory());
    const QString path = m_memory->memory()->path();
    QVERIFY(isKept());
    QVERIFY(QFileInfo::exists(path));
    end();
    QVERIFY(!QFileInfo::exists(path));
}

void MemoryFlowTest::aScriptRemembersNothing()
{
    start({}, MemoryFlow::Use::OnlyNamed);
    QVERIFY(!m_memory->memory());
    start(m_path, MemoryFlow::Use::OnlyNamed);
    QVERIFY(m_memory->memory());
}

void MemoryFlowTest::remembersNothingWhereItIsOff()
{
    writeMemorySettings(*m_settings, {.isOn = false});
    start(m_path);
    QVERIFY(!m_memory->memory());
    QVERIFY(!QFileInfo::exists(m_path));
}

void MemoryFlowTest::isSwitchedOffAndOn()
{
    start(m_path);
    openSettings();
    auto *box = m_dialog->memory().findChild<QCheckBox *>();
    QVERIFY(box->isChecked());
    box->click();
    QVERIFY(!readMemorySettings(*m_settings).isOn);
    QVERIFY(!m_memory->memory());
    box->click();
    QVERIFY(m_memory->memory());
    m_dialog->memory().findChild<QSpinBox *>()->setValue(90);
    QCOMPARE(readMemorySettings(*m_settings).retention.wholeDays, 90);
    QVERIFY(isKept()); // what is there already, too
}

void MemoryFlowTest::forgetsOnRequest()
{
    start(m_path);
    QVERIFY(isKept());
    clickCell(*m_window->findChild<ImageTableView *>(), 0, 1);
    auto &pane = *m_window->findChild<DetailPane *>();
    QTRY_VERIFY_WITH_TIMEOUT(pane.isVisible(), longestWait);
    pane.setTab(3);
    QVERIFY(waitFor(u"the history"_s, [&] { return history(pane).size() == 1; }));
    openSettings();
    QPushButton *forget = nullptr;
    for (auto *button : m_dialog->memory().findChildren<QPushButton *>())
        forget = button;
    QVERIFY(forget && forget->isEnabled());
    // How much there is.
    const auto sizeText = [this] {
        return u"memory.sqlite (%1)"_s.arg(QLocale().formattedDataSize(memorySize(m_path), 1));
    };
    QVERIFY2(visibleText(m_dialog->memory()).contains(sizeText()),
             qPrintable(visibleText(m_dialog->memory())));
    forget->click();
    auto *box = m_dialog->findChild<QMessageBox *>();
    QVERIFY(box);
    QCOMPARE(box->buttonRole(box->defaultButton()), QMessageBox::RejectRole);
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    const auto runs = [this] {
        return ImageMemory::open(m_path).value()->runs().value().size();
    };
    QVERIFY(waitFor(u"all to be forgotten"_s, [&] { return runs() == 0; }));
    QVERIFY(waitFor(u"no history"_s, [&] { return history(pane).isEmpty(); }));
}

void MemoryFlowTest::showsTheHistoryOfAnImage()
{
    start(m_path);
    QVERIFY(isKept());
    auto &view = *m_window->findChild<ImageTableView *>();
    clickCell(view, 0, 1);
    auto &pane = *m_window->findChild<DetailPane *>();
    QTRY_VERIFY_WITH_TIMEOUT(pane.isVisible(), longestWait);
    pane.setTab(3);
    QVERIFY(pane.showsHistory());
    QVERIFY(waitFor(u"the history"_s, [&] { return history(pane).size() == 1; }));
    QVERIFY(history(pane).constFirst().endsWith(u": First seen"_s));
    pane.setTab(0);
    QVERIFY(!pane.showsHistory());
}

/// As in the list of changes: of many tags those that differ, and nothing is in a column that the
/// pane has no room for.
void MemoryFlowTest::tellsOldAndNewInTheHistory()
{
    start(m_path);
    QVERIFY(isKept());
    Image image = m_window->model().imageAt(0);
    KeptPlace place = m_memory->remembering()->keptPlace(image.place);
    place.uin = m_memory->remembering()->readAs(image.place);
    const QString now = image.imageState;
    end();
    image.imageState = u"SYNCING"_s;
    image.tags.append({.key = u"once"_s, .value = u"there"_s});
    {
        const auto memory = ImageMemory::open(m_path).value();
        const qint64 run = memory->addRun(QDateTime::currentDateTimeUtc()).value();
        QVERIFY(memory->keep(run, place, {comparable(image)}));
    }
    start(m_path);
    QVERIFY(isKept());
    auto &view = *m_window->findChild<ImageTableView *>();
    selectOneRow(view, *m_window->model().rowOf({image.place, image.imageId}));
    auto &pane = *m_window->findChild<DetailPane *>();
    QTRY_VERIFY_WITH_TIMEOUT(pane.isVisible(), longestWait);
    pane.setTab(3);
    QVERIFY(waitFor(u"the history"_s, [&] { return history(pane).size() == 5; }));
    const QString then = now + u" → SYNCING"_s;
    QVERIFY2(history(pane).at(2).contains(u": ImageState "_s + then),
             qPrintable(history(pane).at(2)));
    QVERIFY2(history(pane).at(3).contains(u"once=there"_s), qPrintable(history(pane).at(3)));
    QVERIFY(!history(pane).at(3).contains(u"Key"_s)); // nobody reads JSON here
}

/// The usual file is that of the profiles, whatever the window shows, and whether it remembers.
void MemoryFlowTest::renamesInTheFileThatIsNotTheDemos()
{
    QStandardPaths::setTestModeEnabled(true);
    const QString usual = usualMemoryPath();
    QFile::remove(usual);
    const auto runsOf = [&usual](const QString &account) {
        const KeptPlace place = {.account = account, .region = u"ap-seoul"_s};
        return ImageMemory::open(usual).value()->runsOf(place)->size();
    };
    start({});
    QVERIFY(m_memory->memory());
    m_memory->renameAccount(u"app:a"_s, u"app:b"_s);
    QVERIFY(!QFileInfo::exists(usual)); // none is made
    {
        const auto memory = ImageMemory::open(usual).value();
        const qint64 run = memory->addRun(QDateTime::currentDateTimeUtc()).value();
        QVERIFY(memory->keep(run, {.account = u"app:a"_s, .region = u"ap-seoul"_s}, {}));
    }
    m_memory->renameAccount(u"app:a"_s, u"app:b"_s); // while the demo is open
    QVERIFY(waitFor(u"the new name"_s, [&] { return runsOf(u"app:b"_s) == 1; }));
    QCOMPARE(runsOf(u"app:a"_s), 0);

    writeMemorySettings(*m_settings, {.isOn = false});
    start({});
    QVERIFY(!m_memory->memory());
    m_memory->renameAccount(u"app:b"_s, u"app:c"_s);
    QVERIFY(waitFor(u"the new name"_s, [&] { return runsOf(u"app:c"_s) == 1; }));
    end();
    QVERIFY(QFile::remove(usual));
    QStandardPaths::setTestModeEnabled(false);
}

QTEST_MAIN(MemoryFlowTest)
#include "tst_memoryflow.moc"
