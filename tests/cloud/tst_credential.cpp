// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/credential.h"

#include <QProcessEnvironment>
#include <QTest>

using namespace Qt::StringLiterals;

class CredentialTest final : public QObject
{
    Q_OBJECT

private slots:
    void trimsWhatItReads();
    void readsEverySpellingOfTheToken_data();
    void readsEverySpellingOfTheToken();
    void isUnsetWithoutIdAndKey_data();
    void isUnsetWithoutIdAndKey();
    void printsNoSecret();
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

void CredentialTest::trimsWhatItReads()
{
    QProcessEnvironment variables = environment(u" id\n"_s, u"\tkey "_s);
    variables.insert(u"TENCENTCLOUD_TOKEN"_s, u" token "_s);
    const auto credential = credentialFromEnvironment(variables);
    QVERIFY(credential);
    QVERIFY(*credential ==
            (Credential {.secretId = u"id"_s, .secretKey = u"key"_s, .token = u"token"_s}));
}

void CredentialTest::readsEverySpellingOfTheToken_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("tccli") << u"TENCENTCLOUD_TOKEN"_s;
    QTest::newRow("Node SDK") << u"TENCENTCLOUD_SESSION_TOKEN"_s;
    QTest::newRow("Terraform") << u"TENCENTCLOUD_SECURITY_TOKEN"_s;
}

void CredentialTest::readsEverySpellingOfTheToken()
{
    QFETCH(QString, name);
    QProcessEnvironment variables = environment(u"id"_s, u"key"_s);
    variables.insert(name, u"token"_s);
    QVERIFY(credentialFromEnvironment(variables)->token == u"token"_s);
}

void CredentialTest::isUnsetWithoutIdAndKey_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("key");
    QTest::newRow("neither") << QString() << QString();
    QTest::newRow("no key") << u"id"_s << u" "_s;
    QTest::newRow("no id") << QString() << u"key"_s;
}

void CredentialTest::isUnsetWithoutIdAndKey()
{
    QFETCH(QString, id);
    QFETCH(QString, key);
    QVERIFY(!credentialFromEnvironment(environment(id, key)));
}

void CredentialTest::printsNoSecret()
{
    QString printed;
    QDebug(&printed) << Credential {.secretId = u"AKIDmiddleEXAMPLE"_s,
                                    .secretKey = u"the-key"_s,
                                    .token = u"the-token"_s}
                     << Credential {.secretId = u"short"_s, .secretKey = u"the-key"_s};
    QVERIFY(printed.contains(u"AKID…MPLE"_s));
    QVERIFY(!printed.contains(u"middle"_s));
    QVERIFY(!printed.contains(u"the-key"_s));
    QVERIFY(!printed.contains(u"the-token"_s));
    QVERIFY(!printed.contains(u"short"_s));
}

QTEST_GUILESS_MAIN(CredentialTest)
#include "tst_credential.moc"
