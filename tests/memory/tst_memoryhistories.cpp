// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/imagememory.h"
#include "memory/placecomparison.h"
#include "support/fakeimagesource.h"

#include <QHash>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

const QDateTime start = QDateTime::fromString(u"2026-01-01T08:00:00Z"_s, Qt::ISODate);

/// What a history did, told without the code that is tested: id and kind.
using Told = QSet<QString>;

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

/// The cloud: what a place has, and how it got there.
class Model
{
public:
    explicit Model(quint32 seed) : m_random(seed)
    {
        for (int count = int(m_random.bounded(40U)); count > 0; --count)
            add();
    }

    void step()
    {
        for (int count = int(m_random.bounded(6U)); count > 0; --count) {
            if (m_images.isEmpty())
                return add();
            const int index = int(m_random.bounded(quint32(m_images.size())));
            switch (m_random.bounded(5U)) {
            case 0:
                add();
                break;
            case 1:
                m_images.removeAt(index);
                break;
            case 2: { // rebuilt
                Image image = m_images[index];
                image.imageId = nextId();
                m_images[index] = image;
                break;
            }
            case 3:
                m_images[index].imageDescription = QString::number(m_random.generate());
                break;
            default:
                m_images[index].tags = {{u"env"_s, QString::number(m_random.bounded(3U))}};
                break;
            }
        }
        std::shuffle(m_images.begin(), m_images.end(), m_random);
    }

    [[nodiscard]] const QList<Image> &images() const { return m_images; }
    [[nodiscard]] quint32 below(quint32 end) { return m_random.bounded(end); }

private:
    QString nextId() { return u"img-%1"_s.arg(m_next++, 8, 10, QLatin1Char('0')); }
    void add()
    {
        m_images.append(makeImage(u"ap-seoul"_s, nextId(), u"web-%1"_s.arg(m_random.bounded(8U))));
    }

    QRandomGenerator m_random;
    QList<Image> m_images;
    int m_next = 0;
};

Told expected(const QList<Image> &before, const QList<Image> &after)
{
    QHash<QString, Image> then;
    for (const Image &image : before)
        then.insert(image.imageId, image);
    Told told;
    for (const Image &image : after) {
        if (!then.contains(image.imageId))
            told.insert(u"new "_s + image.imageId);
        else if (const Image old = then.take(image.imageId);
                 old.imageDescription != image.imageDescription || old.tags != image.tags)
            told.insert(u"changed "_s + image.imageId);
    }
    for (const QString &id : then.keys())
        told.insert(u"gone "_s + id);
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
        Model model(history);
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
                                 expected(kept.value(since.number), kept.value(until.number)),
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
