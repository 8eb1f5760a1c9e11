// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/profiletesting.h"

#include "accounts/sessionsecrets.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/settings/testdialog.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Tests of a cloud that takes questions and never answers.
class ProfileTestingTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void goesOnNoLongerThanIsWanted_data();
    void goesOnNoLongerThanIsWanted();
    void canBeBegunAgain();
    void isOneAtATime();

private:
    void test(const QString &name);
    /// Waits for the next question.
    [[nodiscard]] QTcpSocket *question();
    [[nodiscard]] TestDialog *dialog() const { return m_window->findChild<TestDialog *>(); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QTcpServer> m_cloud;
    SessionSecrets m_secrets;
    std::unique_ptr<QWidget> m_window;
    ProfileTesting *m_testing = nullptr; // the window owns it
};

void ProfileTestingTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_home->path()).mkpath(u".tencentcloud"_s));
    QFile file(m_home->filePath(u".tencentcloud/credentials"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[one]\nsecret_id = AKIDoneOfATest\nsecret_key = k\n"
               "[two]\nsecret_id = AKIDtwoOfATest\nsecret_key = k\n");
    m_cloud = std::make_unique<QTcpServer>();
    QVERIFY(m_cloud->listen(QHostAddress::LocalHost));
    m_window = std::make_unique<QWidget>();
    m_testing =
            new ProfileTesting({.home = m_home->path(), .systemFolder = m_home->filePath(u"etc"_s)},
                               m_secrets, *m_window);
    m_window->show();
}

void ProfileTestingTest::test(const QString &name)
{
    const auto endpoint = parseEndpointChoice(u"http://127.0.0.1:%1"_s.arg(m_cloud->serverPort()));
    m_testing->test({.endpoint = *endpoint, .profiles = {name}}, {u"ap-seoul"_s});
}

QTcpSocket *ProfileTestingTest::question()
{
    QTcpSocket *client = nullptr;
    const bool hasCome = waitFor(u"a question"_s, [this, &client] {
        client = m_cloud->nextPendingConnection();
        return client != nullptr;
    });
    return hasCome ? client : nullptr;
}

void ProfileTestingTest::goesOnNoLongerThanIsWanted_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("canceled") << u"Cancel"_s;
    QTest::newRow("closed") << u"Close"_s;
}

void ProfileTestingTest::goesOnNoLongerThanIsWanted()
{
    QFETCH(QString, button);
    test(u"sdk:one"_s);
    const QTcpSocket *asked = question();
    QVERIFY(asked);
    QVERIFY(clickNamed(*dialog(), button));
    QVERIFY(waitFor(u"the end of the question"_s,
                    [asked] { return asked->state() == QAbstractSocket::UnconnectedState; }));
}

void ProfileTestingTest::canBeBegunAgain()
{
    test(u"sdk:one"_s);
    QVERIFY(question());
    QVERIFY(clickNamed(*dialog(), u"Cancel"_s));
    QVERIFY(clickNamed(*dialog(), u"Test Again"_s));
    QVERIFY(question());
    QVERIFY(canClick(*dialog(), u"Cancel"_s));
}

void ProfileTestingTest::isOneAtATime()
{
    test(u"sdk:one"_s);
    const QTcpSocket *asked = question();
    QVERIFY(asked);
    test(u"sdk:two"_s);
    QVERIFY(waitFor(u"the end of the first"_s, [this, asked] {
        return asked->state() == QAbstractSocket::UnconnectedState &&
               m_window->findChildren<TestDialog *>().size() == 1;
    }));
    QVERIFY(visibleText(*dialog()).contains("sdk:two"_L1));
    QVERIFY(question());
}

QTEST_MAIN(ProfileTestingTest)
#include "tst_profiletesting.moc"
