// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/changesflow.h"

#include "accounts/sessionsecrets.h"
#include "support/menus.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/changes/changesbar.h"
#include "ui/changes/changespage.h"
#include "ui/changes/changesview.h"
#include "ui/changes/mutedialog.h"
#include "ui/details/detailpane.h"
#include "ui/help/helpdialog.h"
#include "ui/help/helptopic.h"
#include "ui/mainwindow.h"
#include "ui/narrow/findbar.h"
#include "ui/query/regiontree.h"
#include "ui/session/memoryflow.h"
#include "ui/session/windowsession.h"
#include "ui/style/appstyle.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/viewswitch.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

/// What changed, in the window on the demo cloud, with a memory in which it was otherwise.
class ChangesFlowTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysThatNothingIsOrWasKept();
    void showsWhatChanged();
    void tellsOnce();
    void saysNothingMoreOnceItIsShown();
    void saysThatTheAccountIsNotCertain();
    void anotherAccountIsNotCompared();
    void marksRowsAndRegions();
    void aRegionThatIsNotReadIsNotCompared();
    void findHoldsForIt();
    void narrowsByKind();
    void showsTheImageThatIsGone();
    void mutes();
    void choosesSinceWhen();
    void copies();
    void f1HelpsOnIt();

private:
    void start(const QString &memoryPath);
    void search(const QStringList &regions = {u"ap-seoul"_s});
    /// Keeps another result of Seoul than the demo cloud has: one image is not there yet, one is
    /// another, and one is there that is not any more. As that account, of which none is known.
    void keepAnother(const QString &uin = {});
    /// Starts anew, with that memory, and asks.
    void startWithChanges();
    [[nodiscard]] ChangesPage &page() const { return m_changes->page(); }
    [[nodiscard]] QStringList kinds() const;
    [[nodiscard]] bool waitForReport() const;
    void show() { QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier); }
    [[nodiscard]] QToolButton *button(const QString &text) const;
    [[nodiscard]] QString path() const { return m_folder->filePath(u"memory.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    SessionSecrets m_secrets;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowSession> m_session;
    std::unique_ptr<MemoryFlow> m_memory;
    std::unique_ptr<ChangesFlow> m_changes;
    QString m_addedId; ///< Of the image that is new.
};

void ChangesFlowTest::init()
{
    QApplication::setStyle(new AppStyle); // the application owns it
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s),
                                             QSettings::IniFormat);
}

void ChangesFlowTest::cleanup()
{
    m_changes.reset();
    m_memory.reset();
    m_session.reset();
    m_window.reset();
}

void ChangesFlowTest::start(const QString &memoryPath)
{
    cleanup();
    m_window = std::make_unique<MainWindow>(*m_settings);
    m_session = std::make_unique<WindowSession>(
            *m_window,
            SignInPlaces {.home = m_folder->path(), .systemFolder = m_folder->filePath(u"etc"_s)},
            m_secrets);
    m_memory = std::make_unique<MemoryFlow>(*m_window, *m_session, *m_settings, memoryPath,
                                            MemoryFlow::Use::OnlyNamed);
    m_changes = std::make_unique<ChangesFlow>(*m_window, *m_session, *m_memory, *m_settings);
    m_window->show();
    QVERIFY(activate(*m_window));
    m_session->open({.isDemo = true});
    QVERIFY(waitFor(u"the session"_s, [this] { return m_session->session() != nullptr; }));
}

void ChangesFlowTest::search(const QStringList &regions)
{
    m_window->search({.places = placesIn(regions)});
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(waitFor(u"all images"_s, [this] {
        const CatalogSummary summary = m_window->catalog().summary();
        return !summary.loading && !summary.hasMore;
    }));
    if (m_memory->memory())
        QVERIFY(waitForReport());
}

bool ChangesFlowTest::waitForReport() const
{
    return waitFor(u"the report"_s, [this] { return page().model().report().has_value(); });
}

void ChangesFlowTest::keepAnother(const QString &uin)
{
    start(path());
    search();
    KeptPlace place = m_memory->remembering()->keptPlace({.region = u"ap-seoul"_s});
    place.uin = uin;
    QList<Image> images;
    for (const ImageNumber number : m_window->catalog().store().numbers())
        images.append(comparable(m_window->catalog().store().at(number)));
    cleanup();
    m_addedId = images.takeFirst().imageId;
    images.first().imageState = u"SYNCING"_s;
    images.append({.imageId = u"img-0000gone"_s, .imageName = u"golden"_s});
    const auto memory = ImageMemory::open(path());
    QVERIFY(memory);
    const Result<qint64> run = (*memory)->addRun(QDateTime::currentDateTimeUtc());
    QVERIFY(run);
    QVERIFY((*memory)->keep(*run, place, images));
}

void ChangesFlowTest::startWithChanges()
{
    keepAnother();
    start(path());
    search();
}

QStringList ChangesFlowTest::kinds() const
{
    QStringList kinds;
    for (int row = 0; row < page().model().rowCount(); ++row)
        kinds.append(page().model().index(row, ChangesModel::ChangeColumn).data().toString());
    return kinds;
}

QToolButton *ChangesFlowTest::button(const QString &text) const
{
    for (QToolButton *each : page().bar().findChildren<QToolButton *>()) {
        if (each->text().startsWith(text) && each->isVisible())
            return each;
    }
    return nullptr;
}

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

void ChangesFlowTest::findHoldsForIt()
{
    startWithChanges();
    show();
    m_window->findChild<FindBar *>()->setFind(u"golden"_s, {});
    QTRY_COMPARE_WITH_TIMEOUT(kinds(), QStringList({u"Gone"_s}), longestWait);
    QVERIFY(page().isVisible()); // though the table has no such row
    QCOMPARE(m_window->findChild<FindBar *>()->stateText(), u"1 of 3"_s); // and nothing of loading
}

void ChangesFlowTest::narrowsByKind()
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

void ChangesFlowTest::showsTheImageThatIsGone()
{
    startWithChanges();
    show();
    page().view().selectRow(0);
    const auto *details = m_window->findChild<DetailPane *>();
    QTRY_VERIFY_WITH_TIMEOUT(visibleText(*details).contains("Gone. "_L1), longestWait);
    QCOMPARE(details->image().imageId, u"img-0000gone"_s);
}

void ChangesFlowTest::mutes()
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

void ChangesFlowTest::choosesSinceWhen()
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
    QTRY_COMPARE_WITH_TIMEOUT(kinds(), QStringList(), longestWait);
    QVERIFY(page().bar().sentence().startsWith("Nothing changed"_L1));
    QVERIFY(since->text() != u"Since: last time"_s);
}

void ChangesFlowTest::copies()
{
    startWithChanges();
    show();
    page().view().selectAll();
    QTest::keyClick(&page().view(), Qt::Key_C, Qt::ControlModifier);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith("Kind,Region,ImageId,ImageName,Was,Field,Before,After,Notes"_L1));
    QCOMPARE(text.count(u'\n'), 4);
    QCOMPARE(m_window->views().command().words.join(u' '), u"changes --since last --no-keep"_s);
    QVERIFY(text.contains("changed,ap-seoul,"_L1) && text.contains(",ImageState,SYNCING,"_L1));
}

void ChangesFlowTest::f1HelpsOnIt()
{
    startWithChanges();
    show();
    QTest::keyClick(&page().view(), Qt::Key_F1);
    const auto *topics = m_window->findChild<HelpDialog *>()->findChild<QListWidget *>();
    QVERIFY(topics->isVisible());
    QCOMPARE(topics->currentItem()->text(), helpTitle(HelpTopic::Changes));
}

QTEST_MAIN(ChangesFlowTest)
#include "tst_changesflow.moc"
