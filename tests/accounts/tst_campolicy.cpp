// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/campolicy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

class CamPolicyTest final : public QObject
{
    Q_OBJECT

private slots:
    void allowsWhatIsCalledAndNothingElse();
    void isOneStatementOfThisVersion();
    void allowsToAssumeWhatIsAssumed();
    void keepsTheOrderInWhichPeopleReadIt();
};

void CamPolicyTest::allowsWhatIsCalledAndNothingElse()
{
    QCOMPARE(calledActions(),
             QStringList({u"name/cvm:DescribeImages"_s, u"name/region:DescribeRegions"_s,
                          u"name/sts:GetCallerIdentity"_s}));
}

// Source: the vendor's page "Authorization Policy Syntax" of CVM.
void CamPolicyTest::isOneStatementOfThisVersion()
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(camPolicy().toUtf8(), &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    const QJsonObject statement {{u"effect"_s, u"allow"_s},
                                 {u"action"_s, QJsonArray::fromStringList(calledActions())},
                                 {u"resource"_s, QJsonArray {u"*"_s}}};
    const QJsonObject policy {{u"version"_s, u"2.0"_s}, {u"statement"_s, QJsonArray {statement}}};
    QCOMPARE(document.object(), policy);
}

// Source: the vendor's page "Authorizing Sub-account with Role Assuming Policy" of CAM.
void CamPolicyTest::allowsToAssumeWhatIsAssumed()
{
    QVERIFY(!camPolicy().contains("AssumeRole"_L1));
    const QStringList roles = {u"qcs::cam::uin/100000000001:roleName/one"_s,
                               u"qcs::cam::uin/100000000002:roleName/two"_s};
    const auto statements = [](const QString &policy) {
        const QJsonDocument document = QJsonDocument::fromJson(policy.toUtf8());
        return document.object()[u"statement"_s].toArray();
    };
    const QJsonArray with = statements(camPolicy(roles));
    QCOMPARE(with.size(), 2);
    QCOMPARE(with[0], statements(camPolicy())[0]);
    QCOMPARE(with[1].toObject(), QJsonObject({{u"effect"_s, u"allow"_s},
                                              {u"action"_s, QJsonArray {u"name/sts:AssumeRole"_s}},
                                              {u"resource"_s, QJsonArray::fromStringList(roles)}}));
}

void CamPolicyTest::keepsTheOrderInWhichPeopleReadIt()
{
    const QString text = camPolicy();
    QVERIFY(text.indexOf("version"_L1) < text.indexOf("statement"_L1));
    QVERIFY(text.indexOf("effect"_L1) < text.indexOf("action"_L1));
    QVERIFY(text.indexOf("action"_L1) < text.indexOf("resource"_L1));
    QVERIFY(text.endsWith(u'\n'));
}

QTEST_GUILESS_MAIN(CamPolicyTest)
#include "tst_campolicy.moc"
