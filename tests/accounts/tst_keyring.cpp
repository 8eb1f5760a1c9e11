// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/program.h"
#include "keyringdaemon.h"
#include "silentservice.h"
#include "support/privatebus.h"
#include "support/waiting.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString noService =
        u"No keyring answers on this desktop. Start one, such as GNOME Keyring or KWallet. Without "
        u"one, the window takes the key for one session."_s;
const QString locked = u"The keyring is locked. Unlock it and try again. Otherwise the window "
                       u"takes the key for one session."_s;
const QString noAnswer =
        u"The keyring has not answered. If it asks for its password, unlock it and try again. "
        u"Otherwise the window takes the key for one session."_s;
const QString noEntry =
        u"There is no key in the keyring for app:work. Enter it again in the window."_s;
const QString unreadable = u"What the keyring has for app:work is not a key that this program has "
                           u"stored. Enter the key again in the window."_s;

const QString isAway = u"unknown The keyring is locked or away."_s;
const QString isMissing = u"incomplete There is no key in the keyring."_s;

/// For what never comes, in milliseconds.
constexpr int shortestLimit = 100;

QString probe(const QProcessEnvironment &environment, const QStringList &arguments,
              int limit = longestWait)
{
    const ProgramRun run = runCommand(
            QStringList {QStringLiteral(CVM_KEYRING_PROBE), QString::number(limit)} + arguments,
            environment);
    if (run.status != 0 || !run.errors.isEmpty())
        return u"status %1: %2"_s.arg(run.status).arg(QString::fromUtf8(run.errors));
    return QString::fromUtf8(run.output).trimmed();
}

} // namespace

/// Secrets in the real keyring of GNOME, on a bus of their own, and in what is none.
class KeyringTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void keepsSecrets();
    void keepsEachProfileForItself();
    void keepsNothingReadable();
    void removesSecrets();
    void saysThatThereIsNone();
    void refusesWhatItHasNotStored_data();
    void refusesWhatItHasNotStored();
    void tellsALockedOneFromNone();
    void endsWhenNobodyUnlocksIt_data();
    void endsWhenNobodyUnlocksIt();
    void asksNobodyForAListOrToRemove();
    void endsWithoutAKeyring_data();
    void endsWithoutAKeyring();
    void endsWhenItNeverAnswers_data();
    void endsWhenItNeverAnswers();
    void canBeDropped();

private:
    [[nodiscard]] QString ask(const QStringList &arguments, int limit = longestWait) const
    {
        return probe(m_environment, arguments, limit);
    }
    /// Asks with a limit that is short, but not so short that the service was not asked before.
    [[nodiscard]] QString askBriefly(const QStringList &arguments,
                                     const SilentService &service) const;
    [[nodiscard]] bool startDaemon();
    /// With a secret of app:work in it.
    [[nodiscard]] bool startLockedDaemon();

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<KeyringDaemon> m_daemon;
    QProcessEnvironment m_environment;
};

void KeyringTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_bus = std::make_unique<PrivateBus>();
    QVERIFY2(m_bus->start(), "This test needs the package dbus-daemon.");
    m_environment = bareEnvironment();
    for (const QString &name : {u"XDG_CURRENT_DESKTOP"_s, u"DESKTOP_SESSION"_s})
        m_environment.remove(name);
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_bus->address());
    m_environment.insert(u"HOME"_s, m_home->path());
    for (const QString &name :
         {u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_RUNTIME_DIR"_s}) {
        const QString path = m_home->filePath(name);
        QVERIFY(QDir().mkdir(path));
        QVERIFY(QFile::setPermissions(path,
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        m_environment.insert(name, path);
    }
}

void KeyringTest::cleanup()
{
    m_daemon.reset();
    m_bus.reset();
    m_home.reset();
}

QString KeyringTest::askBriefly(const QStringList &arguments, const SilentService &service) const
{
    QString answer;
    for (int limit = shortestLimit; limit < longestWait && !service.wasAsked(); limit *= 2)
        answer = ask(arguments, limit);
    return answer;
}

bool KeyringTest::startDaemon()
{
    m_daemon = std::make_unique<KeyringDaemon>(m_environment);
    return m_daemon->startUnlocked();
}

bool KeyringTest::startLockedDaemon()
{
    if (!startDaemon())
        return false;
    if (const QString answer = ask({u"write"_s, u"app:work"_s, u"aKey"_s}); answer != "done"_L1) {
        qWarning("The keyring was to be written to: %s", qPrintable(answer));
        return false;
    }
    m_daemon.reset();
    m_daemon = std::make_unique<KeyringDaemon>(m_environment);
    return m_daemon->startLocked();
}

void KeyringTest::keepsSecrets()
{
    QVERIFY2(startDaemon(), "This test needs the package gnome-keyring.");
    QCOMPARE(ask({u"write"_s, u"app:work"_s, u"aKey"_s}), u"done"_s);
    QCOMPARE(ask({u"read"_s, u"app:work"_s}), u"key aKey, token"_s);
    QCOMPARE(ask({u"state"_s, u"app:work"_s}), u"ready"_s);

    QCOMPARE(ask({u"write"_s, u"app:work"_s, u"otherKey"_s, u"a token"_s}), u"done"_s);
    QCOMPARE(ask({u"read"_s, u"app:work"_s}), u"key otherKey, token a token"_s);
}

void KeyringTest::keepsEachProfileForItself()
{
    QVERIFY(startDaemon());
    QCOMPARE(ask({u"write"_s, u"app:회사"_s, u"keyOfTheCompany"_s}), u"done"_s);
    QCOMPARE(ask({u"write"_s, u"app:work"_s, u"keyOfWork"_s}), u"done"_s);
    QCOMPARE(ask({u"remove"_s, u"app:work"_s}), u"done"_s);
    QCOMPARE(ask({u"read"_s, u"app:회사"_s}), u"key keyOfTheCompany, token"_s);
    QCOMPARE(ask({u"read"_s, u"app:work"_s}), noEntry);
}

/// There is no file beside the keyring to which they are written.
void KeyringTest::keepsNothingReadable()
{
    QVERIFY(startDaemon());
    QCOMPARE(ask({u"write"_s, u"app:work"_s, u"markedKey"_s}), u"done"_s);
    int files = 0;
    QDirIterator iterator(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        QFile file(iterator.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("markedKey"), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files > 0);
}

void KeyringTest::removesSecrets()
{
    QVERIFY(startDaemon());
    QCOMPARE(ask({u"write"_s, u"app:work"_s, u"aKey"_s}), u"done"_s);
    QCOMPARE(ask({u"remove"_s, u"app:work"_s}), u"done"_s);
    QCOMPARE(ask({u"read"_s, u"app:work"_s}), noEntry);
    QCOMPARE(ask({u"remove"_s, u"app:work"_s}), u"done"_s);
}

void KeyringTest::saysThatThereIsNone()
{
    QVERIFY(startDaemon());
    QCOMPARE(ask({u"read"_s, u"app:work"_s}), noEntry);
    QCOMPARE(ask({u"state"_s, u"app:work"_s}), isMissing);
}

void KeyringTest::refusesWhatItHasNotStored_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no JSON") << u"markedText"_s;
    QTest::newRow("no key") << uR"({"token": "markedText"})"_s;
}

void KeyringTest::refusesWhatItHasNotStored()
{
    QFETCH(QString, text);
    QVERIFY(startDaemon());
    QCOMPARE(ask({u"garbage"_s, u"app:work"_s, text}), u"done"_s);
    QCOMPARE(ask({u"read"_s, u"app:work"_s}), unreadable);
}

/// Nothing here could ask the person for the password, which is as if the person refused. libsecret
/// tells that as an entry that is not there.
void KeyringTest::tellsALockedOneFromNone()
{
    QVERIFY(startLockedDaemon());
    QCOMPARE(ask({u"state"_s, u"app:work"_s}), isAway);
    QCOMPARE(ask({u"read"_s, u"app:work"_s}), locked);
    QCOMPARE(ask({u"write"_s, u"app:work"_s, u"otherKey"_s}), locked);
    QCOMPARE(ask({u"remove"_s, u"app:work"_s}), locked);

    m_daemon.reset();
    QVERIFY(startDaemon());
    QCOMPARE(ask({u"read"_s, u"app:work"_s}), u"key aKey, token"_s);
}

void KeyringTest::endsWhenNobodyUnlocksIt_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("read") << QStringList {u"read"_s, u"app:work"_s};
    QTest::newRow("write") << QStringList {u"write"_s, u"app:work"_s, u"otherKey"_s};
}

void KeyringTest::endsWhenNobodyUnlocksIt()
{
    QFETCH(QStringList, arguments);
    QVERIFY(startLockedDaemon());
    const SilentService prompter(m_bus->address(), u"org.gnome.keyring.SystemPrompter"_s);
    QVERIFY(prompter.isThere());
    QCOMPARE(askBriefly(arguments, prompter), noAnswer);
    QVERIFY(prompter.wasAsked());
}

/// A list of accounts must not open a dialog for each of them; and libsecret removes nothing that
/// is locked.
void KeyringTest::asksNobodyForAListOrToRemove()
{
    QVERIFY(startLockedDaemon());
    const SilentService prompter(m_bus->address(), u"org.gnome.keyring.SystemPrompter"_s);
    QVERIFY(prompter.isThere());
    QCOMPARE(ask({u"state"_s, u"app:work"_s}), isAway);
    QCOMPARE(ask({u"remove"_s, u"app:work"_s}), locked);
    QVERIFY(!prompter.wasAsked());
}

void KeyringTest::endsWithoutAKeyring_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("a bus without a keyring") << QString();
    QTest::newRow("a bus that is gone") << u"unix:path=/dev/null/nowhere"_s;
    QTest::newRow("no bus") << u"-"_s;
}

void KeyringTest::endsWithoutAKeyring()
{
    QFETCH(QString, address);
    if (address == "-"_L1)
        m_environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    else if (!address.isEmpty())
        m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, address);
    QCOMPARE(ask({u"read"_s, u"app:work"_s}), noService);
    QCOMPARE(ask({u"write"_s, u"app:work"_s, u"aKey"_s}), noService);
    QCOMPARE(ask({u"remove"_s, u"app:work"_s}), noService);
    QCOMPARE(ask({u"state"_s, u"app:work"_s}), isAway);
}

void KeyringTest::endsWhenItNeverAnswers_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("answer");
    QTest::newRow("read") << QStringList {u"read"_s, u"app:work"_s} << noAnswer;
    QTest::newRow("write") << QStringList {u"write"_s, u"app:work"_s, u"aKey"_s} << noAnswer;
    QTest::newRow("remove") << QStringList {u"remove"_s, u"app:work"_s} << noAnswer;
    QTest::newRow("state") << QStringList {u"state"_s, u"app:work"_s} << isAway;
}

void KeyringTest::endsWhenItNeverAnswers()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, answer);
    const SilentService service(m_bus->address(), u"org.freedesktop.secrets"_s);
    QVERIFY(service.isThere());
    QCOMPARE(askBriefly(arguments, service), answer);
    QVERIFY(service.wasAsked());
}

void KeyringTest::canBeDropped()
{
    QVERIFY(startDaemon());
    QCOMPARE(ask({u"write"_s, u"app:work"_s, u"aKey"_s}), u"done"_s);
    QCOMPARE(ask({u"drop"_s, u"app:work"_s}), u"key aKey, token"_s);
}

QTEST_GUILESS_MAIN(KeyringTest)
#include "tst_keyring.moc"
