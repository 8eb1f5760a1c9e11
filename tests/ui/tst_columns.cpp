// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/menus.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "ui/table/columnlayout.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QSplitter>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int name = int(ImageColumn::Name);
constexpr int os = int(ImageColumn::Os);
constexpr int architecture = int(ImageColumn::Architecture);

/// Drags with the left button inside a header.
void drag(const QHeaderView &header, const QPoint &from, const QPoint &to)
{
    QWidget *viewport = header.viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    // A short way alone would be taken for a click.
    for (int step = 1; step <= 4; ++step) {
        const QPoint place = from + (to - from) * step / 4;
        QMouseEvent move(QEvent::MouseMove, place, viewport->mapToGlobal(place), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(viewport, &move);
    }
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
}

int centerOf(const QHeaderView &header, int column)
{
    return header.sectionViewportPosition(column) + header.sectionSize(column) / 2;
}

} // namespace

/// Arranging the columns, and finding them so again.
class ColumnsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theMenuHidesAndShows();
    void theHeaderHasTheMenuToo();
    void oneColumnStays();
    void draggingMovesAndWidens();
    void theKeyboardMovesAndFits();
    void aNewWindowHasTheSame();
    void anotherVersionHasOtherColumns();
    void aBrokenLayoutIsTheUsualOne();
    void resetBringsTheUsualOnesBack();
    void theUsualOnesFollowTheWindow();
    void arrangedOnesStayAsTheyAre();
    void allRowsAreOfOneHeight();

private:
    [[nodiscard]] bool choose(const QString &entry)
    {
        return clickEntries(*m_fixture->child<QMenuBar>(u"menuBar"_s),
                            {u"View"_s, u"Columns"_s, entry});
    }
    /// The columns of another window that has the same settings.
    [[nodiscard]] ColumnLayout layoutOfNewWindow()
    {
        const MainWindow window(m_fixture->settings());
        return readColumnLayout(
                *window.findChild<ImageTableView *>(u"imageView"_s)->horizontalHeader());
    }

    std::unique_ptr<WindowFixture> m_fixture;
    QHeaderView *m_header = nullptr;
};

void ColumnsTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_header = m_fixture->view().horizontalHeader();
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
}

void ColumnsTest::cleanup()
{
    m_fixture.reset();
}

void ColumnsTest::theMenuHidesAndShows()
{
    QVERIFY(choose(u"Architecture"_s));
    QVERIFY(m_header->isSectionHidden(architecture));
    QVERIFY(!layoutOfNewWindow().at(architecture).isVisible);
    QVERIFY(choose(u"Architecture"_s));
    QVERIFY(!m_header->isSectionHidden(architecture));
    QVERIFY(layoutOfNewWindow().at(architecture).isVisible);
}

void ColumnsTest::theHeaderHasTheMenuToo()
{
    const QPoint place(centerOf(*m_header, name), m_header->height() / 2);
    QMenu *menu = openContextMenu(*m_header, place);
    QVERIFY(menu);
    QVERIFY(findEntry(*menu, u"Name"_s)->isChecked());
    QVERIFY(clickEntries(*menu, {u"Name"_s}));
    QVERIFY(m_header->isSectionHidden(name));
    QVERIFY(m_fixture->window().model().sortColumns().isEmpty());
}

void ColumnsTest::oneColumnStays()
{
    for (int column = 0; column < imageColumnCount; ++column)
        m_header->setSectionHidden(column, column != name);
    QVERIFY(choose(u"Name"_s));
    QVERIFY(!m_header->isSectionHidden(name));
}

void ColumnsTest::draggingMovesAndWidens()
{
    const int middle = m_header->height() / 2;
    drag(*m_header, {centerOf(*m_header, name), middle}, {centerOf(*m_header, os) + 40, middle});
    QCOMPARE(m_header->visualIndex(name), os);
    QCOMPARE(m_header->visualIndex(os), os - 1);
    QVERIFY(m_fixture->window().model().sortColumns().isEmpty());

    const int width = m_header->sectionSize(os);
    const int edge = m_header->sectionViewportPosition(os) + width - 1;
    drag(*m_header, {edge, middle}, {edge + 60, middle});
    QCOMPARE(m_header->sectionSize(os), width + 60);
}

void ColumnsTest::theKeyboardMovesAndFits()
{
    ImageTableView &view = m_fixture->view();
    m_header->setSectionHidden(os, true);
    clickCell(view, 3, name);
    QTest::keyClick(&view, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    // Past the architecture with the hidden column before it, and past the type.
    QCOMPARE(m_header->visualIndex(name), int(ImageColumn::Type));
    QCOMPARE(layoutOfNewWindow().at(int(ImageColumn::Type)).name, u"name"_s);
    QTest::keyClick(&view, Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(m_header->visualIndex(name), 1); // behind the profiles, which are not shown
    QCOMPARE(view.currentIndex().row(), 3);

    m_header->resizeSection(name, 30);
    QTest::keyClick(&view, Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY(m_header->sectionSize(name) > 60);
}

void ColumnsTest::aNewWindowHasTheSame()
{
    const int middle = m_header->height() / 2;
    drag(*m_header, {centerOf(*m_header, name), middle}, {centerOf(*m_header, os) + 40, middle});
    const int edge = m_header->sectionViewportPosition(os) + m_header->sectionSize(os) - 1;
    drag(*m_header, {edge, middle}, {edge + 60, middle});
    QVERIFY(choose(u"Architecture"_s));
    const ColumnLayout layout = readColumnLayout(*m_header);
    QVERIFY(layout != defaultColumnLayout(*m_header));
    // The window need not be closed for that.
    QCOMPARE(layoutOfNewWindow(), layout);
    QVERIFY(m_fixture->window().close());
    QCOMPARE(layoutOfNewWindow(), layout);
}

void ColumnsTest::anotherVersionHasOtherColumns()
{
    // Made by a version that had no tags, but something that this one does not know.
    ColumnLayout kept = defaultColumnLayout(*m_header);
    kept.removeAt(int(ImageColumn::Tags));
    kept.move(0, 2);
    kept[5].width = 222;
    kept.insert(1, {.name = u"price"_s, .width = 80});
    m_fixture->settings().setValue(u"window/columns"_s, columnLayoutToJson(kept));

    const ColumnLayout layout = layoutOfNewWindow();
    ColumnLayout expected = kept;
    expected.removeAt(1);
    expected.insert(int(ImageColumn::Tags),
                    defaultColumnLayout(*m_header).at(int(ImageColumn::Tags)));
    QCOMPARE(layout, expected);
    QCOMPARE(layout.size(), imageColumnCount);
}

void ColumnsTest::aBrokenLayoutIsTheUsualOne()
{
    m_fixture->settings().setValue(u"window/columns"_s, u"[{]"_s);
    QCOMPARE(layoutOfNewWindow(), defaultColumnLayout(*m_header));
}

void ColumnsTest::resetBringsTheUsualOnesBack()
{
    m_header->moveSection(0, 7);
    m_header->resizeSection(name, 400);
    QVERIFY(choose(u"Architecture"_s));
    QVERIFY(choose(u"Reset Columns"_s));
    QCOMPARE(readColumnLayout(*m_header), defaultColumnLayout(*m_header));
    QCOMPARE(layoutOfNewWindow(), defaultColumnLayout(*m_header));
}

void ColumnsTest::theUsualOnesFollowTheWindow()
{
    MainWindow &window = m_fixture->window();
    const auto nameWidthIn = [&](int width) {
        window.resize(width, 800);
        const auto *splitter = m_fixture->child<QSplitter>(u"splitter"_s);
        return waitFor(u"the width of the window"_s, [&] { return splitter->width() == width; })
                       ? m_header->sectionSize(name)
                       : -1;
    };
    const int wide = nameWidthIn(1600);
    QVERIFY(wide > 0);
    const int narrow = nameWidthIn(1200);
    QVERIFY2(narrow > 0 && narrow < wide, qPrintable(u"%1 of %2"_s.arg(narrow).arg(wide)));
    constexpr int state = int(ImageColumn::State);
    m_fixture->child<QAction>(u"showDetailsAction"_s)->setChecked(false);
    QVERIFY(m_header->sectionViewportPosition(state) + m_header->sectionSize(state) <=
            m_header->viewport()->width());
    QCOMPARE(nameWidthIn(1600), wide);
    // Nor are they kept as if somebody had arranged them like that.
    QVERIFY(window.close());
    QVERIFY(!m_fixture->settings().contains(u"window/columns"_s));
}

void ColumnsTest::arrangedOnesStayAsTheyAre()
{
    MainWindow &window = m_fixture->window();
    window.resize(1600, 800);
    m_header->resizeSection(os, m_header->sectionSize(os) + 30);
    const ColumnLayout layout = readColumnLayout(*m_header);
    window.resize(1200, 800);
    const auto *splitter = m_fixture->child<QSplitter>(u"splitter"_s);
    QVERIFY(waitFor(u"the width of the window"_s, [&] { return splitter->width() == 1200; }));
    QCOMPARE(readColumnLayout(*m_header), layout);
}

void ColumnsTest::allRowsAreOfOneHeight()
{
    const QHeaderView *rows = m_fixture->view().verticalHeader();
    QCOMPARE(rows->sectionResizeMode(0), QHeaderView::Fixed);
    const int height = rows->sectionSize(0);
    for (int row = 1; row < rows->count(); ++row)
        QCOMPARE(rows->sectionSize(row), height);
    // A screen full of rows at once.
    QVERIFY(m_fixture->view().viewport()->height() / height >= 20);
}

QTEST_MAIN(ColumnsTest)
#include "tst_columns.moc"
