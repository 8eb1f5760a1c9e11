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
    void isUnsetWithoutIdAndKey_data();
    void isUnsetWithoutIdAndKey();
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

void EnvironmentCredentialTest::isUnsetWithoutIdAndKey_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("key");
    QTest::newRow("neither") << QString() << QString();
    QTest::newRow("no key") << u"id"_s << u" "_s;
    QTest::newRow("no id") << QString() << u"key"_s;
}

void EnvironmentCredentialTest::isUnsetWithoutIdAndKey()
{
    QFETCH(QString, id);
    QFETCH(QString, key);
    const Result<Credential> credential = credentialFromEnvironment(environment(id, key));
    QVERIFY(!credential);
    QCOMPARE(credential.error(), ApiError {.kind = ApiError::Kind::Credentials});
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
    const QByteArrayList names = {"TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY",
                                  "TENCENTCLOUD_TOKEN", "TENCENTCLOUD_SESSION_TOKEN",
                                  "TENCENTCLOUD_SECURITY_TOKEN"};
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
