// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/cloudsession.h"

#include "support/waiting.h"

#include <QProcessEnvironment>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

using Opened = std::unique_ptr<CloudSession>;

class CloudSessionTest final : public QObject
{
    Q_OBJECT

private slots:
    void opensTheDemo();
    void opensWithTheCredentialOfTheEnvironment();
    void needsACredential();
    void saysWhichProxyIsNone();
    void goesByTheProxyThatIsChosen();
    void saysWhichCaFileIsNone();
    void opensFromTheEventLoop();

private:
    /// What comes of opening it.
    [[nodiscard]] static Result<Opened> open(const CloudChoice &choice,
                                             const QProcessEnvironment &environment);
};

Result<Opened> CloudSessionTest::open(const CloudChoice &choice,
                                      const QProcessEnvironment &environment)
{
    const PendingPtr<Opened> opening = CloudSession::open(choice, environment);
    QSignalSpy finished(opening.get(), &PendingBase::finished);
    if (!finished.wait(longestWait))
        return Failure(ApiError {.kind = ApiError::Kind::Timeout});
    return opening->takeResult();
}

void CloudSessionTest::opensTheDemo()
{
    const Result<Opened> session = open({.isDemo = true}, {});
    QVERIFY(session);
    QSignalSpy ended(session->get(), &CloudSession::requestEnded);
    const auto page = (*session)->source().describeImages({.place = {.region = u"ap-seoul"_s}});
    QSignalSpy finished(page.get(), &PendingBase::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(page->result());
    QVERIFY(page->result()->entryCount() > 0);
    QCOMPARE(ended.count(), 1);
}

void CloudSessionTest::opensWithTheCredentialOfTheEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, u"id"_s);
    environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, u"key"_s);
    QVERIFY(open({}, environment));
}

void CloudSessionTest::needsACredential()
{
    const Result<Opened> session = open({}, {});
    QVERIFY(!session);
    QCOMPARE(session.error(), ApiError {.kind = ApiError::Kind::Credentials});
}

void CloudSessionTest::saysWhichProxyIsNone()
{
    QProcessEnvironment environment;
    environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, u"id"_s);
    environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, u"key"_s);
    environment.insert(u"https_proxy"_s, u"gopher://user:password@proxy:1"_s);
    const Result<Opened> session = open({}, environment);
    QVERIFY(!session);
    QCOMPARE(session.error().field, u"https_proxy"_s);
    // The demo needs none.
    QVERIFY(open({.isDemo = true}, environment));
}

void CloudSessionTest::goesByTheProxyThatIsChosen()
{
    QProcessEnvironment environment;
    environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, u"id"_s);
    environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, u"key"_s);
    environment.insert(u"https_proxy"_s, u"gopher://proxy:1"_s);
    QVERIFY(!open({}, environment));
    QVERIFY(open({.proxy = {.kind = ProxyChoice::Kind::None}}, environment));

    // Nobody can listen on a port that is taken.
    QTcpSocket taken;
    QVERIFY(taken.bind(QHostAddress::LocalHost));
    const QString proxy = u"127.0.0.1:%1"_s.arg(taken.localPort());
    const Result<Opened> session = open({.proxy = parseProxyChoice(proxy).value()}, environment);
    QVERIFY(session);
    const auto page = (*session)->source().describeImages({.place = {.region = u"ap-seoul"_s}});
    QSignalSpy finished(page.get(), &PendingBase::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(!page->result());
    QVERIFY2(page->result().error().message.endsWith(u"through the proxy "_s + proxy),
             qPrintable(page->result().error().message));
}

void CloudSessionTest::saysWhichCaFileIsNone()
{
    QProcessEnvironment environment;
    environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, u"id"_s);
    environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, u"key"_s);
    const CloudChoice choice = {.caFile = u"/no/such/file.pem"_s};
    const Result<Opened> session = open(choice, environment);
    QVERIFY(!session);
    QCOMPARE(session.error().kind, ApiError::Kind::Usage);
    QVERIFY(session.error().message.contains("/no/such/file.pem"_L1));
    // The demo needs none.
    QVERIFY(open({.isDemo = true, .caFile = choice.caFile}, environment));
}

void CloudSessionTest::opensFromTheEventLoop()
{
    const PendingPtr<Opened> opening = CloudSession::open({}, {});
    QSignalSpy finished(opening.get(), &PendingBase::finished);
    QVERIFY(finished.isEmpty());
    QVERIFY(finished.wait(longestWait));
}

QTEST_GUILESS_MAIN(CloudSessionTest)
#include "tst_cloudsession.moc"
