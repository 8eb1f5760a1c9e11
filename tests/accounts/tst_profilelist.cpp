// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/profilelist.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 27), QTime(7, 0), QTimeZone::utc());

QStringList namesOf(const QList<Profile> &profiles)
{
    QStringList names;
    for (const Profile &profile : profiles)
        names.append(profile.name);
    return names;
}

} // namespace

class ProfileListTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findsAllInTheirOrder();
    void alwaysOffersTheRole();
    void usesTheFirstThatIsThere();
    void usesAnIncompleteOne();
    void usesOneThatHasEnded();
    void usesTheLastUsedBeforeARole();
    void namesThoseThatThereAre();
    void namesEveryPlaceLookedAt();
    void saysThatTheNamedOneIsNotThere();
    void namesWhatToWatch();

private:
    void write(const QString &path, const QByteArray &text) const;
    void writeSdkFile() const;
    void writeTccliFile(const QString &name, const QByteArray &more = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    SignInPlaces m_places;
};

void ProfileListTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_places = {.home = m_folder->filePath(u"home"_s),
                .systemFolder = m_folder->filePath(u"etc"_s),
                .profilesPath = m_folder->filePath(u"profiles.json"_s)};
}

void ProfileListTest::write(const QString &path, const QByteArray &text) const
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void ProfileListTest::writeSdkFile() const
{
    write(m_places.home + u"/.tencentcloud/credentials"_s,
          "[default]\nsecret_id = AKIDsdkDefaultOfATest\nsecret_key = k\n"
          "[other]\nsecret_id = AKIDsdkOtherOfATest\nsecret_key = k\n");
}

void ProfileListTest::writeTccliFile(const QString &name, const QByteArray &more) const
{
    write(m_places.home + u"/.tccli/%1.credential"_s.arg(name),
          R"({"secretId": "AKIDtccliOfATest", "secretKey": "k")" + more + "}");
}

void ProfileListTest::findsAllInTheirOrder()
{
    m_places.environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, u"AKIDenvironmentOfATest"_s);
    m_places.environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, u"k"_s);
    m_places.environment.insert(u"TKE_ROLE_ARN"_s, u"qcs::cam::uin/1:roleName/pod"_s);
    writeSdkFile();
    writeTccliFile(u"default"_s);
    write(m_places.profilesPath, R"({"version": 1, "profiles": [
              {"name": "pod", "kind": "based", "base": "oidc"},
              {"name": "machine", "kind": "based", "base": "role"}]})");
    const QList<Profile> profiles = findProfiles(m_places, now);
    QCOMPARE(namesOf(profiles),
             (QStringList {u"env"_s, u"sdk:default"_s, u"sdk:other"_s, u"tccli:default"_s,
                           u"app:pod"_s, u"app:machine"_s, u"oidc"_s, u"role"_s}));
    QCOMPARE(profiles.at(4).state, profiles.at(6).state); // all can be based on
    QCOMPARE(profiles.at(5).state, Profile::State::Unknown);
    QCOMPARE(profiles.constFirst().secretId, u"AKID…Test"_s);
}

void ProfileListTest::alwaysOffersTheRole()
{
    const QList<Profile> profiles = findProfiles(m_places, now);
    QCOMPARE(namesOf(profiles), QStringList {u"role"_s});
    QCOMPARE(profiles.constFirst().state, Profile::State::Unknown);
    QCOMPARE(usualProfile(profiles, m_places).name, u"role"_s);
}

void ProfileListTest::usesTheFirstThatIsThere()
{
    writeTccliFile(u"default"_s);
    writeTccliFile(u"prod"_s);
    QCOMPARE(usualProfile(findProfiles(m_places, now), m_places).name, u"tccli:default"_s);
    m_places.environment.insert(u"TCCLI_PROFILE"_s, u"prod"_s);
    QCOMPARE(usualProfile(findProfiles(m_places, now), m_places).name, u"tccli:prod"_s);
    writeSdkFile();
    QCOMPARE(usualProfile(findProfiles(m_places, now), m_places).name, u"sdk:default"_s);
    m_places.environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, u"AKIDenvironmentOfATest"_s);
    m_places.environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, u"k"_s);
    QCOMPARE(usualProfile(findProfiles(m_places, now), m_places).name, u"env"_s);
}

/// Which is to be said, instead of using another account in silence.
void ProfileListTest::usesAnIncompleteOne()
{
    m_places.environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, u"AKIDenvironmentOfATest"_s);
    writeSdkFile();
    const Profile usual = usualProfile(findProfiles(m_places, now), m_places);
    QCOMPARE(usual.name, u"env"_s);
    QCOMPARE(usual.state, Profile::State::Incomplete);
}

void ProfileListTest::usesOneThatHasEnded()
{
    writeTccliFile(u"default"_s, R"(, "type": "oauth", "token": "t", "expiresAt": 1000)");
    writeTccliFile(u"prod"_s);
    const Profile usual = usualProfile(findProfiles(m_places, now), m_places, u"tccli:prod"_s);
    QCOMPARE(usual.name, u"tccli:default"_s);
    QCOMPARE(usual.state, Profile::State::Expired);
}

void ProfileListTest::usesTheLastUsedBeforeARole()
{
    writeTccliFile(u"prod"_s);
    QCOMPARE(usualProfile(findProfiles(m_places, now), m_places, u"tccli:prod"_s).name,
             u"tccli:prod"_s);
    QCOMPARE(usualProfile(findProfiles(m_places, now), m_places, u"tccli:gone"_s).name, u"role"_s);
}

void ProfileListTest::namesThoseThatThereAre()
{
    writeSdkFile();
    const QList<Profile> profiles = findProfiles(m_places, now);
    QCOMPARE(profileNamed(profiles, u"sdk:other"_s)->name, u"sdk:other"_s);
    const Result<Profile> missing = profileNamed(profiles, u"sdk:prod"_s);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ApiError::Kind::Credentials);
    QCOMPARE(missing.error().message,
             u"There is no profile \"sdk:prod\". There are: sdk:default, sdk:other, role."_s);
    QCOMPARE(profilesNamed(profiles, {u"sdk:other"_s, u"role"_s})->size(), 2);
    const auto several = profilesNamed(profiles, {u"a"_s, u"sdk:other"_s, u"b"_s});
    QCOMPARE(several.error().message,
             u"There is no profile \"a\", \"b\". There are: sdk:default, sdk:other, role."_s);
}

void ProfileListTest::namesEveryPlaceLookedAt()
{
    m_places.environment.insert(u"TENCENTCLOUD_SHARED_CREDENTIALS_DIR"_s, u"/else/where"_s);
    const QString text = lookedAtText(m_places);
    for (const QString &place :
         {u"TENCENTCLOUD_SECRET_ID"_s, u"/.tencentcloud/credentials"_s, u"/else/where"_s,
          m_places.profilesPath, u"TKE_ROLE_ARN"_s, u"role of this machine"_s})
        QVERIFY2(text.contains(place), qPrintable(place));
    QVERIFY(!text.contains(u"TCCLI_PROFILE"_s));
}

/// Others that tccli has are not taken instead.
void ProfileListTest::saysThatTheNamedOneIsNotThere()
{
    writeTccliFile(u"work"_s);
    m_places.environment.insert(u"TCCLI_PROFILE"_s, u"gone"_s);
    QVERIFY(lookedAtText(m_places).contains("the profile \"gone\", which tccli does not"_L1));
    m_places.environment.insert(u"TCCLI_PROFILE"_s, u"work"_s);
    QVERIFY(!lookedAtText(m_places).contains("TCCLI_PROFILE"_L1));
}

void ProfileListTest::namesWhatToWatch()
{
    QCOMPARE(watchedPaths(m_places),
             (QStringList {m_places.home + u"/.tencentcloud/credentials"_s,
                           m_places.systemFolder + u"/tencentcloud/credentials"_s,
                           m_places.home + u"/.tccli"_s, m_places.profilesPath}));
    m_places.environment.insert(u"TENCENTCLOUD_CREDENTIALS_FILE"_s, u"/named"_s);
    QCOMPARE(watchedPaths(m_places).constFirst(), u"/named"_s);
}

QTEST_GUILESS_MAIN(ProfileListTest)
#include "tst_profilelist.moc"
