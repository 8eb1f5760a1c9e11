// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "viewsfixture.h"

#include "support/waiting.h"
#include "support/widgets.h"

#include "catalog/presence/grouprow.h"
#include "ui/changes/changesbar.h"
#include "ui/changes/changespage.h"
#include "ui/changes/changesview.h"
#include "ui/matrix/matrixbar.h"
#include "ui/matrix/matrixlegend.h"
#include "ui/matrix/matrixpage.h"
#include "ui/matrix/matrixview.h"
#include "ui/pinned/pinnedbar.h"
#include "ui/pinned/pinneddialog.h"
#include "ui/pinned/pinnedmodel.h"
#include "ui/table/imagetableview.h"
#include "ui/widgets/titledlabel.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QImage picture(QWidget &widget, const QRect &rect)
{
    return widget.grab(rect).toImage().convertToFormat(QImage::Format_RGB32);
}

/// From the first to the last column of a picture with a strong color, as marks have one.
struct Extent
{
    int first = -1;
    int last = -1;
    int width = 0;

    [[nodiscard]] Extent mirrored() const { return {width - 1 - last, width - 1 - first, width}; }
};

Extent colored(const QImage &picture)
{
    Extent extent = {.width = picture.width()};
    for (int x = 0; x < picture.width(); ++x) {
        for (int y = 0; y < picture.height(); ++y) {
            const QColor color = picture.pixelColor(x, y);
            if (color.saturation() < 90 || color.value() < 80)
                continue;
            extent.first = extent.first < 0 ? x : extent.first;
            extent.last = x;
        }
    }
    return extent;
}

/// From the first to the last column of a picture in which something is on its ground.
Extent inked(const QImage &picture)
{
    const QRgb ground = picture.pixel(0, 0);
    Extent extent = {.width = picture.width()};
    for (int x = 0; x < picture.width(); ++x) {
        for (int y = 0; y < picture.height(); ++y) {
            if (picture.pixel(x, y) == ground)
                continue;
            extent.first = extent.first < 0 ? x : extent.first;
            extent.last = x;
        }
    }
    return extent;
}

/// Where a widget is in another one, as it would be if that were not mirrored.
int leading(const QWidget &widget, const QWidget &in)
{
    const QRect place(widget.mapTo(&in, QPoint()), widget.size());
    return in.isRightToLeft() ? in.width() - 1 - place.right() : place.left();
}

/// What is to be the same, or on the other side.
struct Seen
{
    QList<int> partsOfMatrixBar;
    QImage mark;
    QImage uprightName;
    QImage nameBefore;
    QImage nameScrolled;
    Extent countLabel; ///< Of the columns before the first region.
    int firstColumnLeft = 0;
    int lastPlaceLeft = 0;
    Extent legend;
    QList<int> partsOfChangesBar;
    Extent sentenceOfChanges;
    QList<Extent> changeMarks;
    QList<int> partsOfPinnedBar;
    QList<Extent> verdicts;
    bool isTableRowSelected = false;
    bool isVerdictSelected = false;
};

} // namespace

/// What is beside the table, in a language that is written from right to left: all is on the other
/// side, and nothing lies on something else.
class MirroredViewsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void barsAreMirrored();
    void marksOfTheMatrixAreTheSame();
    void frozenColumnsStayOnTheirSide();
    void whatIsCountedStandsBesideTheCounts();
    void marksStandBeforeTheirWords();
    void sentencesBeginWhereLinesBegin();
    void rowsCanBeSelected();

private:
    static void lookAt(Seen &seen, const QString &memoryPath);
    static void lookAtMatrix(Seen &seen, MatrixPage &page);

    Seen m_usual;
    Seen m_mirrored;
};

void MirroredViewsTest::lookAtMatrix(Seen &seen, MatrixPage &page)
{
    for (const auto *button : page.bar().findChildren<QToolButton *>()) {
        if (button->isVisible())
            seen.partsOfMatrixBar.append(leading(*button, page.bar()));
    }
    const auto *legend = page.bar().findChild<MatrixLegend *>();
    QWidget *sample = legend->findChild<QWidget *>();
    seen.legend = colored(picture(*sample, sample->rect()));
    MatrixView &view = page.view();
    QHeaderView &header = *view.horizontalHeader();
    const QModelIndex name = page.model().index(1, MatrixModel::NameColumn);
    view.clearSelection();
    view.setCurrentIndex(page.model().index(2, MatrixModel::NameColumn));
    // A tick, in the first region that has one.
    for (int column = MatrixModel::FirstPlaceColumn; column < page.model().columnCount();
         ++column) {
        const QModelIndex index = page.model().index(1, column);
        if (index.data(MatrixModel::CellRole).value<GroupCell>().state == CellState::Current &&
            seen.mark.isNull())
            seen.mark = picture(*view.viewport(), view.visualRect(index).adjusted(2, 2, -2, -2));
    }
    const int place = MatrixModel::FirstPlaceColumn;
    seen.uprightName = picture(*header.viewport(), QRect(header.sectionViewportPosition(place), 0,
                                                         header.sectionSize(place), header.height())
                                                           .adjusted(2, 2, -2, -2));
    int before = 0;
    for (int column = 0; column < place; ++column)
        before += header.sectionSize(column);
    const int tall = header.fontMetrics().height();
    seen.countLabel = inked(picture(
            *header.viewport(), {header.isRightToLeft() ? header.viewport()->width() - before : 0,
                                 header.height() - tall, before, tall - 3}));
    seen.firstColumnLeft = header.sectionViewportPosition(0);
    seen.lastPlaceLeft = header.sectionViewportPosition(header.count() - 1);
    const auto nameCell = [&] {
        return picture(*view.viewport(), view.visualRect(name).adjusted(2, 2, -2, -2));
    };
    seen.nameBefore = nameCell();
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->maximum());
    seen.nameScrolled = nameCell();
}

void MirroredViewsTest::lookAt(Seen &seen, const QString &memoryPath)
{
    ViewsFixture fixture;
    QVERIFY(fixture.open({1300, 900}, memoryPath));
    fixture.window().selectRow(2);
    const auto *images = fixture.window().findChild<ImageTableView *>();
    seen.isTableRowSelected = images->selectionModel()->isRowSelected(2);
    MatrixPage *matrix = fixture.showMatrix();
    QVERIFY(matrix);
    lookAtMatrix(seen, *matrix);

    ChangesPage *changes = fixture.showChanges();
    QVERIFY(changes);
    for (const auto *button : changes->bar().findChildren<QToolButton *>()) {
        if (button->isVisible())
            seen.partsOfChangesBar.append(leading(*button, changes->bar()));
    }
    auto *sentence = changes->bar().findChild<TitledLabel *>();
    sentence->setTitled(u"New"_s, {}); // shorter than its line
    seen.sentenceOfChanges = inked(picture(*sentence, sentence->rect()));
    ChangesView &list = changes->view();
    list.clearSelection();
    for (int row = 1; row < changes->model().rowCount(); ++row) {
        const QRect rect = list.visualRect(changes->model().index(row, ChangesModel::ChangeColumn));
        seen.changeMarks.append(colored(picture(*list.viewport(), rect)));
    }

    PinnedDialog *pinned = fixture.showPinned();
    QVERIFY(pinned);
    const auto *bar = pinned->findChild<PinnedBar *>();
    for (const auto *label : bar->findChildren<QLabel *>())
        seen.partsOfPinnedBar.append(leading(*label, *bar));
    auto *table = pinned->findChild<QTableView *>();
    seen.isVerdictSelected = table->selectionModel()->isRowSelected(0);
    table->clearSelection();
    for (int row = 1; row < 5; ++row) {
        const QRect rect =
                table->visualRect(table->model()->index(row, PinnedModel::VerdictColumn));
        seen.verdicts.append(colored(picture(*table->viewport(), rect)));
    }
}

void MirroredViewsTest::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    const QTemporaryDir folder;
    const QString memory = folder.filePath(u"memory.sqlite"_s);
    QVERIFY(ViewsFixture::makeMemory(memory));
    lookAt(m_usual, memory);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    lookAt(m_mirrored, memory);
}

void MirroredViewsTest::cleanupTestCase()
{
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void MirroredViewsTest::barsAreMirrored()
{
    QVERIFY(m_usual.partsOfMatrixBar.size() >= 8);
    QCOMPARE(m_mirrored.partsOfMatrixBar, m_usual.partsOfMatrixBar);
    QVERIFY(m_usual.partsOfChangesBar.size() >= 5);
    QCOMPARE(m_mirrored.partsOfChangesBar, m_usual.partsOfChangesBar);
    QVERIFY(m_usual.partsOfPinnedBar.size() >= 5);
    QCOMPARE(m_mirrored.partsOfPinnedBar, m_usual.partsOfPinnedBar);
}

void MirroredViewsTest::marksOfTheMatrixAreTheSame()
{
    QVERIFY(!m_usual.mark.isNull());
    QCOMPARE(m_mirrored.mark, m_usual.mark);
    QVERIFY(m_usual.legend.last < m_usual.legend.width / 2);
    QVERIFY(m_mirrored.legend.first > m_mirrored.legend.width / 3);
}

void MirroredViewsTest::frozenColumnsStayOnTheirSide()
{
    QVERIFY(m_usual.firstColumnLeft < m_usual.lastPlaceLeft);
    QVERIFY(m_mirrored.firstColumnLeft > m_mirrored.lastPlaceLeft);
    for (const Seen *seen : {&m_usual, &m_mirrored})
        QCOMPARE(seen->nameScrolled, seen->nameBefore);
}

/// What the numbers under the names of regions are, stands beside the first of them.
void MirroredViewsTest::whatIsCountedStandsBesideTheCounts()
{
    QVERIFY(m_usual.countLabel.first > m_usual.countLabel.width / 2);
    const Extent back = m_mirrored.countLabel.mirrored();
    QVERIFY2(back.first > back.width / 2, qPrintable(QString::number(back.first)));
}

void MirroredViewsTest::marksStandBeforeTheirWords()
{
    QVERIFY(m_usual.changeMarks.size() > 3);
    QCOMPARE(m_mirrored.changeMarks.size(), m_usual.changeMarks.size());
    // The words behind the marks have their color, too.
    for (const QList<Extent> *marks : {&m_usual.changeMarks, &m_usual.verdicts}) {
        const QList<Extent> &mirrored =
                marks == &m_usual.verdicts ? m_mirrored.verdicts : m_mirrored.changeMarks;
        for (qsizetype i = 0; i < marks->size(); ++i) {
            const Extent &usual = marks->at(i);
            if (usual.first < 0)
                continue; // a kind without a color
            QVERIFY2(usual.first < 30, qPrintable(QString::number(usual.first)));
            const Extent back = mirrored.at(i).mirrored();
            QVERIFY2(std::abs(back.first - usual.first) <= 4,
                     qPrintable(u"%1 and %2"_s.arg(usual.first).arg(back.first)));
        }
    }
}

void MirroredViewsTest::sentencesBeginWhereLinesBegin()
{
    QVERIFY(m_usual.sentenceOfChanges.first >= 0 && m_usual.sentenceOfChanges.first <= 4);
    const Extent back = m_mirrored.sentenceOfChanges.mirrored();
    QVERIFY2(back.first >= 0 && back.first <= 4, qPrintable(QString::number(back.first)));
}

void MirroredViewsTest::rowsCanBeSelected()
{
    for (const Seen *seen : {&m_usual, &m_mirrored}) {
        QVERIFY(seen->isTableRowSelected);
        QVERIFY(seen->isVerdictSelected);
    }
}

QTEST_MAIN(MirroredViewsTest)
#include "tst_mirroredviews.moc"
