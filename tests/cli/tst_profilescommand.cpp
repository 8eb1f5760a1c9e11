// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/profilescommand.h"

#include "cli/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Result<ProfilesCommand> parse(const QStringList &arguments)
{
    return parseProfilesCommand(QStringList {u"cvm-image-browser"_s, u"profiles"_s} + arguments);
}

} // namespace

class ProfilesCommandTest final : public QObject
{
    Q_OBJECT

private slots:
    void isTheFirstArgument();
    void lists();
    void tests();
    void helps();
    void refuses_data();
    void refuses();
};

void ProfilesCommandTest::isTheFirstArgument()
{
    QVERIFY(isProfilesCommand({u"cvm-image-browser"_s, u"profiles"_s}));
    QVERIFY(isHeadless({u"cvm-image-browser"_s, u"profiles"_s}));
    QVERIFY(!isProfilesCommand({u"cvm-image-browser"_s, u"--search"_s, u"profiles"_s}));
    QVERIFY(!isProfilesCommand({u"cvm-image-browser"_s}));
}

void ProfilesCommandTest::lists()
{
    QCOMPARE(parse({}).value(), ProfilesCommand {});
    QVERIFY(parse({u"--format"_s, u"json"_s})->isJson);
    QVERIFY(parse({u"--demo"_s})->cloud.isDemo);
}

void ProfilesCommandTest::tests()
{
    const Result<ProfilesCommand> command = parse({u"--test"_s, u"env, sdk:default,env"_s});
    QVERIFY(command);
    QCOMPARE(command->action, ProfilesCommand::Action::Test);
    QCOMPARE(command->cloud.profiles, (QStringList {u"env"_s, u"sdk:default"_s}));
}

void ProfilesCommandTest::helps()
{
    QCOMPARE(parse({u"--help"_s})->action, ProfilesCommand::Action::ShowHelp);
    QVERIFY(profilesHelp().contains(u"--test <NAMES>"_s));
}

void ProfilesCommandTest::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("field");
    QTest::newRow("format") << QStringList {u"--format"_s, u"xml"_s} << u"format"_s;
    QTest::newRow("no name") << QStringList {u"--test"_s, u" ,"_s} << u"test"_s;
    QTest::newRow("both") << QStringList {u"--test"_s, u"a"_s, u"--profile"_s, u"b"_s} << u"test"_s;
    QTest::newRow("a role of two") << QStringList {u"--test"_s, u"a,b"_s, u"--role-arn"_s,
                                                   u"qcs::cam::uin/1:roleName/viewer"_s}
                                   << u"role-arn"_s;
    QTest::newRow("two in one account")
            << QStringList {u"--test"_s, u"a,b"_s, u"--expect-account"_s, u"1"_s}
            << u"expect-account"_s;
    QTest::newRow("surplus") << QStringList {u"env"_s} << QString();
    QTest::newRow("unknown") << QStringList {u"--export"_s, u"f"_s} << QString();
}

void ProfilesCommandTest::refuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, field);
    const Result<ProfilesCommand> command = parse(arguments);
    QVERIFY(!command);
    QCOMPARE(command.error().kind, ApiError::Kind::Usage);
    QCOMPARE(command.error().field, field);
    QVERIFY(!command.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(ProfilesCommandTest)
#include "tst_profilescommand.moc"
