// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/appprofiles.h"

#include "accounts/appprofilefile.h"
#include "credentialfolder.h"

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
    void isOfTheSiteOfTheMainland();
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
    QVERIFY(appProfiles(m_places).isEmpty());
    m_places.profilesPath.clear();
    QVERIFY(appProfiles(m_places).isEmpty());
}

void AppProfilesTest::isOfTheApp()
{
    QVERIFY(writeAppProfiles(m_places.profilesPath, {{.name = u"work"_s,
                                                      .secretId = u"AKIDexampleofatest1234"_s,
                                                      .endpoint = u"cvm.example.com"_s,
                                                      .language = u"zh-CN"_s,
                                                      .regions = {u"ap-seoul"_s},
                                                      .expectedAccount = u"100000000001"_s}}));
    QVERIFY(appProfiles(m_places) == (QList<Profile> {{.name = u"app:work"_s,
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
    const Profile profile = appProfiles(m_places).constFirst();
    QCOMPARE(profile.state, State::Incomplete);
    QVERIFY(profile.message.contains("no-such-program"_L1));
}

void AppProfilesTest::isOfTheSiteOfTheMainland()
{
    QVERIFY(writeAppProfiles(m_places.profilesPath,
                             {{.name = u"one"_s, .site = AppProfile::Site::Mainland},
                              {.name = u"other"_s,
                               .endpoint = u"cvm.example.com"_s,
                               .site = AppProfile::Site::Mainland}}));
    QCOMPARE(appProfiles(m_places).at(0).endpoint, u"mainland"_s);
    QCOMPARE(appProfiles(m_places).at(1).endpoint, u"cvm.example.com"_s);
}

void AppProfilesTest::isOfACommand()
{
    QVERIFY(writeAppProfiles(m_places.profilesPath, {{.name = u"work"_s,
                                                      .kind = AppProfile::Kind::Command,
                                                      .command = {u"sh"_s, u"argument"_s},
                                                      .regions = {u"ap-seoul"_s, u"ap-tokyo"_s}}}));
    QVERIFY(appProfiles(m_places) == (QList<Profile> {{.name = u"command:work"_s,
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
    const QList<Profile> profiles = appProfiles(m_places);
    QCOMPARE(profiles.size(), 1);
    QCOMPARE(profiles.constFirst().state, State::Incomplete);
    QCOMPARE(profiles.constFirst().message, message);
    QCOMPARE(profiles.constFirst().secretId, QString());
}

void AppProfilesTest::whatCannotBeReadIsNamed()
{
    m_folder->put(u"profiles.json"_s, "not JSON");
    QVERIFY(appProfiles(m_places) ==
            (QList<Profile> {{.name = u"app"_s,
                              .source = Profile::Source::App,
                              .state = State::Unreadable,
                              .message = m_places.profilesPath +
                                         u" could not be read: It contains no profiles."_s,
                              .paths = {m_places.profilesPath}}}));
}

QTEST_GUILESS_MAIN(AppProfilesTest)
#include "tst_appprofiles.moc"
