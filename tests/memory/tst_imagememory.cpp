// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/imagememory.h"

#include "memorysteps.h"
#include "support/exampleimages.h"
#include "support/fakeimagesource.h"

#include <QFile>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

const KeptPlace seoul = inSeoul();
const KeptPlace tokyo = inTokyo();
const QDateTime start = firstMorning();

} // namespace

class ImageMemoryTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void givesBackWhatItWasGiven();
    void keepsWhatDidNotChangeOnce();
    void keepsTheOrder();
    void doesNotTakeAPartForTheWhole();
    void knowsPlacesApart();
    void tellsRuns();
    void knowsAccountsApart();
    void knowsWhoseAKeyIs();
    void forgetsWhatIsOld();
    void forgetsKeysOfWhichNothingIsKept();
    void forgetsAll();
    void keepsNothingHalf();

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

void ImageMemoryTest::keepsTheOrder()
{
    const auto memory = opened(m_path);
    const auto idsAt = [&](qint64 run) {
        QStringList ids;
        const QList<Image> images = memory->images(seoul, run).value();
        for (const Image &image : images)
            ids.append(image.imageId);
        return ids;
    };
    const qint64 first = keep(*memory, seoul, named({u"d"_s, u"b"_s, u"c"_s, u"a"_s}));
    const qint64 second =
            keep(*memory, seoul, named({u"a"_s, u"e"_s, u"d"_s, u"c"_s, u"b"_s, u"0"_s}));
    const qint64 third = keep(*memory, seoul, {});
    QCOMPARE(idsAt(first), (QStringList {u"d"_s, u"b"_s, u"c"_s, u"a"_s}));
    QCOMPARE(idsAt(second), (QStringList {u"a"_s, u"e"_s, u"d"_s, u"c"_s, u"b"_s, u"0"_s}));
    QCOMPARE(idsAt(third), QStringList());
}

/// As another program leaves it while it is read.
void ImageMemoryTest::doesNotTakeAPartForTheWhole()
{
    const auto memory = opened(m_path);
    const qint64 run = keep(*memory, seoul, makeImages(u"ap-seoul"_s, 0, 3));
    QVERIFY(memory->images(seoul, run));
    numberFrom(m_path, u"DELETE FROM stay WHERE rowid = (SELECT min(rowid) FROM stay)"_s);
    const auto part = memory->images(seoul, run);
    QVERIFY(!part);
    QCOMPARE(part.error().kind, ApiError::Kind::File);
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
        QVERIFY(!memory->images(other, run)); // that is not to have none
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

/// A profile may get the key of another account.
void ImageMemoryTest::knowsAccountsApart()
{
    const auto memory = opened(m_path);
    KeptPlace mine = seoul;
    mine.uin = u"100000000001"_s;
    KeptPlace theirs = seoul;
    theirs.uin = u"100000000002"_s;
    const qint64 unknown = keep(*memory, seoul, named({u"a"_s}));
    const qint64 first = keep(*memory, mine, named({u"a"_s, u"b"_s}));
    const qint64 other = keep(*memory, theirs, named({u"z"_s}));
    const auto numbers = [](const Result<QList<KeptRun>> &runs) {
        QList<qint64> all;
        for (const KeptRun &run : runs.value())
            all.append(run.number);
        return all;
    };
    QCOMPARE(numbers(memory->runsOf(mine)), (QList<qint64> {first, unknown}));
    QCOMPARE(numbers(memory->runsOfOthers(mine)), (QList<qint64> {other}));
    QCOMPARE(numbers(memory->runsOf(theirs)), (QList<qint64> {other, unknown}));
    QCOMPARE(memory->runsOfOthers(theirs)->constFirst().uin, mine.uin);
    // Who does not know who it is sees all.
    QCOMPARE(numbers(memory->runsOf(seoul)), (QList<qint64> {other, first, unknown}));
    QCOMPARE(numbers(memory->runsOfOthers(seoul)), QList<qint64>());
    QCOMPARE(memory->lastResult(mine).value()->run.number, first);
    QCOMPARE(memory->lastResult(mine).value()->images.size(), 2);
}

void ImageMemoryTest::knowsWhoseAKeyIs()
{
    const auto memory = opened(m_path);
    QCOMPARE(memory->uinOfKey("a digest").value(), QString());
    QVERIFY(memory->setUinOfKey("a digest", u"100000000001"_s));
    QVERIFY(memory->setUinOfKey("a digest", u"100000000001"_s));
    QCOMPARE(opened(m_path)->uinOfKey("a digest").value(), u"100000000001"_s);
    QCOMPARE(memory->uinOfKey("another").value(), QString());
    QVERIFY(memory->purge());
    QCOMPARE(memory->uinOfKey("a digest").value(), QString());
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

/// The last result of an account stays, whoever has asked since; so do its keys.
void ImageMemoryTest::forgetsKeysOfWhichNothingIsKept()
{
    const auto memory = opened(m_path);
    KeptPlace former = seoul;
    former.uin = u"100000000001"_s;
    KeptPlace present = seoul;
    present.uin = u"100000000002"_s;
    for (int day = 0; day < 5; ++day)
        keep(*memory, former, makeImages(u"ap-seoul"_s, day, 2), start.addDays(day));
    keep(*memory, present, {}, start.addDays(400));
    for (const QByteArray key : {"former", "present", "unused"})
        QVERIFY(memory->setUinOfKey(key, u"100000000003"_s));
    QVERIFY(memory->setUinOfKey("former", former.uin));
    QVERIFY(memory->setUinOfKey("present", present.uin));
    QVERIFY(memory->retain({}, start.addDays(400)));
    QCOMPARE(memory->runsOf(former)->size(), 3); // the newest, and one of each week
    QCOMPARE(memory->uinOfKey("former").value(), former.uin);
    QCOMPARE(memory->uinOfKey("present").value(), present.uin);
    QCOMPARE(memory->uinOfKey("unused").value(), QString());
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

QTEST_GUILESS_MAIN(ImageMemoryTest)
#include "tst_imagememory.moc"
