// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/calleridentity.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const DemoAccount caller = {.accountId = u"1001"_s, .userId = u"1002"_s};

} // namespace

class CallerIdentityTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhoAsks();
    void takesNoParameters();
};

void CallerIdentityTest::tellsWhoAsks()
{
    const Result<QJsonObject> reply = callerIdentityReply(caller, "{}", ServiceLanguage::English);
    QVERIFY(reply);
    QCOMPARE(reply->keys(),
             (QStringList {u"AccountId"_s, u"Arn"_s, u"PrincipalId"_s, u"Type"_s, u"UserId"_s}));
    QCOMPARE(reply->value("Type"_L1).toString(), u"CAMUser"_s);
    QCOMPARE(reply->value("AccountId"_L1).toString(), u"1001"_s);
    QCOMPARE(reply->value("UserId"_L1).toString(), u"1002"_s);
    QCOMPARE(reply->value("PrincipalId"_L1).toString(), u"1002"_s);
    QCOMPARE(reply->value("Arn"_L1).toString(), u"qcs::cam:1001:uin/1002"_s);
}

void CallerIdentityTest::takesNoParameters()
{
    Result<QJsonObject> reply =
            callerIdentityReply(caller, R"({"Who":"me"})", ServiceLanguage::English);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, u"UnknownParameter"_s);
    reply = callerIdentityReply(caller, "", ServiceLanguage::English);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, u"InvalidParameter"_s);
}

QTEST_GUILESS_MAIN(CallerIdentityTest)
#include "tst_calleridentity.moc"
