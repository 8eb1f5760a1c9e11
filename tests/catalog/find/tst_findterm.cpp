// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findterm.h"

#include "catalog/columns/columnfacts.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// Each has one of what columns of flags and of numbers look at, or the time, which is a number
/// too.
const Image images[] = {
        {},
        {.isSupportCloudinit = true},
        {.isSupportCloudinit = false},
        {.imageDeprecated = true},
        {.imageDeprecated = false},
        {.imageSize = 50},
        {.syncPercent = 50},
        {.created = QDateTime::fromMSecsSinceEpoch(50)},
        {.snapshotSet = {{.diskSize = 50}}},
};

bool matches(const FindKey &key, const QString &raw, const Image &image)
{
    const auto term = parseFindTerm(key, raw, false, TimeZone::Utc);
    return term && *term && (*term)->matches(image);
}

} // namespace

class FindTermTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyColumnHasItsKey();
    void flagsAreThoseOfTheColumn();
    void numbersAreThoseOfTheColumn();
    void wrongValuesAreTold_data();
    void wrongValuesAreTold();
};

void FindTermTest::everyColumnHasItsKey()
{
    QCOMPARE(findKeys().size(), size_t(imageColumnCount));
    for (const FindKey &key : findKeys()) {
        const std::optional<FindKey> found = findKeyFor(QString(key.word));
        QVERIFY(found);
        QCOMPARE(found->column, key.column);
        QCOMPARE(found->kind, key.kind);
        QCOMPARE(findKeyFor(key.column).word, key.word);
    }
    QVERIFY(!findKeyFor(QString()));
    QVERIFY(!findKeyFor(u"price"_s));
}

void FindTermTest::flagsAreThoseOfTheColumn()
{
    for (const FindKey &key : findKeys()) {
        const auto *flag = std::get_if<FlagValue>(&columnFacts(key.column).value);
        QCOMPARE(key.kind == FindKind::Flag, flag != nullptr);
        if (!flag)
            continue;
        for (const Image &image : images) {
            QCOMPARE(matches(key, u"yes"_s, image), flag->flag(image) == true);
            QCOMPARE(matches(key, u"no"_s, image), flag->flag(image) == false);
        }
    }
}

void FindTermTest::numbersAreThoseOfTheColumn()
{
    for (const FindKey &key : findKeys()) {
        const auto *number = std::get_if<NumberValue>(&columnFacts(key.column).value);
        QCOMPARE(key.kind == FindKind::Number, number != nullptr);
        if (!number)
            continue;
        for (const Image &image : images)
            QCOMPARE(matches(key, u"50"_s, image), number->number(image) == 50);
    }
}

void FindTermTest::wrongValuesAreTold_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("message");

    const QString number = u"\"x\" is not a number: write 50, <=50, >50 or 20..100."_s;
    QTest::newRow("number") << u"size"_s << number;
    QTest::newRow("date")
            << u"created"_s
            << u"\"x\" is not a date: write 2025, 2025-03, >2025-03-31, 2024..2025, or <30d for "
               "the last 30 days."_s;
    QTest::newRow("flag") << u"deprecated"_s << u"\"x\" is neither yes nor no."_s;
    for (const auto *word : {u"name", u"type", u"tag", u"snapshot"})
        QTest::newRow(qPrintable(QString::fromUtf16(word)))
                << QString::fromUtf16(word) << QString();
}

void FindTermTest::wrongValuesAreTold()
{
    QFETCH(QString, word);
    QFETCH(QString, message);
    const auto term = parseFindTerm(*findKeyFor(word), u"x"_s, false, TimeZone::Utc);
    QCOMPARE(term ? QString() : term.error().message, message);
}

QTEST_GUILESS_MAIN(FindTermTest)
#include "tst_findterm.moc"
