// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/environmentcredential.h"

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
    QVERIFY(!credentialFromEnvironment(environment(id, key)));
}

QTEST_GUILESS_MAIN(EnvironmentCredentialTest)
#include "tst_environmentcredential.moc"
