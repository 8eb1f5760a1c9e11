// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/oidcrole.h"

#include "simulator/cloudsimulator.h"
#include "support/answers.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

class OidcRoleTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isNotThereWithoutVariables();
    void readsTheFourVariables();
    void namesTheMissingOnes_data();
    void namesTheMissingOnes();
    void takesNoOtherRoleOrRegion_data();
    void takesNoOtherRoleOrRegion();
    void readsTheTokenAnew();
    void readsNoOtherFile_data();
    void readsNoOtherFile();
    void tellsThatTheTokenIsRefused();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;
    /// The four variables, with the token in the file "token".
    [[nodiscard]] QProcessEnvironment environment() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QString someArn = u"qcs::cam::uin/100004603104:roleName/ImageReader"_s;

} // namespace

void OidcRoleTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void OidcRoleTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QProcessEnvironment OidcRoleTest::environment() const
{
    QProcessEnvironment variables;
    variables.insert(u"TKE_REGION"_s, u"ap-seoul"_s);
    variables.insert(u"TKE_PROVIDER_ID"_s, u"tke-oidc "_s);
    variables.insert(u"TKE_WEB_IDENTITY_TOKEN_FILE"_s, path(u"token"_s));
    variables.insert(u"TKE_ROLE_ARN"_s, someArn);
    return variables;
}

void OidcRoleTest::isNotThereWithoutVariables()
{
    QVERIFY(!oidcProfile(QProcessEnvironment()));
    QProcessEnvironment empty;
    empty.insert(u"TKE_REGION"_s, u" "_s);
    QVERIFY(!oidcProfile(empty));
}

void OidcRoleTest::readsTheFourVariables()
{
    const Result<OidcRole> role = oidcRole(environment());
    QVERIFY(role);
    QVERIFY(*role == (OidcRole {.region = u"ap-seoul"_s,
                                .providerId = u"tke-oidc"_s,
                                .tokenFile = path(u"token"_s),
                                .arn = someArn}));
    const std::optional<Profile> profile = oidcProfile(environment());
    QVERIFY(profile);
    QVERIFY(*profile == (Profile {.name = u"oidc"_s,
                                  .source = Profile::Source::Oidc,
                                  .state = Profile::State::Ready,
                                  .account = u"100004603104"_s,
                                  .region = u"ap-seoul"_s,
                                  .paths = {path(u"token"_s)}}));
}

void OidcRoleTest::namesTheMissingOnes_data()
{
    QTest::addColumn<QStringList>("missing");
    QTest::newRow("one") << QStringList {u"TKE_PROVIDER_ID"_s};
    QTest::newRow("three") << QStringList {u"TKE_REGION"_s, u"TKE_WEB_IDENTITY_TOKEN_FILE"_s,
                                           u"TKE_ROLE_ARN"_s};
}

void OidcRoleTest::namesTheMissingOnes()
{
    QFETCH(QStringList, missing);
    QProcessEnvironment variables = environment();
    const QStringList names = variables.keys();
    for (const QString &name : missing)
        variables.remove(name);
    const std::optional<Profile> profile = oidcProfile(variables);
    QVERIFY(profile);
    QCOMPARE(profile->state, Profile::State::Incomplete);
    for (const QString &name : names)
        QCOMPARE(profile->message.contains(name), missing.contains(name));
}

void OidcRoleTest::takesNoOtherRoleOrRegion_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("role") << u"TKE_ROLE_ARN"_s;
    QTest::newRow("region") << u"TKE_REGION"_s;
}

void OidcRoleTest::takesNoOtherRoleOrRegion()
{
    QFETCH(QString, name);
    QProcessEnvironment variables = environment();
    variables.insert(name, u"something else"_s);
    const std::optional<Profile> profile = oidcProfile(variables);
    QVERIFY(profile);
    QCOMPARE(profile->state, Profile::State::Incomplete);
    QVERIFY(profile->message.contains(name));
}

void OidcRoleTest::readsTheTokenAnew()
{
    CloudSimulator cloud({.minimumLatency = 0, .maximumLatency = 0});
    QVERIFY(cloud.start());
    QStringList tokens;
    connect(&cloud, &CloudSimulator::requestReceived, this, [&](const SimulatedRequest &request) {
        tokens.append(request.body.value("WebIdentityToken"_L1).toString());
    });
    const CredentialFetch fetch =
            oidcFetch(*oidcRole(environment()), {.endpoint = cloud.endpoint()});
    write(u"token"_s, "head.first.signature\n");
    const Result<TemporaryCredential> first = answerTo(fetch());
    QVERIFY(first);
    QVERIFY(first->expiry);
    write(u"token"_s, "head.second.signature\n");
    const Result<TemporaryCredential> second = answerTo(fetch());
    QVERIFY(second);
    QVERIFY(second->credential != first->credential);
    QCOMPARE(tokens, (QStringList {u"head.first.signature"_s, u"head.second.signature"_s}));
}

void OidcRoleTest::readsNoOtherFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("none") << u"absent"_s << u"No such file"_s;
    QTest::newRow("folder") << u"."_s << u"not a regular file"_s;
    QTest::newRow("pipe") << u"pipe"_s << u"not a regular file"_s;
    QTest::newRow("too large") << u"large"_s << u"too large"_s;
    QTest::newRow("empty") << u"empty"_s << u"is empty"_s;
}

void OidcRoleTest::readsNoOtherFile()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe"_s)).constData(), 0600), 0);
    write(u"large"_s, QByteArray(64 * 1024 + 1, 'a'));
    write(u"empty"_s, "\n");
    const Result<QString> token = readWebIdentityToken(path(name));
    QVERIFY(!token);
    QCOMPARE(token.error().kind, ApiError::Kind::Credentials);
    QVERIFY(token.error().message.contains(reason));
    QVERIFY(token.error().message.contains(path(name)));

    write(u"large"_s, QByteArray(64 * 1024, 'a'));
    QVERIFY(readWebIdentityToken(path(u"large"_s)));
}

void OidcRoleTest::tellsThatTheTokenIsRefused()
{
    CloudSimulator cloud({.minimumLatency = 0, .maximumLatency = 0});
    QVERIFY(cloud.start());
    write(u"token"_s, "no-token-of-that-form");
    const Result<TemporaryCredential> role =
            answerTo(oidcFetch(*oidcRole(environment()), {.endpoint = cloud.endpoint()})());
    QVERIFY(!role);
    QCOMPARE(role.error().kind, ApiError::Kind::Credentials);
    QCOMPARE(role.error().code, u"InvalidParameter.WebIdentityTokenError"_s);
    QVERIFY(!role.error().message.contains("no-token"_L1));
}

QTEST_GUILESS_MAIN(OidcRoleTest)
#include "tst_oidcrole.moc"
