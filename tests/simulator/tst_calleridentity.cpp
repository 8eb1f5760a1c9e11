// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/calleridentity.h"

#include <QTest>

using namespace Qt::StringLiterals;

class CallerIdentityTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhoAsks();
    void takesNoParameters();
};

void CallerIdentityTest::tellsWhoAsks()
{
    const Result<QJsonObject> reply = callerIdentityReply("{}", ServiceLanguage::English);
    QVERIFY(reply);
    QCOMPARE(reply->keys(),
             (QStringList {u"AccountId"_s, u"Arn"_s, u"PrincipalId"_s, u"Type"_s, u"UserId"_s}));
    QCOMPARE(reply->value("Type"_L1).toString(), u"CAMUser"_s);
    const QString account = reply->value("AccountId"_L1).toString();
    const QString user = reply->value("UserId"_L1).toString();
    QVERIFY(!account.isEmpty());
    QVERIFY(account != user);
    QCOMPARE(reply->value("PrincipalId"_L1).toString(), user);
    QCOMPARE(reply->value("Arn"_L1).toString(), u"qcs::cam:%1:uin/%2"_s.arg(account, user));
}

void CallerIdentityTest::takesNoParameters()
{
    Result<QJsonObject> reply = callerIdentityReply(R"({"Who":"me"})", ServiceLanguage::English);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, u"UnknownParameter"_s);
    reply = callerIdentityReply("", ServiceLanguage::English);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, u"InvalidParameter"_s);
}

QTEST_GUILESS_MAIN(CallerIdentityTest)
#include "tst_calleridentity.moc"
