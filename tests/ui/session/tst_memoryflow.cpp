// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/memorycommands.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/details/detailpane.h"
#include "ui/mainwindow.h"
#include "ui/session/accountflow.h"
#include "ui/session/historyflow.h"
#include "ui/session/memoryflow.h"
#include "ui/session/settingsflow.h"
#include "ui/settings/memorypage.h"
#include "ui/status/failurebanner.h"
#include "ui/table/imagetableview.h"
#include "ui/widgets/copytable.h"

#include <QCheckBox>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

/// The window with its memory, on the demo. Each start() is one of the program.
class MemoryFlowTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsWhatWasThereWithoutANetwork_data();
    void showsWhatWasThereWithoutANetwork();
    void remembersFromOneStartToTheNext();
    void keepsSelectionAndPlaceWhileItIsRefreshed();
    void theDemoIsRememberedUntilItIsLeft();
    void aScriptRemembersNothing();
    void remembersNothingWhereItIsOff();
    void isSwitchedOffAndOn();
    void forgetsOnRequest();
    void showsTheHistoryOfAnImage();
    void renamesInTheFileThatIsNotTheDemos();

private:
    void start(const QString &path, MemoryFlow::Use use = MemoryFlow::Use::Usual,
               const QStringList &arguments = {u"--demo"_s, u"--region"_s, u"ap-seoul,ap-tokyo"_s});
    void end();
    /// Waits until both regions are loaded, and what was read whole is kept.
    [[nodiscard]] bool isKept();
    [[nodiscard]] bool hasKeptRows() const;
    [[nodiscard]] QString status() const
    {
        return findNamed<QLabel>(*m_window, u"Status"_s)->text();
    }
    void openSettings();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    SignInPlaces m_places;
    SessionSecrets m_secrets;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowSession> m_session;
    std::unique_ptr<MemoryFlow> m_memory;
    std::unique_ptr<HistoryFlow> m_history;
    std::unique_ptr<AccountFlow> m_accounts;
    std::unique_ptr<SettingsFlow> m_settingsFlow;
    QPointer<SettingsDialog> m_dialog;
    QString m_path;
    int m_kept = 0;
};

void MemoryFlowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"memory.sqlite"_s);
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s),
                                             QSettings::IniFormat);
    m_places = {.home = m_folder->path(),
                .systemFolder = m_folder->filePath(u"etc"_s),
                .profilesPath = m_folder->filePath(u"profiles.json"_s)};
}

void MemoryFlowTest::cleanup()
{
    end();
}

void MemoryFlowTest::end()
{
    if (m_window)
        m_window->close();
    delete m_dialog;
    m_settingsFlow.reset();
    m_accounts.reset();
    m_history.reset();
    m_memory.reset();
    m_session.reset();
    m_window.reset();
}

void MemoryFlowTest::start(const QString &path, MemoryFlow::Use use, const QStringList &arguments)
{
    end();
    m_kept = 0;
    const Result<CommandLine> line = parseCommandLine(QStringList {u"program"_s} + arguments);
    QVERIFY(line);
    m_window = std::make_unique<MainWindow>(*m_settings);
    m_session = std::make_unique<WindowSession>(*m_window, m_places, m_secrets);
    m_memory = std::make_unique<MemoryFlow>(*m_window, *m_session, *m_settings, path, use);
    connect(m_memory.get(), &MemoryFlow::kept, this, [this] { ++m_kept; });
    m_history = std::make_unique<HistoryFlow>(*m_window->findChild<DetailPane *>(), *m_memory);
    m_accounts =
            std::make_unique<AccountFlow>(*m_window, *m_session, m_places, m_secrets, *m_settings);
    m_settingsFlow = std::make_unique<SettingsFlow>(*m_window, *m_session, *m_accounts, m_secrets,
                                                    *m_settings);
    connect(m_settingsFlow.get(), &SettingsFlow::dialogOpening, m_memory.get(), &MemoryFlow::serve);
    m_accounts->start(*line);
    QVERIFY(waitFor(u"the window"_s, [this] {
        return m_window->isVisible() && !m_window->catalog().places().isEmpty();
    }));
}

bool MemoryFlowTest::isKept()
{
    m_window->catalog().loadAll();
    return waitFor(u"results to be kept"_s, [this] { return m_kept >= 2; });
}

bool MemoryFlowTest::hasKeptRows() const
{
    const ImageStore &store = m_window->catalog().store();
    for (const ImageNumber number : store.numbers()) {
        if (store.isKept(number))
            return true;
    }
    return false;
}

void MemoryFlowTest::openSettings()
{
    m_settingsFlow->open(SettingsDialog::Page::Memory);
    m_dialog = m_window->findChild<SettingsDialog *>();
    QVERIFY(m_dialog);
}

void MemoryFlowTest::showsWhatWasThereWithoutANetwork_data()
{
    QTest::addColumn<QString>("keptUin");
    QTest::addColumn<QString>("keyUin");
    QTest::addColumn<int>("rows");
    const QString mine = u"100000000001"_s;
    QTest::newRow("nobody knows whose") << QString() << QString() << 2;
    QTest::newRow("of this account") << mine << mine << 2;
    QTest::newRow("a key of which nothing is known") << mine << QString() << 2;
    QTest::newRow("of another account") << mine << u"100000000002"_s << 0;
}

void MemoryFlowTest::showsWhatWasThereWithoutANetwork()
{
    QFETCH(const QString, keptUin);
    QFETCH(const QString, keyUin);
    QFETCH(const int, rows);
    QVERIFY(QDir(m_folder->path()).mkpath(u".tencentcloud"_s));
    QFile file(m_folder->filePath(u".tencentcloud/credentials"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[default]\nsecret_id = AKIDexample\nsecret_key = example\n");
    file.close();
    const KeptAsker asker = {.account = u"sdk:default"_s, .language = u"en-US"_s};
    const Place seoul = {.region = u"ap-seoul"_s};
    {
        const auto memory = ImageMemory::open(m_path).value();
        const qint64 run = memory->addRun(QDateTime::currentDateTimeUtc().addDays(-1)).value();
        KeptPlace place = keptPlaceOf(seoul, {}, {asker});
        place.uin = keptUin;
        QVERIFY(memory->keep(run, place,
                             {{.imageId = u"img-a"_s, .imageName = u"a"_s},
                              {.imageId = u"img-b"_s, .imageName = u"b"_s}}));
        if (!keyUin.isEmpty()) {
            const QByteArray digest =
                    QCryptographicHash::hash("AKIDexample", QCryptographicHash::Sha256);
            QVERIFY(memory->setUinOfKey(digest, keyUin));
        }
    }
    start(m_path, MemoryFlow::Use::Usual,
          {u"--profile"_s, u"sdk:default"_s, u"--region"_s, u"ap-seoul"_s, u"--proxy"_s, u"none"_s,
           u"--endpoint"_s, u"https://127.0.0.1:9"_s});
    if (rows == 0) {
        QVERIFY(waitFor(u"the failure"_s,
                        [this] { return m_window->catalog().summary().failed == 1; }));
        QCOMPARE(m_window->model().rowCount(), 0);
        QVERIFY2(!status().contains(u"yesterday"_s), qPrintable(status()));
        return;
    }
    QVERIFY(waitFor(u"kept rows"_s, [this] { return m_window->model().rowCount() == 2; }));
    QVERIFY(hasKeptRows());
    QVERIFY2(status().contains(u"yesterday"_s), qPrintable(status()));
    QVERIFY(waitFor(u"the failure"_s,
                    [this] { return m_window->catalog().summary().failed == 1; }));
    QCOMPARE(m_window->model().rowCount(), rows);
    QVERIFY2(status().contains(u"not refreshed"_s), qPrintable(status()));
    QVERIFY(!m_window->catalog().summary().isReadWhole);
    QVERIFY(m_window->findChild<FailureBanner *>()->isVisible());
    QCOMPARE(m_kept, 0);
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
    view.scrollTo(view.model()->index(count / 2, 0), QAbstractItemView::PositionAtTop);
    const QString id = m_window->model().imageAt(count / 2).imageId;
    const int top = view.rowAt(0);
    QVERIFY(waitFor(u"the refresh"_s,
                    [this] { return m_window->catalog().summary().isReadWhole; }));
    QCOMPARE(view.selectedRowCount(), 1);
    QCOMPARE(view.currentIndex().row(), count / 2);
    QCOMPARE(m_window->model().imageAt(count / 2).imageId, id);
    QCOMPARE(view.rowAt(0), top);
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
    openSettings();
    QPushButton *forget = nullptr;
    for (auto *button : m_dialog->memory().findChildren<QPushButton *>())
        forget = button;
    QVERIFY(forget && forget->isEnabled());
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
    const CopyTable *table = nullptr; // hidden while it has nothing to say
    QVERIFY(waitFor(u"the history"_s, [&] {
        table = findNamed<CopyTable>(pane, u"History of the image"_s);
        return table && table->rowCount() == 1;
    }));
    QCOMPARE(table->item(0, 1)->text(), u"First seen"_s);
    pane.setTab(0);
    QVERIFY(!pane.showsHistory());
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
