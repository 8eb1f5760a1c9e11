// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "facetstripfixture.h"

#include "support/widgets.h"

#include "ui/narrow/facetbox.h"
#include "ui/narrow/facetbutton.h"

#include <QToolButton>
#include <QtTest>

#include <algorithm>
#include <map>
#include <numeric>

using namespace Qt::StringLiterals;

/// The strip alone: which facets and values it shows.
class FacetPagesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsWholeFacets_data();
    void showsWholeFacets();
    void theButtonGoesOnToTheOthers();
    void chosenFacetsAreOnEveryPage();
    void aChosenFacetStaysInItsPlace();
    void isAsTallAsItsTallestFacet();
    void showsAllChosenValues();
    void keepsItsButtons();

private:
    /// The titles in sight, from left to right: their numbers.
    [[nodiscard]] QList<int> titles() const;

    std::unique_ptr<FacetStripFixture> m_fixture;
};

void FacetPagesTest::init()
{
    m_fixture = std::make_unique<FacetStripFixture>();
    QVERIFY(m_fixture->show());
}

void FacetPagesTest::cleanup()
{
    m_fixture.reset();
}

QList<int> FacetPagesTest::titles() const
{
    std::map<int, int> byPlace;
    for (int facet = 0; facet < facetCount; ++facet) {
        const QWidget *box = findNamed(m_fixture->strip, u"Facet Title %1"_s.arg(facet));
        if (box && m_fixture->strip.rect().contains(box->geometry()))
            byPlace[box->x()] = facet;
    }
    QList<int> titles;
    for (const auto &[x, facet] : byPlace)
        titles.append(facet);
    return titles;
}

void FacetPagesTest::showsWholeFacets_data()
{
    QTest::addColumn<int>("room"); // beyond that for so many facets, px
    QTest::addColumn<int>("facets");
    QTest::addColumn<int>("shown");

    QTest::newRow("four, almost") << -1 << 4 << 3;
    QTest::newRow("four") << 0 << 4 << 4;
    QTest::newRow("one") << 24 << 1 << 1;
    QTest::newRow("too narrow") << -90 << 1 << 0; // the one there is would be cut
    // They need no button.
    QTest::newRow("all") << -12 << facetCount << facetCount;
    QTest::newRow("all but one") << -13 << facetCount << facetCount - 1;
}

void FacetPagesTest::showsWholeFacets()
{
    QFETCH(int, room);
    QFETCH(int, facets);
    QFETCH(int, shown);
    m_fixture->strip.setMinimumWidth(1);
    m_fixture->resizeTo(m_fixture->widthFor(facets) + room);
    QList<int> expected(shown);
    std::iota(expected.begin(), expected.end(), 0);
    QCOMPARE(titles(), expected);
    const auto boxes = m_fixture->strip.findChildren<FacetBox *>();
    QCOMPARE(std::ranges::count_if(boxes, &FacetBox::isVisible), std::max(1, shown));

    const auto *more = findNamed<QToolButton>(m_fixture->strip, u"More facets"_s);
    QCOMPARE(more != nullptr, shown < facetCount);
    if (!more || shown == 0)
        return;
    QVERIFY(m_fixture->strip.rect().contains(more->geometry()));
    for (const FacetBox *box : boxes)
        QVERIFY(!box->isVisible() || !box->geometry().intersects(more->geometry()));
    QVERIFY(more->toolTip().startsWith(QString::number(facetCount - shown) + u" more facet"_s));
}

void FacetPagesTest::theButtonGoesOnToTheOthers()
{
    m_fixture->resizeTo(m_fixture->widthFor(4) + 84);
    QCOMPARE(titles(), (QList<int> {0, 1, 2, 3}));
    QVERIFY(clickNamed(m_fixture->strip, u"More facets"_s));
    QCOMPARE(titles(), (QList<int> {4, 5, 6, 7}));
    // The last page is full, too.
    QVERIFY(clickNamed(m_fixture->strip, u"More facets"_s));
    QCOMPARE(titles(), (QList<int> {7, 8, 9, 10}));
    QVERIFY(clickNamed(m_fixture->strip, u"More facets"_s));
    QCOMPARE(titles(), (QList<int> {0, 1, 2, 3}));
    m_fixture->resizeTo(m_fixture->widthFor(5) + 84);
    QCOMPARE(titles(), (QList<int> {0, 1, 2, 3, 4}));
    QVERIFY(clickNamed(m_fixture->strip, u"More facets"_s));
    QCOMPARE(titles(), (QList<int> {5, 6, 7, 8, 9}));
}

void FacetPagesTest::chosenFacetsAreOnEveryPage()
{
    QList<FacetCounts> counts = FacetStripFixture::makeCounts(3);
    counts[6].values[0].isChosen = true;
    m_fixture->strip.setCounts(counts);
    QCOMPARE(titles(), (QList<int> {0, 1, 2, 6}));
    QVERIFY(clickNamed(m_fixture->strip, u"More facets"_s));
    QCOMPARE(titles(), (QList<int> {3, 4, 5, 6}));
    QVERIFY(clickNamed(m_fixture->strip, u"More facets"_s));
    QCOMPARE(titles(), (QList<int> {6, 7, 8, 9}));
    QVERIFY(clickNamed(m_fixture->strip, u"More facets"_s));
    QCOMPARE(titles(), (QList<int> {6, 8, 9, 10}));
    QVERIFY(clickNamed(m_fixture->strip, u"More facets"_s));
    QCOMPARE(titles(), (QList<int> {0, 1, 2, 6}));

    // One place is left for paging.
    for (FacetCounts &facet : counts)
        facet.values[0].isChosen = true;
    m_fixture->strip.setCounts(counts);
    QVERIFY(clickNamed(m_fixture->strip, u"More facets"_s));
    QCOMPARE(titles(), (QList<int> {0, 1, 2, 4}));
}

void FacetPagesTest::aChosenFacetStaysInItsPlace()
{
    QVERIFY(clickNamed(m_fixture->strip, u"More facets"_s));
    const QList<int> before = titles();
    QList<FacetCounts> counts = FacetStripFixture::makeCounts(3);
    counts[5].values[1].isChosen = true;
    m_fixture->strip.setCounts(counts);
    QCOMPARE(titles(), before);
}

void FacetPagesTest::isAsTallAsItsTallestFacet()
{
    QList<FacetCounts> counts = FacetStripFixture::makeCounts(3);
    m_fixture->strip.setCounts(FacetStripFixture::makeCounts(2));
    QCoreApplication::sendPostedEvents();
    const int low = m_fixture->strip.height();
    m_fixture->strip.setCounts(counts);
    QCoreApplication::sendPostedEvents();
    const int row = m_fixture->strip.height() - low;
    QVERIFY(row > QFontMetrics(m_fixture->strip.font()).height());
    // A facet out of sight counts, so that paging does not move the table.
    counts[7] = FacetStripFixture::makeCounts(4).at(7);
    m_fixture->strip.setCounts(counts);
    QCoreApplication::sendPostedEvents();
    QVERIFY(!titles().contains(7));
    QCOMPARE(m_fixture->strip.height(), low + 2 * row);
    const FacetBox *box = m_fixture->strip.findChild<FacetBox *>();
    QVERIFY(m_fixture->strip.height() <= box->sizeHint().height() + row + 12);
}

void FacetPagesTest::showsAllChosenValues()
{
    QList<FacetCounts> counts = FacetStripFixture::makeCounts(9);
    for (const int chosen : {3, 5, 8})
        counts[0].values[chosen].isChosen = true;
    m_fixture->strip.setCounts(counts);
    for (const QString &code : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"f"_s, u"i"_s})
        QVERIFY2(m_fixture->button(code), qPrintable(code));
    for (const QString &code : {u"d"_s, u"f"_s, u"i"_s})
        QVERIFY(m_fixture->button(code)->isChecked());
    QVERIFY(!m_fixture->button(u"e"_s));
    QCOMPARE(findNamed<QToolButton>(m_fixture->strip, u"Title 0: more values"_s)->text(),
             u"3 more"_s);
}

void FacetPagesTest::keepsItsButtons()
{
    const QList<FacetButton *> before = m_fixture->strip.findChildren<FacetButton *>();
    QList<FacetCounts> counts = FacetStripFixture::makeCounts(3);
    for (FacetCounts &facet : counts)
        facet.values[0].count += 100;
    m_fixture->strip.setCounts(counts);
    QCOMPARE(m_fixture->strip.findChildren<FacetButton *>(), before);
    QCOMPARE(m_fixture->button(u"a"_s)->value().count, 200);
    QVERIFY(before.contains(m_fixture->button(u"a"_s)));
    m_fixture->strip.setCounts(FacetStripFixture::makeCounts(1));
    QVERIFY(titles().isEmpty());
    m_fixture->strip.setCounts(counts);
    QCOMPARE(m_fixture->strip.findChildren<FacetButton *>(), before);
}

QTEST_MAIN(FacetPagesTest)
#include "tst_facetpages.moc"
