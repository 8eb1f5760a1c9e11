// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/picturecontrast.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "catalog/columns/columnorders.h"
#include "ui/narrow/facetbutton.h"
#include "ui/style/appearance.h"
#include "ui/style/theme.h"

#include <QCheckBox>
#include <QEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Whether what is drawn can be seen: measured in pictures of the window, in both schemes.
class ContrastTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void measures();
    void legibleChangesAsLittleAsItMust_data() { addSchemes(); }
    void legibleChangesAsLittleAsItMust();
    void dimTextOfSelectedRows_data() { addSchemes(); }
    void dimTextOfSelectedRows();
    void chipsOfPrivateImages_data() { addSchemes(); }
    void chipsOfPrivateImages();
    void marksOfStates_data() { addSchemes(); }
    void marksOfStates();
    void theStrokeOfTheFailedMark_data() { addSchemes(); }
    void theStrokeOfTheFailedMark();
    void facets_data() { addSchemes(); }
    void facets();
    void bordersOfControls_data() { addSchemes(); }
    void bordersOfControls();
    void focusOfButtons_data() { addSchemes(); }
    void focusOfButtons();
    void takesColorsOfHighContrast_data();
    void takesColorsOfHighContrast();

private:
    static void addSchemes();
    /// Shows the window in the scheme that the test is for, with rows.
    void open();
    /// What a cell looks like. Its edge, where the mark of the current cell is, is left out.
    [[nodiscard]] QImage cell(int row, ImageColumn column);
    [[nodiscard]] int rowWhere(const std::function<bool(const Image &)> &isIt) const;
    [[nodiscard]] static QImage picture(QWidget &widget, const QRect &rect)
    {
        return widget.grab(rect).toImage().convertToFormat(QImage::Format_RGB32);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void ContrastTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
}

void ContrastTest::cleanup()
{
    m_fixture.reset();
}

void ContrastTest::addSchemes()
{
    QTest::addColumn<Appearance::Choice>("choice");
    QTest::newRow("light") << Appearance::Choice::Light;
    QTest::newRow("dark") << Appearance::Choice::Dark;
}

void ContrastTest::open()
{
    QFETCH(Appearance::Choice, choice);
    Appearance(m_fixture->settings()).setChoice(choice);
    QApplication::setPalette(paletteFor(choice == Appearance::Choice::Dark ? ColorScheme::Dark
                                                                           : ColorScheme::Light));
    m_fixture->window().resize(1600, 1000);
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
}

QImage ContrastTest::cell(int row, ImageColumn column)
{
    ImageTableView &view = m_fixture->view();
    const QModelIndex index = view.model()->index(row, int(column));
    view.setColumnHidden(int(column), false);
    view.scrollTo(index, QAbstractItemView::PositionAtCenter);
    return picture(*view.viewport(), view.visualRect(index).adjusted(6, 2, -2, -2));
}

int ContrastTest::rowWhere(const std::function<bool(const Image &)> &isIt) const
{
    for (int row = 0; row < m_fixture->window().model().rowCount(); ++row) {
        if (isIt(m_fixture->window().model().imageAt(row)))
            return row;
    }
    return -1;
}

void ContrastTest::measures()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
    QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    QCOMPARE(qRound(100 * contrast(QColor(0x777777), Qt::white)), 448);
}

void ContrastTest::legibleChangesAsLittleAsItMust()
{
    QFETCH(Appearance::Choice, choice);
    const QPalette palette =
            paletteFor(choice == Appearance::Choice::Dark ? ColorScheme::Dark : ColorScheme::Light);
    const QColor base = palette.color(QPalette::Base);
    QCOMPARE(legible(palette, palette.color(QPalette::Text), base), palette.color(QPalette::Text));
    QVERIFY(contrast(legible(palette, base, base), base) >= leastOfTexts);
    const QColor near = legible(palette, base, base);
    QVERIFY(contrast(near, base) < contrast(palette.color(QPalette::Text), base));
}

void ContrastTest::dimTextOfSelectedRows()
{
    open();
    clickCell(m_fixture->view(), 3, int(ImageColumn::Name));
    QVERIFY(contrastIn(cell(3, ImageColumn::Created)) >= leastOfTexts);
    QVERIFY(contrastIn(cell(2, ImageColumn::Created)) >= leastOfTexts);
}

void ContrastTest::chipsOfPrivateImages()
{
    open();
    const int row =
            rowWhere([](const Image &image) { return image.imageType == u"PRIVATE_IMAGE"_s; });
    QVERIFY(row >= 0);
    const QImage chip = cell(row, ImageColumn::Type);
    // The chip's ground, not that of the row.
    QVERIFY(contrastIn(chip.copy(chip.rect().adjusted(4, 5, 40 - chip.width(), -5))) >=
            leastOfTexts);
}

void ContrastTest::marksOfStates()
{
    open();
    const int row =
            rowWhere([](const Image &image) { return image.imageState.endsWith("FAILED"_L1); });
    QVERIFY(row >= 0);
    for (const bool isSelected : {false, true}) {
        if (isSelected)
            m_fixture->window().selectRow(row);
        const QImage state = cell(row, ImageColumn::State);
        QVERIFY(contrastIn(state.copy(0, 0, 16, state.height())) >= leastOfMarks);
    }
}

/// Not a single pixel of it alone: a thin diagonal is smeared over two.
void ContrastTest::theStrokeOfTheFailedMark()
{
    open();
    const int row =
            rowWhere([](const Image &image) { return image.imageState.endsWith("FAILED"_L1); });
    QVERIFY(row >= 0);
    for (const bool isSelected : {false, true}) {
        if (isSelected)
            m_fixture->window().selectRow(row);
        const QImage state = cell(row, ImageColumn::State);
        const QImage mark = state.copy(0, 0, 16, state.height());
        int lines = 0; // from its top to its foot, each with a pixel that can be seen
        for (int y = 0; y < mark.height(); ++y)
            lines += contrastIn(mark.copy(0, y, mark.width(), 1)) >= leastOfMarks ? 1 : 0;
        QVERIFY2(lines >= 7, qPrintable(QString::number(lines)));
    }
}

void ContrastTest::facets()
{
    open();
    QWidget &strip = *m_fixture->child<QWidget>(u"facetStrip"_s);
    const QList<FacetButton *> buttons = strip.findChildren<FacetButton *>();
    FacetButton *button = *std::ranges::find_if(buttons, &QWidget::isVisible);
    // In a picture of the button alone the ground of the strip would be missing.
    const auto part = [&](int right, int width) {
        const QRect rect(button->width() - right - width, 2, width, button->height() - 4);
        return picture(strip, rect.translated(button->mapTo(&strip, QPoint())));
    };
    const auto check = [&](const QString &state) {
        QVERIFY2(contrastIn(part(2, 38)) >= leastOfTexts, qPrintable(state));
        // The first value of a facet has the longest bar; this is the middle of it.
        const int countWidth =
                FacetButton::countWidth(button->fontMetrics(), button->value().count);
        const double bar = contrastIn(part(4 + countWidth + 6 + 16, 16));
        QVERIFY2(bar >= leastOfMarks, qPrintable(u"%1: %2"_s.arg(state).arg(bar)));
    };
    check(u"plain"_s);
    const QPoint middle = button->rect().center();
    QEnterEvent enter(middle, middle, button->mapToGlobal(middle));
    QCoreApplication::sendEvent(button, &enter);
    QVERIFY(button->underMouse());
    check(u"under the mouse"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(button->isChecked(), longestWait);
    check(u"chosen"_s);
}

void ContrastTest::bordersOfControls()
{
    open();
    auto *check = findNamed<QCheckBox>(m_fixture->window(), u"Public"_s);
    check->setChecked(false);
    auto *edit = findNamed<QLineEdit>(m_fixture->window(), u"Image name"_s);
    edit->clear();
    auto *button = m_fixture->child<QWidget>(u"failureBanner"_s)->findChild<QPushButton *>();
    QVERIFY(button);
    // The left edge in the middle, where there is neither text nor corner.
    for (QWidget *widget : std::initializer_list<QWidget *> {check, edit, button}) {
        const QRect edge(0, widget->height() / 2, 6, 1);
        QVERIFY2(contrastIn(picture(*widget, edge)) >= leastOfMarks,
                 widget->metaObject()->className());
    }
    QPalette palette = m_fixture->window().palette();
    for (const QPalette::ColorRole ground :
         {QPalette::Window, QPalette::Base, QPalette::Button, QPalette::AlternateBase})
        QVERIFY(contrast(borderColor(palette), palette.color(ground)) >= leastOfMarks);
}

void ContrastTest::focusOfButtons()
{
    open();
    clickCell(m_fixture->view(), 3, int(ImageColumn::Name));
    QList<QWidget *> widgets = {
            findNamed(m_fixture->window(), u"Check all regions"_s),
            m_fixture->child<QWidget>(u"searchButton"_s),
            m_fixture->child<QWidget>(u"failureBanner"_s)->findChild<QPushButton *>()};
    for (QLabel *label : m_fixture->child<QWidget>(u"detailPane"_s)->findChildren<QLabel *>()) {
        if (label->isVisible() && label->focusPolicy() == Qt::StrongFocus)
            widgets.append(label);
    }
    QVERIFY(widgets.size() > 5);
    for (QWidget *widget : widgets) {
        m_fixture->view().setFocus();
        const QImage without = picture(*widget, widget->rect());
        widget->setFocus(Qt::TabFocusReason);
        const QImage with = picture(*widget, widget->rect());
        double best = 1;
        for (int y = 0; y < 6; ++y) { // the upper edge: a text cursor is not enough
            const int x = with.width() / 2;
            best = std::max(best, contrast(with.pixelColor(x, y), without.pixelColor(x, y)));
        }
        QVERIFY2(best >= leastOfMarks, qPrintable(spokenName(*widget)));
    }
}

void ContrastTest::takesColorsOfHighContrast_data()
{
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("selection");
    QTest::addColumn<QColor>("selected");

    QTest::newRow("black on white")
            << QColor(Qt::white) << QColor(Qt::black) << QColor(Qt::black) << QColor(Qt::white);
    QTest::newRow("white on black")
            << QColor(Qt::black) << QColor(Qt::white) << QColor(0x00ffff) << QColor(Qt::black);
}

void ContrastTest::takesColorsOfHighContrast()
{
    QFETCH(QColor, ground);
    QFETCH(QColor, text);
    QFETCH(QColor, selection);
    QFETCH(QColor, selected);
    QPalette system(text, ground, ground, ground, ground, text, text, ground, ground);
    system.setColor(QPalette::Highlight, selection);
    system.setColor(QPalette::HighlightedText, selected);
    QApplication::setPalette(system);
    QVERIFY(isHighContrast(system));
    const WindowFixture fixture;
    const QPalette palette = QApplication::palette();
    QCOMPARE(palette.color(QPalette::Base), ground);
    QCOMPARE(palette.color(QPalette::Highlight), selection);
    QCOMPARE(palette.color(QPalette::HighlightedText), selected);
    QCOMPARE(borderColor(palette), text);
    QCOMPARE(lineColor(palette), text);
    QCOMPARE(dimColor(palette), text);
    QVERIFY(contrast(dimColor(palette, true), selection) >= leastOfTexts);
    QVERIFY(contrast(palette.color(QPalette::Link), ground) >= leastOfTexts);
    QVERIFY(contrast(palette.color(QPalette::BrightText), palette.color(QPalette::Link)) >=
            leastOfTexts);
}

QTEST_MAIN(ContrastTest)
#include "tst_contrast.moc"
