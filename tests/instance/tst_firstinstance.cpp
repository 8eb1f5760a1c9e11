// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "instance/firstinstance.h"
#include "instance/handingon.h"
#include "support/waiting.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const OtherStart seoul = {.arguments = {u"program"_s, u"--region"_s, u"ap-seoul"_s}};

} // namespace

/// One is first, others ask it. Processes of their own are in tst_secondstart.
class FirstInstanceTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void oneIsFirst();
    void anotherFollows();
    void isAloneWhereNothingCanBeMade();
    void takesWhatIsHandedOn_data();
    void takesWhatIsHandedOn();
    void waitsForATaker();
    void doesNotReadWithoutEnd();
    void whoDoesNotGreetIsNotTold();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"instance"_s); }
    /// From another thread, since it blocks.
    [[nodiscard]] HandingOn handOnTo(const QString &path, std::chrono::milliseconds limit = 60s);

    std::unique_ptr<QTemporaryDir> m_folder;
};

HandingOn FirstInstanceTest::handOnTo(const QString &path, std::chrono::milliseconds limit)
{
    std::optional<HandingOn> answer;
    const std::unique_ptr<QThread> thread(
            QThread::create([&] { answer = handOn(path, seoul, limit); }));
    thread->start();
    if (!waitFor(u"an answer"_s, [&thread] { return thread->isFinished(); }))
        qFatal("A thread hangs.");
    thread->wait();
    return *answer;
}

void FirstInstanceTest::oneIsFirst()
{
    FirstInstance first(path());
    FirstInstance second(path());
    QCOMPARE(first.begin(), FirstInstance::Role::First);
    QCOMPARE(second.begin(), FirstInstance::Role::Second);
    QCOMPARE(FirstInstance(m_folder->filePath(u"other"_s)).begin(), FirstInstance::Role::First);
    // What the other users of the machine may not do.
    const QFile::Permissions ofOthers =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(socketPath(path())) & ofOthers));
}

void FirstInstanceTest::anotherFollows()
{
    auto first = std::make_unique<FirstInstance>(path());
    FirstInstance second(path());
    QCOMPARE(first->begin(), FirstInstance::Role::First);
    QCOMPARE(second.begin(), FirstInstance::Role::Second);
    first.reset();
    QCOMPARE(second.begin(), FirstInstance::Role::First);
}

void FirstInstanceTest::isAloneWhereNothingCanBeMade()
{
    QCOMPARE(FirstInstance(QString()).begin(), FirstInstance::Role::Alone);
    QCOMPARE(FirstInstance(u"/dev/null/nowhere/instance"_s).begin(), FirstInstance::Role::Alone);
    // No socket has a name that long.
    const QString longPath = m_folder->filePath(QString(200, u'x'));
    QCOMPARE(FirstInstance(longPath).begin(), FirstInstance::Role::Alone);
    QVERIFY(!QFile::exists(longPath + u".lock"_s));
}

void FirstInstanceTest::takesWhatIsHandedOn_data()
{
    QTest::addColumn<bool>("takes");
    QTest::newRow("taken") << true;
    QTest::newRow("refused") << false;
}

void FirstInstanceTest::takesWhatIsHandedOn()
{
    QFETCH(bool, takes);
    FirstInstance first(path());
    QCOMPARE(first.begin(), FirstInstance::Role::First);
    QList<OtherStart> starts;
    first.setTaker([&](const OtherStart &start) {
        starts.append(start);
        return takes;
    });
    for (int i = 0; i < 3; ++i)
        QCOMPARE(handOnTo(path()), takes ? HandingOn::Taken : HandingOn::Refused);
    QCOMPARE(starts, (QList<OtherStart> {seoul, seoul, seoul}));
}

void FirstInstanceTest::waitsForATaker()
{
    FirstInstance first(path());
    QCOMPARE(first.begin(), FirstInstance::Role::First);
    std::optional<HandingOn> answer;
    const std::unique_ptr<QThread> thread(
            QThread::create([&] { answer = handOn(path(), seoul, 60s); }));
    thread->start();
    first.setTaker([](const OtherStart &) { return true; });
    QVERIFY(waitFor(u"an answer"_s, [&thread] { return thread->isFinished(); }));
    QCOMPARE(answer, std::optional(HandingOn::Taken));
}

void FirstInstanceTest::doesNotReadWithoutEnd()
{
    FirstInstance first(path());
    QCOMPARE(first.begin(), FirstInstance::Role::First);
    int starts = 0;
    first.setTaker([&](const OtherStart &) { return ++starts > 0; });
    QLocalSocket socket;
    socket.connectToServer(socketPath(path()));
    QVERIFY(waitFor(u"the greeting"_s, [&socket] { return socket.canReadLine(); }));
    socket.write(QByteArray(longestStart + 1, 'x'));
    QVERIFY(waitFor(u"the end"_s,
                    [&socket] { return socket.state() == QLocalSocket::UnconnectedState; }));
    QCOMPARE(starts, 0);
    QCOMPARE(handOnTo(path()), HandingOn::Taken);
}

/// A process that hangs has a socket that connects, and takes what is written much later.
void FirstInstanceTest::whoDoesNotGreetIsNotTold()
{
    QLocalServer silent;
    QVERIFY(silent.listen(socketPath(path())));
    QCOMPARE(handOnTo(path(), 200ms), HandingOn::Unanswered);
    QVERIFY(waitFor(u"the connection"_s, [&silent] { return silent.hasPendingConnections(); }));
    const std::unique_ptr<QLocalSocket> socket(silent.nextPendingConnection());
    QVERIFY(waitFor(u"its end"_s,
                    [&socket] { return socket->state() == QLocalSocket::UnconnectedState; }));
    QCOMPARE(socket->readAll(), QByteArray());
    QCOMPARE(handOnTo(m_folder->filePath(u"nobody"_s), 100ms), HandingOn::Unanswered);
}

QTEST_GUILESS_MAIN(FirstInstanceTest)
#include "tst_firstinstance.moc"
