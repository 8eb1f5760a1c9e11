// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/columns/columnfacts.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// The titles of the columns that are so.
template<typename Predicate>
QString titles(const Predicate &isSo)
{
    QStringList titles;
    for (int column = 0; column < allColumnCount; ++column) {
        const ColumnFacts &facts = columnFacts(ImageColumn(column));
        if (isSo(facts))
            titles.append(QString::fromLatin1(facts.title));
    }
    return titles.join(u',');
}

template<typename Value>
QString titlesOf()
{
    return titles(
            [](const ColumnFacts &facts) { return std::holds_alternative<Value>(facts.value); });
}

} // namespace

class ColumnFactsTest final : public QObject
{
    Q_OBJECT

private slots:
    void eachColumnHasItsRow();
    void kinds();
    void ownColumns();
    void whatIsNotShownAtFirst();
    void facets_data();
    void facets();
};

void ColumnFactsTest::eachColumnHasItsRow()
{
    for (int column = 0; column < allColumnCount; ++column)
        QCOMPARE(columnFacts(ImageColumn(column)).column, ImageColumn(column));
}

void ColumnFactsTest::kinds()
{
    QCOMPARE(titlesOf<FlagValue>(), u"Cloud-init,Deprecated"_s);
    QCOMPARE(titlesOf<NumberValue>(), u"Size (GiB),Sync"_s);
    QCOMPARE(titlesOf<CreatedValue>(), u"Created"_s);
    QCOMPARE(titlesOf<TagsValue>(), u"Tags"_s);
    QCOMPARE(titlesOf<SnapshotsValue>(), u"Snapshots"_s);
    QCOMPARE(titlesOf<CodeValue>(),
             u"Profile,Region,Architecture,Type,State,Platform,Source,License,CDC cache"_s);
    QCOMPARE(titlesOf<TextValue>(), u"Name,OS,Image ID,Creator,Family,Description"_s);
}

void ColumnFactsTest::ownColumns()
{
    QCOMPARE(titles([](const ColumnFacts &facts) { return isOwn(facts.column); }),
             u"Name,Created,Image ID,Description"_s);
}

void ColumnFactsTest::whatIsNotShownAtFirst()
{
    QCOMPARE(titles([](const ColumnFacts &facts) { return !facts.isShownAtFirst; }),
             u"Profile,Platform,CDC cache"_s);
}

void ColumnFactsTest::facets_data()
{
    QTest::addColumn<Facet>("facet");
    QTest::addColumn<ImageColumn>("column");

    QTest::newRow("platform") << Facet::Platform << ImageColumn::Platform;
    QTest::newRow("architecture") << Facet::Architecture << ImageColumn::Architecture;
    QTest::newRow("type") << Facet::Type << ImageColumn::Type;
    QTest::newRow("state") << Facet::State << ImageColumn::State;
    QTest::newRow("profile") << Facet::Profile << ImageColumn::Profile;
    QTest::newRow("source") << Facet::Source << ImageColumn::Source;
    QTest::newRow("cloud-init") << Facet::CloudInit << ImageColumn::CloudInit;
    QTest::newRow("license") << Facet::License << ImageColumn::License;
    QTest::newRow("deprecated") << Facet::Deprecated << ImageColumn::Deprecated;
}

void ColumnFactsTest::facets()
{
    QFETCH(Facet, facet);
    QTEST(facetColumn(facet), "column");
}

QTEST_GUILESS_MAIN(ColumnFactsTest)
#include "tst_columnfacts.moc"
