// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/columns/columnchecks.h"

#include <QtTest>

#include <functional>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

std::vector<ColumnFacts> goodRows()
{
    std::vector<ColumnFacts> rows;
    for (int column = 0; column < allColumnCount; ++column)
        rows.push_back(columnFacts(ImageColumn(column)));
    return rows;
}

/// A copy with other facts. Rows are not assigned: the functions in them are references.
template<typename Change>
ColumnFacts changed(ImageColumn column, const Change &change)
{
    ColumnFacts row = columnFacts(column);
    change(row);
    return row;
}

} // namespace

/// That the rows as they are pass the checks is what the compiler looks after.
class ColumnChecksTest final : public QObject
{
    Q_OBJECT

private slots:
    void aRowAtAnotherPlaceIsFound();
    void aRowTooFewIsFound();
    void aForgottenFactIsFound_data();
    void aForgottenFactIsFound();
    void aFieldThatNobodyReadsIsFound();
    void aKeyIsOfLetters_data();
    void aKeyIsOfLetters();
    void aNameOfTwoColumnsIsFound();
    void onlyTextsAndTheTimeOfCreationAreOwn();
    void aFacetIsOneColumnOfFewValues();
    void anOrderHasEachColumnOnce();
};

void ColumnChecksTest::aRowAtAnotherPlaceIsFound()
{
    std::vector<ColumnFacts> rows;
    for (int column = allColumnCount - 1; column >= 0; --column)
        rows.push_back(columnFacts(ImageColumn(column)));
    QVERIFY(!ColumnChecks::isInOrder(rows));
}

void ColumnChecksTest::aRowTooFewIsFound()
{
    std::vector<ColumnFacts> rows = goodRows();
    rows.pop_back();
    QVERIFY(!ColumnChecks::isInOrder(rows));
}

void ColumnChecksTest::aForgottenFactIsFound_data()
{
    using Change = std::function<void(ColumnFacts &)>;
    QTest::addColumn<ImageColumn>("column");
    QTest::addColumn<Change>("change");

    const auto add = [](const char *name, ImageColumn column, const Change &change) {
        QTest::newRow(name) << column << change;
    };
    add("no title", ImageColumn::Os, [](ColumnFacts &row) { row.title = nullptr; });
    add("empty title", ImageColumn::Os, [](ColumnFacts &row) { row.title = ""; });
    add("no export name", ImageColumn::Os, [](ColumnFacts &row) { row.exportName = {}; });
    add("no settings name", ImageColumn::Os, [](ColumnFacts &row) { row.settingsName = {}; });
    add("no key", ImageColumn::Os, [](ColumnFacts &row) { row.findKey = {}; });
    add("no width", ImageColumn::Os, [](ColumnFacts &row) { row.usualWidth = 0; });
    add("negative width", ImageColumn::Os, [](ColumnFacts &row) { row.usualWidth = -1; });
    const ImageColumn outside = ImageColumn::CdcCache;
    add("settings name outside of the table", outside,
        [](ColumnFacts &row) { row.settingsName = "cdc"_L1; });
    add("key outside of the table", outside, [](ColumnFacts &row) { row.findKey = "cdc"_L1; });
    add("width outside of the table", outside, [](ColumnFacts &row) { row.usualWidth = 80; });
    add("shown outside of the table", outside, [](ColumnFacts &row) { row.isShownAtFirst = true; });
    add("facet outside of the table", outside, [](ColumnFacts &row) { row.facet = Facet::State; });
}

void ColumnChecksTest::aForgottenFactIsFound()
{
    QFETCH(ImageColumn, column);
    QFETCH(std::function<void(ColumnFacts &)>, change);
    QVERIFY(!ColumnChecks::isWhole(changed(column, change)));
}

void ColumnChecksTest::aFieldThatNobodyReadsIsFound()
{
    QVERIFY(!ColumnChecks::isRead(changed(
            ImageColumn::Name, [](ColumnFacts &row) { row.exportName = "ImageNickname"_L1; })));
}

void ColumnChecksTest::aKeyIsOfLetters_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<bool>("isGood");

    QTest::newRow("letters") << "cloudinit"_ba << true;
    QTest::newRow("capital") << "cloudInit"_ba << false;
    QTest::newRow("hyphen") << "cloud-init"_ba << false;
    QTest::newRow("digit") << "ipv6"_ba << false;
}

void ColumnChecksTest::aKeyIsOfLetters()
{
    QFETCH(QByteArray, key);
    QFETCH(bool, isGood);
    QCOMPARE(ColumnChecks::hasLettersOnly(QLatin1StringView(key)), isGood);
}

void ColumnChecksTest::aNameOfTwoColumnsIsFound()
{
    std::vector<ColumnFacts> rows = goodRows();
    for (const auto name :
         {&ColumnFacts::exportName, &ColumnFacts::settingsName, &ColumnFacts::findKey}) {
        rows.push_back(columnFacts(ImageColumn::Tags));
        QVERIFY(!ColumnChecks::areUnique(rows, name));
        rows.back().*name = "another"_L1;
        QVERIFY(ColumnChecks::areUnique(rows, name));
        rows.pop_back();
    }
}

void ColumnChecksTest::onlyTextsAndTheTimeOfCreationAreOwn()
{
    const auto canBeOwn = [](ImageColumn column, bool isOwn) {
        const QLatin1StringView field = isOwn ? "ImageId"_L1 : "OsName"_L1;
        return ColumnChecks::canBeOwn(
                changed(column, [field](ColumnFacts &row) { row.exportName = field; }));
    };
    QVERIFY(canBeOwn(ImageColumn::Os, true));
    QVERIFY(canBeOwn(ImageColumn::Os, false));
    QVERIFY(canBeOwn(ImageColumn::Created, true));
    QVERIFY(!canBeOwn(ImageColumn::Created, false));
    for (const ImageColumn column :
         {ImageColumn::Size, ImageColumn::CloudInit, ImageColumn::State, ImageColumn::Tags}) {
        QVERIFY(canBeOwn(column, false));
        QVERIFY(!canBeOwn(column, true));
    }
}

void ColumnChecksTest::aFacetIsOneColumnOfFewValues()
{
    std::vector<ColumnFacts> rows = goodRows();
    rows[size_t(ImageColumn::Os)].facet = Facet::State;
    QVERIFY(!ColumnChecks::hasEachFacetOnce(rows)); // two columns
    rows[size_t(ImageColumn::State)].facet = {};
    QVERIFY(!ColumnChecks::hasEachFacetOnce(rows)); // of any texts
    rows[size_t(ImageColumn::Os)].facet = {};
    QVERIFY(!ColumnChecks::hasEachFacetOnce(rows)); // no column
    rows[size_t(ImageColumn::CdcCache)].facet = Facet::State;
    QVERIFY(ColumnChecks::hasEachFacetOnce(rows));
}

void ColumnChecksTest::anOrderHasEachColumnOnce()
{
    using enum ImageColumn;
    const auto isOrder = [](const std::vector<ImageColumn> &order) {
        return ColumnChecks::hasEachOnce(order, 4, {Profile});
    };
    QVERIFY(isOrder({Name, Os, Region}));
    QVERIFY(!isOrder({Name, Region}));              // one is forgotten
    QVERIFY(!isOrder({Name, Os, Region, Os}));      // one is there twice
    QVERIFY(!isOrder({Name, Os, Region, Profile})); // one that is to be left out
    QVERIFY(!isOrder({Name, Os, Region, Tags}));    // one that is not among them
}

QTEST_GUILESS_MAIN(ColumnChecksTest)
#include "tst_columnchecks.moc"
