// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/memorydatabase.h"
#include "memorysteps.h"
#include "support/exampleimages.h"
#include "support/fakeimagesource.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const KeptPlace seoul = inSeoul();
const QDateTime start = firstMorning();

} // namespace

/// The file of a memory, whatever it was before.
class MemoryDatabaseTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void takesAFileOfAnEarlierVersion();
    void isForItsOwnerAlone_data();
    void isForItsOwnerAlone();
    void movesGarbageAside();
    void movesADamagedOneAsideAtTheEnd();
    void saysThatTheDiskIsFull();
    void leavesOthersAlone_data();
    void leavesOthersAlone();
    void saysWhatCannotBeOpened_data();
    void saysWhatCannotBeOpened();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void MemoryDatabaseTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"new/memory.sqlite"_s);
}

/// As the first version made it, with two images of which one changed.
void MemoryDatabaseTest::takesAFileOfAnEarlierVersion()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    for (const QString &statement : QStringList {
                 u"CREATE TABLE run (id INTEGER PRIMARY KEY AUTOINCREMENT, taken INTEGER NOT NULL)"_s,
                 u"CREATE TABLE place (id INTEGER PRIMARY KEY, account TEXT NOT NULL, region TEXT "
                 "NOT NULL, language TEXT NOT NULL, query TEXT NOT NULL, UNIQUE (account, region, "
                 "language, query))"_s,
                 u"CREATE TABLE result (id INTEGER PRIMARY KEY AUTOINCREMENT, run INTEGER NOT "
                 "NULL, place INTEGER NOT NULL, images INTEGER NOT NULL)"_s,
                 u"CREATE INDEX result_place ON result (place, id)"_s,
                 u"CREATE TABLE body (id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, "
                 "image_id TEXT NOT NULL, json TEXT NOT NULL)"_s,
                 u"CREATE TABLE stay (place INTEGER NOT NULL, first INTEGER NOT NULL, past "
                 "INTEGER, body INTEGER NOT NULL)"_s,
                 u"CREATE INDEX stay_place ON stay (place, past, first, body)"_s,
                 u"CREATE INDEX stay_body ON stay (body)"_s,
                 u"INSERT INTO run VALUES (4, 1793520000000), (7, 1793606400000)"_s,
                 u"INSERT INTO place VALUES (1, 'prod', 'ap-seoul', 'en-US', '')"_s,
                 u"INSERT INTO result VALUES (1, 4, 1, 2), (2, 7, 1, 2)"_s,
                 u"INSERT INTO body VALUES (1, x'01', 'b', '{\"ImageId\":\"b\"}'), "
                 "(2, x'02', 'a', '{\"ImageId\":\"a\"}'), "
                 "(3, x'03', 'b', '{\"ImageId\":\"b\",\"ImageState\":\"NORMAL\"}')"_s,
                 u"INSERT INTO stay VALUES (1, 1, 2, 1), (1, 1, NULL, 2), (1, 2, NULL, 3)"_s,
                 u"PRAGMA user_version = 1"_s, u"PRAGMA application_id = 1129729353"_s}) {
        numberFrom(m_path, statement);
    }
    const auto memory = opened(m_path);
    QVERIFY(memory->notice().isEmpty());
    QCOMPARE(numberFrom(m_path, u"PRAGMA user_version"_s), 2);
    const KeptRun first = {.number = 4, .taken = start, .places = 1, .images = 2};
    const KeptRun second = {.number = 7, .taken = start.addDays(1), .places = 1, .images = 2};
    QCOMPARE(memory->runsOf(seoul).value(), (QList<KeptRun> {second, first}));
    QCOMPARE(memory->images(seoul, 4)->constFirst().imageId, u"b"_s);
    QCOMPARE(memory->images(seoul, 7)->constLast().imageState, u"NORMAL"_s);
    // Whose it was is not known: it is anybody's to compare with.
    KeptPlace mine = seoul;
    mine.uin = u"100000000001"_s;
    QCOMPARE(memory->runsOf(mine)->size(), 2);
    const qint64 run = keep(*memory, mine, named({u"c"_s, u"a"_s}), start.addDays(2));
    QCOMPARE(run, 8);
    QCOMPARE(memory->images(mine, run)->constFirst().imageId, u"c"_s);
    QCOMPARE(opened(m_path)->runsOf(mine)->constFirst().uin, mine.uin);
}

void MemoryDatabaseTest::isForItsOwnerAlone_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("a new file") << false;
    QTest::newRow("an empty one that all may read") << true;
}

void MemoryDatabaseTest::isForItsOwnerAlone()
{
    QFETCH(const bool, isThere);
    if (isThere) {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions(file.permissions() | QFile::ReadGroup | QFile::ReadOther));
    }
    const auto memory = opened(m_path);
    keep(*memory, seoul, exampleImages());
    const QFileInfoList files = QFileInfo(m_path).dir().entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 2); // the log of SQLite, too
    for (const QFileInfo &file : files) {
        QVERIFY2(!(file.permissions() &
                   (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)),
                 qPrintable(file.fileName()));
    }
}

void MemoryDatabaseTest::movesGarbageAside()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    const QByteArray garbage = QByteArray("This is no database.").repeated(100);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(garbage);
    file.close();
    const auto memory = opened(m_path);
    QVERIFY2(memory->notice().contains(m_path + u".damaged-"_s), qPrintable(memory->notice()));
    const qint64 run = keep(*memory, seoul, exampleImages());
    QCOMPARE(imagesOf(*memory, seoul, run), asKept(exampleImages()));
    const QStringList aside = QFileInfo(m_path).dir().entryList({u"*.damaged-*"_s});
    QCOMPARE(aside.size(), 1);
    QFile moved(QFileInfo(m_path).dir().filePath(aside[0]));
    QVERIFY(moved.open(QIODevice::ReadOnly));
    QCOMPARE(moved.readAll(), garbage);
}

/// What is lost of it shows only as it is read. It is no reason to take images for new or gone.
void MemoryDatabaseTest::movesADamagedOneAsideAtTheEnd()
{
    {
        const auto memory = opened(m_path);
        keep(*memory, seoul, makeImages(u"ap-seoul"_s, 0, 2000));
    }
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 lost = file.size() / 2;
    QVERIFY(file.seek(lost));
    QCOMPARE(file.write(QByteArray(file.size() - lost, 'x')), file.size() - lost);
    file.close();
    {
        const auto memory = opened(m_path);
        const auto last = memory->lastResult(seoul);
        QVERIFY(!last);
        QVERIFY2(last.error().message.contains(u"is damaged"_s), qPrintable(last.error().message));
    }
    QCOMPARE(QFileInfo(m_path).dir().entryList({u"*.damaged-*"_s}).size(), 1);
    const auto memory = opened(m_path);
    QVERIFY(memory->runs()->isEmpty());
    QCOMPARE(imagesOf(*memory, seoul, keep(*memory, seoul, exampleImages())),
             asKept(exampleImages()));
}

/// In words for people. SQLite's own limit is the full disk that can be had here.
void MemoryDatabaseTest::saysThatTheDiskIsFull()
{
    const auto database = MemoryDatabase::open(m_path).value();
    QVERIFY(database->run(u"PRAGMA max_page_count = 1"_s)); // no fewer than there are
    const auto kept = database->run(
            u"INSERT INTO body (digest, image_id, json) VALUES (x'01', '', zeroblob(1000000))"_s);
    QVERIFY(!kept);
    QVERIFY2(
            kept.error().message.endsWith(" cannot be used. There is no room left on its disk."_L1),
            qPrintable(kept.error().message));
    // Anything else is said as SQLite says it, and without what Qt adds to that.
    const auto other = database->run(u"SELECT * FROM nowhere"_s);
    QVERIFY(!other);
    QVERIFY2(other.error().message.endsWith(" cannot be used. no such table: nowhere"_L1),
             qPrintable(other.error().message));
}

void MemoryDatabaseTest::leavesOthersAlone_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("words");
    QTest::newRow("newer") << QStringList {u"PRAGMA user_version = 3"_s} << u"newer version"_s;
    QTest::newRow("another program's")
            << QStringList {u"PRAGMA application_id = 7"_s} << u"another program"_s;
}

void MemoryDatabaseTest::leavesOthersAlone()
{
    QFETCH(const QStringList, statements);
    QFETCH(const QString, words);
    {
        const auto memory = opened(m_path);
        keep(*memory, seoul, exampleImages());
    }
    for (const QString &statement : statements)
        numberFrom(m_path, statement);
    const auto bytes = [this] {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = bytes();
    const auto memory = ImageMemory::open(m_path);
    QVERIFY(!memory);
    QCOMPARE(memory.error().kind, ApiError::Kind::File);
    QVERIFY2(memory.error().message.contains(words), qPrintable(memory.error().message));
    QCOMPARE(bytes(), before);
}

void MemoryDatabaseTest::saysWhatCannotBeOpened_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a folder") << QDir::tempPath();
    QTest::newRow("a device") << u"/dev/null"_s;
    QTest::newRow("no folder") << u"/proc/none/memory.sqlite"_s;
    QTest::newRow("below a file") << u"/dev/null/memory.sqlite"_s;
}

void MemoryDatabaseTest::saysWhatCannotBeOpened()
{
    QFETCH(const QString, path);
    const auto memory = ImageMemory::open(path);
    QVERIFY(!memory);
    QCOMPARE(memory.error().kind, ApiError::Kind::File);
    QVERIFY2(memory.error().message.contains(path), qPrintable(memory.error().message));
}

QTEST_GUILESS_MAIN(MemoryDatabaseTest)
#include "tst_memorydatabase.moc"
