// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "judgingfacts.h"

#include "pinned/mending.h"

#include <QTest>

using namespace Qt::StringLiterals;

class JudgingTest final : public QObject
{
    Q_OBJECT

private slots:
    void judges_data();
    void judges();
    void aSuccessorIsTheNewestOnlyWhereAllWasRead();
    void anyAccountWillDo();
    void takesACommentOfSeveralForTheNameOfAny_data();
    void takesACommentOfSeveralForTheNameOfAny();
    void reportsCandidatesThatAreKnown();
    void findsTheSuccessor_data();
    void findsTheSuccessor();
    void prefersTheCopyInTheRegionMeant();
    void saysWhereTheSuccessorIsMissing();
    void twoThatAreAsNewAreNoOnlyOne();
    void takesNotesOfWaivers();
};

void JudgingTest::judges_data()
{
    QTest::addColumn<QList<PinnedId>>("ids");
    QTest::addColumn<QList<Image>>("images");
    QTest::addColumn<QString>("verdict");

    const auto row = [](const char *name, const QList<PinnedId> &ids, const QList<Image> &images,
                        const QString &verdict) {
        QTest::newRow(name) << ids << images << verdict;
    };
    const Image good = image(seoul, id, u"web-2026-11-01"_s, u"2026-11-01"_s);
    const auto with = [&good](auto change) {
        Image changed = good;
        change(changed);
        return changed;
    };
    row("nowhere", {pinned(id)}, {}, u"gone"_s);
    row("nowhere, meant somewhere", {pinned(id, seoul)}, {}, u"gone"_s);
    row("elsewhere", {pinned(id, tokyo)}, {good}, u"elsewhere"_s);
    row("there", {pinned(id, seoul)}, {good}, u"ok"_s);
    row("anywhere", {pinned(id)}, {good}, u"ok"_s);
    row("failed", {pinned(id, seoul)}, {with([](Image &i) { i.imageState = u"CREATEFAILED"_s; })},
        u"unusable"_s);
    row("in use", {pinned(id, seoul)}, {with([](Image &i) { i.imageState = u"USING"_s; })},
        u"ok"_s);
    row("a state that was not told", {pinned(id, seoul)},
        {with([](Image &i) { i.imageState = QString(); })}, u"ok"_s);
    row("unusable is worse than deprecated", {pinned(id, seoul)}, {with([](Image &i) {
            i.imageState = u"SYNCING"_s;
            i.imageDeprecated = true;
        })},
        u"unusable"_s);
    row("deprecated", {pinned(id)}, {with([](Image &i) { i.imageDeprecated = true; })},
        u"deprecated"_s);
    row("twice", {pinned(id, seoul), pinned(id, tokyo)}, {good}, u"twice"_s);
    PinnedId another = pinned(id, tokyo);
    another.map = 100;
    row("in two maps", {pinned(id, seoul), another}, {good}, u"ok"_s);
    row("a public id is the same everywhere", {pinned(id, seoul), pinned(id, tokyo)},
        {image(seoul, id, u"Debian"_s, u"2026-11-01"_s, u"PUBLIC_IMAGE"_s)}, u"ok"_s);
    row("stale", {pinned(id)}, {image(seoul, id, u"web"_s, u"2025-11-26"_s)}, u"stale"_s);
    row("not yet stale", {pinned(id)}, {image(seoul, id, u"web"_s, u"2025-11-27"_s)}, u"ok"_s);
    row("a time that is not known", {pinned(id)}, {with([](Image &i) { i.created = QDateTime(); })},
        u"ok"_s);
    PinnedId named = pinned(id, seoul);
    named.name = NameBeside {.name = u"web-2026-10-01"_s};
    row("another build beside it", {named}, {good}, u"drift"_s);
    named.name = NameBeside {.name = u"see the wiki"_s};
    row("any comment", {named}, {good}, u"ok"_s);
    named.name = NameBeside {.name = u"see the wiki"_s, .isSaid = true};
    row("said to be its name", {named}, {good}, u"drift"_s);
    named.name = NameBeside {.name = u"web-2026-11-01"_s, .isSaid = true};
    row("its name", {named}, {good}, u"ok"_s);
    named.name = NameBeside {.name = u"db, blue"_s};
    row("another image's name", {named},
        {good, image(seoul, u"img-00000001"_s, u"db, blue"_s, u"2026-01-01"_s)}, u"drift"_s);
    row("a newer build", {pinned(id, seoul)},
        {good, image(seoul, u"img-00000001"_s, u"web-2026-11-08"_s, u"2026-11-08"_s)}, u"newer"_s);
    row("a newer build elsewhere", {pinned(id, seoul)},
        {good, image(tokyo, u"img-00000001"_s, u"web-2026-11-08"_s, u"2026-11-08"_s)}, u"ok"_s);
}

void JudgingTest::judges()
{
    QFETCH(QList<PinnedId>, ids);
    QFETCH(QList<Image>, images);
    QFETCH(QString, verdict);
    const Finding finding =
            only(ids, factsOf(images, {read(seoul), read(tokyo)}), {.maxAgeDays = 365});
    QCOMPARE(verdictWord(finding.verdict), verdict);
    QVERIFY(!finding.message.isEmpty());
}

/// Where not all was read, an unseen image may be the newer one: nothing is to be written then.
void JudgingTest::aSuccessorIsTheNewestOnlyWhereAllWasRead()
{
    Image old = image(seoul, id, u"web-2026-11-01"_s, u"2026-11-01"_s);
    old.imageDeprecated = true;
    const Image newer = image(seoul, u"img-00000008"_s, u"web-2026-11-08"_s, u"2026-11-08"_s);
    CloudFacts facts = factsOf({old, newer}, {read(seoul), read(tokyo)});
    QVERIFY(isMendable(only({pinned(id, seoul)}, facts)));
    facts.othersAsked = {read(seoul), failed(tokyo)};
    QVERIFY(isMendable(only({pinned(id, seoul)}, facts)));
    PlaceStatus missing = read(seoul);
    missing.missing = 1;
    for (const PlaceStatus &notWhole : {failed(seoul), missing}) {
        facts.othersAsked = {notWhole, read(tokyo)};
        const Finding finding = only({pinned(id, seoul)}, facts);
        QCOMPARE(finding.successor->image.imageId, newer.imageId);
        QVERIFY(!finding.successor->isNewest);
        QVERIFY(!isMendable(finding));
        QVERIFY(finding.message.contains("There may be a newer one"_L1));
        // Without a region it is where the old one is that counts.
        QVERIFY(!isMendable(only({pinned(id)}, facts)));
    }
    // A line mentions any regions.
    facts.othersAsked = {read(seoul), read(tokyo)};
    PinnedId hinted = pinned(id, seoul);
    hinted.regionFrom = RegionSource::Line;
    QVERIFY(only({hinted}, facts).successor);
    QVERIFY(!isMendable(only({hinted}, facts)));
    // Of two accounts both must have answered.
    facts.othersAsked = {read(seoul, u"a"_s), failed(seoul, u"b"_s)};
    QVERIFY(!isMendable(only({pinned(id, seoul)}, facts)));
}

void JudgingTest::anyAccountWillDo()
{
    Image first = image(seoul, id, u"web"_s, u"2026-11-01"_s);
    first.place.profile = u"a"_s;
    first.imageState = u"SYNCING"_s;
    Image second = first;
    second.place.profile = u"b"_s;
    second.imageState = u"NORMAL"_s;
    const CloudFacts facts = factsOf({first, second}, {read(seoul, u"a"_s), read(seoul, u"b"_s)});
    QCOMPARE(verdictWord(only({pinned(id, seoul)}, facts).verdict), u"ok"_s);
}

void JudgingTest::takesACommentOfSeveralForTheNameOfAny_data()
{
    QTest::addColumn<QString>("comment");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second"); // null: it was not found
    QTest::addColumn<QStringList>("verdicts");

    const QString ok = u"ok"_s;
    const QString drift = u"drift"_s;
    QTest::newRow("of both") << u"web-1"_s << u"web-1"_s << u"web-1"_s << QStringList {ok, ok};
    QTest::newRow("of the first") << u"web-1"_s << u"web-1"_s << u"db"_s << QStringList {ok, ok};
    QTest::newRow("of the second") << u"web-1"_s << u"db"_s << u"web-1"_s << QStringList {ok, ok};
    QTest::newRow("of another build")
            << u"web-1"_s << u"web-2"_s << u"web-2"_s << QStringList {drift, drift};
    QTest::newRow("of another build of one")
            << u"web-1"_s << u"web-2"_s << u"db"_s << QStringList {drift, ok};
    QTest::newRow("perhaps of the one that was not found")
            << u"web-1"_s << u"web-2"_s << QString() << QStringList {ok, u"unknown"_s};
}

void JudgingTest::takesACommentOfSeveralForTheNameOfAny()
{
    QFETCH(QString, comment);
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QStringList, verdicts);
    const QString otherId = u"img-00000001"_s;
    QList<Image> images = {image(seoul, id, first, u"2026-11-01"_s)};
    if (!second.isNull())
        images.append(image(tokyo, otherId, second, u"2026-11-01"_s));
    QList<PinnedId> ids = {pinned(id, seoul), pinned(otherId, tokyo)};
    for (PinnedId &one : ids)
        one.name = NameBeside {.name = comment, .offset = 40, .ids = 2};
    const PlaceStatus inTokyo = second.isNull() ? failed(tokyo) : read(tokyo);
    QStringList words;
    for (const Finding &finding : judge(ids, factsOf(images, {read(seoul), inTokyo}), {}))
        words.append(verdictWord(finding.verdict));
    QCOMPARE(words, verdicts);
}

void JudgingTest::reportsCandidatesThatAreKnown()
{
    PinnedId candidate = pinned(u"img-carousel"_s);
    candidate.isSure = false;
    const CloudFacts none = factsOf({}, {read(seoul)});
    QVERIFY(judge({candidate}, none, {}).isEmpty());
    QCOMPARE(judge({candidate}, none, {.reportsCandidates = true}).size(), 1);
    const CloudFacts known =
            factsOf({image(seoul, u"img-carousel"_s, u"a"_s, u"2026-11-01"_s)}, {read(seoul)});
    QCOMPARE(judge({candidate}, known, {}).size(), 1);
}

void JudgingTest::findsTheSuccessor_data()
{
    QTest::addColumn<QList<Image>>("others");
    QTest::addColumn<QString>("successor");

    const Image newest = image(seoul, u"img-00000009"_s, u"web-2026-11-08"_s, u"2026-11-08"_s);
    const Image newer = image(seoul, u"img-00000008"_s, u"web-2026-11-04"_s, u"2026-11-04"_s);
    const auto with = [&newest](auto change) {
        Image changed = newest;
        change(changed);
        return QList<Image> {changed};
    };
    QTest::newRow("none") << QList<Image>() << QString();
    QTest::newRow("the newest") << QList<Image> {newer, newest} << newest.imageId;
    QTest::newRow("of another series")
            << with([](Image &i) { i.imageName = u"db-2026-11-08"_s; }) << QString();
    QTest::newRow("of another architecture")
            << with([](Image &i) { i.architecture = u"arm"_s; }) << QString();
    QTest::newRow("of another type")
            << with([](Image &i) { i.imageType = u"SHARED_IMAGE"_s; }) << QString();
    QTest::newRow("in another region")
            << with([](Image &i) { i.place.region = tokyo; }) << QString();
    QTest::newRow("of another account")
            << with([](Image &i) { i.place.profile = u"b"_s; }) << QString();
    QTest::newRow("unusable") << with([](Image &i) { i.imageState = u"CREATING"_s; }) << QString();
    QTest::newRow("deprecated itself")
            << with([](Image &i) { i.imageDeprecated = true; }) << QString();
    QTest::newRow("of a family") << with([](Image &i) { i.imageFamily = u"f"_s; }) << QString();
}

void JudgingTest::findsTheSuccessor()
{
    QFETCH(QList<Image>, others);
    QFETCH(QString, successor);
    Image old = image(seoul, id, u"web-2026-11-01"_s, u"2026-11-01"_s);
    old.imageDeprecated = true;
    const CloudFacts facts = factsOf(QList<Image> {old} + others, {read(seoul), read(tokyo)});
    const Finding finding = only({pinned(id, seoul)}, facts);
    QCOMPARE(verdictWord(finding.verdict), u"deprecated"_s);
    QCOMPARE(finding.successor.value_or(Successor()).image.imageId, successor);
    QCOMPARE(finding.message.contains(u"img-0000000"_s), !successor.isEmpty());
}

/// What is pinned for a region where it is not was mostly meant to be its copy there.
void JudgingTest::prefersTheCopyInTheRegionMeant()
{
    Image here = image(seoul, id, u"web-2026-11-01"_s, u"2026-11-01"_s);
    here.imageFamily = u"fleet"_s;
    Image newer = image(tokyo, u"img-00000009"_s, u"web-2026-11-08"_s, u"2026-11-08"_s);
    newer.imageFamily = u"fleet"_s;
    const Image copy = image(tokyo, u"img-00000008"_s, u"web-2026-11-01"_s, u"2026-11-02"_s);
    const QList<PlaceStatus> asked = {read(seoul), read(tokyo)};
    const Finding with = only({pinned(id, tokyo)}, factsOf({here, newer, copy}, asked));
    QCOMPARE(verdictWord(with.verdict), u"elsewhere"_s);
    QCOMPARE(with.successor->image.imageId, copy.imageId);
    QCOMPARE(only({pinned(id, tokyo)}, factsOf({here, newer}, asked)).successor->image.imageId,
             newer.imageId);
}

void JudgingTest::saysWhereTheSuccessorIsMissing()
{
    const auto publicly = [](const QString &region, const QString &imageId, const QString &name,
                             const QString &created) {
        Image made = image(region, imageId, name, created, u"PUBLIC_IMAGE"_s);
        made.imageFamily = u"debian"_s;
        return made;
    };
    const QString newer = u"img-00000008"_s;
    const QString newest = u"img-00000009"_s;
    const QList<Image> images = {publicly(seoul, id, u"Debian 12"_s, u"2026-01-01"_s),
                                 publicly(tokyo, id, u"Debian 12"_s, u"2026-01-01"_s),
                                 publicly(seoul, newer, u"Debian 13"_s, u"2026-02-01"_s),
                                 publicly(tokyo, newer, u"Debian 13"_s, u"2026-02-01"_s),
                                 publicly(seoul, newest, u"Debian 14"_s, u"2026-03-01"_s)};
    // Before the newest comes the one that is everywhere it is pinned for.
    const QList<PinnedId> both = {pinned(id, seoul), pinned(id, tokyo)};
    QCOMPARE(only(both, factsOf(images, {read(seoul), read(tokyo)})).successor->image.imageId,
             newer);
    const QList<Image> without = {images.at(0), images.at(1), images.at(4)};
    const Successor missing = *only(both, factsOf(without, {read(seoul), read(tokyo)})).successor;
    QCOMPARE(missing.image.imageId, newest);
    QCOMPARE(missing.missingIn, QStringList {tokyo});
    CloudFacts facts = factsOf(without, {read(seoul), read(tokyo)});
    facts.othersAsked = {read(seoul), failed(tokyo)};
    const Successor unknown = *only(both, facts).successor;
    QCOMPARE(unknown.missingIn, QStringList());
    QCOMPARE(unknown.unknownIn, QStringList {tokyo});
    QCOMPARE(only({pinned(id, seoul)}, facts).successor->image.imageId, newest);
}

void JudgingTest::twoThatAreAsNewAreNoOnlyOne()
{
    const QList<Image> images = {image(seoul, id, u"web-1"_s, u"2026-01-01"_s),
                                 image(seoul, u"img-00000008"_s, u"web-2"_s, u"2026-02-01"_s),
                                 image(seoul, u"img-00000009"_s, u"web-3"_s, u"2026-02-01"_s)};
    QVERIFY(!only({pinned(id)}, factsOf(images, {read(seoul)})).successor->isOnly);
}

void JudgingTest::takesNotesOfWaivers()
{
    const CloudFacts facts = factsOf({}, {read(seoul)});
    PinnedId waived = pinned(id);
    waived.waiver = Waiver {.reason = u"old"_s};
    QVERIFY(only({waived}, facts).isWaived);
    waived.waiver->until = QDate(2026, 11, 27);
    QVERIFY(only({waived}, facts).isWaived);
    waived.waiver->until = QDate(2026, 11, 26);
    QVERIFY(!only({waived}, facts).isWaived);
    QVERIFY(only({waived}, facts).isWaiverExpired);
    waived.waiver->until = QDate();
    QVERIFY(only({waived}, facts).isWaiverExpired);
    waived.waiver = Waiver();
    const Finding finding = only({waived}, facts);
    QVERIFY(!finding.isWaived && !finding.isWaiverExpired);
    QVERIFY(finding.message.contains("cvm-ignore needs a reason"_L1));
}

QTEST_GUILESS_MAIN(JudgingTest)
#include "tst_judging.moc"
