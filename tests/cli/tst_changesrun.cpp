// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/changesrun.h"

#include "support/fakeaccounts.h"
#include "support/fakeimagesource.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

const Place seoul = {.region = u"ap-seoul"_s};
const Place tokyo = {.region = u"ap-tokyo"_s};

ImagePage pageOf(const QList<Image> &images)
{
    ImagePage page;
    page.images = images;
    page.totalCount = images.size();
    return page;
}

/// "gone ap-seoul img-1", …
QStringList told(const ChangesReport &report)
{
    QStringList texts;
    for (const ComparedPlace &place : report.compared) {
        for (const PlaceChange &change : place.changes) {
            texts.append(changeWord(change.kind) + u' ' + place.place.region + u' ' +
                         change.image.imageId);
        }
    }
    return texts;
}

QStringList reasons(const ChangesReport &report)
{
    QStringList texts;
    for (const NotCompared &each : report.notCompared)
        texts.append(each.place.region + u' ' + each.reason);
    return texts;
}

} // namespace

class ChangesRunTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void comparesWithNothingAtFirst();
    void tellsWhatChanged();
    void asksOnceMoreBeforeItSaysGone();
    void doesNotSayGoneWhereAskingFailed();
    void doesNotSayGoneOfWhatCannotBeAskedFor();
    void leavesNothingOutThatWasThereTheLastTime();
    void saysNothingOfARegionThatFailed();
    void saysNothingOfARegionThatWasNotReadWhole();
    void tellsOfWhatTheQueryNoLongerFinds();
    void keepsNothingWhereItIsNotTo();
    void doesNotCompareWithAnotherAccount();
    void saysThatTheAccountIsNotKnown();
    void saysNothingWhereItMayBeAnyOfSeveralAccounts();
    void saysNothingWhereTheAccountChanges();
    void comparesWhereNobodyCanTellAnyMore();
    void keepsTheOrderOfTheCloud();

private:
    /// Asks a cloud that has these images; without them it is the test that answers.
    void start(const QList<Place> &places, const std::optional<QList<Image>> &images = {});
    void run(const QList<Image> &images, const QList<Place> &places = {seoul});
    void waitForRequests(int count);
    void waitForEnd();
    [[nodiscard]] const ChangesReport &report() const { return m_run->report(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ImageMemory> m_memory;
    FakeAccounts m_accounts;
    std::unique_ptr<FakeImageSource> m_source;
    ChangesCommand m_command;
    std::unique_ptr<ChangesRun> m_run;
    std::unique_ptr<QSignalSpy> m_finished;
};

void ChangesRunTest::init()
{
    m_run.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_memory = ImageMemory::open(m_folder->filePath(u"memory.sqlite"_s)).value();
    m_command = {};
    m_accounts.setUin(u"100000000001"_s);
}

void ChangesRunTest::start(const QList<Place> &places, const std::optional<QList<Image>> &images)
{
    m_run.reset();
    m_source = std::make_unique<FakeImageSource>();
    if (images)
        m_source->answerFrom(*images);
    m_command.query.places = places;
    m_run = std::make_unique<ChangesRun>(m_command,
                                         ChangesRun::Parts {*m_source, m_accounts, *m_memory},
                                         QList<KeptAsker> {{.account = u"prod"_s}});
    m_finished = std::make_unique<QSignalSpy>(m_run.get(), &ChangesRun::finished);
    m_run->start();
}

void ChangesRunTest::run(const QList<Image> &images, const QList<Place> &places)
{
    start(places, images);
    waitForEnd();
}

void ChangesRunTest::waitForRequests(int count)
{
    QVERIFY(waitFor(u"requests"_s, [&] { return m_source->requests().size() >= count; }));
}

void ChangesRunTest::waitForEnd()
{
    QVERIFY(waitFor(u"the end"_s, [this] { return !m_finished->isEmpty(); }));
    QVERIFY(m_run->keep());
}

void ChangesRunTest::comparesWithNothingAtFirst()
{
    run(makeImages(u"ap-seoul"_s, 0, 3));
    QVERIFY(m_run->isWell());
    QVERIFY(!hasFailures(report()));
    QCOMPARE(reasons(report()), QStringList {u"ap-seoul NothingKept"_s});
    QCOMPARE(m_memory->runs()->size(), 1);
    run(makeImages(u"ap-seoul"_s, 0, 3));
    QVERIFY(reasons(report()).isEmpty());
    QCOMPARE(changeCount(report()), 0);
    QCOMPARE(report().compared.size(), 1);
}

void ChangesRunTest::tellsWhatChanged()
{
    QList<Image> images = makeImages(u"ap-seoul"_s, 0, 4) + makeImages(u"ap-tokyo"_s, 0, 2);
    run(images, {seoul, tokyo});
    const QString goneId = images.takeAt(1).imageId;
    images[0].imageState = u"SYNCING"_s;
    images.append(makeImage(u"ap-tokyo"_s, u"img-zzzzzzzz"_s, u"fresh"_s));
    const QString changedId = images[0].imageId;
    run(images, {seoul, tokyo});
    QStringList changes = told(report());
    changes.sort();
    QCOMPARE(changes, (QStringList {u"changed ap-seoul "_s + changedId,
                                    u"gone ap-seoul "_s + goneId, u"new ap-tokyo img-zzzzzzzz"_s}));
}

/// Its page moved while it was read: it is in no answer, and is there.
void ChangesRunTest::asksOnceMoreBeforeItSaysGone()
{
    const QList<Image> images = makeImages(u"ap-seoul"_s, 0, 3);
    run(images);
    start({seoul});
    waitForRequests(1);
    m_source->succeed(0, pageOf(images.mid(1)));
    waitForRequests(2);
    QCOMPARE(m_source->requests().at(1).imageIds, QStringList {images[0].imageId});
    m_source->succeed(1, pageOf({images[0]}));
    waitForEnd();
    QCOMPARE(changeCount(report()), 0);
    QCOMPARE(m_memory->runs()->constFirst().images, 3);
}

void ChangesRunTest::doesNotSayGoneWhereAskingFailed()
{
    const QList<Image> images = makeImages(u"ap-seoul"_s, 0, 3);
    run(images);
    start({seoul});
    waitForRequests(1);
    m_source->succeed(0, pageOf(images.mid(1)));
    waitForRequests(2);
    m_source->fail(1, {.kind = ApiError::Kind::Timeout, .place = seoul});
    waitForEnd();
    QCOMPARE(told(report()), QStringList());
    QCOMPARE(reasons(report()), QStringList {u"ap-seoul Timeout"_s});
    QVERIFY(hasFailures(report()));
    QCOMPARE(m_memory->runs()->size(), 1); // nothing is kept that may lack something
}

void ChangesRunTest::doesNotSayGoneOfWhatCannotBeAskedFor()
{
    run({makeImage(u"ap-seoul"_s, u"legacy-image-of-another-form"_s)});
    run({});
    QCOMPARE(told(report()), QStringList());
    QCOMPARE(reasons(report()), QStringList {u"ap-seoul InvalidUsage"_s});
}

/// Compared with an earlier time, or with none; what is kept is for the next time to compare with.
void ChangesRunTest::leavesNothingOutThatWasThereTheLastTime()
{
    const QList<Image> images = makeImages(u"ap-seoul"_s, 0, 3);
    run(makeImages(u"ap-tokyo"_s, 0, 1), {tokyo});
    run(images.first(1));
    run(images);
    const QStringList fresh = {u"new ap-seoul "_s + images[1].imageId,
                               u"new ap-seoul "_s + images[2].imageId};
    for (const auto &[since, keeps, changes] :
         {std::tuple(2, false, fresh), std::tuple(2, true, fresh),
          std::tuple(1, true, QStringList())}) {
        m_command.since = {.run = since};
        m_command.keeps = keeps;
        start({seoul});
        waitForRequests(1);
        m_source->succeed(0, pageOf(images.first(2)));
        waitForRequests(2);
        QCOMPARE(m_source->requests().at(1).imageIds, QStringList {images[2].imageId});
        m_source->succeed(1, pageOf({images[2]}));
        waitForEnd();
        QCOMPARE(told(report()), changes);
        QCOMPARE(m_memory->runs()->constFirst().images, 3);
    }
}

void ChangesRunTest::saysNothingOfARegionThatFailed()
{
    const QList<Image> images = makeImages(u"ap-seoul"_s, 0, 3) + makeImages(u"ap-tokyo"_s, 0, 3);
    run(images, {seoul, tokyo});
    start({seoul, tokyo});
    waitForRequests(2);
    m_source->succeed(0, pageOf(images.mid(0, 3)));
    m_source->fail(1,
                   {.kind = ApiError::Kind::Service, .code = u"InternalError"_s, .place = tokyo});
    waitForEnd();
    QCOMPARE(told(report()), QStringList());
    QCOMPARE(report().compared.size(), 1);
    QCOMPARE(reasons(report()), QStringList {u"ap-tokyo InternalError"_s});
    QCOMPARE(m_run->lines().size(), 1);
    QCOMPARE(m_memory->runs()->constFirst().places, 1);
}

void ChangesRunTest::saysNothingOfARegionThatWasNotReadWhole()
{
    const QList<Image> images = makeImages(u"ap-seoul"_s, 0, 3);
    run(images);
    start({seoul});
    waitForRequests(1);
    ImagePage page = pageOf(images.mid(1));
    page.totalCount = 3; // and never comes
    for (int request = 0; m_finished->isEmpty(); ++request) {
        QVERIFY(waitFor(u"a request, or the end"_s, [&] {
            return m_source->requests().size() > request || !m_finished->isEmpty();
        }));
        if (m_source->requests().size() > request)
            m_source->succeed(request, page);
    }
    waitForEnd();
    QCOMPARE(told(report()), QStringList());
    QCOMPARE(reasons(report()), QStringList {u"ap-seoul NotReadWhole"_s});
    QCOMPARE(m_memory->runs()->size(), 1);
}

/// A filter can leave out tomorrow what it finds today.
void ChangesRunTest::tellsOfWhatTheQueryNoLongerFinds()
{
    m_command.query.filters = {{u"image-type"_s, {u"PRIVATE_IMAGE"_s}}};
    QList<Image> images = makeImages(u"ap-seoul"_s, 0, 2);
    run(images);
    start({seoul});
    waitForRequests(1);
    m_source->succeed(0, pageOf(images.mid(1)));
    waitForRequests(2);
    images[0].imageState = u"SYNCING"_s;
    m_source->succeed(1, pageOf({images[0]}));
    waitForEnd();
    QCOMPARE(told(report()), QStringList {u"changed ap-seoul "_s + images[0].imageId});
    QCOMPARE(m_memory->runs()->constFirst().images, 1);
}

void ChangesRunTest::keepsNothingWhereItIsNotTo()
{
    m_command.keeps = false;
    run(makeImages(u"ap-seoul"_s, 0, 3));
    QVERIFY(m_memory->runs()->isEmpty());
}

/// The profile has another account's key by now: its images are not there, and not gone.
void ChangesRunTest::doesNotCompareWithAnotherAccount()
{
    run(makeImages(u"ap-seoul"_s, 0, 3));
    m_accounts.setUin(u"100000000002"_s);
    run(makeImages(u"ap-seoul"_s, 5, 2));
    QCOMPARE(told(report()), QStringList());
    QCOMPARE(reasons(report()), QStringList {u"ap-seoul OtherAccount"_s});
    QVERIFY(hasFailures(report()));
    QCOMPARE(m_run->lines().size(), 1);
    QVERIFY(m_run->lines().constFirst().contains(u"100000000001"_s));
    QCOMPARE(m_source->requests().size(), 1); // no id of another account is asked for
    // It is kept: the next time there is something to compare with.
    run(makeImages(u"ap-seoul"_s, 5, 3));
    QCOMPARE(told(report()).size(), 1);
    QVERIFY(!hasFailures(report()));
    // And the first account is not forgotten.
    m_accounts.setUin(u"100000000001"_s);
    run(makeImages(u"ap-seoul"_s, 0, 3));
    QCOMPARE(told(report()), QStringList());
    QCOMPARE(report().compared.size(), 1);
    QCOMPARE(m_run->lines(), QStringList());
}

void ChangesRunTest::saysThatTheAccountIsNotKnown()
{
    m_accounts.setUin(Failure(
            ApiError {.kind = ApiError::Kind::Service, .code = u"UnauthorizedOperation"_s}));
    run(makeImages(u"ap-seoul"_s, 0, 3));
    QCOMPARE(m_run->lines(), QStringList()); // there is nothing to compare with
    run(makeImages(u"ap-seoul"_s, 0, 2));
    QCOMPARE(told(report()).size(), 1);
    QVERIFY(isAccountUnsure(report()));
    QCOMPARE(m_run->lines().size(), 1);
    QVERIFY(m_run->lines().constFirst().startsWith(u"-\tAccountUnknown\t-\t"_s));
    QVERIFY(!hasFailures(report()));
}

/// It was two accounts before: what one of them had is not gone.
void ChangesRunTest::saysNothingWhereItMayBeAnyOfSeveralAccounts()
{
    run(makeImages(u"ap-seoul"_s, 0, 3));
    m_accounts.setUin(u"100000000002"_s);
    run(makeImages(u"ap-seoul"_s, 5, 2));
    m_accounts.setUin(Failure(
            ApiError {.kind = ApiError::Kind::Service, .code = u"UnauthorizedOperation"_s}));
    run(makeImages(u"ap-seoul"_s, 0, 3));
    QCOMPARE(told(report()), QStringList());
    QCOMPARE(reasons(report()), QStringList {u"ap-seoul AccountUnknown"_s});
    QVERIFY(hasFailures(report()));
    QCOMPARE(m_run->lines().size(), 1);
    QCOMPARE(m_source->requests().size(), 1);
    // From then on there is something to compare with.
    run(makeImages(u"ap-seoul"_s, 0, 2));
    QCOMPARE(told(report()).size(), 1);
    QVERIFY(isAccountUnsure(report()));
}

/// Its file gets another key while it is asked.
void ChangesRunTest::saysNothingWhereTheAccountChanges()
{
    run(makeImages(u"ap-seoul"_s, 0, 3));
    start({seoul});
    waitForRequests(1);
    QCoreApplication::processEvents(); // it is known by now whose the first key is
    m_accounts.setUin(u"100000000002"_s);
    m_source->succeed(0, pageOf(makeImages(u"ap-seoul"_s, 0, 2)));
    waitForEnd();
    QCOMPARE(told(report()), QStringList());
    QCOMPARE(reasons(report()), QStringList {u"ap-seoul AccountChanged"_s});
    QCOMPARE(m_run->lines().size(), 1);
    QVERIFY(m_run->lines().constFirst().startsWith(u"ap-seoul\tAccountChanged\t-\t"_s));
    QCOMPARE(m_memory->runs()->size(), 1);
}

/// Who cannot be told any more has not become another one.
void ChangesRunTest::comparesWhereNobodyCanTellAnyMore()
{
    run(makeImages(u"ap-seoul"_s, 0, 3));
    start({seoul});
    waitForRequests(1);
    QCoreApplication::processEvents(); // it is known by now whose the first key is
    m_accounts.setUin(Failure(ApiError {.kind = ApiError::Kind::Timeout}));
    m_source->succeed(0, pageOf(makeImages(u"ap-seoul"_s, 0, 4)));
    waitForEnd();
    QCOMPARE(told(report()).size(), 1);
    QCOMPARE(reasons(report()), QStringList());
    QCOMPARE(m_memory->runs()->size(), 2);
}

/// Whichever page comes first.
void ChangesRunTest::keepsTheOrderOfTheCloud()
{
    const QList<Image> images = makeImages(u"ap-seoul"_s, 0, 300);
    start({seoul});
    waitForRequests(1);
    m_source->succeed(0, {.images = images.first(100), .totalCount = 300});
    waitForRequests(3);
    m_source->succeed(2, {.images = images.mid(200), .totalCount = 300});
    m_source->succeed(1, {.images = images.mid(100, 100), .totalCount = 300});
    waitForEnd();
    KeptPlace place = keptPlaceOf(seoul, {}, {{.account = u"prod"_s}});
    const auto kept = m_memory->lastResult(place).value();
    QVERIFY(kept);
    for (qsizetype index = 0; index < images.size(); ++index)
        QCOMPARE(kept->images[index].imageId, images[index].imageId);
}

QTEST_GUILESS_MAIN(ChangesRunTest)
#include "tst_changesrun.moc"
