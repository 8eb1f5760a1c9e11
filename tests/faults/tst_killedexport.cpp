// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "command.h"
#include "support/waiting.h"

#include <QElapsedTimer>
#include <QHttpServer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <csignal>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualKills = 20;
constexpr quint32 seed = 4;
const QByteArray oldContent = "old\n";

/// One page whose file takes a while to write.
QByteArray largePage()
{
    constexpr int count = 30;
    constexpr int descriptionSize = 100'000;
    QJsonArray images;
    for (int i = 0; i < count; ++i) {
        images.append(QJsonObject {
                {u"ImageId"_s, u"img-%1"_s.arg(i, 8, 10, QChar(u'0'))},
                {u"ImageName"_s, u"image %1"_s.arg(i)},
                {u"ImageDescription"_s, QString(descriptionSize, QChar(u'a' + i % 26))}});
    }
    const QJsonObject response = {
            {u"TotalCount"_s, count}, {u"ImageSet"_s, images}, {u"RequestId"_s, u"request-1"_s}};
    return QJsonDocument(QJsonObject {{u"Response"_s, response}}).toJson(QJsonDocument::Compact);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Whether a process has a file of the folder open, be it one without a name yet. Only root can see
/// that of the program; for others it has none, and what is killed while writing counts as before.
bool hasFileOpen(qint64 processId, const QString &folder)
{
    const QDir descriptors(u"/proc/%1/fd"_s.arg(processId));
    const QFileInfoList files =
            descriptors.entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    return std::ranges::any_of(files, [&folder](const QFileInfo &file) {
        return file.symLinkTarget().startsWith(folder + u'/');
    });
}

/// How the runs ended.
struct Tally
{
    int whileReading = 0;
    int whileWriting = 0;
    int afterWriting = 0;
    int tooLate = 0;
    int leftBehind = 0; // files, for no other run to take
};

} // namespace

/// The program killed at any moment of an export over an existing file: the file is the old or the
/// new one, whole. CVM_KILLS says how often; the usual number is small.
class KilledExportTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void leavesTheOldOrTheNewFile();

private:
    /// Exports over the old file, and kills so many milliseconds after the program has begun to
    /// ask, or never. Returns the milliseconds from there to the end.
    [[nodiscard]] qint64 run(int delay, Tally &tally);
    void putOldFile() const;
    [[nodiscard]] QString path() const { return m_folder.filePath(u"images.csv"_s); }

    const QTemporaryDir m_folder;
    const QByteArray m_page = largePage();
    QHttpServer m_server;
    QUrl m_endpoint;
    std::function<void()> m_onRequest;
};

void KilledExportTest::initTestCase()
{
    auto listener = std::make_unique<QTcpServer>();
    QVERIFY(listener->listen(QHostAddress::LocalHost));
    m_endpoint = QUrl(u"http://127.0.0.1:%1"_s.arg(listener->serverPort()));
    m_server.bind(listener.release()); // its owner from now on
    m_server.route(u"/"_s, [this] {
        m_onRequest();
        return QHttpServerResponse("application/json"_ba, m_page);
    });
}

void KilledExportTest::putOldFile() const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(oldContent), oldContent.size());
}

qint64 KilledExportTest::run(int delay, Tally &tally)
{
    QProcess process;
    QElapsedTimer sinceBegin;
    QTimer killer;
    killer.setSingleShot(true);
    killer.setTimerType(Qt::PreciseTimer);
    bool wasWriting = false;
    connect(&killer, &QTimer::timeout, this, [&] {
        const auto id = pid_t(process.processId());
        if (id == 0) // it has ended; and 0 would mean this process, too
            return;
        // Held, so that what is seen is what is killed.
        ::kill(id, SIGSTOP);
        wasWriting = hasFileOpen(id, m_folder.path());
        process.kill();
    });
    m_onRequest = [&] {
        sinceBegin.start();
        if (delay == 0)
            process.kill(); // while it waits for the answer
        else if (delay > 0)
            killer.start(delay);
    };
    QSignalSpy finished(&process, &QProcess::finished);
    process.setProcessEnvironment(environmentWithCredential());
    process.start(programPath(), {u"--endpoint"_s, m_endpoint.toString(), u"--region"_s,
                                  u"ap-seoul"_s, u"--export"_s, path()});
    if (!finished.wait(longestWait))
        return -1;
    killer.stop();
    if (process.exitStatus() == QProcess::NormalExit)
        ++tally.tooLate;
    else if (wasWriting)
        ++tally.whileWriting;
    else if (contentOf(path()) == oldContent)
        ++tally.whileReading;
    else
        ++tally.afterWriting;
    return sinceBegin.elapsed();
}

void KilledExportTest::leavesTheOldOrTheNewFile()
{
    Tally tally;
    putOldFile();
    qint64 longest = 0;
    for (int i = 0; i < 3; ++i)
        longest = std::max(longest, run(-1, tally));
    QCOMPARE(tally.tooLate, 3);
    const QByteArray newContent = contentOf(path());
    QVERIFY(newContent.size() > m_page.size() / 2);

    tally = {};
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("CVM_KILLS", &isNumber);
    const int kills = isNumber ? asked : usualKills;
    QRandomGenerator random(seed);
    for (int i = 0; i < kills; ++i) {
        // One before there is anything to write, each other at a random moment of its share of the
        // time.
        const double moment = i == 0 ? 0 : (i + random.generateDouble()) / kills;
        putOldFile();
        QVERIFY(run(int(moment * double(longest)), tally) >= 0);
        const QByteArray content = contentOf(path());
        QVERIFY2(content == oldContent || content == newContent,
                 qPrintable(u"kill %1 left %2 bytes"_s.arg(i).arg(content.size())));
        QDir folder(m_folder.path());
        QCOMPARE(folder.entryList({u"*.csv"_s}, QDir::Files | QDir::Hidden),
                 QStringList {u"images.csv"_s});
        for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
            if (name != "images.csv"_L1 && folder.remove(name))
                ++tally.leftBehind;
        }
    }
    qInfo("%d kills over %lld ms: %d before writing, %d while writing, %d after it, %d too late; "
          "%d files left behind",
          kills, longest, tally.whileReading, tally.whileWriting, tally.afterWriting, tally.tooLate,
          tally.leftBehind);
    QVERIFY(tally.whileReading > 0);
}

QTEST_GUILESS_MAIN(KilledExportTest)
#include "tst_killedexport.moc"
