// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/tccliprofiles.h"

#include "accounts/tcclifolder.h"
#include "credentialfolder.h"

#include <QTimeZone>
#include <QtTest>

using namespace Qt::StringLiterals;

using State = Profile::State;

class TccliProfilesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void withoutAFolderThereAreNone();
    void theFolderCanBeNamed();
    void theUsualProfileCanBeNamed();
    void readsBothFiles();
    void judges_data();
    void judges();
    void endsAtItsEnd();
    void takesAnyName_data();
    void takesAnyName();
    void otherFilesAreNoProfiles();
    void whatCannotBeReadIsNamed_data();
    void whatCannotBeReadIsNamed();
    void aConfigureThatCannotBeReadIsNamed();

private:
    std::optional<CredentialFolder> m_folder;
};

namespace {

const QDateTime now(QDate(2026, 1, 2), QTime(3, 4, 5), QTimeZone::utc());

QByteArray temporary(const QByteArray &type, int secondsLeft)
{
    return R"({"type": ")" + type +
           R"(", "secretId": "AKIDexampleofatest1234", "secretKey": "theKey", "token": "theToken",
               "expiresAt": )" +
           QByteArray::number(now.toSecsSinceEpoch() + secondsLeft) +
           R"(, "sso": {"uin": "100000000001", "authUrl": "u"}})";
}

} // namespace

void TccliProfilesTest::init()
{
    m_folder.emplace();
}

void TccliProfilesTest::withoutAFolderThereAreNone()
{
    QVERIFY(tccliProfiles(m_folder->places(), now).isEmpty());
}

void TccliProfilesTest::theFolderCanBeNamed()
{
    m_folder->put(u"home/.tccli/home.credential"_s, "{}");
    m_folder->put(u"named/named.credential"_s, "{}");
    SignInPlaces places = m_folder->places();
    QCOMPARE(tccliProfiles(places, now).constFirst().name, u"tccli:home"_s);
    places.environment.insert(u"TENCENTCLOUD_SHARED_CREDENTIALS_DIR"_s, m_folder->path(u"named"_s));
    QCOMPARE(tccliProfiles(places, now).size(), 1);
    QCOMPARE(tccliProfiles(places, now).constFirst().name, u"tccli:named"_s);
    places.environment.insert(u"TENCENTCLOUD_SHARED_CREDENTIALS_DIR"_s, u" "_s);
    QCOMPARE(tccliProfiles(places, now).constFirst().name, u"tccli:home"_s);
}

void TccliProfilesTest::theUsualProfileCanBeNamed()
{
    QProcessEnvironment environment;
    QCOMPARE(usualTccliProfile(environment), u"default"_s);
    environment.insert(u"TCCLI_PROFILE"_s, u" "_s);
    QCOMPARE(usualTccliProfile(environment), u"default"_s);
    environment.insert(u"TCCLI_PROFILE"_s, u"work"_s);
    QCOMPARE(usualTccliProfile(environment), u"work"_s);
}

void TccliProfilesTest::readsBothFiles()
{
    const QString credential =
            m_folder->put(u"home/.tccli/work.credential"_s, temporary("sso", 60));
    const QString configure = m_folder->put(
            u"home/.tccli/work.configure"_s,
            R"({"_sys_param": {"region": "ap-seoul"}, "cvm": {"endpoint": "cvm.example.com"}})");
    const QList<Profile> profiles = tccliProfiles(m_folder->places(), now);
    QCOMPARE(profiles.size(), 1);
    QVERIFY(profiles.constFirst() == (Profile {.name = u"tccli:work"_s,
                                               .source = Profile::Source::TccliFile,
                                               .state = State::Ready,
                                               .secretId = u"AKID…1234"_s,
                                               .account = u"100000000001"_s,
                                               .region = u"ap-seoul"_s,
                                               .endpoint = u"cvm.example.com"_s,
                                               .isEndpointOfCvm = true,
                                               .expiry = now.addSecs(60),
                                               .signInCommand = {u"tccli"_s, u"sso"_s, u"login"_s,
                                                                 u"--profile"_s, u"work"_s},
                                               .paths = {credential, configure}}));
}

void TccliProfilesTest::judges_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("message"); // %1 is the path of the file
    QTest::addColumn<QString>("command"); // the part of tccli
    const QString signIn = u"Nobody is signed in to the profile \"work\" of tccli: run "_s;
    const QString again = u"The credential of the profile \"work\" of tccli has expired: run "_s;
    const QString none;

    QTest::newRow("entered") << R"({"secretId": "theId", "secretKey": "theKey"})"_ba << State::Ready
                             << none << none;
    QTest::newRow("with a role") << R"({"secretId": "theId", "secretKey": "theKey", "role-arn": "r",
                   "role-session-name": "s"})"_ba
                                 << State::Ready << none << none;
    QTest::newRow("role without a session")
            << R"({"secretId": "theId", "secretKey": "theKey", "role-arn": "r"})"_ba
            << State::Incomplete << u"%1: role-session-name is missing."_s << none;
    QTest::newRow("session without a role")
            << R"({"secretId": "theId", "secretKey": "theKey", "role-session-name": "s"})"_ba
            << State::Incomplete << u"%1: role-arn is missing."_s << none;
    QTest::newRow("role of the CVM")
            << R"({"type": "cvm-role"})"_ba << State::Unknown << none << none;
    QTest::newRow("nothing entered") << R"({"secretId": "None", "secretKey": "None"})"_ba
                                     << State::Incomplete << u"%1: secretId is missing."_s << none;
    QTest::newRow("no key") << R"({"secretId": "theId", "secretKey": "None"})"_ba
                            << State::Incomplete << u"%1: secretKey is missing."_s << none;
    QTest::newRow("blank") << R"({"secretId": "theId", "secretKey": "the Key"})"_ba
                           << State::Incomplete << u"%1: secretKey contains a blank."_s << none;
    QTest::newRow("OAuth") << temporary("oauth", 1) << State::Ready << none << u"auth"_s;
    QTest::newRow("OAuth, ended") << temporary("oauth", -1) << State::Expired
                                  << again + u"`tccli auth login --profile work`."_s << u"auth"_s;
    QTest::newRow("OAuth, empty") << R"({"type": "oauth"})"_ba << State::Incomplete
                                  << signIn + u"`tccli auth login --profile work`."_s << u"auth"_s;
    QTest::newRow("OAuth, no key")
            << R"({"type": "oauth", "secretId": "theId"})"_ba << State::Incomplete
            << u"%1: secretKey is missing."_s << u"auth"_s;
    QTest::newRow("SSO") << temporary("sso", 1) << State::Ready << none << u"sso"_s;
    QTest::newRow("SSO, ended") << temporary("sso", -1) << State::Expired
                                << again + u"`tccli sso login --profile work`."_s << u"sso"_s;
    QTest::newRow("SSO, before a login")
            << R"({"sso": {"authUrl": "https://example.com"}})"_ba << State::Incomplete
            << signIn + u"`tccli sso login --profile work`."_s << u"sso"_s;
    QTest::newRow("ended, by nobody known")
            << temporary("tomorrow", -1) << State::Expired
            << u"The credential of the profile \"work\" of tccli has expired."_s << none;
    QTest::newRow("no JSON") << "secretKey: theKey"_ba << State::Unreadable
                             << u"%1 could not be read: It is not a file of tccli."_s << none;
    QTest::newRow("wrong type")
            << R"({"secretId": "theId", "secretKey": ["theKey"]})"_ba << State::Unreadable
            << u"%1 could not be read: The value of \"secretKey\" is not allowed there."_s << none;
}

void TccliProfilesTest::judges()
{
    QFETCH(QByteArray, json);
    QFETCH(State, state);
    QFETCH(QString, message);
    QFETCH(QString, command);
    const QString path = m_folder->put(u"home/.tccli/work.credential"_s, json);
    const QList<Profile> profiles = tccliProfiles(m_folder->places(), now);
    QCOMPARE(profiles.size(), 1);
    const Profile &profile = profiles.constFirst();
    QCOMPARE(profile.state, state);
    QCOMPARE(profile.message, message.contains("%1"_L1) ? message.arg(path) : message);
    QCOMPARE(profile.signInCommand,
             command.isEmpty()
                     ? QStringList()
                     : QStringList({u"tccli"_s, command, u"login"_s, u"--profile"_s, u"work"_s}));
    QCOMPARE(profile.expiry.has_value(), json.contains("expiresAt"));
    QVERIFY(!profile.secretId.contains("theId"_L1));
}

void TccliProfilesTest::endsAtItsEnd()
{
    m_folder->put(u"home/.tccli/work.credential"_s, temporary("oauth", 0));
    const SignInPlaces places = m_folder->places();
    QCOMPARE(tccliProfiles(places, now).constFirst().state, State::Expired);
    QCOMPARE(tccliProfiles(places, now.addSecs(-1)).constFirst().state, State::Ready);
}

void TccliProfilesTest::takesAnyName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("typed");
    const QString option = u"--profile"_s;
    QTest::newRow("blank") << u"my team"_s << QStringList {option, u"my team"_s}
                           << u"--profile 'my team'"_s;
    QTest::newRow("command") << u"$(id)`id`;'"_s << QStringList {option, u"$(id)`id`;'"_s}
                             << u"--profile '$(id)`id`;'\\'''"_s;
    QTest::newRow("option") << u"--help"_s << QStringList {u"--profile=--help"_s}
                            << u"'--profile=--help'"_s;
    QTest::newRow("dots") << u".."_s << QStringList {option, u".."_s} << u"--profile .."_s;
    QTest::newRow("glob") << u"*"_s << QStringList {option, u"*"_s} << u"--profile '*'"_s;
    QTest::newRow("percent") << u"%1%2"_s << QStringList {option, u"%1%2"_s}
                             << u"--profile '%1%2'"_s;
    QTest::newRow("Korean") << u"서울"_s << QStringList {option, u"서울"_s}
                            << u"--profile '서울'"_s;
}

void TccliProfilesTest::takesAnyName()
{
    QFETCH(QString, name);
    QFETCH(QStringList, options);
    QFETCH(QString, typed);
    m_folder->put(u"home/.tccli/"_s + name + u".credential"_s, temporary("oauth", -1));
    const QList<Profile> profiles = tccliProfiles(m_folder->places(), now);
    QCOMPARE(profiles.size(), 1);
    const Profile &profile = profiles.constFirst();
    QCOMPARE(profile.name, QString(u"tccli:"_s + name));
    QCOMPARE(profile.state, State::Expired);
    QCOMPARE(profile.signInCommand, QStringList({u"tccli"_s, u"auth"_s, u"login"_s}) + options);
    QCOMPARE(profile.message,
             QString(u"The credential of the profile \""_s + name +
                     u"\" of tccli has expired: run `tccli auth login "_s + typed + u"`."_s));
}

void TccliProfilesTest::otherFilesAreNoProfiles()
{
    for (const QString &name : {u".credential"_s, u"a.configure"_s, u"b.credentials"_s,
                                u"credential"_s, u"c.credential~"_s})
        m_folder->put(u"home/.tccli/"_s + name, "{}");
    QVERIFY(tccliProfiles(m_folder->places(), now).isEmpty());
}

void TccliProfilesTest::whatCannotBeReadIsNamed_data()
{
    CredentialFolder::addUnreadableRows();
}

/// None of them may hold the program up, and the other profiles are there.
void TccliProfilesTest::whatCannotBeReadIsNamed()
{
    QFETCH(QString, kind);
    QFETCH(QString, reason);
    const QString path = m_folder->putUnreadable(u"home/.tccli/a.credential"_s, kind);
    m_folder->put(u"home/.tccli/b.credential"_s, temporary("oauth", 1));
    const QList<Profile> profiles = tccliProfiles(m_folder->places(), now);
    QCOMPARE(profiles.size(), 2);
    QVERIFY(profiles[0] == (Profile {.name = u"tccli:a"_s,
                                     .source = Profile::Source::TccliFile,
                                     .state = State::Unreadable,
                                     .message = u"%1 could not be read: %2"_s.arg(path, reason),
                                     .paths = {path}}));
    QCOMPARE(profiles[1].state, State::Ready);
}

void TccliProfilesTest::aConfigureThatCannotBeReadIsNamed()
{
    const QString credential = m_folder->put(u"home/.tccli/a.credential"_s, temporary("oauth", 1));
    const QString configure = m_folder->put(u"home/.tccli/a.configure"_s, "region");
    const Profile profile = tccliProfiles(m_folder->places(), now).constFirst();
    QCOMPARE(profile.state, State::Unreadable);
    QCOMPARE(profile.message, configure + u" could not be read: It is not a file of tccli."_s);
    QCOMPARE(profile.paths, QStringList({credential, configure}));
}

QTEST_GUILESS_MAIN(TccliProfilesTest)
#include "tst_tccliprofiles.moc"
