// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/comparison.h"

#include "support/fakeaccounts.h"
#include "support/fakeimagesource.h"
#include "support/waiting.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

const Place seoul = {.region = u"ap-seoul"_s};
const Place tokyo = {.region = u"ap-tokyo"_s};
const QDateTime yesterday = QDateTime::fromString(u"2026-11-26T10:21:00Z"_s, Qt::ISODate);
const QDateTime today = yesterday.addDays(1);

KeptPlace keptPlace(const Place &place)
{
    return {.account = u"prod"_s, .region = place.region, .language = u"en-US"_s, .query = u"{}"_s};
}

PlaceNow now(const QList<Image> &images, const Place &place = seoul)
{
    return {.place = place, .kept = keptPlace(place), .images = images};
}

/// "gone ap-seoul img-00000001", …
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

} // namespace

/// What was loaded beside what was kept.
class ComparedPlacesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsWhatChanged();
    void asksOnceMoreBeforeItSaysGone();
    void asksOnceMoreForWhatIsNewSinceAnEarlierTime();
    void doesNotSayGoneWhereAskingFailed();
    void saysNothingOfPlacesThatAreNotReadWhole();
    void firstTimeIsNoChange();
    void lastTimeStaysTheSame();
    void comparesWithAnyRun();
    void aMemoryThatCannotBeReadIsNoChange();
    void onlyTheLastQuestionIsAnswered();
    void anotherAccountIsNotCompared();
    void saysThatTheAccountIsNotKnown();
    void whatWasReadAsAnotherIsNotCompared();

private:
    void keep(const QDateTime &taken, const QList<Image> &images, const Place &place = seoul);
    void open(const QList<Image> &cloud = {});
    void compare(const ComparisonQuestion &question);
    [[nodiscard]] QString path() const { return m_folder->filePath(u"memory.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeAccounts m_accounts;
    QString m_keptUin; ///< As whom keep() keeps.
    std::unique_ptr<FakeImageSource> m_source;
    std::unique_ptr<MemoryThread> m_memory;
    std::unique_ptr<Comparison> m_comparison;
    QList<ComparisonAnswer> m_answers;
};

void ComparedPlacesTest::init()
{
    m_comparison.reset();
    m_memory.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_source = std::make_unique<FakeImageSource>();
    m_answers.clear();
    m_accounts.setUin(u"100000000001"_s);
    m_keptUin = u"100000000001"_s;
}

void ComparedPlacesTest::keep(const QDateTime &taken, const QList<Image> &images,
                              const Place &place)
{
    const auto memory = ImageMemory::open(path());
    QVERIFY(memory);
    const Result<qint64> run = (*memory)->addRun(taken);
    QVERIFY(run);
    KeptPlace kept = keptPlace(place);
    kept.uin = m_keptUin;
    QVERIFY((*memory)->keep(*run, kept, images));
}

void ComparedPlacesTest::open(const QList<Image> &cloud)
{
    m_source->answerFrom(cloud);
    m_comparison.reset();
    m_memory = std::make_unique<MemoryThread>(path());
    m_comparison = std::make_unique<Comparison>(*m_memory, *m_source, m_accounts);
    connect(m_comparison.get(), &Comparison::finished, this,
            [this](const ComparisonAnswer &answer) { m_answers.append(answer); });
}

void ComparedPlacesTest::compare(const ComparisonQuestion &question)
{
    m_answers.clear();
    m_comparison->start(question);
    QVERIFY(waitFor(u"the comparison"_s, [this] { return !m_answers.isEmpty(); }));
}

void ComparedPlacesTest::tellsWhatChanged()
{
    keep(yesterday, named({u"img-00000001"_s, u"img-00000002"_s}));
    open();
    compare({.places = {now(named({u"img-00000002"_s, u"img-00000003"_s}))}, .began = today});
    const ChangesReport &report = m_answers.constFirst().report;
    QCOMPARE(told(report),
             QStringList({u"gone ap-seoul img-00000001"_s, u"new ap-seoul img-00000003"_s}));
    QCOMPARE(report.since, yesterday);
    QCOMPARE(m_answers.constFirst().runs.size(), 1);
}

void ComparedPlacesTest::asksOnceMoreBeforeItSaysGone()
{
    keep(yesterday, named({u"img-00000001"_s, u"img-00000002"_s}));
    open(named({u"img-00000001"_s}));
    compare({.places = {now({})}, .began = today});
    QCOMPARE(told(m_answers.constFirst().report), QStringList({u"gone ap-seoul img-00000002"_s}));
    QCOMPARE(m_source->requests().size(), 1);
}

/// It was there the last time, and a page that moved has left it out.
void ComparedPlacesTest::asksOnceMoreForWhatIsNewSinceAnEarlierTime()
{
    const QList<Image> images = named({u"img-00000001"_s, u"img-00000002"_s, u"img-00000003"_s});
    keep(yesterday.addDays(-1), images.first(1));
    keep(yesterday, images);
    Image another = images[2];
    another.imageState = u"SYNCING"_s; // by now
    open({images[0], images[1], another});
    ComparisonQuestion question = {
            .places = {now(images.first(1))}, .since = {.run = 1}, .began = today};
    compare(question);
    QCOMPARE(told(m_answers.constFirst().report),
             QStringList({u"new ap-seoul img-00000002"_s, u"new ap-seoul img-00000003"_s}));
    // One that is another now may be none of what is asked for.
    question.places[0].isConditional = true;
    compare(question);
    QCOMPARE(told(m_answers.constFirst().report), QStringList({u"new ap-seoul img-00000002"_s}));
    // What came and went is neither.
    open(images.first(1));
    question.places[0].isConditional = false;
    compare(question);
    QCOMPARE(told(m_answers.constFirst().report), QStringList());
}

void ComparedPlacesTest::doesNotSayGoneWhereAskingFailed()
{
    keep(yesterday, named({u"img-00000001"_s}));
    m_memory = std::make_unique<MemoryThread>(path());
    m_comparison = std::make_unique<Comparison>(*m_memory, *m_source, m_accounts);
    connect(m_comparison.get(), &Comparison::finished, this,
            [this](const ComparisonAnswer &answer) { m_answers.append(answer); });
    m_comparison->start({.places = {now({})}, .began = today});
    QVERIFY(waitFor(u"the question"_s, [this] { return m_source->requests().size() == 1; }));
    m_source->fail(0, {.kind = ApiError::Kind::Service, .code = u"InternalError"_s});
    QVERIFY(waitFor(u"the comparison"_s, [this] { return !m_answers.isEmpty(); }));
    const ChangesReport &report = m_answers.constFirst().report;
    QCOMPARE(told(report), QStringList());
    QCOMPARE(report.notCompared.size(), 1);
    QCOMPARE(report.notCompared.constFirst().reason, u"InternalError"_s);
    QVERIFY(!report.notCompared.constFirst().words.isEmpty());
}

void ComparedPlacesTest::saysNothingOfPlacesThatAreNotReadWhole()
{
    keep(yesterday, named({u"img-00000001"_s}));
    keep(yesterday, named({u"img-00000009"_s}, u"ap-tokyo"_s), tokyo);
    open();
    compare({.places = {now(named({u"img-00000001"_s}))},
             .unread = {{.place = tokyo, .reason = u"NotReadWhole"_s}},
             .began = today});
    const ChangesReport &report = m_answers.constFirst().report;
    QCOMPARE(told(report), QStringList());
    QCOMPARE(report.compared.size(), 1);
    QCOMPARE(report.notCompared.constFirst().place, tokyo);
}

void ComparedPlacesTest::firstTimeIsNoChange()
{
    open();
    compare({.places = {now(named({u"img-00000001"_s}))}, .began = today});
    const ChangesReport &report = m_answers.constFirst().report;
    QCOMPARE(report.compared.size(), 0);
    QVERIFY(report.notCompared.constFirst().isFirst);
}

/// What is kept while somebody looks makes no news old; nor is a result compared with itself.
void ComparedPlacesTest::lastTimeStaysTheSame()
{
    keep(yesterday.addDays(-1), {});
    keep(yesterday, named({u"img-00000001"_s}));
    open();
    compare({.places = {now(named({u"img-00000001"_s, u"img-00000002"_s}))}, .began = today});
    QCOMPARE(told(m_answers.constFirst().report), QStringList({u"new ap-seoul img-00000002"_s}));
    keep(today, named({u"img-00000001"_s, u"img-00000002"_s}));
    keep(today.addSecs(60), named({u"img-00000001"_s, u"img-00000002"_s}));
    compare({.places = {now(named({u"img-00000001"_s, u"img-00000002"_s}))},
             .began = today.addSecs(60)});
    QCOMPARE(told(m_answers.constFirst().report), QStringList({u"new ap-seoul img-00000002"_s}));
    // Another query was asked for the first time in this session.
    keep(today, named({u"img-00000005"_s}, u"ap-tokyo"_s), tokyo);
    compare({.places = {now(named({u"img-00000005"_s}, u"ap-tokyo"_s), tokyo)}, .began = today});
    QVERIFY(m_answers.constFirst().report.notCompared.constFirst().isFirst);
    compare({.places = {now(named({u"img-00000006"_s}, u"ap-tokyo"_s), tokyo)},
             .began = today.addSecs(60)});
    QCOMPARE(told(m_answers.constFirst().report),
             QStringList({u"gone ap-tokyo img-00000005"_s, u"new ap-tokyo img-00000006"_s}));
}

void ComparedPlacesTest::comparesWithAnyRun()
{
    keep(yesterday.addDays(-7), {});
    keep(yesterday, named({u"img-00000001"_s}));
    open();
    const QList<PlaceNow> places = {now(named({u"img-00000001"_s}))};
    compare({.places = places, .since = {.run = 1}, .began = today});
    QCOMPARE(told(m_answers.constFirst().report), QStringList({u"new ap-seoul img-00000001"_s}));
    compare({.places = places, .since = {.moment = yesterday.addDays(-1)}, .began = today});
    QCOMPARE(told(m_answers.constFirst().report), QStringList({u"new ap-seoul img-00000001"_s}));
    compare({.places = places, .began = today});
    QCOMPARE(told(m_answers.constFirst().report), QStringList());
}

void ComparedPlacesTest::aMemoryThatCannotBeReadIsNoChange()
{
    QVERIFY(QDir().mkdir(path()));
    open();
    compare({.places = {now(named({u"img-00000001"_s}))}, .began = today});
    const ChangesReport &report = m_answers.constFirst().report;
    QCOMPARE(report.compared.size(), 0);
    QVERIFY(!report.notCompared.constFirst().isFirst);
}

void ComparedPlacesTest::onlyTheLastQuestionIsAnswered()
{
    keep(yesterday, {});
    open();
    m_comparison->start({.places = {now(named({u"img-00000001"_s}))}, .began = today});
    compare({.places = {now(named({u"img-00000002"_s}))}, .began = today});
    QCOMPARE(told(m_answers.constFirst().report), QStringList({u"new ap-seoul img-00000002"_s}));
    m_comparison->start({.places = {now({})}, .began = today});
    m_comparison->stop();
    compare({.places = {now(named({u"img-00000003"_s}))}, .began = today});
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(told(m_answers.constFirst().report), QStringList({u"new ap-seoul img-00000003"_s}));
}

/// The profile has another account's key: nothing of the first one's is gone.
void ComparedPlacesTest::anotherAccountIsNotCompared()
{
    keep(yesterday, named({u"img-00000001"_s}));
    m_accounts.setUin(u"100000000002"_s);
    open();
    const QList<PlaceNow> places = {now(named({u"img-00000002"_s}))};
    for (const Look &since : {Look {}, Look {.run = 1}, Look {.moment = yesterday}}) {
        compare({.places = places, .since = since, .began = today});
        const ChangesReport &report = m_answers.constFirst().report;
        QCOMPARE(report.compared.size(), 0);
        QCOMPARE(report.notCompared.constFirst().reason, u"OtherAccount"_s);
        QVERIFY(report.notCompared.constFirst().words.contains(u"100000000001"_s));
        QVERIFY(!report.notCompared.constFirst().isFirst);
        QCOMPARE(m_answers.constFirst().runs.size(), 0);
    }
    QCOMPARE(m_source->requests().size(), 0); // nor are its ids asked for
    // What the other one had before is there all the same.
    m_keptUin = u"100000000002"_s;
    keep(yesterday.addDays(-1), named({u"img-00000002"_s, u"img-00000003"_s}));
    open();
    compare({.places = places, .began = today});
    QCOMPARE(told(m_answers.constFirst().report), QStringList({u"gone ap-seoul img-00000003"_s}));
    QVERIFY(!isAccountUnsure(m_answers.constFirst().report));
}

void ComparedPlacesTest::saysThatTheAccountIsNotKnown()
{
    m_keptUin.clear();
    keep(yesterday, named({u"img-00000001"_s}));
    open();
    const QList<PlaceNow> places = {now(named({u"img-00000001"_s, u"img-00000002"_s}))};
    compare({.places = places, .began = today});
    QCOMPARE(told(m_answers.constFirst().report), QStringList({u"new ap-seoul img-00000002"_s}));
    QVERIFY(isAccountUnsure(m_answers.constFirst().report));
    QVERIFY(summaryText(m_answers.constFirst().report)
                    .endsWith("It is not known whether it was the same account both times."_L1));

    m_keptUin = u"100000000001"_s;
    keep(yesterday, named({u"img-00000001"_s}));
    m_accounts.setUin(Failure(ApiError {.kind = ApiError::Kind::Network}));
    open();
    compare({.places = places, .began = today});
    QCOMPARE(told(m_answers.constFirst().report), QStringList({u"new ap-seoul img-00000002"_s}));
    QVERIFY(isAccountUnsure(m_answers.constFirst().report));
    m_accounts.setUin(u"100000000001"_s);
    compare({.places = places, .began = today});
    QVERIFY(!isAccountUnsure(m_answers.constFirst().report));

    // It may be any of several.
    m_keptUin = u"100000000002"_s;
    keep(yesterday, named({u"img-00000007"_s}));
    m_keptUin.clear();
    m_accounts.setUin(Failure(ApiError {.kind = ApiError::Kind::Network}));
    open();
    compare({.places = places, .since = {.run = 3}, .began = today});
    QCOMPARE(told(m_answers.constFirst().report), QStringList({u"new ap-seoul img-00000002"_s}));
}

/// The profile became another account since: what lacks may be there, and cannot be asked for.
void ComparedPlacesTest::whatWasReadAsAnotherIsNotCompared()
{
    keep(yesterday, named({u"img-00000001"_s}));
    open();
    PlaceNow read = now(named({u"img-00000002"_s}));
    read.kept.uin = u"100000000001"_s;
    m_accounts.setUin(u"100000000002"_s);
    compare({.places = {read}, .began = today});
    const ChangesReport &report = m_answers.constFirst().report;
    QCOMPARE(told(report), QStringList());
    QCOMPARE(report.notCompared.constFirst().reason, u"AccountChanged"_s);
    QVERIFY(hasFailures(report));
    QCOMPARE(m_source->requests().size(), 0);
}

QTEST_GUILESS_MAIN(ComparedPlacesTest)
#include "tst_comparedplaces.moc"
