// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/columnlayout.h"

#include "catalog/columns/imagecolumns.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int profile = int(ImageColumn::Profile);

} // namespace

class ColumnLayoutTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void eachColumnHasItsWidth();
    void widthsGrowWithLetters();
    void appliesAndReads();
    void addsWhatIsMissingAtItsPlace();
    void leavesOutWhatIsNotKnown();
    void keepsOneColumnInSight();
    void boundsWidths();
    void hiddenColumnsComeBackWithTheirWidth();
    void doesNotShowOrHideProfiles();
    void putsProfilesFirstInALayoutWithoutThem();
    void jsonComesBack();
    void badJsonIsAnEmptyLayout_data();
    void badJsonIsAnEmptyLayout();

private:
    [[nodiscard]] ColumnLayout usual() const { return defaultColumnLayout(*m_header); }
    /// The layout of the header once this one was applied.
    [[nodiscard]] ColumnLayout applied(const ColumnLayout &layout)
    {
        applyColumnLayout(*m_header, layout);
        return readColumnLayout(*m_header);
    }

    QStandardItemModel m_model {1, imageColumnCount};
    std::unique_ptr<QHeaderView> m_header;
};

void ColumnLayoutTest::init()
{
    m_header = std::make_unique<QHeaderView>(Qt::Horizontal);
    m_header->setSectionsMovable(true);
    m_header->setModel(&m_model);
    m_header->setSectionHidden(profile, true); // as the table has it
}

void ColumnLayoutTest::eachColumnHasItsWidth()
{
    QFont font = m_header->font();
    font.setPixelSize(8); // letters are no wider than usual
    m_header->setFont(font);
    QStringList widths;
    QStringList hidden;
    for (const ColumnState &state : usual()) {
        widths.append(QString::number(state.width));
        if (!state.isVisible)
            hidden.append(state.name);
    }
    QCOMPARE(widths.join(u','),
             u"104,112,196,172,64,76,60,128,136,116,92,172,112,112,184,84,92,120,112,64,320"_s);
    QCOMPARE(hidden, (QStringList {u"profile"_s, u"platform"_s}));
}

void ColumnLayoutTest::widthsGrowWithLetters()
{
    QFont font = m_header->font();
    font.setPixelSize(8);
    m_header->setFont(font);
    const ColumnLayout small = usual();
    font.setPixelSize(64);
    m_header->setFont(font);
    const ColumnLayout large = usual();
    for (qsizetype i = 0; i < small.size(); ++i)
        QVERIFY(large.at(i).width > small.at(i).width);
}

void ColumnLayoutTest::appliesAndReads()
{
    ColumnLayout layout = usual();
    std::reverse(layout.begin(), layout.end());
    for (qsizetype i = 0; i < layout.size(); ++i)
        layout[i] = {.name = layout[i].name, .width = 60 + 7 * int(i)};
    layout.last() = usual().constFirst();
    QCOMPARE(applied(layout), layout);
    QCOMPARE(m_header->logicalIndex(0), imageColumnCount - 1);
    QCOMPARE(applied({}), usual());
}

void ColumnLayoutTest::addsWhatIsMissingAtItsPlace()
{
    ColumnLayout layout = usual();
    layout.removeAt(int(ImageColumn::Platform));
    QCOMPARE(applied(layout), usual());
}

void ColumnLayoutTest::leavesOutWhatIsNotKnown()
{
    ColumnLayout layout = usual();
    layout.insert(3, {.name = u"price"_s, .width = 50});
    layout.append({.name = u"name"_s, .width = 999}); // a second time
    QCOMPARE(applied(layout), usual());
}

void ColumnLayoutTest::keepsOneColumnInSight()
{
    ColumnLayout layout = usual();
    for (ColumnState &state : layout)
        state.isVisible = false;
    QCOMPARE(applied(layout).size(), imageColumnCount);
    QCOMPARE(m_header->hiddenSectionCount(), imageColumnCount - 1);
    QVERIFY(!m_header->isSectionHidden(int(ImageColumn::Name)));
}

void ColumnLayoutTest::boundsWidths()
{
    m_header->setMinimumSectionSize(1);
    ColumnLayout layout = usual();
    layout[1].width = -5;
    layout[2].width = 3;
    layout[3].width = 1'000'000;
    const ColumnLayout result = applied(layout);
    QCOMPARE(result.at(1).width, 24);
    QCOMPARE(result.at(2).width, 24);
    QCOMPARE(result.at(3).width, 2000);
}

void ColumnLayoutTest::hiddenColumnsComeBackWithTheirWidth()
{
    ColumnLayout layout = usual();
    layout[5].isVisible = false;
    QCOMPARE(applied(layout), layout);
    m_header->setSectionHidden(5, false);
    QCOMPARE(readColumnLayout(*m_header), usual());
}

/// That follows from what is asked; where the column is and how wide is the user's to say.
void ColumnLayoutTest::doesNotShowOrHideProfiles()
{
    ColumnLayout layout = usual();
    layout.move(0, 2);
    layout[2].width = 222;
    layout[2].isVisible = true;
    applyColumnLayout(*m_header, layout);
    QVERIFY(m_header->isSectionHidden(profile));
    m_header->setSectionHidden(profile, false);
    QCOMPARE(readColumnLayout(*m_header), layout);
    for (ColumnState &state : layout)
        state.isVisible = false;
    applyColumnLayout(*m_header, layout);
    QVERIFY(!m_header->isSectionHidden(profile));
    // It alone would be no table.
    QVERIFY(!m_header->isSectionHidden(int(ImageColumn::Name)));
    QCOMPARE(m_header->hiddenSectionCount(), imageColumnCount - 2);
}

/// Such as was kept before there were profiles.
void ColumnLayoutTest::putsProfilesFirstInALayoutWithoutThem()
{
    ColumnLayout layout = usual();
    layout.removeFirst();
    layout.move(3, 0);
    applyColumnLayout(*m_header, layout);
    QCOMPARE(m_header->logicalIndex(0), profile);
    QCOMPARE(readColumnLayout(*m_header).mid(1), layout);
}

void ColumnLayoutTest::jsonComesBack()
{
    ColumnLayout layout = usual();
    layout[2].isVisible = false;
    layout[3].width = 321;
    QCOMPARE(columnLayoutFromJson(columnLayoutToJson(layout)), layout);
    QCOMPARE(columnLayoutFromJson(R"([{"name": "os", "width": 50}])"),
             (ColumnLayout {{.name = u"os"_s, .width = 50}}));
}

void ColumnLayoutTest::badJsonIsAnEmptyLayout_data()
{
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("[{");
    QTest::newRow("no array") << QByteArray("{}");
}

void ColumnLayoutTest::badJsonIsAnEmptyLayout()
{
    QFETCH(QByteArray, json);
    QCOMPARE(columnLayoutFromJson(json), ColumnLayout());
}

QTEST_MAIN(ColumnLayoutTest)
#include "tst_columnlayout.moc"
