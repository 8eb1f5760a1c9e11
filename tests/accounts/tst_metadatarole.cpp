// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/metadatarole.h"

#include "accounts/metadataget.h"
#include "support/answers.h"
#include "support/recordingserver.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

using Status = QHttpServerResponder::StatusCode;

/// Against a real server on loopback in place of the metadata service.
class MetadataRoleTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void asksForTheNameAndThenTheCredential();
    void asksAnewEachTime();
    void encodesTheName();
    void takesNoOtherName_data();
    void takesNoOtherName();
    void readsNoOtherCredential_data();
    void readsNoOtherCredential();
    void saysThatThereIsNoRole();
    void saysThatItIsNoCvm();
    void saysThatNothingCameInTime_data();
    void saysThatNothingCameInTime();
    void followsNoRedirect();
    void keepsNoCookie();
    void readsNoLongAnswer();
    void goesByNoProxy();
    void asksFromTheEventLoop();
    void mayBeDropped();

private:
    [[nodiscard]] Result<TemporaryCredential> fetch(const MetadataTimes &times = patient);
    [[nodiscard]] QStringList paths() const;

    /// No test depends on how long a busy machine takes.
    static constexpr MetadataTimes patient = {.probe = std::chrono::milliseconds(longestWait),
                                              .credential = std::chrono::milliseconds(longestWait)};
    std::unique_ptr<RecordingServer> m_server;
};

namespace {

const QString rolesPath = u"/latest/meta-data/cam/security-credentials/"_s;
const QString rolePath = rolesPath + u"ImageReader"_s;

const QByteArray goodCredential =
        R"({"TmpSecretId":"the-id","TmpSecretKey":"the-key","ExpiredTime":1700007200,)"
        R"("Expiration":"2023-11-15T00:13:20Z","Token":"the-token","Code":"Success"})";

} // namespace

void MetadataRoleTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_server = std::make_unique<RecordingServer>();
    QVERIFY(m_server->start());
    m_server->setAnswer(rolesPath, {.body = "ImageReader\n"});
    m_server->setAnswer(rolePath, {.body = goodCredential});
}

Result<TemporaryCredential> MetadataRoleTest::fetch(const MetadataTimes &times)
{
    return answerTo(metadataRoleFetch(m_server->endpoint(), times)());
}

QStringList MetadataRoleTest::paths() const
{
    QStringList paths;
    for (const RecordingServer::Request &request : m_server->requests())
        paths.append(request.path);
    return paths;
}

void MetadataRoleTest::asksForTheNameAndThenTheCredential()
{
    const Result<TemporaryCredential> role = fetch();
    QVERIFY(role);
    QVERIFY(role->credential == (Credential {.secretId = u"the-id"_s,
                                             .secretKey = u"the-key"_s,
                                             .token = u"the-token"_s}));
    QCOMPARE(role->expiry->toSecsSinceEpoch(), 1'700'007'200);
    QCOMPARE(paths(), (QStringList {rolesPath, rolePath}));
    for (const RecordingServer::Request &request : m_server->requests()) {
        QVERIFY(!request.headers.contains("authorization"));
        QVERIFY(!request.headers.contains("cookie"));
        QVERIFY(request.body.isEmpty());
    }
}

void MetadataRoleTest::asksAnewEachTime()
{
    const CredentialFetch fetchRole = metadataRoleFetch(m_server->endpoint(), patient);
    QVERIFY(answerTo(fetchRole()));
    QVERIFY(answerTo(fetchRole()));
    QCOMPARE(m_server->requests().size(), 4);
}

void MetadataRoleTest::encodesTheName()
{
    const QString name = u"a+b=c,d.e@f_g-h"_s;
    m_server->setAnswer(rolesPath, {.body = name.toLatin1()});
    m_server->setAnswer(rolesPath + name, {.body = goodCredential});
    QVERIFY(fetch());
    QCOMPARE(paths().last(), rolesPath + name);
}

void MetadataRoleTest::takesNoOtherName_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("path") << QByteArray("a/b");
    QTest::newRow("up") << QByteArray("..");
    QTest::newRow("query") << QByteArray("a?b");
    QTest::newRow("several") << QByteArray("a\nb");
    QTest::newRow("HTML") << QByteArray("<html>Please log in</html>");
    QTest::newRow("too long") << QByteArray(129, 'a');
    QTest::newRow("encoded") << QByteArray("%2e%2e");
}

void MetadataRoleTest::takesNoOtherName()
{
    QFETCH(QByteArray, name);
    m_server->setAnswer(rolesPath, {.body = name});
    const Result<TemporaryCredential> role = fetch();
    QVERIFY(!role);
    QCOMPARE(role.error().kind, ApiError::Kind::Credentials);
    QVERIFY(role.error().message.contains("could not be read"_L1));
    QCOMPARE(paths(), QStringList {rolesPath});
}

void MetadataRoleTest::readsNoOtherCredential_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("reason");
    const auto without = [](const QByteArray &part) {
        return QByteArray(goodCredential).replace(part, "");
    };
    QTest::newRow("no JSON") << QByteArray("ImageReader") << u"it is no JSON object"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"it is no JSON object"_s;
    QTest::newRow("failure") << QByteArray(R"({"Code":"Failed"})") << u"its Code is \"Failed\""_s;
    QTest::newRow("no id") << without(R"("TmpSecretId":"the-id",)") << u"TmpSecretId is missing"_s;
    QTest::newRow("no token") << without(R"("Token":"the-token",)") << u"Token is missing"_s;
    QTest::newRow("no end") << without(R"("ExpiredTime":1700007200,)")
                            << u"ExpiredTime is missing"_s;
}

void MetadataRoleTest::readsNoOtherCredential()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, reason);
    m_server->setAnswer(rolePath, {.body = json});
    const Result<TemporaryCredential> role = fetch();
    QVERIFY(!role);
    QCOMPARE(role.error().kind, ApiError::Kind::Credentials);
    QVERIFY(role.error().message.contains(reason));
    QVERIFY(!role.error().message.contains("the-key"_L1));
}

void MetadataRoleTest::saysThatThereIsNoRole()
{
    m_server->setAnswer(rolesPath, {.status = Status::NotFound});
    const Result<TemporaryCredential> role = fetch();
    QVERIFY(!role);
    QCOMPARE(role.error(), (ApiError {.kind = ApiError::Kind::Credentials,
                                      .message = u"No role is bound to this CVM."_s}));
}

void MetadataRoleTest::saysThatItIsNoCvm()
{
    QTcpServer nobody;
    QVERIFY(nobody.listen(QHostAddress::LocalHost));
    const QUrl endpoint(u"http://127.0.0.1:%1/"_s.arg(nobody.serverPort()));
    nobody.close();
    const Result<TemporaryCredential> role = answerTo(metadataRoleFetch(endpoint, patient)());
    QVERIFY(!role);
    QCOMPARE(role.error().kind, ApiError::Kind::Credentials);
    QVERIFY(role.error().message.contains("could not be reached"_L1));
}

void MetadataRoleTest::saysThatNothingCameInTime_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("name") << rolesPath;
    QTest::newRow("credential") << rolePath;
}

void MetadataRoleTest::saysThatNothingCameInTime()
{
    QFETCH(QString, path);
    m_server->setAnswer(path, {.isNeverSent = true});
    MetadataTimes times = patient;
    (path == rolesPath ? times.probe : times.credential) = std::chrono::milliseconds(50);
    const Result<TemporaryCredential> role = fetch(times);
    QVERIFY(!role);
    QCOMPARE(role.error().kind, ApiError::Kind::Credentials);
    QVERIFY(role.error().message.contains("did not answer in time"_L1));
}

void MetadataRoleTest::followsNoRedirect()
{
    m_server->setAnswer(rolesPath,
                        {.status = Status::Found, .headers = {{"Location", "/elsewhere"}}});
    m_server->setAnswer(u"/elsewhere"_s, {.body = "ImageReader"});
    const Result<TemporaryCredential> role = fetch();
    QVERIFY(!role);
    QVERIFY(role.error().message.contains("HTTP status 302"_L1));
    QCOMPARE(paths(), QStringList {rolesPath});
}

void MetadataRoleTest::keepsNoCookie()
{
    m_server->setAnswer(rolesPath,
                        {.body = "ImageReader", .headers = {{"Set-Cookie", "a=b; Path=/"}}});
    QVERIFY(fetch());
    QVERIFY(!m_server->requests().last().headers.contains("cookie"));
}

void MetadataRoleTest::readsNoLongAnswer()
{
    m_server->setAnswer(rolePath, {.body = QByteArray(MetadataGet::largestAnswer + 1, ' ')});
    Result<TemporaryCredential> role = fetch();
    QVERIFY(!role);
    QVERIFY(role.error().message.contains("it is longer than 64 KiB"_L1));

    QByteArray longest = goodCredential;
    longest.resize(MetadataGet::largestAnswer, ' ');
    m_server->setAnswer(rolePath, {.body = longest});
    QVERIFY(fetch());
}

void MetadataRoleTest::goesByNoProxy()
{
    // Qt takes none to loopback, so no server can show it.
    QCOMPARE(directNetwork()->proxy().type(), QNetworkProxy::NoProxy);
}

void MetadataRoleTest::asksFromTheEventLoop()
{
    const auto network = directNetwork();
    const PendingPtr<HttpReply> answer(
            new MetadataGet(network, m_server->endpoint(), patient.probe));
    QVERIFY(network->findChildren<QNetworkReply *>().isEmpty());
    QVERIFY(answerTo(answer));
}

void MetadataRoleTest::mayBeDropped()
{
    m_server->setAnswer(rolesPath, {.isNeverSent = true});
    PendingPtr<TemporaryCredential> role = metadataRoleFetch(m_server->endpoint(), patient)();
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 1, longestWait);
    QSignalSpy finished(role.get(), &PendingBase::finished);
    role.reset();
    QCOMPARE(finished.count(), 0);
}

QTEST_GUILESS_MAIN(MetadataRoleTest)
#include "tst_metadatarole.moc"
