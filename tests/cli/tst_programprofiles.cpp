// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

/// The program with the accounts of a home that has files of several programs in it.
class ProgramProfilesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsThem();
    void listsThemAsJson();
    void helps();
    void tests();
    void listsThoseOfTheDemo();
    void saysThatTheDemoHasItsOwn_data();
    void saysThatTheDemoHasItsOwn();
    void saysWhyATestFailed();
    void refusesBadUsage();
    void exportsSeveralAccounts();
    void exportsOneAccountAsBefore();
    void findsTheOnlyAccount_data();
    void findsTheOnlyAccount();
    void saysWhatToRunForOneThatHasEnded();
    void saysOfEachWhyNoneOpens();
    void saysWhereItLooked();
    void saysWhatIsIncomplete();
    void endsAlikeWithAPicture();

private:
    void write(const QString &path, const QByteArray &text) const;
    [[nodiscard]] ProgramRun run(const QStringList &arguments) const;

    std::unique_ptr<QTemporaryDir> m_home;
};

void ProgramProfilesTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

void ProgramProfilesTest::write(const QString &path, const QByteArray &text) const
{
    const QString whole = m_home->filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(whole).path()));
    QFile file(whole);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

ProgramRun ProgramProfilesTest::run(const QStringList &arguments) const
{
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(u"HOME"_s, m_home->path());
    environment.insert(u"XDG_CONFIG_HOME"_s, m_home->filePath(u"config"_s));
    return runProgram(arguments, environment);
}

void ProgramProfilesTest::listsThem()
{
    write(u".tencentcloud/credentials"_s,
          "[default]\nsecret_id = AKIDsdkDefaultOfATest\nsecret_key = marked\n");
    write(u".tccli/prod.credential"_s,
          R"({"secretId": "AKIDtccliProdOfATest", "secretKey": "marked", "token": "marked",
              "type": "oauth", "expiresAt": 1000})");
    write(u".tccli/prod.configure"_s, R"({"_sys_param": {"region": "ap-seoul"},
              "cvm": {"endpoint": "cvm.tencentcloudapi.com"}})");
    const ProgramRun listed = run({u"profiles"_s});
    QCOMPARE(listed.status, 0);
    QCOMPARE(listed.output,
             "sdk:default\tsdk\tAKID…Test\t-\t-\tready\t-\n"
             "tccli:prod\ttccli\tAKID…Test\t-\tap-seoul\texpired\tcvm.tencentcloudapi.com\n"
             "role\trole\t-\t-\t-\tunknown\t-\n");
    QVERIFY(listed.errors.isEmpty());
}

void ProgramProfilesTest::listsThemAsJson()
{
    write(u".tencentcloud/credentials"_s, "[default]\nsecret_id = AKIDsdkDefaultOfATest\n");
    const ProgramRun listed = run({u"profiles"_s, u"--format"_s, u"json"_s});
    QCOMPARE(listed.status, 0);
    const QJsonArray array = QJsonDocument::fromJson(listed.output).array();
    QCOMPARE(array.size(), 2);
    QCOMPARE(array[0][u"name"_s], u"sdk:default"_s);
    QCOMPARE(array[0][u"state"_s], u"incomplete"_s);
    QVERIFY(array[0][u"message"_s].toString().contains(u"secret_key"_s));
}

void ProgramProfilesTest::helps()
{
    const ProgramRun help = run({u"profiles"_s, u"--help"_s});
    QCOMPARE(help.status, 0);
    QVERIFY(help.output.contains("--test <NAMES>"));
}

void ProgramProfilesTest::tests()
{
    const ProgramRun tested = run({u"profiles"_s, u"--demo"_s, u"--test"_s, u"demo,staging"_s});
    QCOMPARE(tested.status, 0);
    const QList<QByteArray> lines = tested.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith("demo\t100004603104\t"));
    QVERIFY(lines[1].startsWith("staging\t"));
    QVERIFY(!lines[1].contains("100004603104"));
}

void ProgramProfilesTest::listsThoseOfTheDemo()
{
    write(u".tencentcloud/credentials"_s, "[default]\nsecret_id = AKIDsdkDefaultOfATest\n");
    const ProgramRun listed = run({u"profiles"_s, u"--demo"_s, u"--format"_s, u"json"_s});
    QCOMPARE(listed.status, 0);
    const QJsonArray array = QJsonDocument::fromJson(listed.output).array();
    QCOMPARE(array.size(), 2);
    QCOMPARE(array[0][u"name"_s], u"demo"_s);
    QCOMPARE(array[0][u"account"_s], u"100004603104"_s);
    QCOMPARE(array[1][u"name"_s], u"staging"_s);
    const ProgramRun one = run({u"profiles"_s, u"--demo"_s, u"--profile"_s, u"staging"_s});
    QCOMPARE(one.status, 0);
    QVERIFY(one.output.startsWith("staging\t") && one.output.count('\n') == 1);
}

void ProgramProfilesTest::saysThatTheDemoHasItsOwn_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("list") << QStringList {u"profiles"_s, u"--profile"_s} << 2;
    QTest::newRow("test") << QStringList {u"profiles"_s, u"--test"_s} << 1;
    QTest::newRow("export") << QStringList {u"--export"_s, u"-"_s, u"--profile"_s} << 2;
}

void ProgramProfilesTest::saysThatTheDemoHasItsOwn()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    write(u".tencentcloud/credentials"_s,
          "[default]\nsecret_id = AKIDsdkDefaultOfATest\nsecret_key = marked\n");
    const ProgramRun refused = run(arguments + QStringList {u"sdk:default"_s, u"--demo"_s});
    QCOMPARE(refused.status, status);
    QCOMPARE(refused.errorLines().size(), 1);
    QVERIFY2(refused.errors.contains("The demo cloud has no account \"sdk:default\". Its accounts "
                                     "are: demo, staging."),
             refused.errors.constData());
    const ProgramRun both =
            run({u"--export"_s, u"-"_s, u"--demo"_s, u"--profile"_s, u"prod,demo,stage"_s});
    QVERIFY(both.errors.contains(
            "no account \"prod\", \"stage\". Its accounts are: demo, staging."));
}

void ProgramProfilesTest::saysWhyATestFailed()
{
    write(u".tencentcloud/credentials"_s, "[default]\nsecret_id = AKIDsdkDefaultOfATest\n");
    const ProgramRun tested = run({u"profiles"_s, u"--test"_s, u"sdk:default"_s});
    QCOMPARE(tested.status, 1);
    QVERIFY(tested.output.isEmpty());
    QCOMPARE(tested.errorLines().size(), 1);
    QVERIFY(tested.errors.startsWith("sdk:default\t"));
    QVERIFY(tested.errors.contains("secret_key"));
}

void ProgramProfilesTest::refusesBadUsage()
{
    const ProgramRun refused = run({u"profiles"_s, u"--format"_s, u"xml"_s});
    QCOMPARE(refused.status, 2);
    QCOMPARE(refused.errorLines().size(), 1);
}

void ProgramProfilesTest::exportsSeveralAccounts()
{
    const ProgramRun exported = run({u"--demo"_s, u"--profile"_s, u"demo,staging"_s, u"--region"_s,
                                     u"ap-seoul"_s, u"--export"_s, u"-"_s});
    QCOMPARE(exported.status, 0);
    const QList<QByteArray> lines = exported.output.split('\n');
    QVERIFY(lines[0].startsWith("Profile,"));
    QVERIFY(exported.output.contains("\ndemo,"));
    QVERIFY(exported.output.contains("\nstaging,"));
}

void ProgramProfilesTest::exportsOneAccountAsBefore()
{
    const ProgramRun usual =
            run({u"--demo"_s, u"--region"_s, u"ap-seoul"_s, u"--export"_s, u"-"_s});
    const ProgramRun named = run({u"--demo"_s, u"--profile"_s, u"demo"_s, u"--region"_s,
                                  u"ap-seoul"_s, u"--export"_s, u"-"_s});
    QCOMPARE(usual.status, 0);
    QVERIFY(!usual.output.startsWith("Profile"));
    QCOMPARE(named.output, usual.output);
    const ProgramRun chosen = run({u"--demo"_s, u"--region"_s, u"ap-seoul"_s, u"--export"_s, u"-"_s,
                                   u"--columns"_s, u"Profile,Region"_s});
    QVERIFY(chosen.output.startsWith("Profile,Region\r\ndemo,ap-seoul\r\n"));
}

void ProgramProfilesTest::findsTheOnlyAccount_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("other"); // what leaves nothing
    const QStringList find = {u"--export"_s, u"-"_s, u"--find"_s};
    QTest::newRow("find") << find + QStringList {u"-profile:prod profile:%1"_s} << u"staging"_s;
    QTest::newRow("not") << find + QStringList {u"-profile:%1"_s} << u"demo"_s;
    QTest::newRow("word") << QStringList {u"--find-as"_s, u"Profile"_s} + find +
                                     QStringList {u"%1"_s}
                          << u"staging"_s;
    QTest::newRow("facet") << QStringList {u"--export"_s, u"-"_s, u"--facet"_s,
                                           u"Profile=%1,prod"_s}
                           << u"staging"_s;
    QTest::newRow("matrix") << QStringList {u"matrix"_s, u"--find"_s, u"profile:=%1"_s}
                            << u"staging"_s;
}

/// Its images name no profile; yet it has a name.
void ProgramProfilesTest::findsTheOnlyAccount()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, other);
    const QStringList region = {u"--demo"_s, u"--region"_s, u"ap-seoul"_s};
    const auto runWith = [&](const QString &name) {
        QStringList named = arguments + region;
        named.replaceInStrings(u"%1"_s, name);
        return run(named);
    };
    const bool isMatrix = arguments.first() == u"matrix"_s;
    const ProgramRun all = run(
            (isMatrix ? QStringList {u"matrix"_s} : QStringList {u"--export"_s, u"-"_s}) + region);
    const ProgramRun found = runWith(other == u"demo"_s ? u"staging"_s : u"demo"_s);
    QCOMPARE(found.status, 0);
    QVERIFY(found.output.count('\n') > 5);
    if (isMatrix) // it has the time
        QCOMPARE(found.output.count('\n'), all.output.count('\n'));
    else
        QCOMPARE(found.output, all.output);
    const ProgramRun refused = runWith(other);
    QCOMPARE(refused.status, 2);
    QVERIFY(refused.output.isEmpty());
    QCOMPARE(refused.errorLines().size(), 1);
    QVERIFY(refused.errors.contains("\"demo\""));
}

void ProgramProfilesTest::saysWhatToRunForOneThatHasEnded()
{
    write(u".tccli/default.credential"_s,
          R"({"secretId": "AKIDtccliOfATest", "secretKey": "marked", "token": "marked",
              "type": "oauth", "expiresAt": 1000})");
    const ProgramRun refused = run({u"--export"_s, u"-"_s});
    QCOMPARE(refused.status, 2);
    QCOMPARE(refused.errorLines().size(), 1);
    QVERIFY(refused.errors.contains("tccli auth login --profile default"));
    QVERIFY(!refused.errors.contains("marked"));
}

/// The status says whether another try may help.
void ProgramProfilesTest::saysOfEachWhyNoneOpens()
{
    write(u".tencentcloud/credentials"_s, "[bare]\nsecret_id = AKIDsdkBareOfATest\n");
    write(u".tccli/old.credential"_s,
          R"({"secretId": "AKIDtccliOfATest", "secretKey": "marked", "token": "marked",
              "type": "oauth", "expiresAt": 1000})");
    write(u".tccli/role.credential"_s,
          R"({"secretId": "AKIDtccliRoleOfATest", "secretKey": "marked",
              "role-arn": "qcs::cam::uin/100000000001:roleName/viewer",
              "role-session-name": "test"})");
    QTcpSocket taken; // nobody can listen on a port that is taken
    QVERIFY(taken.bind(QHostAddress::LocalHost));
    const QString endpoint = u"http://127.0.0.1:%1"_s.arg(taken.localPort());
    const QString two = u"tccli:old,sdk:bare"_s;
    for (const QStringList &command :
         {QStringList {u"--export"_s, u"-"_s}, QStringList {u"matrix"_s},
          QStringList {u"check"_s, m_home->path()}, QStringList {u"changes"_s, u"--no-keep"_s}}) {
        const ProgramRun refused =
                run(command + QStringList {u"--profile"_s, two + u",tccli:role"_s, u"--endpoint"_s,
                                           endpoint});
        QCOMPARE(refused.status, 1);
        const QList<QByteArray> lines = refused.errorLines();
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith("tccli:old\tNoCredential\t"));
        QVERIFY(lines[0].contains("tccli auth login --profile old"));
        QVERIFY(lines[1].startsWith("sdk:bare\tNoCredential\t"));
        QVERIFY(lines[1].contains("secret_key is missing"));
        QVERIFY(lines[2].startsWith("tccli:role\tNetworkError\t"));
        QVERIFY(lines[2].contains("Check the network"));
        QVERIFY(lines[2].contains(
                QByteArray("127.0.0.1:" + QByteArray::number(taken.localPort()))));
        QVERIFY(!refused.errors.contains("marked"));
        QCOMPARE(run(command + QStringList {u"--profile"_s, two}).status, 2);
    }
}

void ProgramProfilesTest::saysWhereItLooked()
{
    const ProgramRun refused =
            run({u"--export"_s, u"-"_s, u"--metadata-endpoint"_s, u"http://127.0.0.1:9"_s});
    QCOMPARE(refused.status, 2);
    QCOMPARE(refused.errorLines().size(), 1);
    for (const char *place :
         {"TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRETID", "/.tencentcloud/credentials",
          "/etc/tencentcloud/credentials", "/.tccli", "profiles.json", "TKE_REGION",
          "TKE_PROVIDER_ID", "TKE_ROLE_ARN", "TKE_WEB_IDENTITY_TOKEN_FILE", "role of this machine"})
        QVERIFY2(refused.errors.contains(place), place);
}

void ProgramProfilesTest::saysWhatIsIncomplete()
{
    write(u".tencentcloud/credentials"_s, "[default]\nsecret_id = AKIDsdkDefaultOfATest\n");
    const ProgramRun refused =
            run({u"--export"_s, u"-"_s, u"--metadata-endpoint"_s, u"http://127.0.0.1:9"_s});
    QCOMPARE(refused.status, 2);
    QVERIFY(refused.errors.contains("[default] secret_key is missing"));
}

/// That sts is not reached is no want of a credential.
void ProgramProfilesTest::endsAlikeWithAPicture()
{
    write(u".tencentcloud/credentials"_s,
          "[default]\nsecret_id = AKIDsdkDefaultOfATest\nsecret_key = marked\n");
    QTcpSocket taken; // nobody can listen on a port that is taken
    QVERIFY(taken.bind(QHostAddress::LocalHost));
    const QStringList arguments = {u"--endpoint"_s, u"http://127.0.0.1:%1"_s.arg(taken.localPort()),
                                   u"--role-arn"_s,
                                   u"qcs::cam::uin/100000000001:roleName/viewer"_s};
    const ProgramRun exported = run(arguments + QStringList {u"--export"_s, u"-"_s});
    const ProgramRun pictured =
            run(arguments + QStringList {u"-platform"_s, u"offscreen"_s, u"--screenshot"_s,
                                         m_home->filePath(u"window.png"_s)});
    QCOMPARE(exported.status, 1);
    QCOMPARE(pictured.status, exported.status);
    // A platform without a window manager may have said something of its own after that.
    QVERIFY(pictured.errorLines().contains(exported.errorLines().last()));
}

QTEST_GUILESS_MAIN(ProgramProfilesTest)
#include "tst_programprofiles.moc"
