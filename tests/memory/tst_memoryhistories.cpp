// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/imagememory.h"
#include "memory/placecomparison.h"
#include "support/historymodel.h"

#include <QHash>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;

namespace {

const QDateTime start = QDateTime::fromString(u"2026-01-01T08:00:00Z"_s, Qt::ISODate);

Told toldBy(const QList<PlaceChange> &changes)
{
    Told told;
    for (const PlaceChange &change : changes) {
        switch (change.kind) {
        case PlaceChange::Kind::New:
            told.insert(u"new "_s + change.image.imageId);
            break;
        case PlaceChange::Kind::Gone:
            told.insert(u"gone "_s + change.image.imageId);
            break;
        case PlaceChange::Kind::Rebuilt:
            told.insert(u"new "_s + change.image.imageId);
            told.insert(u"gone "_s + change.wasId);
            break;
        case PlaceChange::Kind::Changed:
            told.insert(u"changed "_s + change.image.imageId);
            break;
        }
    }
    return told;
}

} // namespace

/// Five hundred histories of additions, removals, rebuilds and changes, with looks that failed,
/// clocks that jump, two programs that keep in turn, and retention: whatever two results are
/// compared, nothing is told that was not, and nothing that was is left out.
class MemoryHistoriesTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellNeitherMoreNorLess();
};

void MemoryHistoriesTest::tellNeitherMoreNorLess()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"memory.sqlite"_s);
    std::array<std::unique_ptr<ImageMemory>, 2> memories = {ImageMemory::open(path).value(),
                                                            ImageMemory::open(path).value()};
    int compared = 0;
    for (quint32 history = 0; history < 500; ++history) {
        HistoryModel model(history);
        const KeptPlace place = {.account = u"account %1"_s.arg(history), .region = u"ap-seoul"_s};
        QHash<qint64, QList<Image>> kept;
        QDateTime clock = start;
        for (int look = 0; look < 8; ++look) {
            model.step();
            clock = clock.addSecs(qint64(model.below(20 * 86400)) - 3 * 86400);
            ImageMemory &memory = *memories[model.below(2)];
            const qint64 run = memory.addRun(clock).value();
            if (model.below(4) == 0)
                continue; // failed or was stopped: nothing is kept
            QList<Image> images;
            for (const Image &image : model.images())
                images.append(comparable(image));
            QVERIFY(memory.keep(run, place, images));
            kept.insert(run, model.images());
        }
        if (history % 50 == 49)
            QVERIFY(memories[model.below(2)]->retain({}, clock.addDays(30)));
        const QList<KeptRun> runs = memories[history % 2]->runsOf(place).value();
        for (const KeptRun &since : runs) {
            for (const KeptRun &until : runs) {
                const QList<Image> before = memories[0]->images(place, since.number).value();
                const QList<Image> after = memories[1]->images(place, until.number).value();
                QVERIFY2(toldBy(placeChanges(before, after)) ==
                                 toldBetween(kept.value(since.number), kept.value(until.number)),
                         qPrintable(u"history %1, %2 to %3"_s.arg(history)
                                            .arg(since.number)
                                            .arg(until.number)));
                ++compared;
            }
        }
    }
    QVERIFY2(compared > 10'000, qPrintable(QString::number(compared)));
}

QTEST_GUILESS_MAIN(MemoryHistoriesTest)
#include "tst_memoryhistories.moc"
