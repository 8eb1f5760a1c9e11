// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "changesfixture.h"

#include "support/menus.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/changes/changesbar.h"
#include "ui/changes/changesview.h"
#include "ui/changes/mutedialog.h"
#include "ui/details/detailpane.h"
#include "ui/help/helpdialog.h"
#include "ui/help/helptopic.h"
#include "ui/narrow/findbar.h"
#include "ui/status/statusline.h"
#include "ui/table/imagetableview.h"
#include "ui/widgets/selectrow.h"
#include "ui/window/viewswitch.h"

#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

/// The list of what changed, in the window: narrowed, muted, since another time, copied.
class ChangesListTest final : public ChangesFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { end(); }
    void findHoldsForIt();
    void narrowsByKind();
    void showsTheImageThatIsGone();
    void mutes();
    void choosesSinceWhen();
    void copies();
    void copiesItsCommand();
    void aMessageHidesNoSelectedRow();
    void isSilentOfWhatIsSelectedInTheTable();
    void f1HelpsOnIt();
};

void ChangesListTest::findHoldsForIt()
{
    startWithChanges();
    show();
    m_window->findChild<FindBar *>()->setFind(u"golden"_s, {});
    QTRY_COMPARE_WITH_TIMEOUT(kinds(), QStringList({u"Gone"_s}), longestWait);
    QVERIFY(page().isVisible()); // though the table has no such row
    QCOMPARE(m_window->findChild<FindBar *>()->stateText(), u"1 of 3"_s); // and nothing of loading
}

void ChangesListTest::narrowsByKind()
{
    startWithChanges();
    show();
    QToolButton *gone = button(u"Gone 1"_s);
    QVERIFY(gone);
    QSignalSpy narrowed(&page(), &ChangesPage::narrowed);
    QTest::mouseClick(gone, Qt::LeftButton);
    QCOMPARE(kinds(), QStringList({u"Gone"_s}));
    QCOMPARE(narrowed.count(), 1); // what a screen reader says
    QCOMPARE(narrowed.constFirst().constFirst().toString(), u"1 changes in the list"_s);
    QTest::mouseClick(gone, Qt::LeftButton);
    QCOMPARE(kinds().size(), 3);
}

void ChangesListTest::showsTheImageThatIsGone()
{
    startWithChanges();
    show();
    page().view().selectRow(0);
    const auto *details = m_window->findChild<DetailPane *>();
    QTRY_VERIFY_WITH_TIMEOUT(visibleText(*details).contains("Gone. "_L1), longestWait);
    QCOMPARE(details->image().imageId, u"img-0000gone"_s);
}

void ChangesListTest::mutes()
{
    startWithChanges();
    show();
    QVERIFY(button(u"Mute…"_s));
    QTest::mouseClick(button(u"Mute…"_s), Qt::LeftButton);
    auto *dialog = m_window->findChild<MuteDialog *>();
    QVERIFY(dialog);
    findNamed<QLineEdit>(*dialog, u"Fields whose changes do not matter"_s)
            ->setText(u"ImageState, Tags"_s);
    findNamed<QLineEdit>(*dialog, u"Names of images that do not matter"_s)->setText(u"gold*"_s);
    dialog->accept();
    QTRY_COMPARE_WITH_TIMEOUT(kinds(), QStringList({u"New"_s}), longestWait);
    QVERIFY(button(u"Muted: 3…"_s));
    // Also the next time.
    start(path());
    QVERIFY(button(u"Muted: 3…"_s) || m_settings->contains(u"changes/mutedFields"_s));
}

void ChangesListTest::choosesSinceWhen()
{
    startWithChanges();
    show();
    QToolButton *since = button(u"Since: "_s);
    QVERIFY(since);
    SinceMenu &menu = page().bar().sinceMenu();
    emit menu.aboutToShow();
    const QStringList texts = entryTexts(menu);
    QCOMPARE(texts.first(2), QStringList({u"Last Time"_s, u"A Day…"_s}));
    QVERIFY(texts.size() >= 4); // two runs at least
    // The first run is what the cloud has.
    menu.actions().constLast()->trigger(); // both may be of the same minute
    // The service is asked for what is lacking: what changed since another time is not this.
    QCOMPARE(page().bar().sentence(), u"Not compared so far"_s);
    QCOMPARE(kinds(), QStringList());
    // Who does not wait for it is answered, too.
    emit menu.aboutToShow();
    QCOMPARE(entryTexts(menu), texts);
    menu.actions().constFirst()->trigger();
    QVERIFY(waitForReport());
    QCOMPARE(kinds().size(), 3);
    emit menu.aboutToShow();
    menu.actions().constLast()->trigger();
    QVERIFY(waitForReport());
    QVERIFY(page().bar().sentence().startsWith("Nothing changed"_L1));
    QVERIFY(since->text() != u"Since: last time"_s);
}

void ChangesListTest::copies()
{
    startWithChanges();
    show();
    page().view().selectAll();
    QTest::keyClick(&page().view(), Qt::Key_C, Qt::ControlModifier);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith("Kind,Region,ImageId,ImageName,Was,Field,Before,After,Notes"_L1));
    QCOMPARE(text.count(u'\n'), 4);
    QVERIFY(text.contains("changed,ap-seoul,"_L1) && text.contains(",ImageState,SYNCING,"_L1));
}

/// What the window has kept by now is no time to compare with.
void ChangesListTest::copiesItsCommand()
{
    const auto command = [this] {
        return m_window->views().command().words.join(u' ');
    };
    const QString memory = u" --no-keep --memory "_s + path();
    startWithChanges();
    show();
    QCOMPARE(command(), u"changes --since 2"_s + memory);
    page().model().setAspects({ChangeAspect::New, ChangeAspect::Gone});
    QCOMPARE(command(), u"changes --since 2 --kind gone,new"_s + memory);
    page().model().setAspects({});
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(waitFor(u"the refresh"_s, [this] { return !m_window->catalog().summary().loading; }));
    QVERIFY(waitForReport());
    QCOMPARE(command(), u"changes --since 2"_s + memory);
    emit page().sinceChosen(Look {.run = 1});
    QCOMPARE(command(), u"changes --since 1"_s + memory);
    // Before anything is compared, and with the usual memory.
    start({});
    show();
    QCOMPARE(command(), u"changes --since last --no-keep"_s);
}

void ChangesListTest::aMessageHidesNoSelectedRow()
{
    startWithChanges();
    show();
    m_window->findChild<QAction *>(u"showDetailsAction"_s)->setChecked(false);
    ComparedPlace seoul = {.place = {.region = u"ap-seoul"_s}};
    for (int number = 0; number < 200; ++number) {
        const QString id = u"img-%1"_s.arg(number, 8, 10, QChar(u'0'));
        seoul.changes.append({.image = {.imageId = id, .imageName = id}});
    }
    page().setReport(ChangesReport {.compared = {seoul}}, {});
    ChangesView &rows = page().view();
    const int row = rows.rowAt(rows.viewport()->height() - rows.rowHeight(0));
    QVERIFY(row > 0);
    rows.selectRow(row);
    const int height = rows.height();
    m_window->showNotice(u"One"_s, u"message"_s);
    QVERIFY(waitFor(u"a message"_s, [&] { return rows.height() < height - rows.rowHeight(0); }));
    const auto isInSight = [&rows] {
        const QRect rect = rows.visualRect(rows.currentIndex());
        return rect.top() >= 0 && rect.bottom() < rows.viewport()->height();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isInSight(), longestWait);
    QCOMPARE(rows.currentIndex().row(), row);
}

/// It has rows of its own; what is selected there is told again where it is seen.
void ChangesListTest::isSilentOfWhatIsSelectedInTheTable()
{
    startWithChanges();
    const auto told = [this] {
        return visibleText(*m_window->findChild<StatusLine *>()).contains("selected"_L1);
    };
    auto &table = *m_window->findChild<ImageTableView *>();
    selectOneRow(table, 0);
    m_window->findChild<FindBar *>()->setFind(u"golden"_s, {});
    QTRY_VERIFY_WITH_TIMEOUT(told(), longestWait); // "1 selected, but hidden"
    show();
    QVERIFY(!told());
    m_window->findChild<FindBar *>()->setFind({}, {});
    QTRY_VERIFY_WITH_TIMEOUT(m_window->model().rowCount() > 1, longestWait);
    table.selectAll();
    QVERIFY(table.selectedRowCount() > 1);
    QVERIFY(!told());
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(told());
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(!told());
}

void ChangesListTest::f1HelpsOnIt()
{
    startWithChanges();
    show();
    QTest::keyClick(&page().view(), Qt::Key_F1);
    const auto *topics = m_window->findChild<HelpDialog *>()->findChild<QListWidget *>();
    QVERIFY(topics->isVisible());
    QCOMPARE(topics->currentItem()->text(), helpTitle(HelpTopic::Changes));
}

QTEST_MAIN(ChangesListTest)
#include "tst_changeslist.moc"
