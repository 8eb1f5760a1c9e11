// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/environmentcredential.h"

#include "support/waiting.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

using namespace Qt::StringLiterals;

class EnvironmentCredentialTest final : public QObject
{
    Q_OBJECT

private slots:
    void trimsWhatItReads();
    void readsEverySpellingOfTheToken_data();
    void readsEverySpellingOfTheToken();
    void readsWhatFunctionsAreGiven();
    void neverMixesSpellings();
    void isUnsetWithoutIdAndKey();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void isAProfile();
    void isNoProfileWithoutIdAndKey();
    void isAnIncompleteProfile_data();
    void isAnIncompleteProfile();
    void refusesWhatNoHeaderCanHold_data();
    void refusesWhatNoHeaderCanHold();
    void takesSecretsOutOfTheEnvironment();
};

namespace {

QProcessEnvironment environment(const QString &id, const QString &key)
{
    QProcessEnvironment result;
    result.insert(u"TENCENTCLOUD_SECRET_ID"_s, id);
    result.insert(u"TENCENTCLOUD_SECRET_KEY"_s, key);
    return result;
}

} // namespace

void EnvironmentCredentialTest::trimsWhatItReads()
{
    QProcessEnvironment variables = environment(u" id\n"_s, u"\tkey "_s);
    variables.insert(u"TENCENTCLOUD_TOKEN"_s, u" token "_s);
    const auto credential = credentialFromEnvironment(variables);
    QVERIFY(credential);
    QVERIFY(*credential ==
            (Credential {.secretId = u"id"_s, .secretKey = u"key"_s, .token = u"token"_s}));
}

void EnvironmentCredentialTest::readsEverySpellingOfTheToken_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("tccli") << u"TENCENTCLOUD_TOKEN"_s;
    QTest::newRow("Node SDK") << u"TENCENTCLOUD_SESSION_TOKEN"_s;
    QTest::newRow("Terraform") << u"TENCENTCLOUD_SECURITY_TOKEN"_s;
}

void EnvironmentCredentialTest::readsEverySpellingOfTheToken()
{
    QFETCH(QString, name);
    QProcessEnvironment variables = environment(u"id"_s, u"key"_s);
    variables.insert(name, u"token"_s);
    QVERIFY(credentialFromEnvironment(variables)->token == u"token"_s);
}

void EnvironmentCredentialTest::readsWhatFunctionsAreGiven()
{
    QProcessEnvironment variables;
    variables.insert(u"TENCENTCLOUD_SECRETID"_s, u"id"_s);
    variables.insert(u"TENCENTCLOUD_SECRETKEY"_s, u"key"_s);
    variables.insert(u"TENCENTCLOUD_SESSIONTOKEN"_s, u"token"_s);
    variables.insert(u"TENCENTCLOUD_TOKEN"_s, u"of somebody else"_s);
    const Result<Credential> credential = credentialFromEnvironment(variables);
    QVERIFY(credential);
    QVERIFY(*credential ==
            (Credential {.secretId = u"id"_s, .secretKey = u"key"_s, .token = u"token"_s}));
}

void EnvironmentCredentialTest::neverMixesSpellings()
{
    QProcessEnvironment variables = environment(u"id"_s, u"key"_s);
    variables.insert(u"TENCENTCLOUD_SECRETID"_s, u"other id"_s);
    variables.insert(u"TENCENTCLOUD_SECRETKEY"_s, u"other key"_s);
    variables.insert(u"TENCENTCLOUD_SESSIONTOKEN"_s, u"other token"_s);
    const Result<Credential> credential = credentialFromEnvironment(variables);
    QVERIFY(credential);
    QVERIFY(*credential == (Credential {.secretId = u"id"_s, .secretKey = u"key"_s}));

    // Half of the one is not made whole by the other.
    variables.remove(u"TENCENTCLOUD_SECRET_KEY"_s);
    const Result<Credential> half = credentialFromEnvironment(variables);
    QVERIFY(!half);
    QCOMPARE(half.error().message, u"TENCENTCLOUD_SECRET_KEY is missing."_s);
}

void EnvironmentCredentialTest::isUnsetWithoutIdAndKey()
{
    QProcessEnvironment variables = environment({}, u" "_s);
    variables.insert(u"TENCENTCLOUD_TOKEN"_s, u"token"_s);
    const Result<Credential> credential = credentialFromEnvironment(variables);
    QVERIFY(!credential);
    QCOMPARE(credential.error(), ApiError {.kind = ApiError::Kind::Credentials});
}

void EnvironmentCredentialTest::saysWhatIsMissing_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("missing");
    const QStringList names = {u"TENCENTCLOUD_SECRET_ID"_s, u"TENCENTCLOUD_SECRET_KEY"_s,
                               u"TENCENTCLOUD_SECRETID"_s, u"TENCENTCLOUD_SECRETKEY"_s};
    QTest::newRow("key") << names[0] << names[1];
    QTest::newRow("id") << names[1] << names[0];
    QTest::newRow("key of a function") << names[2] << names[3];
    QTest::newRow("id of a function") << names[3] << names[2];
}

void EnvironmentCredentialTest::saysWhatIsMissing()
{
    QFETCH(QString, set);
    QFETCH(QString, missing);
    QProcessEnvironment variables;
    variables.insert(set, u"text"_s);
    variables.insert(missing, u" "_s);
    const Result<Credential> credential = credentialFromEnvironment(variables);
    QVERIFY(!credential);
    QCOMPARE(credential.error(), (ApiError {.kind = ApiError::Kind::Credentials,
                                            .message = missing + u" is missing."_s}));
}

void EnvironmentCredentialTest::isAProfile()
{
    QProcessEnvironment variables = environment(u"AKIDexampleofatest1234"_s, u"key"_s);
    variables.insert(u"TENCENTCLOUD_REGION"_s, u" ap-seoul "_s);
    QVERIFY(environmentProfile(variables) == (Profile {.name = u"env"_s,
                                                       .source = Profile::Source::Environment,
                                                       .state = Profile::State::Ready,
                                                       .secretId = u"AKID…1234"_s,
                                                       .region = u"ap-seoul"_s}));
}

void EnvironmentCredentialTest::isNoProfileWithoutIdAndKey()
{
    QProcessEnvironment variables = environment(u" "_s, {});
    variables.insert(u"TENCENTCLOUD_REGION"_s, u"ap-seoul"_s);
    variables.insert(u"TENCENTCLOUD_TOKEN"_s, u"token"_s);
    QVERIFY(!environmentProfile(variables));
}

void EnvironmentCredentialTest::isAnIncompleteProfile_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("message");
    QTest::newRow("no key") << u"id"_s << QString() << u"TENCENTCLOUD_SECRET_KEY is missing."_s;
    QTest::newRow("no id") << u""_s << u"key"_s << u"TENCENTCLOUD_SECRET_ID is missing."_s;
    QTest::newRow("blank") << u"id"_s << u"ke y"_s
                           << u"TENCENTCLOUD_SECRET_KEY contains a blank."_s;
}

void EnvironmentCredentialTest::isAnIncompleteProfile()
{
    QFETCH(QString, id);
    QFETCH(QString, key);
    QFETCH(QString, message);
    const std::optional<Profile> profile = environmentProfile(environment(id, key));
    QVERIFY(profile);
    QCOMPARE(profile->state, Profile::State::Incomplete);
    QCOMPARE(profile->secretId, id.isEmpty() ? QString() : u"…"_s);
    QCOMPARE(profile->message, message);
}

void EnvironmentCredentialTest::refusesWhatNoHeaderCanHold_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY", "TENCENTCLOUD_TOKEN",
          "TENCENTCLOUD_SESSION_TOKEN", "TENCENTCLOUD_SECURITY_TOKEN"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void EnvironmentCredentialTest::refusesWhatNoHeaderCanHold()
{
    QFETCH(QString, name);
    QProcessEnvironment variables = environment(u"id"_s, u"key"_s);
    variables.insert(name, u"secret\r\nX-Evil: 1"_s);
    const Result<Credential> credential = credentialFromEnvironment(variables);
    QVERIFY(!credential);
    QCOMPARE(credential.error().kind, ApiError::Kind::Credentials);
    QVERIFY(credential.error().message.contains(name));
    QVERIFY(!credential.error().message.contains("secret\r"_L1));
    QVERIFY(!credential.error().message.contains("X-Evil"_L1));
}

void EnvironmentCredentialTest::takesSecretsOutOfTheEnvironment()
{
    const QByteArrayList names = {"TENCENTCLOUD_SECRET_ID",      "TENCENTCLOUD_SECRET_KEY",
                                  "TENCENTCLOUD_TOKEN",          "TENCENTCLOUD_SESSION_TOKEN",
                                  "TENCENTCLOUD_SECURITY_TOKEN", "TENCENTCLOUD_SECRETID",
                                  "TENCENTCLOUD_SECRETKEY",      "TENCENTCLOUD_SESSIONTOKEN"};
    for (const QByteArray &name : names)
        qputenv(name.constData(), "secret of " + name);
    qputenv("TENCENTCLOUD_REGION", "ap-seoul");
    const QProcessEnvironment taken = takeEnvironment();

    // What a program inherits that is started now.
    QProcess child;
    child.start(u"env"_s, QStringList());
    QVERIFY(child.waitForFinished(longestWait));
    const QByteArray inherited = child.readAllStandardOutput();
    QVERIFY(inherited.contains("TENCENTCLOUD_REGION=ap-seoul"));
    QVERIFY2(!inherited.contains("secret of"), inherited.constData());
    for (const QByteArray &name : names)
        QCOMPARE(taken.value(QString::fromLatin1(name)),
                 u"secret of "_s + QString::fromLatin1(name));
}

QTEST_GUILESS_MAIN(EnvironmentCredentialTest)
#include "tst_environmentcredential.moc"
