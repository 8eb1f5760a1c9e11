// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

/// Asks the keyring of its session bus, for tests: libsecret keeps to one bus for as long as a
/// process lives.
///
///   keyringprobe MILLISECONDS read|remove|state|drop NAME
///   keyringprobe MILLISECONDS write NAME KEY [TOKEN]
///   keyringprobe MILLISECONDS garbage NAME TEXT
///
/// Prints one line on how it ended, with what was read. "drop" asks many times, drops the answers,
/// and then reads. "garbage" writes a text that is no secret of the program.

#include "accounts/keyring.h"

#include <QCoreApplication>
#include <QTextStream>
#include <QTimer>

#include <type_traits>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace {

QString stateWord(Profile::State state)
{
    switch (state) {
    case Profile::State::Ready:
        return u"ready"_s;
    case Profile::State::Incomplete:
        return u"incomplete"_s;
    case Profile::State::Unknown:
        return u"unknown"_s;
    case Profile::State::Expired:
    case Profile::State::Unreadable:
        break;
    }
    return u"wrong"_s;
}

QString textOf(const ProfileSecret &secret)
{
    return u"key %1, token %2"_s.arg(secret.key, secret.token);
}

QString textOf(const KeyringState &state)
{
    return u"%1 %2"_s.arg(stateWord(state.state), state.message).trimmed();
}

template<typename T>
QString textOf(const Result<T> &result)
{
    if (!result && result.error().kind != ApiError::Kind::Credentials)
        return u"an error of another kind"_s;
    if (!result)
        return result.error().message;
    if constexpr (std::is_void_v<T>)
        return u"done"_s;
    else
        return textOf(*result);
}

/// Prints the result when it comes, and ends the program.
template<typename T>
void printWhenFinished(Pending<T> &pending)
{
    QObject::connect(&pending, &PendingBase::finished, qApp, [&pending] {
        QTextStream(stdout) << textOf(pending.result()) << Qt::endl;
        QCoreApplication::quit();
    });
}

template<typename T>
int run(PendingPtr<T> pending)
{
    printWhenFinished(*pending);
    return QCoreApplication::exec();
}

/// Drops a reading after so many milliseconds, the next one after one more, and so on, so that some
/// are dropped at each step; then reads.
class Dropping final
{
public:
    Dropping(const Keyring &keyring, const QString &name) : m_keyring(keyring), m_name(name) { }

    void start()
    {
        constexpr int longest = 20;
        m_reading = m_keyring.read(m_name);
        if (m_milliseconds == longest)
            return printWhenFinished(*m_reading);
        m_state = m_keyring.state(m_name);
        QTimer::singleShot(m_milliseconds++, Qt::PreciseTimer, qApp, [this] { start(); });
    }

private:
    const Keyring &m_keyring;
    QString m_name;
    int m_milliseconds = 0;
    PendingPtr<ProfileSecret> m_reading;
    PendingPtr<KeyringState> m_state;
};

int dropAndRead(const Keyring &keyring, const QString &name)
{
    Dropping dropping(keyring, name);
    dropping.start();
    return QCoreApplication::exec();
}

int writeGarbage(const QString &name, const QString &text)
{
    auto *job = new QKeychain::WritePasswordJob(u"cvm-image-browser"_s);
    job->setKey(name);
    job->setTextData(text);
    QObject::connect(job, &QKeychain::Job::finished, qApp, [](const QKeychain::Job *ended) {
        QTextStream(stdout) << (ended->error() ? "failed" : "done") << Qt::endl;
        QCoreApplication::quit();
    });
    job->start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    const Keyring keyring(std::chrono::milliseconds(arguments.at(1).toInt()));
    const QString action = arguments.at(2);
    const QString name = arguments.at(3);
    if (action == "read"_L1)
        return run(keyring.read(name));
    if (action == "remove"_L1)
        return run(keyring.remove(name));
    if (action == "state"_L1)
        return run(keyring.state(name));
    if (action == "drop"_L1)
        return dropAndRead(keyring, name);
    if (action == "garbage"_L1)
        return writeGarbage(name, arguments.value(4));
    if (action == "write"_L1)
        return run(keyring.write(name, {.key = arguments.value(4), .token = arguments.value(5)}));
    return 2;
}
