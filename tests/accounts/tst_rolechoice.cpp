// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/rolechoice.h"

#include <QTest>

using namespace Qt::StringLiterals;

class RoleChoiceTest final : public QObject
{
    Q_OBJECT

private slots:
    void validates_data();
    void validates();
    void knowsTheAccount_data();
    void knowsTheAccount();
};

Q_DECLARE_METATYPE(RoleChoice)

namespace {

const QString someArn = u"qcs::cam::uin/100000000001:roleName/ImageReader"_s;

} // namespace

void RoleChoiceTest::validates_data()
{
    QTest::addColumn<RoleChoice>("role");
    QTest::addColumn<QString>("field");
    const auto arn = [](const QString &text) {
        return RoleChoice {.arn = text};
    };
    const auto session = [](const QString &text) {
        return RoleChoice {.arn = someArn, .sessionName = text};
    };
    const auto external = [](const QString &text) {
        return RoleChoice {.arn = someArn, .externalId = text};
    };
    const auto duration = [](int seconds) {
        return RoleChoice {.arn = someArn, .duration = std::chrono::seconds(seconds)};
    };
    const QString ofArn = u"role-arn"_s;
    const QString ofSession = u"role-session-name"_s;
    const QString ofExternal = u"external-id"_s;
    const QString ofDuration = u"duration"_s;

    QTest::newRow("by name") << arn(someArn) << QString();
    QTest::newRow("by number") << arn(u"qcs::cam::uin/12345678:role/4611686018427397919"_s)
                               << QString();
    QTest::newRow("by roleId") << arn(u"qcs::cam::uin/12345678:roleId/4611686018427397919"_s)
                               << QString();
    QTest::newRow("of a service") << arn(u"qcs::cam::uin/1:role/tencentcloudServiceRoleName/a.b"_s)
                                  << QString();
    QTest::newRow("no ARN") << arn({}) << ofArn;
    QTest::newRow("a name alone") << arn(u"ImageReader"_s) << ofArn;
    QTest::newRow("no account") << arn(u"qcs::cam::uin/:roleName/ImageReader"_s) << ofArn;
    QTest::newRow("no name") << arn(u"qcs::cam::uin/1:roleName/"_s) << ofArn;
    QTest::newRow("a user") << arn(u"qcs::cam::uin/1:uin/2"_s) << ofArn;
    QTest::newRow("a line end") << arn(someArn + u'\n') << ofArn;
    QTest::newRow("shortest session") << session(u"a1"_s) << QString();
    QTest::newRow("all that a session takes") << session(u"aZ9_+=,.@-"_s) << QString();
    QTest::newRow("longest session") << session(QString(128, u'a')) << QString();
    QTest::newRow("no session") << session({}) << ofSession;
    QTest::newRow("session too short") << session(u"a"_s) << ofSession;
    QTest::newRow("session too long") << session(QString(129, u'a')) << ofSession;
    QTest::newRow("session with a blank") << session(u"a b"_s) << ofSession;
    QTest::newRow("session that is not ASCII") << session(u"séance"_s) << ofSession;
    QTest::newRow("external") << external(u"a:b/c=d"_s) << QString();
    QTest::newRow("external with a quote") << external(u"a\"b"_s) << ofExternal;
    QTest::newRow("shortest duration") << duration(1) << QString();
    QTest::newRow("longest duration") << duration(43'200) << QString();
    QTest::newRow("too long") << duration(43'201) << ofDuration;
    QTest::newRow("negative") << duration(-1) << ofDuration;
}

void RoleChoiceTest::validates()
{
    QFETCH(RoleChoice, role);
    QFETCH(QString, field);
    const Result<void> result = validateRole(role);
    QCOMPARE(result.has_value(), field.isEmpty());
    if (result)
        return;
    QCOMPARE(result.error().kind, ApiError::Kind::Usage);
    QCOMPARE(result.error().field, field);
    QVERIFY(!result.error().message.isEmpty());
}

void RoleChoiceTest::knowsTheAccount_data()
{
    QTest::addColumn<QString>("arn");
    QTest::addColumn<QString>("account");
    QTest::newRow("role") << someArn << u"100000000001"_s;
    QTest::newRow("user") << u"qcs::cam::uin/1:uin/2"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void RoleChoiceTest::knowsTheAccount()
{
    QFETCH(QString, arn);
    QTEST(accountOfRole(arn), "account");
}

QTEST_GUILESS_MAIN(RoleChoiceTest)
#include "tst_rolechoice.moc"
