// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/columns/imagecolumns.h"
#include "support/waiting.h"
#include "support/windowfixture.h"
#include "ui/narrow/facetbutton.h"
#include "ui/query/regiontree.h"

#include <QApplication>
#include <QHeaderView>
#include <QImage>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// The columns of a picture, from the first to the last, that have a pixel with a strong color:
/// marks have one, texts and grounds have none.
struct Extent
{
    int first = -1;
    int last = -1;

    [[nodiscard]] Extent mirrored(int width) const
    {
        return {.first = width - 1 - last, .last = width - 1 - first};
    }
    bool operator==(const Extent &) const = default;
};

Extent colored(const QImage &picture)
{
    Extent extent;
    for (int x = 0; x < picture.width(); ++x) {
        for (int y = 0; y < picture.height(); ++y) {
            const QColor color = picture.pixelColor(x, y);
            if (color.saturation() < 90 || color.value() < 110)
                continue;
            extent.first = extent.first < 0 ? x : extent.first;
            extent.last = x;
        }
    }
    return extent;
}

QImage pictureOf(QWidget &widget, const QRect &rect)
{
    return widget.grab(rect).toImage();
}

/// What is to be on the other side.
struct Look
{
    QImage checkMark;
    int checkMarkLeft = 0;
    int regionWidth = 0;
    Extent osMark;
    int osWidth = 0;
    Extent stateMark;
    int stateWidth = 0;
    QList<Extent> facetBars;
    int facetWidth = 0;
    QMargins headingMargins;
    int firstColumnLeft = 0;
    int tableWidth = 0;
};

} // namespace

/// The window in a language that is written from right to left: all is on the other side, and
/// nothing lies on something else.
class RightToLeftTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void regionsAreNotPaintedOverTheirCheckMarks();
    void marksStandBeforeTheirWords();
    void facetsAreMirrored();
    void columnsAndMarginsAreMirrored();
    void scrollBarsBeginOnTheRight();

private:
    static void look(Look &look);

    Look m_usual;
    Look m_mirrored;
};

void RightToLeftTest::look(Look &look)
{
    WindowFixture fixture;
    fixture.window().resize(1800, 900);
    QVERIFY(fixture.show());
    QVERIFY(fixture.search());
    QVERIFY(fixture.waitUntilLoaded());

    auto *tree = fixture.child<RegionTree>(u"regionTree"_s);
    QVERIFY(tree);
    const QModelIndex region = tree->model()->index(0, 0, tree->model()->index(0, 0));
    const QRect row = tree->visualRect(region);
    const int side = tree->style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, tree);
    const QRect mark = QStyle::visualRect(tree->layoutDirection(), row,
                                          QRect(row.left(), row.top(), side, row.height()));
    look.checkMark = pictureOf(*tree->viewport(), mark);
    look.checkMarkLeft = mark.left();
    look.regionWidth = tree->viewport()->width();

    ImageTableView &view = fixture.view();
    const auto cell = [&view](ImageColumn column) {
        const QRect rect = view.visualRect(view.model()->index(0, int(column)));
        return pictureOf(*view.viewport(), rect);
    };
    const QImage os = cell(ImageColumn::Os);
    look.osMark = colored(os);
    look.osWidth = os.width();
    const QImage state = cell(ImageColumn::State);
    look.stateMark = colored(state);
    look.stateWidth = state.width();
    look.firstColumnLeft =
            view.horizontalHeader()->sectionViewportPosition(int(ImageColumn::Region));
    look.tableWidth = view.viewport()->width();

    for (FacetButton *button : fixture.window().findChildren<FacetButton *>()) {
        if (!button->isVisible() || look.facetBars.size() == 4)
            continue;
        look.facetBars.append(colored(pictureOf(*button, button->rect())));
        look.facetWidth = button->width();
    }
    look.headingMargins = fixture.child<QWidget>(u"filterPanel"_s)
                                  ->layout()
                                  ->itemAt(0)
                                  ->layout()
                                  ->contentsMargins();
}

void RightToLeftTest::initTestCase()
{
    look(m_usual);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    look(m_mirrored);
}

void RightToLeftTest::cleanupTestCase()
{
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void RightToLeftTest::regionsAreNotPaintedOverTheirCheckMarks()
{
    QVERIFY(m_usual.checkMarkLeft < m_usual.regionWidth / 4);
    QVERIFY(m_mirrored.checkMarkLeft > m_mirrored.regionWidth / 2);
    // Were a text on it, it would not be the same.
    QCOMPARE(m_mirrored.checkMark, m_usual.checkMark);
}

void RightToLeftTest::marksStandBeforeTheirWords()
{
    QVERIFY(m_usual.osMark.first >= 0 && m_usual.stateMark.first >= 0);
    QVERIFY(m_usual.osMark.last < m_usual.osWidth / 2);
    QVERIFY(m_mirrored.osMark == m_usual.osMark.mirrored(m_usual.osWidth));
    QVERIFY(m_usual.stateMark.last < m_usual.stateWidth / 2);
    QVERIFY(m_mirrored.stateMark.first > m_mirrored.stateWidth / 2);
}

void RightToLeftTest::facetsAreMirrored()
{
    QCOMPARE(m_usual.facetBars.size(), 4);
    QCOMPARE(m_mirrored.facetWidth, m_usual.facetWidth);
    for (qsizetype i = 0; i < m_usual.facetBars.size(); ++i) {
        const Extent bar = m_usual.facetBars.at(i);
        QVERIFY2(bar.first > m_usual.facetWidth / 3,
                 qPrintable(
                         u"%1 to %2 of %3"_s.arg(bar.first).arg(bar.last).arg(m_usual.facetWidth)));
        QVERIFY(m_mirrored.facetBars.at(i) == m_usual.facetBars.at(i).mirrored(m_usual.facetWidth));
    }
}

void RightToLeftTest::columnsAndMarginsAreMirrored()
{
    QCOMPARE(m_usual.firstColumnLeft, 0);
    QVERIFY(m_mirrored.firstColumnLeft > m_mirrored.tableWidth / 2);
    QVERIFY(m_usual.headingMargins.left() > m_usual.headingMargins.right());
    QCOMPARE(m_mirrored.headingMargins.left(), m_usual.headingMargins.right());
    QCOMPARE(m_mirrored.headingMargins.right(), m_usual.headingMargins.left());
}

void RightToLeftTest::scrollBarsBeginOnTheRight()
{
    QScrollBar bar(Qt::Horizontal);
    bar.resize(300, 12);
    bar.setRange(0, 100);
    bar.setPageStep(20);
    const auto slider = [&bar](Qt::LayoutDirection direction) {
        bar.setLayoutDirection(direction);
        QStyleOptionSlider option;
        option.initFrom(&bar);
        option.orientation = Qt::Horizontal;
        option.state |= QStyle::State_Horizontal;
        option.maximum = 100;
        option.pageStep = 20;
        return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option,
                                           QStyle::SC_ScrollBarSlider, &bar);
    };
    QCOMPARE(slider(Qt::LeftToRight).left(), 0);
    QCOMPARE(slider(Qt::RightToLeft).right(), bar.width() - 1);
}

QTEST_MAIN(RightToLeftTest)
#include "tst_righttoleft.moc"
