// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/windowsession.h"

#include "accounts/sessionsecrets.h"
#include "cli/sessionopening.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/mainwindow.h"
#include "ui/query/filterpanel.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class WindowSessionTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void givesTheWindowItsCloud();
    void asksInEachOfSeveralAccounts();
    void copiesCommandsInItsLanguage();
    void saysWhyThereIsNone();
    void isNotOpenedEarlyOnceItFailed();
    void keepsTheOneThatIsOpen();
    void leavesTheWindowWithoutOne();
    void goesWithTheWindow();
    void tellsOfAWrongClock();

private:
    /// Waits until it is open, or has failed.
    [[nodiscard]] bool open(const CloudChoice &choice);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    SessionSecrets m_secrets;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowSession> m_session;
};

void WindowSessionTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s),
                                             QSettings::IniFormat);
    m_window = std::make_unique<MainWindow>(*m_settings);
    m_session = std::make_unique<WindowSession>(
            *m_window,
            SignInPlaces {.home = m_folder->path(), .systemFolder = m_folder->filePath(u"etc"_s)},
            m_secrets);
}

void WindowSessionTest::cleanup()
{
    m_session.reset();
    m_window.reset();
}

bool WindowSessionTest::open(const CloudChoice &choice)
{
    bool hasEnded = false;
    QObject context;
    connect(m_session.get(), &WindowSession::opened, &context, [&] { hasEnded = true; });
    connect(m_session.get(), &WindowSession::failed, &context, [&] { hasEnded = true; });
    m_session->open(choice);
    return waitFor(u"the session"_s, [&] { return hasEnded; });
}

void WindowSessionTest::givesTheWindowItsCloud()
{
    QVERIFY(open({.isDemo = true}));
    QVERIFY(m_session->session());
    QVERIFY(m_session->choice().isDemo);
    QVERIFY(m_window->windowTitle().startsWith("Demo cloud"_L1));
    QVERIFY(m_window->catalog().places().isEmpty()); // nothing was asked yet
    m_window->search({.places = placesIn({u"ap-seoul"_s})});
    QVERIFY(waitFor(u"the images"_s, [this] { return m_window->model().rowCount() > 0; }));
}

void WindowSessionTest::asksInEachOfSeveralAccounts()
{
    QVERIFY(open({.isDemo = true, .profiles = {u"demo"_s, u"staging"_s}}));
    QCOMPARE(profilesOf(m_window->filterPanel().placesFor({u"ap-seoul"_s})),
             (QStringList {u"demo"_s, u"staging"_s}));
    QVERIFY(open({.isDemo = true, .profiles = {u"staging"_s}}));
    QCOMPARE(m_window->filterPanel().placesFor({u"ap-seoul"_s}), placesIn({u"ap-seoul"_s}));
}

/// That of the window is none of the command line's.
void WindowSessionTest::copiesCommandsInItsLanguage()
{
    const auto command = [this] {
        m_window->findChild<QAction *>(u"copyCommandAction"_s)->trigger();
        return QGuiApplication::clipboard()->text();
    };
    QVERIFY(open({.isDemo = true}));
    QVERIFY(!command().contains("--language"_L1));
    QVERIFY(open({.isDemo = true, .usualLanguage = "zh-CN"}));
    QVERIFY2(command().contains(" --demo --language zh-CN "_L1), qPrintable(command()));
    QVERIFY(open({.isDemo = true, .language = "en-US", .usualLanguage = "zh-CN"}));
    QVERIFY2(command().contains(" --demo --language en-US "_L1), qPrintable(command()));
}

void WindowSessionTest::saysWhyThereIsNone()
{
    QSignalSpy failed(m_session.get(), &WindowSession::failed);
    QVERIFY(open({.profiles = {u"sdk:nobody"_s}}));
    QCOMPARE(failed.count(), 1);
    QVERIFY(!m_session->session());
    QCOMPARE(m_window->faults().size(), 1);
    QVERIFY(m_window->faults()[0].message.contains("sdk:nobody"_L1));
    QCOMPARE(m_session->wanted().profiles, QStringList {u"sdk:nobody"_s});
}

/// Whoever looks for what is remembered may find it only then.
void WindowSessionTest::isNotOpenedEarlyOnceItFailed()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u".tencentcloud"_s));
    QFile file(m_folder->filePath(u".tencentcloud/credentials"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[half]\nsecret_id = AKIDexample\n");
    file.close();
    QSignalSpy began(m_session.get(), &WindowSession::signingInBegan);
    QVERIFY(open({.profiles = {u"sdk:half"_s}}));
    QCOMPARE(began.count(), 1);
    QVERIFY(!m_session->signingIn());
    m_session->openEarly();
    QVERIFY(!m_session->session());
}

void WindowSessionTest::keepsTheOneThatIsOpen()
{
    QVERIFY(open({.isDemo = true}));
    const CloudSession *before = m_session->session();
    QSignalSpy closing(m_session.get(), &WindowSession::closing);
    QVERIFY(open({.profiles = {u"sdk:nobody"_s}}));
    QCOMPARE(m_session->session(), before);
    QVERIFY(m_session->choice().isDemo);
    QCOMPARE(closing.count(), 0);
    QVERIFY(m_window->windowTitle().startsWith("Demo cloud"_L1));
}

void WindowSessionTest::leavesTheWindowWithoutOne()
{
    QVERIFY(open({.isDemo = true}));
    QSignalSpy closing(m_session.get(), &WindowSession::closing);
    QSignalSpy opened(m_session.get(), &WindowSession::opened);
    m_session->open({.isDemo = true, .profiles = {u"staging"_s}});
    m_session->close();
    QCOMPARE(closing.count(), 1);
    // What was being opened does not come any more: what is opened after it is there.
    const auto later = CloudSession::open({.isDemo = true}, {}, m_secrets);
    QSignalSpy finished(later.get(), &PendingBase::finished);
    QVERIFY(finished.wait(longestWait));
    QCOMPARE(opened.count(), 0);
    QVERIFY(!m_session->session());
    QVERIFY(!m_window->windowTitle().contains("Demo"_L1));
    QVERIFY(open({.isDemo = true}));
    QCOMPARE(opened.count(), 1);
    QCOMPARE(m_session->session()->profiles(), QStringList {u"demo"_s});
}

/// Answers that are on their way must not come to a session that is gone.
void WindowSessionTest::goesWithTheWindow()
{
    QVERIFY(open({.isDemo = true}));
    QSignalSpy closing(m_session.get(), &WindowSession::closing);
    m_window->search({.places = placesIn({u"ap-seoul"_s})});
    m_session.reset();
    QCOMPARE(closing.count(), 1);
}

void WindowSessionTest::tellsOfAWrongClock()
{
    QVERIFY(open({.isDemo = true}));
    emit m_session->session()->clockOffsetChanged(3600);
    m_window->show();
    QVERIFY(visibleText(m_window->noticeBar()).contains("Wrong time:"_L1));
}

QTEST_MAIN(WindowSessionTest)
#include "tst_windowsession.moc"
