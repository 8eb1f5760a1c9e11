// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/appprofilefile.h"
#include "accounts/keyring.h"
#include "leaks/processkeyring.h"
#include "support/answers.h"
#include "ui/session/profileediting.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Where the keys of profiles are, with a real keyring.
class ProfileKeysTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void areInTheKeyring();
    void comeOutOfTheKeyring();
    void goIntoTheKeyring();
    void goAlongWithTheName();
    void areGoneWithTheProfile_data();
    void areGoneWithTheProfile();

private:
    /// "app:one", whose key is in the keyring.
    void keepOne();
    void keep(const ProfileDraft &draft, const QString &formerName = {});
    [[nodiscard]] QString path() const { return m_folder->filePath(u"profiles.json"_s); }
    /// Waits until the keyring has this key under a name; empty: none.
    [[nodiscard]] static bool isKept(const QString &name, const QString &key);

    ProcessKeyring m_keyring;
    std::unique_ptr<QTemporaryDir> m_folder;
    SessionSecrets m_secrets;
    std::unique_ptr<QWidget> m_window;
    ProfileEditing *m_editing = nullptr; // the window owns it
};

void ProfileKeysTest::initTestCase()
{
    QVERIFY2(m_keyring.start(), "This test needs dbus-daemon, dbus-bin and gnome-keyring.");
}

void ProfileKeysTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_secrets = {};
    m_editing = new ProfileEditing({.home = m_folder->path(), .profilesPath = path()}, m_secrets,
                                   *m_window);
    for (const QString &name : {u"app:one"_s, u"app:uno"_s})
        QVERIFY(answerTo(Keyring().remove(name)));
    keepOne();
}

void ProfileKeysTest::keep(const ProfileDraft &draft, const QString &formerName)
{
    QSignalSpy failed(m_editing, &ProfileEditing::failed);
    m_editing->keep(draft, formerName);
    QCOMPARE(failed.count(), 0);
}

void ProfileKeysTest::keepOne()
{
    keep({.name = u"one"_s,
          .secretId = u"AKIDoneOfATest"_s,
          .secretKey = u"keyOfATest"_s,
          .token = u"tokenOfATest"_s});
    QVERIFY(isKept(u"app:one"_s, u"keyOfATest"_s));
    QVERIFY(waitFor(u"the end of the session's"_s,
                    [this] { return !m_secrets.secret(u"app:one"_s); }));
}

bool ProfileKeysTest::isKept(const QString &name, const QString &key)
{
    return waitFor(u"the keyring"_s, [&] {
        const Result<ProfileSecret> secret = answerTo(Keyring().read(name));
        return (secret ? secret->key : QString()) == key;
    });
}

void ProfileKeysTest::areInTheKeyring()
{
    const Result<ProfileSecret> secret = answerTo(Keyring().read(u"app:one"_s));
    QVERIFY(secret);
    QCOMPARE(secret->token, u"tokenOfATest"_s);
    QVERIFY(!readAppProfiles(path())->constFirst().isForSession);
}

/// Without being typed again.
void ProfileKeysTest::comeOutOfTheKeyring()
{
    keep({.name = u"one"_s, .secretId = u"AKIDoneOfATest"_s, .keepsInKeyring = false},
         u"app:one"_s);
    QVERIFY(isKept(u"app:one"_s, {}));
    QCOMPARE(m_secrets.secret(u"app:one"_s)->key, u"keyOfATest"_s);
    QCOMPARE(m_secrets.secret(u"app:one"_s)->token, u"tokenOfATest"_s);
}

void ProfileKeysTest::goIntoTheKeyring()
{
    comeOutOfTheKeyring();
    keep({.name = u"one"_s, .secretId = u"AKIDoneOfATest"_s}, u"app:one"_s);
    QVERIFY(isKept(u"app:one"_s, u"keyOfATest"_s));
    QVERIFY(waitFor(u"the end of the session's"_s,
                    [this] { return !m_secrets.secret(u"app:one"_s); }));
}

void ProfileKeysTest::goAlongWithTheName()
{
    QSignalSpy changed(m_editing, &ProfileEditing::changed);
    keep({.name = u"uno"_s, .secretId = u"AKIDoneOfATest"_s}, u"app:one"_s);
    QVERIFY(isKept(u"app:uno"_s, u"keyOfATest"_s));
    QVERIFY(isKept(u"app:one"_s, {}));
    QCOMPARE(changed.value(0), (QVariantList {u"app:one"_s, u"app:uno"_s}));
}

void ProfileKeysTest::areGoneWithTheProfile_data()
{
    QTest::addColumn<std::optional<ProfileDraft>>("instead");
    QTest::newRow("forgotten") << std::optional<ProfileDraft>();
    QTest::newRow("a program instead") << std::optional(ProfileDraft {
            .name = u"one"_s, .kind = ProfileDraft::Kind::Command, .command = {u"true"_s}});
    QTest::newRow("another's on top instead") << std::optional(
            ProfileDraft {.name = u"one"_s, .kind = ProfileDraft::Kind::Based, .base = u"env"_s});
    QTest::newRow("another name and key") << std::optional(ProfileDraft {
            .name = u"uno"_s, .secretId = u"AKIDunoOfATest"_s, .secretKey = u"otherKeyOfATest"_s});
}

void ProfileKeysTest::areGoneWithTheProfile()
{
    QFETCH(std::optional<ProfileDraft>, instead);
    if (instead)
        keep(*instead, u"app:one"_s);
    else
        m_editing->forget(u"app:one"_s);
    QVERIFY(isKept(u"app:one"_s, {}));
    if (instead && !instead->secretKey.isEmpty())
        QVERIFY(isKept(u"app:uno"_s, instead->secretKey));
}

QTEST_MAIN(ProfileKeysTest)
#include "tst_profilekeys.moc"
