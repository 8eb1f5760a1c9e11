// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "judgingfacts.h"

#include <QTest>

/// What follows from what was not read, or not asked: nothing.
class UnreadJudgingTest final : public QObject
{
    Q_OBJECT

private slots:
    void neverTakesAFailureForAnAbsence_data();
    void neverTakesAFailureForAnAbsence();
    void nothingIsGoneBeforeAllKnownRegionsWereAsked();
};

void UnreadJudgingTest::neverTakesAFailureForAnAbsence_data()
{
    QTest::addColumn<QString>("meant");
    QTest::addColumn<QList<PlaceStatus>>("asked");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("foundElsewhere"); // the verdict where Bangkok has it

    PlaceStatus stopped = read(tokyo);
    stopped.state = PlaceState::Stopped;
    PlaceStatus missing = read(tokyo);
    missing.missing = 1;
    PlaceStatus unreadable = read(tokyo);
    unreadable.unreadable = 1;
    using Asked = QList<PlaceStatus>;
    const auto row = [](const char *name, const QString &meant, const Asked &asked,
                        const QString &verdict, const QString &elsewhere) {
        QTest::newRow(name) << meant << asked << verdict << elsewhere;
    };
    const QString gone = u"gone"_s;
    const QString unknown = u"unknown"_s;
    const QString ok = u"ok"_s;
    const QString elsewhere = u"elsewhere"_s;
    row("all read", {}, {read(seoul), read(tokyo)}, gone, ok);
    row("one not asked", {}, {read(seoul)}, unknown, ok);
    row("one failed", {}, {read(seoul), failed(tokyo)}, unknown, ok);
    row("one stopped", {}, {read(seoul), stopped}, unknown, ok);
    row("one not whole", {}, {read(seoul), missing}, unknown, ok);
    row("one unreadable", {}, {read(seoul), unreadable}, unknown, ok);
    row("none asked", {}, {}, unknown, ok);
    row("the one meant read, and all", seoul, {read(seoul), read(tokyo)}, gone, elsewhere);
    row("the one meant failed", tokyo, {read(seoul), failed(tokyo)}, unknown, unknown);
    row("the one meant was not asked", tokyo, {read(seoul)}, unknown, unknown);
    row("none asked, one meant", tokyo, {}, unknown, unknown);
    row("another not asked", seoul, {read(seoul)}, elsewhere, elsewhere);
    row("another failed", seoul, {read(seoul), failed(tokyo)}, elsewhere, elsewhere);
    row("another stopped", seoul, {read(seoul), stopped}, elsewhere, elsewhere);
    row("another not whole", seoul, {read(seoul), missing}, elsewhere, elsewhere);
    row("another unreadable", seoul, {read(seoul), unreadable}, elsewhere, elsewhere);
    row("another account failed", seoul, {read(seoul, u"a"_s), failed(seoul, u"b"_s)}, unknown,
        unknown);
}

void UnreadJudgingTest::neverTakesAFailureForAnAbsence()
{
    QFETCH(QString, meant);
    QFETCH(QList<PlaceStatus>, asked);
    QFETCH(QString, verdict);
    QFETCH(QString, foundElsewhere);
    const Finding missing = only({pinned(id, meant)}, factsOf({}, asked));
    QCOMPARE(verdictWord(missing.verdict), verdict);
    // What was not read is named.
    for (const QString &region : {seoul, tokyo}) {
        // Where the region meant is not known, others are of no matter.
        const bool isOfMatter =
                meant.isEmpty() || meant == region || isRegionReadWhole(asked, meant);
        if (!asked.isEmpty() && isOfMatter && !isRegionReadWhole(asked, region))
            QVERIFY2(missing.message.contains(region), qPrintable(missing.message));
    }
    // One that is found in another region is not said to be elsewhere, either.
    const Image other = image(u"ap-bangkok"_s, id, u"web"_s, u"2026-11-01"_s);
    QCOMPARE(verdictWord(only({pinned(id, meant)}, factsOf({other}, asked)).verdict),
             foundElsewhere);
}

/// A place that nobody asked says no more than one that failed.
void UnreadJudgingTest::nothingIsGoneBeforeAllKnownRegionsWereAsked()
{
    QList<PlaceStatus> asked;
    for (const QString &region : knownRegionIds())
        asked.append(read(region));
    CloudFacts facts = {.asked = asked};
    QCOMPARE(verdictWord(only({pinned(id)}, facts).verdict), u"gone"_s);
    facts.asked.removeLast();
    QCOMPARE(verdictWord(only({pinned(id)}, facts).verdict), u"unknown"_s);
    const Finding finding = only({pinned(id, seoul)}, facts);
    QCOMPARE(verdictWord(finding.verdict), u"elsewhere"_s);
    QVERIFY(finding.found.isEmpty());
    QCOMPARE(finding.message,
             "It is not in ap-seoul, for which it is pinned: either gone, or in what was not read: "
             "ap-shenzhen-fsi. No successor is known."_L1);
}

QTEST_GUILESS_MAIN(UnreadJudgingTest)
#include "tst_unreadjudging.moc"
