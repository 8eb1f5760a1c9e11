// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/appprofilejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;

class AppProfileJsonTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsRead();
    void hasNoSecret();
    void whatIsMissingIsAsNew();
    void readsTheSiteOfOlderFiles();
    void keepsWhatIsNotKnown();
    void faults_data();
    void faults();
};

namespace {

AppProfile fullProfile()
{
    return {.name = u"work"_s,
            .secretId = u"theId"_s,
            .isForSession = true,
            .endpoint = u"https://cvm.example.com"_s,
            .language = u"en-US"_s,
            .regions = {u"ap-seoul"_s, u"ap-tokyo"_s},
            .roleArn = u"qcs::cam::uin/100000000001:roleName/r"_s,
            .roleSessionName = u"session"_s,
            .externalId = u"external"_s,
            .roleDuration = 3600,
            .expectedAccount = u"100000000001"_s};
}

AppProfile commandProfile()
{
    return {.name = u"work"_s,
            .kind = AppProfile::Kind::Command,
            .command = {u"/opt/my tools/credential"_s, u"--json"_s, u"a b"_s}};
}

AppProfile basedProfile()
{
    return {.name = u"audit"_s,
            .kind = AppProfile::Kind::Based,
            .base = u"sdk:default"_s,
            .roleArn = u"qcs::cam::uin/100000000001:roleName/r"_s};
}

} // namespace

void AppProfileJsonTest::whatIsWrittenIsRead()
{
    const QList<AppProfile> profiles = {fullProfile(), commandProfile(), basedProfile()};
    QVERIFY(appProfilesFromJson(appProfilesToJson(profiles)) == profiles);
    QVERIFY(appProfilesFromJson(appProfilesToJson({})) == QList<AppProfile>());
}

/// All that is in the file, so that a new member is looked at.
void AppProfileJsonTest::hasNoSecret()
{
    const QJsonObject file = QJsonDocument::fromJson(appProfilesToJson({fullProfile()})).object();
    QCOMPARE(file.keys(), QStringList({u"profiles"_s, u"version"_s}));
    QCOMPARE(file.value("version"_L1).toInt(), 1);
    QCOMPARE(file.value("profiles"_L1).toArray().first().toObject().keys(),
             QStringList({u"base"_s, u"command"_s, u"endpoint"_s, u"expectedAccount"_s,
                          u"externalId"_s, u"key"_s, u"kind"_s, u"language"_s, u"name"_s,
                          u"regions"_s, u"roleArn"_s, u"roleDuration"_s, u"roleSessionName"_s,
                          u"secretId"_s}));
}

void AppProfileJsonTest::whatIsMissingIsAsNew()
{
    QVERIFY(appProfilesFromJson(R"({"profiles": [{"name": "a", "kind": null}]})") ==
            (QList<AppProfile> {{.name = u"a"_s}}));
}

void AppProfileJsonTest::readsTheSiteOfOlderFiles()
{
    const Result<QList<AppProfile>> profiles = appProfilesFromJson(
            R"({"profiles": [{"name": "a", "site": "mainland", "endpoint": ""},
                             {"name": "b", "site": "mainland", "endpoint": "regional"}]})");
    QVERIFY(profiles);
    QCOMPARE(profiles->at(0).endpoint, u"mainland"_s);
    QCOMPARE(profiles->at(1).endpoint, u"regional"_s);
    QVERIFY(!appProfilesToJson(*profiles).contains("site"));
}

void AppProfileJsonTest::keepsWhatIsNotKnown()
{
    const QByteArray before =
            R"({"version": 1, "by": "me", "profiles": [{"name": "a", "color": 7}]})";
    const Result<QList<AppProfile>> profiles = appProfilesFromJson(before);
    QVERIFY(profiles);
    const QJsonObject after =
            QJsonDocument::fromJson(appProfilesToJson(*profiles, before)).object();
    QCOMPARE(after.value("by"_L1).toString(), u"me"_s);
    const QJsonObject profile = after.value("profiles"_L1).toArray().first().toObject();
    QCOMPARE(profile.value("color"_L1).toInt(), 7);
    QCOMPARE(profile.value("name"_L1).toString(), u"a"_s);
}

void AppProfileJsonTest::faults_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const QString value = u"The value of \"%1\" is not allowed there."_s;
    const QString none = u"It contains no profiles."_s;
    QTest::newRow("no text") << ""_ba << none;
    QTest::newRow("no JSON") << R"({"profiles": [)"_ba << none;
    QTest::newRow("other JSON") << R"({"searches": []})"_ba << none;
    QTest::newRow("newer") << R"({"version": 2, "profiles": []})"_ba
                           << u"It was written by a newer version of the program."_s;
    QTest::newRow("no list") << R"({"profiles": {}})"_ba << value.arg(u"profiles"_s);
    QTest::newRow("no object") << R"({"profiles": ["a"]})"_ba << value.arg(u"profiles[0]"_s);
    QTest::newRow("kind") << R"({"profiles": [{"name": "a", "kind": "role"}]})"_ba
                          << value.arg(u"profiles[0].kind"_s);
    QTest::newRow("key") << R"({"profiles": [{"name": "a", "key": "pocket"}]})"_ba
                         << value.arg(u"profiles[0].key"_s);
    QTest::newRow("command as a text") << R"({"profiles": [{"name": "a", "command": "ls -l"}]})"_ba
                                       << value.arg(u"profiles[0].command"_s);
    QTest::newRow("duration") << R"({"profiles": [{"name": "a", "roleDuration": -1}]})"_ba
                              << value.arg(u"profiles[0].roleDuration"_s);
    QTest::newRow("no name") << R"({"profiles": [{}]})"_ba << u"A profile needs a name."_s;
    QTest::newRow("name twice") << R"({"profiles": [{"name": "a"}, {"name": "a"}]})"_ba
                                << u"There is already a profile \"a\"."_s;
    QTest::newRow("name of a key and of one on top")
            << R"({"profiles": [{"name": "a"}, {"name": "a", "kind": "based"}]})"_ba
            << u"There is already a profile \"a\"."_s;
}

void AppProfileJsonTest::faults()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    const Result<QList<AppProfile>> profiles = appProfilesFromJson(json);
    QVERIFY(!profiles);
    QCOMPARE(profiles.error(), (ApiError {.kind = ApiError::Kind::File, .message = message}));
}

QTEST_GUILESS_MAIN(AppProfileJsonTest)
#include "tst_appprofilejson.moc"
