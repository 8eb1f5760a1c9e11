// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/profiledraftfaults.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Field = ProfileField;

const ProfileDraft key = {
        .name = u"work"_s, .secretId = u"AKIDexample"_s, .secretKey = u"keykeykey"_s};
const ProfileDraft program = {.name = u"vault"_s,
                              .kind = ProfileDraft::Kind::Command,
                              .command = {u"/usr/bin/vault"_s, u"read"_s}};

const ProfileDraft based = {
        .name = u"audit"_s, .kind = ProfileDraft::Kind::Based, .base = u"sdk:default"_s};

ProfileDraft with(ProfileDraft draft, QString ProfileDraft::*member, const QString &text)
{
    draft.*member = text;
    return draft;
}

ProfileDraft running(const QString &path)
{
    ProfileDraft draft = program;
    draft.command = {path};
    return draft;
}

ProfileDraft asRole(const QString &arn, const QString &session = {}, const QString &external = {})
{
    ProfileDraft draft = key;
    draft.roleArn = arn;
    draft.roleSessionName = session;
    draft.externalId = external;
    return draft;
}

} // namespace

class ProfileDraftFaultsTest final : public QObject
{
    Q_OBJECT

private slots:
    void findsFaults_data();
    void findsFaults();
    void aChangedProfileNeedsNoKey_data();
    void aChangedProfileNeedsNoKey();
    void saysNothingOfASecret();
};

void ProfileDraftFaultsTest::findsFaults_data()
{
    QTest::addColumn<ProfileDraft>("draft");
    QTest::addColumn<QList<ProfileField>>("fields");

    const QString arn = u"qcs::cam::uin/100012345678:roleName/auditor"_s;
    QTest::newRow("a key") << key << QList<Field> {};
    QTest::newRow("a program") << program << QList<Field> {};
    QTest::newRow("one on top") << based << QList<Field> {};
    QTest::newRow("one on top of nothing")
            << with(based, &ProfileDraft::base, QString()) << QList<Field> {Field::Base};
    QTest::newRow("one on top of one that is gone")
            << with(based, &ProfileDraft::base, u"sdk:gone"_s) << QList<Field> {Field::Base};
    QTest::newRow("a program by its name") << running(u"vault"_s) << QList<Field> {};
    QTest::newRow("nothing") << ProfileDraft {}
                             << QList<Field> {Field::Name, Field::SecretId, Field::SecretKey};
    QTest::newRow("no name") << with(key, &ProfileDraft::name, u" "_s)
                             << QList<Field> {Field::Name};
    QTest::newRow("a name that is taken")
            << with(key, &ProfileDraft::name, u"home"_s) << QList<Field> {Field::Name};
    QTest::newRow("a blank in the id")
            << with(key, &ProfileDraft::secretId, u"AKID x"_s) << QList<Field> {Field::SecretId};
    QTest::newRow("a line end in the key") << with(key, &ProfileDraft::secretKey, u"key\nkey"_s)
                                           << QList<Field> {Field::SecretKey};
    QTest::newRow("a letter in the key that no key has")
            << with(key, &ProfileDraft::secretKey, u"këy"_s) << QList<Field> {Field::SecretKey};
    QTest::newRow("a blank in the token")
            << with(key, &ProfileDraft::token, u"a\tb"_s) << QList<Field> {Field::Token};
    QTest::newRow("no program") << running(QString()) << QList<Field> {Field::Program};
    QTest::newRow("a path that is not whole")
            << running(u"bin/vault"_s) << QList<Field> {Field::Program};
    QTest::newRow("hosts of a kind")
            << with(key, &ProfileDraft::endpoint, u"regional"_s) << QList<Field> {};
    QTest::newRow("an address without one")
            << with(key, &ProfileDraft::endpoint, u"https://"_s) << QList<Field> {Field::Endpoint};
    QTest::newRow("plain http") << with(key, &ProfileDraft::endpoint, u"http://example.com"_s)
                                << QList<Field> {Field::Endpoint};
    QTest::newRow("regions") << with(key, &ProfileDraft::regions, u"ap-seoul, eu-*"_s)
                             << QList<Field> {};
    QTest::newRow("no regions") << with(key, &ProfileDraft::regions, u"seoul"_s)
                                << QList<Field> {Field::Regions};
    QTest::newRow("a role") << asRole(arn, u"me@example.com"_s, u"ext:1/2"_s) << QList<Field> {};
    QTest::newRow("a role by its number")
            << asRole(u"qcs::cam::uin/100012345678:role/4611686018427397919"_s) << QList<Field> {};
    QTest::newRow("no role") << asRole(u"auditor"_s) << QList<Field> {Field::RoleArn};
    QTest::newRow("wrong names of a role")
            << asRole(arn, u"a b"_s, u"x"_s)
            << QList<Field> {Field::RoleSessionName, Field::ExternalId};
    QTest::newRow("wrong names without a role")
            << asRole(QString(), u"a b"_s, u"x"_s) << QList<Field> {};
    QTest::newRow("an account") << with(key, &ProfileDraft::expectedAccount, u"100012345678"_s)
                                << QList<Field> {};
    QTest::newRow("no account") << with(key, &ProfileDraft::expectedAccount, u"me"_s)
                                << QList<Field> {Field::ExpectedAccount};
}

void ProfileDraftFaultsTest::findsFaults()
{
    QFETCH(ProfileDraft, draft);
    const auto faults = faultsOf(draft, {.takenNames = {u"home"_s}, .bases = {u"sdk:default"_s}});
    QTEST(faults.keys(), "fields");
    for (const QString &fault : faults)
        QVERIFY(!fault.isEmpty());
}

void ProfileDraftFaultsTest::aChangedProfileNeedsNoKey_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QList<ProfileField>>("fields");

    const QList<Field> needsKey = {Field::SecretKey};
    QTest::newRow("the same id") << u"AKIDexample"_s << u""_s << u""_s << QList<Field> {};
    QTest::newRow("another id") << u"AKIDother"_s << u""_s << u""_s << needsKey;
    QTest::newRow("another key") << u"AKIDexample"_s << u"key"_s << u""_s << QList<Field> {};
    QTest::newRow("a token alone") << u"AKIDexample"_s << u""_s << u"token"_s << needsKey;
}

void ProfileDraftFaultsTest::aChangedProfileNeedsNoKey()
{
    QFETCH(QString, id);
    QFETCH(QString, key);
    QFETCH(QString, token);
    const auto faults =
            faultsOf({.name = u"work"_s, .secretId = id, .secretKey = key, .token = token},
                     {.hasKey = true, .keyOf = u"AKIDexample"_s});
    QTEST(faults.keys(), "fields");
}

void ProfileDraftFaultsTest::saysNothingOfASecret()
{
    const QString mark = u"MARK"_s;
    const auto faults =
            faultsOf({.secretId = u"a MARK"_s, .secretKey = u"b MARK"_s, .token = u"c MARK"_s}, {});
    QCOMPARE(faults.size(), 4);
    for (const QString &fault : faults)
        QVERIFY(!fault.contains(mark));
}

QTEST_GUILESS_MAIN(ProfileDraftFaultsTest)
#include "tst_profiledraftfaults.moc"
