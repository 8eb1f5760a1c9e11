// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/imagehistory.h"
#include "support/fakeimagesource.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class ImageHistoryTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsWhatHappened();
    void knowsNothingOfOthers();
    void tellsNoLooksThatAreForgotten();
    void placesAreForgottenByThemselves();
    void accountsAreForgottenByThemselves();
    void anotherAccountIsNoPartOfIt();
    void renamedAccountsKeepTheirs();

private:
    void keep(int day, const QList<Image> &images, const KeptPlace &place = seoul);
    [[nodiscard]] QList<HistoryStep> steps(const QString &id = u"a"_s) const;
    [[nodiscard]] QDateTime at(int day) const { return m_first.addDays(day); }

    static inline const KeptPlace seoul = {.account = u"app:a"_s, .region = u"ap-seoul"_s};
    const QDateTime m_first = QDateTime::fromString(u"2026-03-02T08:00:00Z"_s, Qt::ISODate);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ImageMemory> m_memory;
};

void ImageHistoryTest::init()
{
    m_memory.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_memory = ImageMemory::open(m_folder->filePath(u"memory.sqlite"_s)).value();
}

void ImageHistoryTest::keep(int day, const QList<Image> &images, const KeptPlace &place)
{
    const Result<void> kept = m_memory->addRun(at(day)).and_then(
            [&](qint64 run) { return m_memory->keep(run, place, images); });
    QVERIFY(kept);
}

QList<HistoryStep> ImageHistoryTest::steps(const QString &id) const
{
    return historySteps(m_memory->history(seoul, id).value());
}

void ImageHistoryTest::tellsWhatHappened()
{
    using Kind = HistoryStep::Kind;
    QList<Image> images = named({u"a"_s, u"b"_s});
    keep(0, {});
    keep(1, images);
    QCOMPARE(steps(), (QList<HistoryStep> {{.kind = Kind::Seen, .at = at(1)}}));
    images[0].imageState = u"SYNCING"_s;
    keep(2, images);
    keep(3, images);
    keep(4, {images.at(1)});
    keep(5, {images.at(1)});
    images[0].imageState = u"NORMAL"_s;
    keep(6, images);
    keep(7, {images.at(1)});
    const QList<HistoryStep> expected = {
            {.kind = Kind::Gone, .at = at(7)},
            {.kind = Kind::Back,
             .at = at(6),
             .fields = {{"ImageState", "\"SYNCING\"", "\"NORMAL\""}}},
            {.kind = Kind::Gone, .at = at(4)},
            {.kind = Kind::Changed, .at = at(2), .fields = {{"ImageState", "null", "\"SYNCING\""}}},
            {.kind = Kind::Seen, .at = at(1)},
    };
    QCOMPARE(steps(), expected);
    QCOMPARE(steps(u"b"_s).size(), 1);
}

void ImageHistoryTest::knowsNothingOfOthers()
{
    KeptPlace tokyo = seoul;
    tokyo.region = u"ap-tokyo"_s;
    keep(0, named({u"a"_s}), tokyo);
    QCOMPARE(steps(), QList<HistoryStep>());
    keep(1, named({u"b"_s}));
    QCOMPARE(steps(), QList<HistoryStep>());
}

/// The first look that is still kept is the first that is known.
void ImageHistoryTest::tellsNoLooksThatAreForgotten()
{
    const QList<Image> images = named({u"a"_s});
    for (int day = 0; day < 30; ++day)
        keep(day, images);
    QVERIFY(m_memory->retain({.wholeDays = 7}, at(30)));
    const QList<HistoryStep> left = steps();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.constFirst().kind, HistoryStep::Kind::Seen);
    QCOMPARE(left.constFirst().at, m_memory->runsOf(seoul)->constLast().taken);
}

/// The last look at a place stays, whatever was asked of others later in that week.
void ImageHistoryTest::placesAreForgottenByThemselves()
{
    KeptPlace tokyo = seoul;
    tokyo.region = u"ap-tokyo"_s;
    keep(0, named({u"a"_s}));
    for (const int day : {1, 2, 3})
        keep(day, named({u"b"_s}), tokyo);
    QVERIFY(m_memory->retain({.wholeDays = 7}, at(60)));
    QCOMPARE(m_memory->runsOf(seoul)->size(), 1);
    QCOMPARE(m_memory->runsOf(tokyo)->size(), 2); // the newest, and the last of that week before it
    QCOMPARE(m_memory->lastResult(seoul)->value().images.size(), 1);
}

/// What another account had later in that week takes nobody's place.
void ImageHistoryTest::accountsAreForgottenByThemselves()
{
    KeptPlace mine = seoul;
    mine.uin = u"100000000001"_s;
    KeptPlace theirs = seoul;
    theirs.uin = u"100000000002"_s;
    keep(0, named({u"a"_s}), mine);
    for (const int day : {1, 2, 3})
        keep(day, named({u"z"_s}), theirs);
    QVERIFY(m_memory->retain({.wholeDays = 7}, at(60)));
    QCOMPARE(m_memory->runsOf(mine)->size(), 1);
    QCOMPARE(m_memory->runsOf(theirs)->size(), 2);
    QCOMPARE(m_memory->lastResult(mine).value()->images.constFirst().imageId, u"a"_s);
}

/// A profile that had the key of another account for a day: its images neither went nor came.
void ImageHistoryTest::anotherAccountIsNoPartOfIt()
{
    using Kind = HistoryStep::Kind;
    KeptPlace mine = seoul;
    mine.uin = u"100000000001"_s;
    KeptPlace theirs = seoul;
    theirs.uin = u"100000000002"_s;
    QList<Image> images = named({u"a"_s});
    keep(1, images, mine);
    keep(2, named({u"z"_s}), theirs);
    keep(3, images, mine);
    keep(4, named({u"z"_s}), theirs);
    images[0].imageState = u"SYNCING"_s;
    keep(5, images, mine);
    const auto stepsAs = [this](const KeptPlace &place, const QString &id) {
        return historySteps(m_memory->history(place, id).value());
    };
    QCOMPARE(stepsAs(mine, u"a"_s),
             (QList<HistoryStep> {{.kind = Kind::Changed,
                                   .at = at(5),
                                   .fields = {{"ImageState", "null", "\"SYNCING\""}}},
                                  {.kind = Kind::Seen, .at = at(1)}}));
    QCOMPARE(stepsAs(mine, u"z"_s), QList<HistoryStep>());
    QCOMPARE(stepsAs(theirs, u"z"_s), (QList<HistoryStep> {{.kind = Kind::Seen, .at = at(2)}}));
    QCOMPARE(stepsAs(theirs, u"a"_s), QList<HistoryStep>());
}

void ImageHistoryTest::renamedAccountsKeepTheirs()
{
    KeptPlace renamed = seoul;
    renamed.account = u"app:b"_s;
    keep(0, named({u"a"_s}));
    QVERIFY(m_memory->renameAccount(u"app:a"_s, u"app:b"_s));
    QCOMPARE(m_memory->runsOf(seoul)->size(), 0);
    QCOMPARE(m_memory->runsOf(renamed)->size(), 1);
    // What is there of that name already stays its own.
    keep(1, {});
    QVERIFY(m_memory->renameAccount(u"app:a"_s, u"app:b"_s));
    QCOMPARE(m_memory->runsOf(seoul)->size(), 1);
    QCOMPARE(m_memory->runsOf(renamed)->size(), 1);
}

QTEST_MAIN(ImageHistoryTest)
#include "tst_imagehistory.moc"
