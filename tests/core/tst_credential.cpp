// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/credential.h"

#include <QTest>

using namespace Qt::StringLiterals;

class CredentialTest final : public QObject
{
    Q_OBJECT

private slots:
    void printsNoSecret();
    void fingerprintsAreThoseOfAllParts_data();
    void fingerprintsAreThoseOfAllParts();
};

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

void CredentialTest::fingerprintsAreThoseOfAllParts_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("token");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("same") << u"id"_s << u"key"_s << u"token"_s << true;
    QTest::newRow("other id") << u"other"_s << u"key"_s << u"token"_s << false;
    QTest::newRow("other key") << u"id"_s << u"other"_s << u"token"_s << false;
    QTest::newRow("other token") << u"id"_s << u"key"_s << u"other"_s << false;
    QTest::newRow("no token") << u"id"_s << u"key"_s << QString() << false;
    QTest::newRow("same letters, parted elsewhere") << u"idk"_s << u"ey"_s << u"token"_s << false;
}

void CredentialTest::fingerprintsAreThoseOfAllParts()
{
    QFETCH(QString, id);
    QFETCH(QString, key);
    QFETCH(QString, token);
    QFETCH(bool, isSame);
    const CredentialFingerprint first(
            {.secretId = u"id"_s, .secretKey = u"key"_s, .token = u"token"_s});
    const CredentialFingerprint second({.secretId = id, .secretKey = key, .token = token});
    QCOMPARE(first == second, isSame);
}

QTEST_GUILESS_MAIN(CredentialTest)
#include "tst_credential.moc"
