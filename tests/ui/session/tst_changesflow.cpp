// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "changesfixture.h"

#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/changes/changesbar.h"
#include "ui/changes/changesview.h"
#include "ui/query/regiontree.h"
#include "ui/settings/memorypage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/widgets/messagebar.h"

#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

/// What changed, in the window: what it says of it, and where.
class ChangesFlowTest final : public ChangesFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { end(); }
    void saysThatNothingIsOrWasKept();
    void showsWhatChanged();
    void tellsOnce();
    void saysNothingMoreOnceItIsShown();
    void saysThatTheAccountIsNotCertain();
    void anotherAccountIsNotCompared();
    void marksRowsAndRegions();
    void aRegionThatIsNotReadIsNotCompared();
    void showsNothingOfWhatIsForgotten();
};

void ChangesFlowTest::saysThatNothingIsOrWasKept()
{
    start({});
    search();
    show();
    QVERIFY(page().isVisible());
    QVERIFY(page().bar().sentence().startsWith("Results are not remembered"_L1));

    start(path());
    search();
    show();
    QCOMPARE(page().bar().sentence(), u"Nothing was kept before that could be compared with"_s);
    QCOMPARE(page().view().accessibleDescription(), page().bar().sentence()); // it is heard, too
    // What was kept by now is the same.
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(page().bar().sentence().startsWith("Nothing changed in 1 region"_L1) ||
                                     page().bar().sentence().startsWith("Nothing was kept"_L1),
                             longestWait);
    QCOMPARE(kinds(), QStringList());
}

void ChangesFlowTest::showsWhatChanged()
{
    startWithChanges();
    show();
    QCOMPARE(kinds(), QStringList({u"Gone"_s, u"State"_s, u"New"_s}));
    QVERIFY(page().bar().sentence().startsWith(
            "1 gone, 1 with another state, 1 new in 1 region"_L1)); // in words without plurals
    QVERIFY(page().view().hasFocus());
    QCOMPARE(m_window->findChild<QAction *>(u"changesAction"_s)->text(), u"Chan&ges 3"_s);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(!page().isVisible());
}

void ChangesFlowTest::tellsOnce()
{
    startWithChanges();
    MessageBar &bar = m_window->noticeBar();
    QVERIFY(bar.isVisible());
    QVERIFY(visibleText(bar).contains("1 gone"_L1));
    QVERIFY(clickNamed(bar, u"Show Changes"_s));
    QVERIFY(page().isVisible());
    QVERIFY(!bar.isVisible());
    QVERIFY(page().view().hasFocus());
    QSignalSpy told(&bar, &MessageBar::told);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    search();
    QCOMPARE(kinds().size(), 3);
    QCOMPARE(told.count(), 0);
}

/// However the view is opened, there is nothing left to be shown.
void ChangesFlowTest::saysNothingMoreOnceItIsShown()
{
    startWithChanges();
    MessageBar &bar = m_window->noticeBar();
    QVERIFY(bar.isVisible());
    show();
    QVERIFY(page().isVisible());
    QVERIFY(!bar.isVisible());
    // Another message is none of its business.
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    bar.showMessage(MessageBar::Kind::Warning, u"Something else"_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the button of the last
    show();
    QVERIFY(bar.isVisible());
}

/// Whose results they are is not known: it is said, and they are compared.
void ChangesFlowTest::saysThatTheAccountIsNotCertain()
{
    startWithChanges();
    const ChangesSentence sentence = page().sentence();
    QCOMPARE(sentence.notCompared, u"account not certain"_s);
    QVERIFY(sentence.reasons.contains("It is not known"_L1));
    QVERIFY(sentence.whole().endsWith("; account not certain"_L1));
    show();
    QVERIFY(button(u"account not certain"_s));
}

/// The profile was another account when it was kept.
void ChangesFlowTest::anotherAccountIsNotCompared()
{
    keepAnother(u"100000000009"_s);
    start(path());
    search();
    const ChangesReport &report = *page().model().report();
    // What the demo had when keepAnother() looked is there to compare with.
    QCOMPARE(report.compared.size(), 1);
    QCOMPARE(kinds(), QStringList());
    QVERIFY(!isAccountUnsure(report));
}

void ChangesFlowTest::marksRowsAndRegions()
{
    startWithChanges();
    const auto *tree = m_window->findChild<RegionTree *>();
    const QTreeWidgetItem *item =
            tree->findItems(u"Seoul"_s, Qt::MatchContains | Qt::MatchRecursive).constFirst();
    QVERIFY(item->text(RegionTree::StatusColumn).startsWith(u"△ 3 · "_s));
    QVERIFY(item->data(RegionTree::StatusColumn, Qt::AccessibleTextRole)
                    .toString()
                    .contains("3 images changed"_L1));
    const ImageTableModel &model = m_window->model();
    const int row = model.rowOf({{.region = u"ap-seoul"_s}, m_addedId}).value();
    const QModelIndex name = model.index(row, int(ImageColumn::Name));
    QVERIFY(name.data(Qt::AccessibleTextRole).toString().contains(", New since "_L1));
    QVERIFY(name.data(Qt::ToolTipRole).toString().contains("New since "_L1));
    QCOMPARE(model.markOf(model.imageAt(row)).sign, u"added"_s);
}

void ChangesFlowTest::aRegionThatIsNotReadIsNotCompared()
{
    keepAnother();
    start(path());
    search({u"ap-seoul"_s, u"ap-tokyo"_s, u"ap-shenzhen-fsi"_s});
    const ChangesReport &report = *page().model().report();
    QCOMPARE(report.compared.size(), 1);
    QCOMPARE(report.notCompared.size(), 2); // one fails in the demo, one is new
    QVERIFY(page().bar().sentence().contains("not compared"_L1));
    for (const NotCompared &each : report.notCompared)
        QVERIFY(each.isFirst || !each.words.isEmpty());
}

/// Neither in the list nor in the menu of times, which had the whole of it.
void ChangesFlowTest::showsNothingOfWhatIsForgotten()
{
    startWithChanges();
    show();
    QCOMPARE(kinds().size(), 3);
    const qint64 run = page().model().report()->sinceRun;
    page().bar().sinceMenu().setSince({.run = run});
    emit page().sinceChosen({.run = run});
    SettingsDialog dialog(*m_settings, SettingsDialog::Page::Memory, m_window.get());
    m_memory->serve(&dialog);
    emit dialog.memory().purgeRequested();
    QVERIFY(waitFor(u"an empty list"_s, [this] {
        return page().bar().sentence() == u"Nothing was kept before that could be compared with"_s;
    }));
    QCOMPARE(kinds(), QStringList());
    QCOMPARE(m_window->findChild<QAction *>(u"changesAction"_s)->text(), u"Chan&ges"_s);
    QCOMPARE(page().since(), Look {});
    emit page().bar().sinceMenu().aboutToShow();
    QCOMPARE(page().bar().sinceMenu().actions().size(), 3); // last time, a day, and a line
}

QTEST_MAIN(ChangesFlowTest)
#include "tst_changesflow.moc"
