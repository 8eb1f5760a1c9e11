// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/remembering.h"
#include "support/fakeimagesource.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

/// A catalog that is remembered. Each start() is one of the program.
class RememberingTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsAtTheNextStartWhatWasThere();
    void showsItAgainWhenTheSameIsAsked();
    void keepsPlacesThatAreReadTogetherInOneRun();
    void keepsARefreshAsAnother();
    void keepsOnlyWhatWasReadWhole();
    void asksByIdBeforeSomethingIsLeftOut();
    void leavesOutWhatTheQueryNoLongerFinds();
    void keepsNothingWhereTheIdsCannotBeAsked();
    void doesNotTakeOneForTheOther();
    void forgetsAll();

private:
    void start(const KeptAsker &asker = {.account = u"app:a"_s, .language = u"en-US"_s});
    void search(const ImageQuery &query);
    [[nodiscard]] bool waitForKept(qsizetype count);
    [[nodiscard]] bool waitForRows(int count);
    [[nodiscard]] QList<KeptRun> runs() const;
    [[nodiscard]] QStringList keptIds(const ImageQuery &query = {}) const;
    [[nodiscard]] PlaceStatus status() const { return m_catalog->places().constFirst(); }

    const Place m_seoul = {.region = u"ap-seoul"_s};
    const Place m_tokyo = {.region = u"ap-tokyo"_s};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeImageSource> m_source;
    std::unique_ptr<ImageCatalog> m_catalog;
    std::unique_ptr<MemoryThread> m_memory;
    std::unique_ptr<Remembering> m_remembering;
    QList<std::pair<Place, qint64>> m_kept;
    QList<ApiError> m_failures;
};

void RememberingTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void RememberingTest::cleanup()
{
    m_remembering.reset();
    m_memory.reset();
    m_catalog.reset();
}

void RememberingTest::start(const KeptAsker &asker)
{
    cleanup();
    m_kept.clear();
    m_failures.clear();
    m_catalog = std::make_unique<ImageCatalog>();
    m_source = std::make_unique<FakeImageSource>();
    m_catalog->setSource(m_source.get());
    m_memory = std::make_unique<MemoryThread>(m_folder->filePath(u"memory.sqlite"_s));
    m_remembering =
            std::make_unique<Remembering>(*m_catalog, *m_source, *m_memory, asker, Retention {});
    connect(m_remembering.get(), &Remembering::kept, this, [this](const Place &place, qint64 run) {
        m_kept.append({place, run});
    });
    connect(m_remembering.get(), &Remembering::failed, this,
            [this](const ApiError &error) { m_failures.append(error); });
}

void RememberingTest::search(const ImageQuery &query)
{
    QVERIFY(m_catalog->search(query));
    m_catalog->loadAll();
}

bool RememberingTest::waitForKept(qsizetype count)
{
    return waitFor(u"results to be kept"_s, [&] { return m_kept.size() == count; });
}

bool RememberingTest::waitForRows(int count)
{
    return waitFor(u"kept images"_s, [&] { return m_catalog->store().count() == count; });
}

QList<KeptRun> RememberingTest::runs() const
{
    return ImageMemory::open(m_memory->path()).value()->runs().value();
}

QStringList RememberingTest::keptIds(const ImageQuery &query) const
{
    const KeptPlace place = keptPlaceOf(m_seoul, query, {u"app:a"_s, u"en-US"_s});
    const auto last = ImageMemory::open(m_memory->path()).value()->lastResult(place).value();
    QStringList ids;
    for (const Image &image : last ? last->images : QList<Image>())
        ids.append(image.imageId);
    ids.sort();
    return ids;
}

void RememberingTest::showsAtTheNextStartWhatWasThere()
{
    start();
    m_source->answerFrom(makeImages(u"ap-seoul"_s, 0, 1200));
    search({.places = {m_seoul}});
    QVERIFY(waitForKept(1));

    // Nobody answers.
    start();
    search({.places = {m_seoul}});
    QVERIFY(waitForRows(1200));
    QVERIFY(status().asOf.isValid());
    QCOMPARE(status().asOf, runs().constFirst().taken);
    QVERIFY(!isReadWhole(status()));
    const ImageNumber first = m_catalog->store().numbers().front();
    QCOMPARE(m_catalog->store().at(first).place, m_seoul);
    QVERIFY(m_catalog->store().isKept(first));

    // And what is there now.
    m_source->succeed(0, {.images = makeImages(u"ap-seoul"_s, 5, 2), .totalCount = 2});
    QCOMPARE(m_catalog->store().count(), 2);
    QVERIFY(isReadWhole(status()));
    QCOMPARE(m_failures, QList<ApiError>());
}

void RememberingTest::showsItAgainWhenTheSameIsAsked()
{
    start();
    m_source->answerFrom(named({u"a"_s, u"b"_s}));
    search({.places = {m_seoul}});
    QVERIFY(waitForKept(1));
    search({.places = {m_seoul, m_tokyo}});
    QVERIFY(waitForKept(3));
    QCOMPARE(m_catalog->store().count(), 2);
    // An empty region is known, too.
    QStringList regions;
    for (const auto &[place, run] : std::as_const(m_kept))
        regions.append(place.region);
    regions.sort();
    QCOMPARE(regions, (QStringList {u"ap-seoul"_s, u"ap-seoul"_s, u"ap-tokyo"_s}));
}

void RememberingTest::keepsPlacesThatAreReadTogetherInOneRun()
{
    const auto memory = ImageMemory::open(m_folder->filePath(u"memory.sqlite"_s)).value();
    const KeptPlace seoul = {.account = u"app:a"_s, .region = u"ap-seoul"_s};
    const KeptPlace tokyo = {.account = u"app:a"_s, .region = u"ap-tokyo"_s};
    const QDateTime started = QDateTime::fromString(u"2026-03-02T08:00:00Z"_s, Qt::ISODate);
    KeepingRound round = {.started = started};
    const auto keep = [&](const KeptPlace &place, const QDateTime &oldest) {
        return keepInRound(*memory, round, place, named({u"a"_s}), oldest).value();
    };
    const qint64 first = keep(seoul, started.addSecs(1));
    QCOMPARE(keep(tokyo, {}), first);
    QCOMPARE(memory->runs()->constFirst().places, 2);
    QCOMPARE(memory->runs()->constFirst().taken, started);
    // A place that was read again meanwhile, and one whose first page is older.
    QVERIFY(keep(seoul, started.addSecs(2)) > first);
    KeptPlace other = seoul;
    other.region = u"ap-jakarta"_s;
    QVERIFY(keep(other, started.addSecs(-60)) > first);
    QCOMPARE(memory->lastResult(other).value()->run.taken, started.addSecs(-60));
}

void RememberingTest::keepsARefreshAsAnother()
{
    start();
    m_source->answerFrom(named({u"a"_s}));
    search({.places = {m_seoul}});
    QVERIFY(waitForKept(1));
    m_source->answerFrom(named({u"a"_s, u"b"_s}));
    m_catalog->refresh();
    QVERIFY(waitForKept(2));
    QCOMPARE(runs().size(), 2);
    QCOMPARE(keptIds(), (QStringList {u"a"_s, u"b"_s}));
}

void RememberingTest::keepsOnlyWhatWasReadWhole()
{
    start();
    QVERIFY(m_catalog->search({.places = {m_seoul, m_tokyo}}));
    m_source->succeed(0, {.images = makeImages(u"ap-seoul"_s, 0, 100), .totalCount = 101});
    m_source->fail(1, {.kind = ApiError::Kind::Network});
    QTRY_VERIFY_WITH_TIMEOUT(!m_catalog->summary().loading, longestWait);
    start(); // whatever was begun is done by then
    QCOMPARE(runs(), QList<KeptRun>());
    QCOMPARE(keptIds(), QStringList());
}

/// A page that moved while it was read is no deletion.
void RememberingTest::asksByIdBeforeSomethingIsLeftOut()
{
    start();
    m_source->answerFrom(named({u"img-00000001"_s, u"img-00000002"_s, u"img-00000003"_s}));
    search({.places = {m_seoul}});
    QVERIFY(waitForKept(1));

    start();
    search({.places = {m_seoul}});
    QVERIFY(waitForRows(3));
    m_source->succeed(0, {.images = named({u"img-00000001"_s}), .totalCount = 1});
    QCOMPARE(m_catalog->store().count(), 1);
    QVERIFY(waitFor(u"the question"_s, [this] { return m_source->requests().size() == 2; }));
    QStringList ids = m_source->requests().at(1).imageIds;
    ids.sort();
    QCOMPARE(ids, (QStringList {u"img-00000002"_s, u"img-00000003"_s}));
    m_source->succeed(1, {.images = named({u"img-00000003"_s}), .totalCount = 1});
    QVERIFY(waitForKept(1));
    QCOMPARE(keptIds(), (QStringList {u"img-00000001"_s, u"img-00000003"_s}));
}

void RememberingTest::leavesOutWhatTheQueryNoLongerFinds()
{
    const ImageQuery query = {.places = {m_seoul},
                              .filters = {{.name = u"image-name"_s, .values = {u"web"_s}}}};
    QList<Image> images = named({u"img-00000001"_s, u"img-00000002"_s});
    start();
    m_source->answerFrom(images);
    search(query);
    QVERIFY(waitForKept(1));

    start();
    search(query);
    QVERIFY(waitForRows(2));
    m_source->succeed(0, {.images = {}, .totalCount = 0});
    QVERIFY(waitFor(u"the question"_s, [this] { return m_source->requests().size() == 2; }));
    images[1].imageName = u"renamed"_s;
    m_source->succeed(1, {.images = images, .totalCount = 2});
    QVERIFY(waitForKept(1));
    QCOMPARE(keptIds(query), QStringList {u"img-00000001"_s});
}

void RememberingTest::keepsNothingWhereTheIdsCannotBeAsked()
{
    start();
    m_source->answerFrom(named({u"img-00000001"_s}));
    search({.places = {m_seoul}});
    QVERIFY(waitForKept(1));

    start();
    search({.places = {m_seoul}});
    QVERIFY(waitForRows(1));
    m_source->succeed(0, {.images = {}, .totalCount = 0});
    QVERIFY(waitFor(u"the question"_s, [this] { return m_source->requests().size() == 2; }));
    m_source->fail(1, {.kind = ApiError::Kind::Network});
    QVERIFY(waitFor(u"that it failed"_s, [this] { return m_failures.size() == 1; }));
    QCOMPARE(keptIds(), QStringList {u"img-00000001"_s});
    QCOMPARE(runs().size(), 1);
}

void RememberingTest::doesNotTakeOneForTheOther()
{
    start();
    m_source->answerFrom(named({u"a"_s}));
    search({.places = {m_seoul}});
    QVERIFY(waitForKept(1));
    const QList<std::pair<KeptAsker, ImageQuery>> others = {
            {{.account = u"app:b"_s, .language = u"en-US"_s}, {.places = {m_seoul}}},
            {{.account = u"app:a"_s, .language = u"zh-CN"_s}, {.places = {m_seoul}}},
            {{.account = u"app:a"_s, .language = u"en-US"_s}, {.places = {m_tokyo}}},
            {{.account = u"app:a"_s, .language = u"en-US"_s},
             {.places = {m_seoul}, .instanceType = u"SA5.MEDIUM2"_s}},
    };
    for (const auto &[asker, query] : others) {
        start(asker);
        search(query);
        const auto asked =
                m_memory->ask<QList<KeptRun>>([](ImageMemory &all) { return all.runs(); });
        QSignalSpy finished(asked.get(), &PendingBase::finished);
        QVERIFY(finished.wait(longestWait)); // the answers before it are there, too
        QCoreApplication::processEvents();
        QCOMPARE(m_catalog->store().count(), 0);
        QVERIFY(!status().asOf.isValid());
    }
}

void RememberingTest::forgetsAll()
{
    start();
    m_source->answerFrom(named({u"a"_s}));
    search({.places = {m_seoul}});
    QVERIFY(waitForKept(1));
    const PendingPtr<void> purged = m_remembering->purge();
    QSignalSpy finished(purged.get(), &PendingBase::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(purged->result());
    QCOMPARE(runs(), QList<KeptRun>());
    m_catalog->refresh();
    QVERIFY(waitForKept(2));
    QCOMPARE(keptIds(), QStringList {u"a"_s});
}

QTEST_MAIN(RememberingTest)
#include "tst_remembering.moc"
