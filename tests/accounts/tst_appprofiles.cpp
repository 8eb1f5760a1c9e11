// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/appprofiles.h"

#include "accounts/appprofilefile.h"
#include "credentialfolder.h"

#include <QTimeZone>
#include <QtTest>

using namespace Qt::StringLiterals;

using State = Profile::State;

class AppProfilesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void withoutAFileThereAreNone();
    void isOfTheApp();
    void saysThatAProgramIsNotThere();
    void isForASession();
    void isOnTopOfAnother();
    void isOnTopOfAKeyOfItsOwn();
    void saysThatItsBaseIsNone_data();
    void saysThatItsBaseIsNone();
    void isOfACommand();
    void judges_data();
    void judges();
    void whatCannotBeReadIsNamed();

private:
    std::optional<CredentialFolder> m_folder;
    SignInPlaces m_places;
};

void AppProfilesTest::init()
{
    m_folder.emplace();
    m_places = m_folder->places();
    m_places.profilesPath = m_folder->path(u"profiles.json"_s);
}

void AppProfilesTest::withoutAFileThereAreNone()
{
    QVERIFY(appProfiles(m_places, {}).isEmpty());
    m_places.profilesPath.clear();
    QVERIFY(appProfiles(m_places, {}).isEmpty());
}

void AppProfilesTest::isOfTheApp()
{
    QVERIFY(writeAppProfiles(m_places.profilesPath, {{.name = u"work"_s,
                                                      .secretId = u"AKIDexampleofatest1234"_s,
                                                      .endpoint = u"cvm.example.com"_s,
                                                      .language = u"zh-CN"_s,
                                                      .regions = {u"ap-seoul"_s},
                                                      .expectedAccount = u"100000000001"_s}}));
    QVERIFY(appProfiles(m_places, {}) == (QList<Profile> {{.name = u"app:work"_s,
                                                           .source = Profile::Source::App,
                                                           .state = State::Unknown,
                                                           .secretId = u"AKID…1234"_s,
                                                           .account = u"100000000001"_s,
                                                           .region = u"ap-seoul"_s,
                                                           .endpoint = u"cvm.example.com"_s,
                                                           .regions = {u"ap-seoul"_s},
                                                           .language = u"zh-CN"_s,
                                                           .paths = {m_places.profilesPath}}}));
}

void AppProfilesTest::saysThatAProgramIsNotThere()
{
    QVERIFY(writeAppProfiles(m_places.profilesPath, {{.name = u"work"_s,
                                                      .kind = AppProfile::Kind::Command,
                                                      .command = {u"no-such-program"_s}}}));
    const Profile profile = appProfiles(m_places, {}).constFirst();
    QCOMPARE(profile.state, State::Incomplete);
    QVERIFY(profile.message.contains("no-such-program"_L1));
}

/// Its key is nowhere, whatever the keyring has.
void AppProfilesTest::isForASession()
{
    QVERIFY(writeAppProfiles(
            m_places.profilesPath,
            {{.name = u"work"_s, .secretId = u"AKIDexampleofatest1234"_s, .isForSession = true}}));
    const Profile profile = appProfiles(m_places, {}).constFirst();
    QCOMPARE(profile.state, State::Incomplete);
    QVERIFY(profile.isForSession);
    QVERIFY(profile.message.contains("app:work was for one session"_L1));
}

void AppProfilesTest::isOnTopOfAnother()
{
    const Profile base = {.name = u"tccli:prod"_s,
                          .source = Profile::Source::TccliFile,
                          .state = State::Expired,
                          .secretId = u"AKID…9876"_s,
                          .account = u"100000000002"_s,
                          .region = u"ap-tokyo"_s,
                          .endpoint = u"cvm.example.com"_s,
                          .isEndpointOfCvm = true,
                          .language = u"zh-CN"_s,
                          .expiry = QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::utc()),
                          .message = u"It has ended."_s,
                          .signInCommand = {u"tccli"_s},
                          .paths = {u"/file"_s}};
    QVERIFY(writeAppProfiles(
            m_places.profilesPath,
            {{.name = u"plain"_s, .kind = AppProfile::Kind::Based, .base = base.name},
             {.name = u"audit"_s,
              .kind = AppProfile::Kind::Based,
              .base = base.name,
              .endpoint = u"mainland"_s,
              .language = u"en-US"_s,
              .regions = {u"ap-seoul"_s, u"ap-bangkok"_s},
              .roleArn = u"qcs::cam::uin/100000000001:roleName/r"_s}}));
    const QList<Profile> profiles = appProfiles(m_places, {base});
    Profile plain = base;
    plain.name = u"app:plain"_s;
    plain.source = Profile::Source::Based;
    plain.base = base.name;
    plain.paths = {m_places.profilesPath, u"/file"_s};
    QVERIFY(profiles.at(0) == plain);
    Profile audit = plain;
    audit.name = u"app:audit"_s;
    audit.account = u"100000000001"_s;
    audit.region.clear();
    audit.regions = {u"ap-seoul"_s, u"ap-bangkok"_s};
    audit.language = u"en-US"_s;
    audit.endpoint = u"mainland"_s;
    audit.isEndpointOfCvm = false;
    QVERIFY(profiles.at(1) == audit);
}

void AppProfilesTest::isOnTopOfAKeyOfItsOwn()
{
    QVERIFY(writeAppProfiles(
            m_places.profilesPath,
            {{.name = u"audit"_s, .kind = AppProfile::Kind::Based, .base = u"app:key"_s},
             {.name = u"key"_s, .secretId = u"AKIDexampleofatest1234"_s}}));
    const QList<Profile> profiles = appProfiles(m_places, {});
    QCOMPARE(profiles.at(0).state, State::Unknown);
    QCOMPARE(profiles.at(0).secretId, u"AKID…1234"_s);
    QCOMPARE(keyProfileOf(profiles.at(0)), u"app:key"_s);
    QCOMPARE(keyProfileOf(profiles.at(1)), u"app:key"_s);
    QCOMPARE(keyProfileOf({.name = u"env"_s}), QString());
    QVERIFY(!canBeBase(profiles.at(0)));
    QVERIFY(canBeBase(profiles.at(1)));
}

void AppProfilesTest::saysThatItsBaseIsNone_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("message");
    QTest::newRow("not there") << u"sdk:gone"_s
                               << u"app:audit is based on sdk:gone, which is not there."_s;
    QTest::newRow("nothing")
            << QString()
            << u"app:audit names no account that it is based on: edit it and choose "
               "one."_s;
    QTest::newRow("based itself") << u"app:other"_s
                                  << u"app:audit is based on app:other, which is based on another "
                                     "itself: choose that one."_s;
    QTest::newRow("itself") << u"app:audit"_s
                            << u"app:audit is based on app:audit, which is based on another "
                               "itself: choose that one."_s;
}

void AppProfilesTest::saysThatItsBaseIsNone()
{
    QFETCH(QString, base);
    QVERIFY(writeAppProfiles(
            m_places.profilesPath,
            {{.name = u"audit"_s, .kind = AppProfile::Kind::Based, .base = base},
             {.name = u"other"_s, .kind = AppProfile::Kind::Based, .base = u"app:audit"_s}}));
    const Profile profile = appProfiles(m_places, {}).constFirst();
    QCOMPARE(profile.state, State::Incomplete);
    QTEST(profile.message, "message");
}

void AppProfilesTest::isOfACommand()
{
    QVERIFY(writeAppProfiles(m_places.profilesPath, {{.name = u"work"_s,
                                                      .kind = AppProfile::Kind::Command,
                                                      .command = {u"sh"_s, u"argument"_s},
                                                      .regions = {u"ap-seoul"_s, u"ap-tokyo"_s}}}));
    QVERIFY(appProfiles(m_places, {}) ==
            (QList<Profile> {{.name = u"command:work"_s,
                              .source = Profile::Source::Command,
                              .state = State::Ready,
                              .regions = {u"ap-seoul"_s, u"ap-tokyo"_s},
                              .paths = {m_places.profilesPath}}}));
}

void AppProfilesTest::judges_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("message");
    QTest::newRow("no id") << R"("secretId": " ")"_ba
                           << u"The profile \"work\" has no secret ID: edit it and enter one."_s;
    QTest::newRow("blank in the id")
            << R"("secretId": "the Id")"_ba << u"app:work: secretId contains a blank."_s;
    QTest::newRow("no command") << R"("kind": "command")"_ba
                                << u"The profile \"work\" names no program: edit it and enter "
                                   "one."_s;
    QTest::newRow("empty command") << R"("kind": "command", "command": ["", "argument"])"_ba
                                   << u"The profile \"work\" names no program: edit it and enter "
                                      "one."_s;
}

void AppProfilesTest::judges()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, message);
    m_folder->put(u"profiles.json"_s, R"({"profiles": [{"name": "work", )" + members + "}]}");
    const QList<Profile> profiles = appProfiles(m_places, {});
    QCOMPARE(profiles.size(), 1);
    QCOMPARE(profiles.constFirst().state, State::Incomplete);
    QCOMPARE(profiles.constFirst().message, message);
    QCOMPARE(profiles.constFirst().secretId, QString());
}

void AppProfilesTest::whatCannotBeReadIsNamed()
{
    m_folder->put(u"profiles.json"_s, "not JSON");
    QVERIFY(appProfiles(m_places, {}) ==
            (QList<Profile> {{.name = u"app"_s,
                              .source = Profile::Source::App,
                              .state = State::Unreadable,
                              .message = m_places.profilesPath +
                                         u" could not be read: It contains no profiles."_s,
                              .paths = {m_places.profilesPath}}}));
}

QTEST_GUILESS_MAIN(AppProfilesTest)
#include "tst_appprofiles.moc"
