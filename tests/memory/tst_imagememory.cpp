// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/imagememory.h"

#include "memory/imagedifference.h"
#include "support/exampleimages.h"
#include "support/fakeimagesource.h"
#include "json/imagefromjson.h"
#include "json/imagejson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

const KeptPlace seoul = {.account = u"prod"_s, .region = u"ap-seoul"_s, .language = u"en-US"_s};
const KeptPlace tokyo = {.account = u"prod"_s, .region = u"ap-tokyo"_s, .language = u"en-US"_s};
const QDateTime start = QDateTime::fromString(u"2026-11-01T08:00:00Z"_s, Qt::ISODate);

/// As they are kept, without their place, in the order of their ids.
QList<Image> asKept(QList<Image> images)
{
    for (Image &image : images) {
        // As it is read: texts that are equal to no text, and times, follow from the JSON.
        image = imageFromJson(sentJson(comparable(image))).value();
    }
    std::ranges::sort(images, {}, &Image::imageId);
    return images;
}

std::unique_ptr<ImageMemory> opened(const QString &path)
{
    Result<std::unique_ptr<ImageMemory>> memory = ImageMemory::open(path);
    if (!memory)
        qFatal("%s", qUtf8Printable(memory.error().message));
    return *std::move(memory);
}

qint64 keep(ImageMemory &memory, const KeptPlace &place, const QList<Image> &images,
            const QDateTime &taken = start)
{
    const qint64 run = memory.addRun(taken).value();
    QList<Image> comparables;
    for (const Image &image : images)
        comparables.append(comparable(image));
    if (const Result<void> kept = memory.keep(run, place, comparables); !kept)
        qFatal("%s", qUtf8Printable(kept.error().message));
    return run;
}

QList<Image> imagesOf(const ImageMemory &memory, const KeptPlace &place, qint64 run)
{
    return asKept(memory.images(place, run).value());
}

/// What SQL says, of a file that may be open elsewhere.
qint64 numberFrom(const QString &path, const QString &statement)
{
    qint64 number = -1;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        database.setDatabaseName(path);
        database.open();
        QSqlQuery query(statement, database);
        if (query.next())
            number = query.value(0).toLongLong();
    }
    QSqlDatabase::removeDatabase(u"test"_s);
    return number;
}

} // namespace

class ImageMemoryTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void givesBackWhatItWasGiven();
    void keepsWhatDidNotChangeOnce();
    void knowsPlacesApart();
    void tellsRuns();
    void forgetsWhatIsOld();
    void forgetsAll();
    void isForItsOwnerAlone();
    void movesGarbageAside();
    void leavesOthersAlone_data();
    void leavesOthersAlone();
    void saysWhatCannotBeOpened_data();
    void saysWhatCannotBeOpened();
    void keepsNothingHalf();
    void isForSeveral();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void ImageMemoryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"new/memory.sqlite"_s);
}

void ImageMemoryTest::givesBackWhatItWasGiven()
{
    const auto memory = opened(m_path);
    const qint64 run = keep(*memory, seoul, exampleImages());
    QCOMPARE(imagesOf(*memory, seoul, run), asKept(exampleImages()));
    QVERIFY(memory->notice().isEmpty());
    // Another process, another day.
    const auto again = opened(m_path);
    QCOMPARE(imagesOf(*again, seoul, run), asKept(exampleImages()));
}

void ImageMemoryTest::keepsWhatDidNotChangeOnce()
{
    const auto memory = opened(m_path);
    QList<Image> images = makeImages(u"ap-seoul"_s, 0, 50);
    const qint64 first = keep(*memory, seoul, images);
    const qint64 second = keep(*memory, seoul, images);
    images[7].imageState = u"SYNCING"_s;
    images.removeAt(20);
    const qint64 third = keep(*memory, seoul, images);
    images.append(makeImage(u"ap-seoul"_s, u"img-late0001"_s));
    const qint64 fourth = keep(*memory, seoul, images);

    QCOMPARE(imagesOf(*memory, seoul, first), asKept(makeImages(u"ap-seoul"_s, 0, 50)));
    QCOMPARE(imagesOf(*memory, seoul, second), asKept(makeImages(u"ap-seoul"_s, 0, 50)));
    QCOMPARE(imagesOf(*memory, seoul, third).size(), 49);
    QCOMPARE(imagesOf(*memory, seoul, fourth), asKept(images));
    QCOMPARE(numberFrom(m_path, u"SELECT count(*) FROM body"_s), 52);
    QCOMPARE(numberFrom(m_path, u"SELECT count(*) FROM stay"_s), 52);
}

void ImageMemoryTest::knowsPlacesApart()
{
    const auto memory = opened(m_path);
    const QList<Image> images = makeImages(u"ap-seoul"_s, 0, 3);
    const qint64 run = memory->addRun(start).value();
    QVERIFY(memory->keep(run, seoul, images));
    QVERIFY(memory->keep(run, tokyo, {images[0]}));
    QCOMPARE(imagesOf(*memory, seoul, run).size(), 3);
    QCOMPARE(imagesOf(*memory, tokyo, run).size(), 1);
    for (KeptPlace other : {KeptPlace {seoul}, seoul, seoul, seoul}) {
        static int member = 0;
        QString *const members[] = {&other.account, &other.region, &other.language, &other.query};
        *members[member++] = u"other"_s;
        QVERIFY(memory->runsOf(other)->isEmpty());
        QVERIFY(memory->images(other, run)->isEmpty());
    }
    QCOMPARE(numberFrom(m_path, u"SELECT count(*) FROM body"_s), 3);
}

void ImageMemoryTest::tellsRuns()
{
    const auto memory = opened(m_path);
    const qint64 first = keep(*memory, seoul, makeImages(u"ap-seoul"_s, 0, 3));
    const qint64 second = keep(*memory, tokyo, {}, start.addDays(-1)); // the clock went back
    const qint64 nothing = memory->addRun(start).value();
    QCOMPARE(memory->runs().value(),
             (QList<KeptRun> {{second, start.addDays(-1), 1, 0}, {first, start, 1, 3}}));
    QCOMPARE(memory->runsOf(seoul).value(), (QList<KeptRun> {{first, start, 1, 3}}));
    QVERIFY(nothing > second);
}

void ImageMemoryTest::forgetsWhatIsOld()
{
    const auto memory = opened(m_path);
    QList<Image> images = makeImages(u"ap-seoul"_s, 0, 10);
    QHash<qint64, QList<Image>> model;
    for (int day = 0; day < 60; ++day) {
        images[day % 10].imageDescription = u"day %1"_s.arg(day);
        model.insert(keep(*memory, seoul, images, start.addDays(day)), images);
    }
    QVERIFY(memory->retain({}, start.addDays(59)));
    const QList<KeptRun> runs = memory->runsOf(seoul).value();
    QCOMPARE(runs.size(), 15 + 8);
    for (const KeptRun &run : runs)
        QCOMPARE(imagesOf(*memory, seoul, run.number), asKept(model.value(run.number)));
    // Nothing stays that no result has.
    QCOMPARE(numberFrom(m_path,
                        u"SELECT count(*) FROM body WHERE id NOT IN (SELECT body FROM stay)"_s),
             0);
    QVERIFY(numberFrom(m_path, u"SELECT count(*) FROM body"_s) < 70);
    QCOMPARE(numberFrom(m_path, u"SELECT count(*) FROM run"_s), runs.size());
}

void ImageMemoryTest::forgetsAll()
{
    const auto memory = opened(m_path);
    const qint64 last = keep(*memory, seoul, makeImages(u"ap-seoul"_s, 0, 2000));
    const qint64 before = memory->size();
    QVERIFY(memory->purge());
    QVERIFY(memory->runs()->isEmpty());
    QVERIFY2(memory->size() < before / 4, qPrintable(QString::number(memory->size())));
    QVERIFY(memory->addRun(start).value() > last);
}

void ImageMemoryTest::isForItsOwnerAlone()
{
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

void ImageMemoryTest::movesGarbageAside()
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

void ImageMemoryTest::leavesOthersAlone_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("words");
    QTest::newRow("newer") << QStringList {u"PRAGMA user_version = 2"_s} << u"newer version"_s;
    QTest::newRow("another program's")
            << QStringList {u"PRAGMA application_id = 7"_s} << u"another program"_s;
}

void ImageMemoryTest::leavesOthersAlone()
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

void ImageMemoryTest::saysWhatCannotBeOpened_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a folder") << QDir::tempPath();
    QTest::newRow("a device") << u"/dev/null"_s;
    QTest::newRow("no folder") << u"/proc/none/memory.sqlite"_s;
    QTest::newRow("below a file") << u"/dev/null/memory.sqlite"_s;
}

void ImageMemoryTest::saysWhatCannotBeOpened()
{
    QFETCH(const QString, path);
    const auto memory = ImageMemory::open(path);
    QVERIFY(!memory);
    QCOMPARE(memory.error().kind, ApiError::Kind::File);
    QVERIFY2(memory.error().message.contains(path), qPrintable(memory.error().message));
}

void ImageMemoryTest::keepsNothingHalf()
{
    const auto memory = opened(m_path);
    const qint64 first = keep(*memory, seoul, makeImages(u"ap-seoul"_s, 0, 10));
    // The limit on the size of files is the full disk that can be had here.
    rlimit usual = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
    rlimit tight = usual;
    tight.rlim_cur = rlim_t(memory->size()) + 65536;
    std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
    const Result<qint64> run = memory->addRun(start);
    const Result<void> kept = run.and_then([&](qint64 number) {
        return memory->keep(number, seoul, makeImages(u"ap-seoul"_s, 10, 3000));
    });
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, ApiError::Kind::File);
    QCOMPARE(memory->runsOf(seoul)->size(), 1);
    QCOMPARE(imagesOf(*memory, seoul, first).size(), 10);
    // There is room again.
    const qint64 later = keep(*memory, seoul, makeImages(u"ap-seoul"_s, 10, 3000));
    QCOMPARE(imagesOf(*memory, seoul, later).size(), 3000);
}

void ImageMemoryTest::isForSeveral()
{
    const auto one = opened(m_path);
    const auto other = opened(m_path);
    const QList<Image> images = makeImages(u"ap-seoul"_s, 0, 20);
    const qint64 early = one->addRun(start).value();
    const qint64 late = other->addRun(start.addSecs(1)).value();
    // The later run is the first to keep.
    QVERIFY(other->keep(late, seoul, images));
    QVERIFY(one->keep(early, seoul, images.mid(5)));
    QCOMPARE(imagesOf(*one, seoul, late), asKept(images));
    QCOMPARE(imagesOf(*other, seoul, early), asKept(images.mid(5)));
}

QTEST_GUILESS_MAIN(ImageMemoryTest)
#include "tst_imagememory.moc"
