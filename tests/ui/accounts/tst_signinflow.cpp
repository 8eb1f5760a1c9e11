// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/accounts/signinflow.h"
#include "ui/widgets/messagebar.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <cerrno>
#include <csignal>

using namespace Qt::StringLiterals;

class SignInFlowTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void waitsAndTells();
    void saysWhatWentWrong();
    void canBeCanceled();
    void leavesOtherMessagesAlone();

private:
    /// A profile whose program waits until the file "go" is there, and then ends with its status.
    [[nodiscard]] Profile waitingProfile(const QByteArray &status) const;
    [[nodiscard]] bool letGo() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QWidget> m_window;
    MessageBar *m_bar = nullptr;
};

void SignInFlowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<QWidget>();
    m_window->resize(1000, 100);
    m_bar = new MessageBar(m_window.get());
    m_bar->resize(1000, 60);
    m_window->show();
    QVERIFY(waitUntilExposed(*m_window));
}

void SignInFlowTest::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

Profile SignInFlowTest::waitingProfile(const QByteArray &status) const
{
    const QString path = m_folder->filePath(u"sign-in"_s);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        // Opening a pipe waits until the other side is opened, too.
        file.write("#!/bin/sh\ncd \"${0%/*}\" && echo $$ > process && mkfifo pipe && read line < "
                   "pipe\nexit " +
                   status + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    }
    return {.name = u"tccli:<b>prod</b>"_s, .signInCommand = {path, u"login"_s}};
}

bool SignInFlowTest::letGo() const
{
    const QString pipe = m_folder->filePath(u"pipe"_s);
    if (!waitFor(u"the program to run"_s, [&] { return QFile::exists(pipe); }))
        return false;
    QFile file(pipe);
    return file.open(QIODevice::WriteOnly) && file.write("go\n") > 0;
}

void SignInFlowTest::waitsAndTells()
{
    SignInFlow flow(*m_bar, m_window.get());
    QSignalSpy spy(&flow, &SignInFlow::signedIn);
    flow.signIn(waitingProfile("0"));
    QVERIFY(visibleText(*m_bar).contains(u"Waiting for sign-in…"_s));
    QVERIFY(visibleText(*m_bar).contains(u"tccli:<b>prod</b>"_s));
    QVERIFY(canClick(*m_bar, u"Cancel"_s));
    QCOMPARE(spy.count(), 0);
    QVERIFY(letGo());
    QTRY_COMPARE_WITH_TIMEOUT(spy, QList<QVariantList>({{u"tccli:<b>prod</b>"_s}}), longestWait);
    QVERIFY(visibleText(*m_bar).contains(u"Signed in:"_s));
    QVERIFY(!canClick(*m_bar, u"Cancel"_s));
}

void SignInFlowTest::saysWhatWentWrong()
{
    SignInFlow flow(*m_bar, m_window.get());
    QSignalSpy spy(&flow, &SignInFlow::signedIn);
    flow.signIn(waitingProfile("1"));
    QVERIFY(letGo());
    QVERIFY(waitFor(u"the failure to be said"_s, [this] {
        return visibleText(*m_bar).contains(u"Not signed in: Signing in failed."_s);
    }));
    QVERIFY(clickNamed(*m_bar, u"Close this message"_s));
    QVERIFY(!m_bar->isVisible());
    QCOMPARE(spy.count(), 0);
}

void SignInFlowTest::canBeCanceled()
{
    SignInFlow flow(*m_bar, m_window.get());
    QSignalSpy spy(&flow, &SignInFlow::signedIn);
    const Profile profile = waitingProfile("0");
    flow.signIn(profile);
    QVERIFY(waitFor(u"the program to run"_s,
                    [this] { return QFile::exists(m_folder->filePath(u"pipe"_s)); }));
    QVERIFY(clickNamed(*m_bar, u"Cancel"_s));
    QVERIFY(!m_bar->isVisible());
    QFile file(m_folder->filePath(u"process"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto process = pid_t(file.readAll().trimmed().toInt());
    QVERIFY(process > 0);
    QVERIFY(waitFor(u"the program to be gone"_s,
                    [process] { return kill(process, 0) == -1 && errno == ESRCH; }));
    // It can be begun anew, and only that is told.
    QVERIFY(QFile::remove(m_folder->filePath(u"pipe"_s)));
    flow.signIn(profile);
    QVERIFY(letGo());
    QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 1, longestWait);
}

void SignInFlowTest::leavesOtherMessagesAlone()
{
    SignInFlow flow(*m_bar, m_window.get());
    QSignalSpy spy(&flow, &SignInFlow::signedIn);
    flow.signIn(waitingProfile("0"));
    m_bar->showMessage(MessageBar::Kind::Information, u"Wrong time:"_s, u"An hour."_s);
    QVERIFY(letGo());
    QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 1, longestWait);
    QVERIFY(visibleText(*m_bar).contains(u"Wrong time:"_s));
}

QTEST_MAIN(SignInFlowTest)
#include "tst_signinflow.moc"
