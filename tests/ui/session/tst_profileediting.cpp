// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/appprofilefile.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/session/profileediting.h"
#include "ui/settings/profiledialog.h"

#include <QComboBox>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Where there is no keyring: what is for this session only works all the same.
class ProfileEditingTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsAProfileForThisSession();
    void keepsWhatElseIsInTheFile();
    void renamesWhatOthersAreBasedOn();
    void keepsForThisSessionWhatTheKeyringDoesNot();
    void asksForTheKeyOfASessionThatHasEnded();
    void offersWhatOneCanBeBasedOn();
    void forgetsOneOnTopWithoutTheKeyring();
    void tellsThatAProfileIsGone();
    void forgetsAProfileThoughTheKeyringIsAway();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"profiles.json"_s); }
    [[nodiscard]] ProfileDialog *dialog() const { return m_window->findChild<ProfileDialog *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    SessionSecrets m_secrets;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ProfileEditing> m_editing;
};

void ProfileEditingTest::init()
{
    m_editing.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_secrets = {};
    m_window = std::make_unique<QWidget>();
    m_editing = std::make_unique<ProfileEditing>(
            SignInPlaces {.home = m_folder->path(), .profilesPath = path()}, m_secrets, *m_window);
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
}

void ProfileEditingTest::keepsAProfileForThisSession()
{
    QSignalSpy made(m_editing.get(), &ProfileEditing::made);
    m_editing->keep({.name = u"audit"_s,
                     .secretId = u"AKIDexampleOfATest"_s,
                     .secretKey = u"exampleKeyOfATest"_s,
                     .keepsInKeyring = false},
                    {});
    QCOMPARE(made.takeLast(), QVariantList {u"app:audit"_s});
    QCOMPARE(m_secrets.secret(u"app:audit"_s)->key, u"exampleKeyOfATest"_s);
    const auto profiles = readAppProfiles(path());
    QCOMPARE(profiles->size(), 1);
    QCOMPARE(profiles->constFirst().secretId, u"AKIDexampleOfATest"_s);
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("exampleKeyOfATest"));
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

void ProfileEditingTest::keepsWhatElseIsInTheFile()
{
    QVERIFY(writeAppProfiles(path(), {{.name = u"one"_s, .secretId = u"AKIDoneOfATest"_s},
                                      {.name = u"two"_s, .secretId = u"AKIDtwoOfATest"_s}}));
    m_secrets.set(u"app:one"_s, {.key = u"exampleKeyOfATest"_s});
    QSignalSpy changed(m_editing.get(), &ProfileEditing::changed);
    m_editing->keep({.name = u"uno"_s, .secretId = u"AKIDoneOfATest"_s}, u"app:one"_s);
    QVERIFY(changed.wait(longestWait));
    QCOMPARE(changed.takeLast(), (QVariantList {u"app:one"_s, u"app:uno"_s}));
    const auto profiles = readAppProfiles(path());
    QCOMPARE(profiles->size(), 2);
    QCOMPARE(profiles->at(0).name, u"two"_s);
    QCOMPARE(profiles->at(1).name, u"uno"_s);
    // The key goes along with the name.
    QVERIFY(!m_secrets.secret(u"app:one"_s));
    QCOMPARE(m_secrets.secret(u"app:uno"_s)->key, u"exampleKeyOfATest"_s);
}

void ProfileEditingTest::renamesWhatOthersAreBasedOn()
{
    QVERIFY(writeAppProfiles(
            path(), {{.name = u"one"_s, .secretId = u"AKIDoneOfATest"_s, .isForSession = true},
                     {.name = u"top"_s, .kind = AppProfile::Kind::Based, .base = u"app:one"_s},
                     {.name = u"file"_s, .kind = AppProfile::Kind::Based, .base = u"env"_s}}));
    m_editing->keep({.name = u"uno"_s,
                     .secretId = u"AKIDoneOfATest"_s,
                     .secretKey = u"exampleKeyOfATest"_s,
                     .keepsInKeyring = false},
                    u"app:one"_s);
    const auto profiles = readAppProfiles(path());
    QCOMPARE(profiles->at(0).base, u"app:uno"_s);
    QCOMPARE(profiles->at(1).base, u"env"_s);
    QVERIFY(profiles->at(2).isForSession);
}

/// So that the next session does not blame a keyring that is locked or away.
void ProfileEditingTest::keepsForThisSessionWhatTheKeyringDoesNot()
{
    QSignalSpy failed(m_editing.get(), &ProfileEditing::failed);
    m_editing->keep({.name = u"one"_s,
                     .secretId = u"AKIDoneOfATest"_s,
                     .secretKey = u"exampleKeyOfATest"_s},
                    {});
    QVERIFY(!readAppProfiles(path())->constFirst().isForSession);
    QVERIFY(failed.wait(longestWait));
    QVERIFY(failed.at(0).at(0).value<ApiError>().message.contains("until the program ends"_L1));
    QVERIFY(readAppProfiles(path())->constFirst().isForSession);
    QCOMPARE(m_secrets.secret(u"app:one"_s)->key, u"exampleKeyOfATest"_s);
}

void ProfileEditingTest::asksForTheKeyOfASessionThatHasEnded()
{
    QVERIFY(writeAppProfiles(
            path(), {{.name = u"one"_s, .secretId = u"AKIDoneOfATest"_s, .isForSession = true}}));
    m_editing->edit(u"app:one"_s);
    QVERIFY(!canClick(*dialog(), u"Save"_s));
    delete dialog();
    m_secrets.set(u"app:one"_s, {.key = u"exampleKeyOfATest"_s});
    m_editing->edit(u"app:one"_s);
    QVERIFY(canClick(*dialog(), u"Save"_s));
}

void ProfileEditingTest::offersWhatOneCanBeBasedOn()
{
    QVERIFY(writeAppProfiles(
            path(), {{.name = u"one"_s, .secretId = u"AKIDoneOfATest"_s},
                     {.name = u"top"_s, .kind = AppProfile::Kind::Based, .base = u"app:one"_s}}));
    m_editing->makeOn(u"role"_s);
    auto *which = findNamed<QComboBox>(*dialog(), u"role"_s); // by what it shows
    QVERIFY(which);
    QCOMPARE(which->accessibleName(), u"Which account"_s);
    QCOMPARE(which->count(), 2);
    QCOMPARE(which->itemText(0), u"app:one"_s);
    QSignalSpy made(m_editing.get(), &ProfileEditing::made);
    QTest::keyClicks(findNamed(*dialog(), u"Name"_s), u"machine"_s);
    QVERIFY(clickNamed(*dialog(), u"Add"_s));
    QCOMPARE(made.takeLast(), QVariantList {u"app:machine"_s});
    QCOMPARE(readAppProfiles(path())->last().base, u"role"_s);
}

/// It has no key there.
void ProfileEditingTest::forgetsOneOnTopWithoutTheKeyring()
{
    QVERIFY(writeAppProfiles(path(),
                             {{.name = u"top"_s, .kind = AppProfile::Kind::Based, .base = u"env"_s},
                              {.name = u"one"_s, .secretId = u"AKIDoneOfATest"_s}}));
    QSignalSpy failed(m_editing.get(), &ProfileEditing::failed);
    QSignalSpy forgotten(m_editing.get(), &ProfileEditing::forgotten);
    m_editing->forget(u"app:top"_s);
    QCOMPARE(forgotten.count(), 1);
    // One that comes after it has told: what the first one began would have, too.
    m_editing->forget(u"app:one"_s);
    QVERIFY(failed.wait(longestWait));
    QCOMPARE(failed.count(), 1);
}

void ProfileEditingTest::tellsThatAProfileIsGone()
{
    QSignalSpy failed(m_editing.get(), &ProfileEditing::failed);
    m_editing->edit(u"app:nobody"_s);
    QCOMPARE(failed.count(), 1);
    QVERIFY(!dialog());
}

void ProfileEditingTest::forgetsAProfileThoughTheKeyringIsAway()
{
    QVERIFY(writeAppProfiles(path(), {{.name = u"one"_s, .secretId = u"AKIDoneOfATest"_s}}));
    QSignalSpy failed(m_editing.get(), &ProfileEditing::failed);
    QSignalSpy forgotten(m_editing.get(), &ProfileEditing::forgotten);
    m_editing->forget(u"app:one"_s);
    QCOMPARE(forgotten.count(), 1);
    QVERIFY(readAppProfiles(path())->isEmpty());
    // Nobody can say that its key is gone.
    QVERIFY(failed.wait(longestWait));
}

QTEST_MAIN(ProfileEditingTest)
#include "tst_profileediting.moc"
