// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/changesrun.h"

#include "core/deferred.h"
#include "core/imagesource.h"
#include "support/fakeaccounts.h"
#include "support/historymodel.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

const Place seoul = {.region = u"ap-seoul"_s};
constexpr quint32 inOneMemory = 10;
const QStringList uins = {u"100000000001"_s, u"100000000002"_s};

/// Lists some of its images only, where a page moved; by their ids it has all of them.
class MovingCloud final : public ImageSource
{
public:
    enum class Fault { None, Refused, NeverWhole, NoIds };

    void set(const QList<Image> &images, const QSet<QString> &overlooked, Fault fault)
    {
        m_images = images;
        m_overlooked = overlooked;
        m_fault = fault;
    }

    [[nodiscard]] PendingPtr<ImagePage> describeImages(const ImageRequest &request) override
    {
        const bool isById = !request.imageIds.isEmpty();
        if (m_fault == Fault::Refused || (isById && m_fault == Fault::NoIds))
            return knownAnswer<ImagePage>(Failure(ApiError {
                    .kind = ApiError::Kind::Service, .code = u"Refused"_s, .place = seoul}));
        ImagePage page;
        for (const Image &image : m_images) {
            if (isById ? request.imageIds.contains(image.imageId)
                       : !m_overlooked.contains(image.imageId))
                page.images.append(image);
        }
        page.totalCount = page.images.size() + (m_fault == Fault::NeverWhole && !isById ? 1 : 0);
        page.images = page.images.mid(request.offset, request.limit);
        return knownAnswer<ImagePage>(page);
    }

    void prepare(const QList<Place> & /*places*/) override { }

private:
    QList<Image> m_images;
    QSet<QString> m_overlooked;
    Fault m_fault = Fault::None;
};

Told toldBy(const ChangesReport &report)
{
    Told told;
    for (const ComparedPlace &place : report.compared) {
        for (const PlaceChange &change : place.changes) {
            const bool isRebuilt = change.kind == PlaceChange::Kind::Rebuilt;
            told.insert((isRebuilt ? u"new"_s : changeWord(change.kind)) + u' ' +
                        change.image.imageId);
            if (isRebuilt)
                told.insert(u"gone "_s + change.wasId);
        }
    }
    return told;
}

QString reason(const ChangesReport &report)
{
    return report.notCompared.isEmpty() ? QString() : report.notCompared.constFirst().reason;
}

} // namespace

/// Five hundred histories of what the command is told, by a cloud that fails, stops in the middle,
/// overlooks images, and is another account's for a day, with two programs that keep in turn, which
/// is compared with the last time or with any before it.
class ChangesHistoriesTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellNeitherMoreNorLess();
};

void ChangesHistoriesTest::tellNeitherMoreNorLess()
{
    using Fault = MovingCloud::Fault;
    const QTemporaryDir folder;
    std::array<std::unique_ptr<ImageMemory>, 2> memories;
    FakeAccounts accounts;
    int compared = 0;
    int overlooked = 0;
    int ofOthers = 0;
    for (quint32 history = 0; history < 500; ++history) {
        // With each keeping, all places of a memory are looked through for what is old.
        if (history % inOneMemory == 0) {
            const QString path = folder.filePath(u"%1.sqlite"_s.arg(history));
            memories = {ImageMemory::open(path).value(), ImageMemory::open(path).value()};
        }
        std::array models = {HistoryModel(history), HistoryModel(history + 500, 50'000'000)};
        std::array<std::optional<QList<Image>>, 2> kept;
        std::array<QList<std::pair<qint64, QList<Image>>>, 2> looks;
        const KeptAsker asker = {.account = u"history %1"_s.arg(history)};
        for (int look = 0; look < 6; ++look) {
            HistoryModel &dice = models[0];
            const size_t who = dice.below(5) == 0 ? 1 : 0;
            models[who].step();
            const QList<Image> images = models[who].images();
            const auto fault = Fault(std::max(0, int(dice.below(8)) - 4));
            QSet<QString> missed;
            for (const Image &image : images) {
                if (dice.below(12) == 0)
                    missed.insert(image.imageId);
            }
            MovingCloud cloud;
            cloud.set(images, missed, fault);
            accounts.setUin(uins[qsizetype(who)]);
            ChangesCommand command;
            command.query.places = {seoul};
            std::optional<QList<Image>> since = kept[who];
            if (kept[who] && dice.below(2) == 0) {
                const auto &[run, had] = looks[who][dice.below(quint32(looks[who].size()))];
                command.since = {.run = run};
                since = had;
            }
            ChangesRun run(command, ChangesRun::Parts {cloud, accounts, *memories[dice.below(2)]},
                           {asker});
            QSignalSpy finished(&run, &ChangesRun::finished);
            run.start();
            QVERIFY(finished.wait(longestWait));
            QVERIFY(run.keep());

            // What was overlooked and is not known from before is not seen; it is new the next
            // time.
            QList<Image> seen;
            for (const Image &image : images) {
                const bool isKnown =
                        kept[who] && std::ranges::find(*kept[who], image.imageId,
                                                       &Image::imageId) != kept[who]->end();
                if (isKnown || !missed.contains(image.imageId))
                    seen.append(image);
            }
            const bool asksIds =
                    kept[who] && std::ranges::any_of(*kept[who] + *since, [&](const Image &image) {
                        return missed.contains(image.imageId) ||
                               std::ranges::find(images, image.imageId, &Image::imageId) ==
                                       images.end();
                    });
            const QString where = u"history %1, look %2"_s.arg(history).arg(look);
            if (fault == Fault::Refused || fault == Fault::NeverWhole ||
                (fault == Fault::NoIds && asksIds)) {
                QVERIFY2(run.report().compared.isEmpty(), qPrintable(where));
                continue;
            }
            if (!kept[who]) {
                QVERIFY2(run.report().compared.isEmpty(), qPrintable(where));
                QCOMPARE(reason(run.report()),
                         kept[1 - who] ? u"OtherAccount"_s : u"NothingKept"_s);
                ofOthers += kept[1 - who] ? 1 : 0;
            } else {
                QVERIFY2(toldBy(run.report()) == toldBetween(*since, seen), qPrintable(where));
                overlooked += missed.isEmpty() ? 0 : 1;
                ++compared;
            }
            kept[who] = seen;
            const KeptPlace place = keptPlaceOf(seoul, {}, {asker});
            looks[who].append({memories[0]->runsOf(place)->constFirst().number, seen});
        }
    }
    QVERIFY2(compared > 1'000 && overlooked > 500 && ofOthers > 100,
             qPrintable(u"%1 %2 %3"_s.arg(compared).arg(overlooked).arg(ofOthers)));
}

QTEST_GUILESS_MAIN(ChangesHistoriesTest)
#include "tst_changeshistories.moc"
