// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/matrix/matrixmarks.h"

#include "support/picturecontrast.h"
#include "ui/style/theme.h"

#include <QImage>
#include <QPainter>
#include <QtTest>

using namespace Qt::StringLiterals;

/// What can be seen of the marks on the ground of each kind of row, in both schemes.
class MatrixMarksTest final : public QObject
{
    Q_OBJECT

private slots:
    void canBeSeen_data();
    void canBeSeen();
    void anOfferThatIsNotKnownLooksSo_data();
    void anOfferThatIsNotKnownLooksSo();
};

void MatrixMarksTest::canBeSeen_data()
{
    QTest::addColumn<ColorScheme>("scheme");
    QTest::addColumn<QPalette::ColorRole>("ground");
    QTest::addColumn<GroupCell>("cell");

    const std::pair<const char *, GroupCell> cells[] = {
            {"there", {.state = CellState::Current, .count = 1}},
            {"two there", {.state = CellState::Current, .count = 2}},
            {"behind", {.state = CellState::Behind, .count = 1, .daysBehind = 7}},
            {"missing", {.state = CellState::Missing}},
            {"unknown", {.state = CellState::Unknown}},
            {"under way", {.state = CellState::UnderWay, .count = 1, .percent = 60}},
            {"deprecated", {.state = CellState::Deprecated, .count = 1}},
            {"failed", {.state = CellState::Failed, .count = 1}},
            {"kept", {.state = CellState::Kept, .count = 1}},
            {"two kept", {.state = CellState::Kept, .count = 2}}};
    for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        for (const QPalette::ColorRole ground :
             {QPalette::Base, QPalette::AlternateBase, QPalette::Highlight}) {
            for (const auto &[name, cell] : cells) {
                QTest::addRow("%s on %d, %s", name, int(ground),
                              scheme == ColorScheme::Light ? "light" : "dark")
                        << scheme << ground << cell;
            }
        }
    }
}

void MatrixMarksTest::canBeSeen()
{
    QFETCH(ColorScheme, scheme);
    QFETCH(QPalette::ColorRole, ground);
    QFETCH(GroupCell, cell);
    const QPalette palette = paletteFor(scheme);
    QImage picture(29, 25, QImage::Format_RGB32);
    picture.fill(palette.color(ground));
    QPainter painter(&picture);
    paintCellMark(painter, picture.rect().adjusted(2, 3, -2, -2), cell, palette,
                  QApplication::font(), palette.color(ground));
    painter.end();
    const bool hasFrame = cell.state == CellState::Missing || cell.state == CellState::Kept;
    if (hasFrame) {
        const double frame = contrastIn(picture.copy(0, 0, 5, picture.height()));
        QVERIFY2(frame >= leastOfMarks, qPrintable(QString::number(frame)));
    }
    if (cell.state == CellState::Missing)
        return;
    // What stands in the middle, on the ground of the mark.
    const double middle = contrastIn(picture.copy(picture.rect().adjusted(7, 6, -7, -5)));
    QVERIFY2(middle >= leastOfTexts, qPrintable(QString::number(middle)));
}

void MatrixMarksTest::anOfferThatIsNotKnownLooksSo_data()
{
    QTest::addColumn<OfferCell::State>("state");
    QTest::addColumn<bool>("isUnknown");

    QTest::newRow("not asked") << OfferCell::State::NotAsked << true;
    QTest::newRow("failed") << OfferCell::State::Unknown << true;
    QTest::newRow("none") << OfferCell::State::None << false;
    QTest::newRow("some") << OfferCell::State::Some << false;
}

/// As an image of which nobody knows whether it is there.
void MatrixMarksTest::anOfferThatIsNotKnownLooksSo()
{
    QFETCH(OfferCell::State, state);
    QFETCH(bool, isUnknown);
    const QPalette palette = paletteFor(ColorScheme::Light);
    const auto pictureOf = [&palette](const auto &paint) {
        QImage picture(29, 25, QImage::Format_RGB32);
        picture.fill(palette.color(QPalette::Base));
        QPainter painter(&picture);
        paint(painter, picture.rect().adjusted(2, 3, -2, -2));
        return picture;
    };
    const QImage unknown = pictureOf([&](QPainter &painter, const QRect &rect) {
        paintCellMark(painter, rect, {}, palette, QApplication::font(),
                      palette.color(QPalette::Base));
    });
    const QImage offer = pictureOf([&](QPainter &painter, const QRect &rect) {
        paintOfferMark(painter, rect, {.state = state, .images = 7}, palette, QApplication::font(),
                       palette.color(QPalette::Base));
    });
    QCOMPARE(offer == unknown, isUnknown);
}

QTEST_MAIN(MatrixMarksTest)
#include "tst_matrixmarks.moc"
