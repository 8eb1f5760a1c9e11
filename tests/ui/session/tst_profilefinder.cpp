// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/profilefinder.h"

#include "accounts/appprofilefile.h"
#include "support/waiting.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

using State = Profile::State;

/// Where there is no keyring.
class ProfileFinderTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void asksTheKeyringForItsKeysAlone();
    void needsNoKeyringForTheKeysOfTheSession();
    void isNotReadyByAKeyWithoutAnId();
    void tellsWhenAFileChanges();
    void knowsWhatFailedTheLastTime();
    void forgetsHowWhatIsChangedHasFailed();
    void knowsWhichAccountAKeyIs();

private:
    void make(const QList<AppProfile> &profiles);
    [[nodiscard]] Profile profile(const QString &name) const
    {
        return m_finder->profile(name).value_or(Profile());
    }

    std::unique_ptr<QTemporaryDir> m_home;
    SignInPlaces m_places;
    SessionSecrets m_secrets;
    std::unique_ptr<ProfileFinder> m_finder;
};

void ProfileFinderTest::init()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    m_home = std::make_unique<QTemporaryDir>();
    m_secrets = {};
    m_places = {.home = m_home->path(),
                .systemFolder = m_home->filePath(u"etc"_s),
                .profilesPath = m_home->filePath(u"profiles.json"_s)};
}

void ProfileFinderTest::make(const QList<AppProfile> &profiles)
{
    QVERIFY(writeAppProfiles(m_places.profilesPath, profiles));
    m_finder = std::make_unique<ProfileFinder>(m_places, m_secrets);
}

/// One that is away would else be blamed for what is wrong with others.
void ProfileFinderTest::asksTheKeyringForItsKeysAlone()
{
    make({{.name = u"typed"_s, .secretId = u"AKIDtypedOfATest"_s, .isForSession = true},
          {.name = u"blank"_s},
          {.name = u"printed"_s, .kind = AppProfile::Kind::Command, .command = {u"true"_s}},
          {.name = u"kept"_s, .secretId = u"AKIDkeptOfATest"_s},
          {.name = u"top"_s, .kind = AppProfile::Kind::Based, .base = u"app:kept"_s}});
    QCOMPARE(profile(u"app:kept"_s).state, State::Unknown);
    // The last one that is asked for, and one that is on top of it.
    QVERIFY(waitFor(u"the keyring"_s, [this] {
        return profile(u"app:kept"_s).message.contains("locked or away"_L1);
    }));
    QVERIFY(profile(u"app:top"_s).message.contains("locked or away"_L1));
    QCOMPARE(profile(u"app:top"_s).state, State::Unknown);
    QCOMPARE(profile(u"app:typed"_s).state, State::Incomplete);
    QVERIFY(profile(u"app:typed"_s).message.contains("one session"_L1));
    QCOMPARE(profile(u"app:blank"_s).state, State::Incomplete);
    QVERIFY(profile(u"app:blank"_s).message.contains("no secret ID"_L1));
    QCOMPARE(profile(u"command:printed"_s).state, State::Ready);
    QVERIFY(m_finder->profiles().size() >= 5); // none is dropped
}

void ProfileFinderTest::needsNoKeyringForTheKeysOfTheSession()
{
    m_secrets.set(u"app:typed"_s, {.key = u"k"_s});
    make({{.name = u"typed"_s, .secretId = u"AKIDtypedOfATest"_s, .isForSession = true},
          {.name = u"top"_s, .kind = AppProfile::Kind::Based, .base = u"app:typed"_s},
          {.name = u"kept"_s, .secretId = u"AKIDkeptOfATest"_s}});
    QVERIFY(waitFor(u"the keyring"_s,
                    [this] { return !profile(u"app:kept"_s).message.isEmpty(); }));
    for (const QString &name : {u"app:typed"_s, u"app:top"_s}) {
        QCOMPARE(profile(name).state, State::Ready);
        QCOMPARE(profile(name).message, QString());
    }
    m_secrets.remove(u"app:typed"_s);
    m_finder->look();
    QCOMPARE(profile(u"app:typed"_s).state, State::Incomplete);
}

void ProfileFinderTest::isNotReadyByAKeyWithoutAnId()
{
    m_secrets.set(u"app:blank"_s, {.key = u"k"_s});
    make({{.name = u"blank"_s}});
    QCOMPARE(profile(u"app:blank"_s).state, State::Incomplete);
    QVERIFY(profile(u"app:blank"_s).message.contains("no secret ID"_L1));
}

void ProfileFinderTest::tellsWhenAFileChanges()
{
    make({});
    QVERIFY(!m_finder->profile(u"sdk:default"_s));
    QSignalSpy changed(m_finder.get(), &ProfileFinder::changed);
    QVERIFY(QDir(m_home->path()).mkpath(u".tencentcloud"_s));
    QFile file(m_home->filePath(u".tencentcloud/credentials"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[default]\nsecret_id = AKIDexampleOfATest\nsecret_key = k\n");
    file.close();
    QVERIFY(waitFor(u"the account"_s,
                    [this] { return m_finder->profile(u"sdk:default"_s).has_value(); }));
    QVERIFY(changed.count() > 0);
}

/// Until it is used again, or its file changes.
void ProfileFinderTest::knowsWhatFailedTheLastTime()
{
    make({{.name = u"printed"_s, .kind = AppProfile::Kind::Command, .command = {u"true"_s}}});
    const QString name = u"command:printed"_s;
    const ApiError error = {.kind = ApiError::Kind::Credentials, .message = u"It is none."_s};
    QSignalSpy changed(m_finder.get(), &ProfileFinder::changed);
    m_finder->noteUse(name, error);
    QVERIFY(profile(name).hasFailed);
    QCOMPARE(profile(name).message, u"It is none."_s);
    QCOMPARE(changed.count(), 1);
    m_finder->noteUse(name, error);
    QCOMPARE(changed.count(), 1);
    m_finder->look();
    QVERIFY(profile(name).hasFailed);
    m_finder->noteUse(name, std::nullopt);
    QVERIFY(!profile(name).hasFailed);
    QCOMPARE(profile(name).message, QString());
    m_finder->noteUse(name, error);
    QVERIFY(writeAppProfiles(m_places.profilesPath, {{.name = u"printed"_s,
                                                      .kind = AppProfile::Kind::Command,
                                                      .command = {u"true"_s, u"again"_s}}}));
    QVERIFY(waitFor(u"the file"_s, [&] { return !profile(name).hasFailed; }));
}

/// At once, and also where no file is another, as with a key for the session; of all that have it.
void ProfileFinderTest::forgetsHowWhatIsChangedHasFailed()
{
    make({{.name = u"key"_s, .secretId = u"AKIDkeyOfATest"_s},
          {.name = u"top"_s, .kind = AppProfile::Kind::Based, .base = u"app:key"_s},
          {.name = u"printed"_s, .kind = AppProfile::Kind::Command, .command = {u"true"_s}}});
    const QStringList names = {u"app:key"_s, u"app:top"_s, u"command:printed"_s};
    for (const QString &name : names)
        m_finder->noteUse(name, ApiError {.kind = ApiError::Kind::Credentials});
    m_finder->noteChange(u"app:key"_s, u"app:key"_s);
    QVERIFY(!profile(u"app:key"_s).hasFailed);
    QVERIFY(!profile(u"app:top"_s).hasFailed);
    QVERIFY(profile(u"command:printed"_s).hasFailed);
}

/// Of another key nobody has said it.
void ProfileFinderTest::knowsWhichAccountAKeyIs()
{
    const AppProfile made = {.name = u"typed"_s, .secretId = u"AKIDtypedOfATest"_s};
    make({made});
    const QString name = u"app:typed"_s;
    QSignalSpy changed(m_finder.get(), &ProfileFinder::changed);
    m_finder->noteAccount(name, u"100000000001"_s);
    m_finder->noteAccount(name, u"100000000001"_s);
    QCOMPARE(changed.count(), 1);
    m_finder->look();
    QCOMPARE(profile(name).account, u"100000000001"_s);
    m_finder->noteAccount(name, u"100000000002"_s);
    QCOMPARE(profile(name).account, u"100000000002"_s);
    m_finder->noteAccount(name, {});
    QCOMPARE(profile(name).account, QString());

    m_finder->noteAccount(name, u"100000000001"_s);
    AppProfile another = made;
    another.secretId = u"AKIDanotherOfThem"_s;
    QVERIFY(writeAppProfiles(m_places.profilesPath, {another}));
    m_finder->look();
    QCOMPARE(profile(name).account, QString());
}

QTEST_GUILESS_MAIN(ProfileFinderTest)
#include "tst_profilefinder.moc"
