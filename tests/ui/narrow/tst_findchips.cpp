// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/menus.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "ui/narrow/findbar.h"
#include "ui/narrow/findedit.h"
#include "ui/narrow/findfield.h"
#include "ui/widgets/chiprow.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QtTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

/// What narrows the table beside the text of the find box stands in the box, and is removed there.
class FindChipsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theCountIsInside();
    void optionsAreMarks();
    void aMarkTakesItsOptionAway();
    void facetsAreChips();
    void keysRemove_data();
    void keysRemove();
    void theKeyboardGoesOn();
    void backspaceRemovesTheLastOne();
    void showAllTakesThemAway();
    void thoseWithoutRoomAreInAMenu();
    void theCountIsWholeBesideAChip();
    void nothingOverlaps_data();
    void nothingOverlaps();
    void noneChangesWhileOneIsPressed();
    void theyStandByText();

private:
    void choose(Facet facet, const QString &code)
    {
        FacetSelection selection = narrowing().facetSelection();
        selection.toggle(facet, code, true);
        narrowing().setFacetSelection(selection);
    }
    [[nodiscard]] Narrowing &narrowing() { return m_fixture->window().model().narrowing(); }
    [[nodiscard]] int rowCount() const { return m_fixture->window().model().rowCount(); }
    void setOptions(const FindOptions &options)
    {
        m_fixture->child<FindBar>(u"findBar"_s)->setFind({}, options);
    }
    /// The texts of the chips in sight, from left to right.
    [[nodiscard]] QStringList chips() const;
    [[nodiscard]] ChipButton *chip(const QString &name)
    {
        return findNamed<ChipButton>(m_fixture->window(), u"Remove "_s + name);
    }

    std::unique_ptr<WindowFixture> m_fixture;
    QLineEdit *m_edit = nullptr;
    QWidget *m_field = nullptr;
    int m_all = 0;
};

void FindChipsTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->window().resize(1600, 900); // beside the buttons there is room for some chips
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
    m_edit = findNamed<QLineEdit>(m_fixture->window(), u"Find in results"_s);
    m_field = m_fixture->child<QWidget>(u"findField"_s);
    QVERIFY(m_edit && m_field);
    m_all = rowCount();
    QCOMPARE(chips(), QStringList());
}

void FindChipsTest::cleanup()
{
    m_fixture.reset();
}

QStringList FindChipsTest::chips() const
{
    std::map<int, QString> byPlace;
    for (const ChipButton *chip : m_field->findChildren<ChipButton *>()) {
        if (chip->isVisible())
            byPlace[chip->x()] = chip->text();
    }
    QStringList texts;
    for (const auto &[x, text] : byPlace)
        texts.append(text);
    return texts;
}

void FindChipsTest::theCountIsInside()
{
    m_edit->setText(u"ubuntu"_s);
    const auto *count = m_fixture->child<QLabel>(u"findCountLabel"_s);
    QTRY_VERIFY_WITH_TIMEOUT(count->text().endsWith(u"loaded"_s), longestWait);
    QVERIFY(m_field->isAncestorOf(count));
    QTRY_VERIFY_WITH_TIMEOUT(count->geometry().left() >= m_edit->geometry().right(), longestWait);
    QVERIFY(m_field->rect().contains(count->geometry()));
    QCOMPARE(m_field->childAt(count->geometry().center()), count);
}

void FindChipsTest::optionsAreMarks()
{
    setOptions({.matchCase = true, .wholeWord = true, .column = ImageColumn::Name});
    QTRY_COMPARE_WITH_TIMEOUT(chips(), (QStringList {u"Aa"_s, u"“word”"_s, u"in Name"_s}),
                              longestWait);
    setOptions({.regularExpression = true});
    QTRY_COMPARE_WITH_TIMEOUT(chips(), QStringList {u".*"_s}, longestWait);
    QVERIFY(m_field->rect().contains(chip(u"regular expression"_s)->geometry()));
}

void FindChipsTest::aMarkTakesItsOptionAway()
{
    setOptions({.matchCase = true});
    m_edit->setText(u"UBUNTU"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rowCount(), 0, longestWait);
    QVERIFY(clickNamed(m_fixture->window(), u"Remove match case"_s));
    QTRY_VERIFY_WITH_TIMEOUT(rowCount() > 0, longestWait);
    QCOMPARE(chips(), QStringList());
    setOptions({.column = ImageColumn::Name});
    QVERIFY(clickNamed(m_fixture->window(), u"Remove in Name"_s));
    QCOMPARE(m_fixture->child<FindBar>(u"findBar"_s)->options(), FindOptions());
}

void FindChipsTest::facetsAreChips()
{
    choose(Facet::Architecture, u"arm"_s);
    QTRY_COMPARE_WITH_TIMEOUT(chips(), QStringList {u"Architecture: arm"_s}, longestWait);
    QVERIFY(rowCount() < m_all);
    // Also while the facets themselves are folded away.
    QTest::keyClick(&m_fixture->window(), Qt::Key_F8);
    choose(Facet::Type, u"PRIVATE_IMAGE"_s);
    QTRY_COMPARE_WITH_TIMEOUT(chips(), (QStringList {u"Architecture: arm"_s, u"Type: Private"_s}),
                              longestWait);
    QVERIFY(clickNamed(m_fixture->window(), u"Remove Type: Private"_s));
    QVERIFY(clickNamed(m_fixture->window(), u"Remove Architecture: arm"_s));
    QTRY_COMPARE_WITH_TIMEOUT(chips(), QStringList(), longestWait);
    QCOMPARE(rowCount(), m_all);
    QVERIFY(narrowing().facetSelection().isEmpty());
}

void FindChipsTest::keysRemove_data()
{
    QTest::addColumn<Qt::Key>("key");

    QTest::newRow("space") << Qt::Key_Space;
    QTest::newRow("enter") << Qt::Key_Enter;
    QTest::newRow("return") << Qt::Key_Return;
    QTest::newRow("delete") << Qt::Key_Delete;
    QTest::newRow("backspace") << Qt::Key_Backspace;
}

void FindChipsTest::keysRemove()
{
    QFETCH(Qt::Key, key);
    choose(Facet::Architecture, u"arm"_s);
    QTRY_COMPARE_WITH_TIMEOUT(chips().size(), 1, longestWait);
    m_edit->setFocus();
    QTest::keyClick(m_edit, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(chip(u"Architecture: arm"_s)->hasFocus());
    QTest::keyClick(chip(u"Architecture: arm"_s), key);
    QTRY_COMPARE_WITH_TIMEOUT(chips(), QStringList(), longestWait);
    QTRY_VERIFY_WITH_TIMEOUT(m_edit->hasFocus(), longestWait);
}

void FindChipsTest::theKeyboardGoesOn()
{
    setOptions({.matchCase = true, .wholeWord = true});
    choose(Facet::Architecture, u"arm"_s);
    QTRY_COMPARE_WITH_TIMEOUT(chips().size(), 3, longestWait);
    chip(u"whole words"_s)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(chip(u"whole words"_s), Qt::Key_Delete);
    QVERIFY(chip(u"Architecture: arm"_s)->hasFocus());
    QTest::keyClick(chip(u"Architecture: arm"_s), Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(chip(u"match case"_s)->hasFocus(), longestWait);
}

void FindChipsTest::backspaceRemovesTheLastOne()
{
    choose(Facet::Architecture, u"arm"_s);
    QTRY_COMPARE_WITH_TIMEOUT(chips().size(), 1, longestWait);
    m_edit->setFocus();
    // A key that is held down stops before the chips.
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Backspace, Qt::NoModifier, {}, true);
    QCoreApplication::sendEvent(m_edit, &held);
    QCOMPARE(chips().size(), 1);
    QTest::keyClick(m_edit, Qt::Key_Backspace);
    QTRY_COMPARE_WITH_TIMEOUT(chips(), QStringList(), longestWait);
    QVERIFY(m_edit->hasFocus());
}

void FindChipsTest::showAllTakesThemAway()
{
    setOptions({.matchCase = true});
    choose(Facet::Architecture, u"arm"_s);
    QTRY_COMPARE_WITH_TIMEOUT(chips().size(), 2, longestWait);
    QVERIFY(clickNamed(m_fixture->window(), u"Show all"_s));
    QTRY_COMPARE_WITH_TIMEOUT(chips(), QStringList(), longestWait);
    QCOMPARE(rowCount(), m_all);
    QVERIFY(narrowing().facetSelection().isEmpty());
}

void FindChipsTest::thoseWithoutRoomAreInAMenu()
{
    m_fixture->window().resize(1000, 650);
    const QList<FacetCounts> counts = narrowing().countFacets();
    QList<FacetValue> platforms = counts.at(int(Facet::Platform)).values.sliced(0, 5);
    std::ranges::sort(platforms, {}, &FacetValue::text); // as the chips stand
    for (const FacetValue &value : std::as_const(platforms))
        choose(Facet::Platform, value.code);
    const auto more = [this] {
        return findNamed<QToolButton>(*m_field, u"%1 more to remove"_s.arg(5 - chips().size()));
    };
    QTRY_VERIFY_WITH_TIMEOUT(more(), longestWait);
    QVERIFY(chips().size() < 5);
    QCOMPARE(more()->text(), u"+%1"_s.arg(5 - chips().size()));
    // Nothing is outside, and there is room to type.
    QVERIFY(m_field->rect().contains(more()->geometry()));
    QVERIFY(m_edit->width() >= 150);
    const QPoint end = m_field->mapTo(&m_fixture->window(), m_field->rect().bottomRight());
    QVERIFY(m_fixture->window().rect().contains(end));

    QVERIFY(clickEntries(*more(), {u"Platform: "_s + platforms.constLast().text}));
    QTRY_VERIFY_WITH_TIMEOUT(
            !narrowing().facetSelection().isChosen(Facet::Platform, platforms.constLast().code),
            longestWait);
}

/// On a small screen, with all that is in the tool bar then.
void FindChipsTest::theCountIsWholeBesideAChip()
{
    m_fixture->window().resize(1366, 730);
    choose(Facet::Platform, u"Ubuntu"_s);
    m_edit->setText(u"arch:arm type:shared zzz"_s);
    const auto *count = m_fixture->child<QLabel>(u"findCountLabel"_s);
    QTRY_VERIFY_WITH_TIMEOUT(count->isVisible() && count->text().startsWith(u"0 of "_s),
                             longestWait);
    QTRY_VERIFY_WITH_TIMEOUT(count->width() >= count->sizeHint().width(), longestWait);
    // Nor is there room that nobody uses.
    const auto *row = m_field->findChild<ChipRow *>();
    int end = 0;
    for (const QWidget *button : row->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (button->isVisible())
            end = std::max(end, button->geometry().right());
    }
    QVERIFY2(row->width() - end <= 8, qPrintable(QString::number(row->width() - end)));
}

void FindChipsTest::nothingOverlaps_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {240, 280, 320, 380, 440})
        QTest::addRow("%d", width) << width;
}

/// However narrow the box is.
void FindChipsTest::nothingOverlaps()
{
    QFETCH(int, width);
    QMenu menu;
    QWidget around; // else it would be as wide as it wants
    FindField field(menu, &around);
    const QString name = u"Platform: Ubuntu"_s;
    field.chips().setChips({{.text = name, .name = name, .removal = name, .remove = [] { }}});
    field.edit().setText(u"colour:red"_s);
    field.setState(u"Still showing all rows"_s, true);
    field.resize(width, 30);
    around.show();
    const auto gap = [](const QWidget &left, const QWidget &right) {
        return right.geometry().left() - left.geometry().right();
    };
    const QWidget *state = field.findChild<QLabel *>(u"findCountLabel"_s);
    QTRY_VERIFY_WITH_TIMEOUT(gap(field.chips(), field.edit()) > 0, longestWait);
    QTRY_VERIFY_WITH_TIMEOUT(state->isHidden() || gap(field.edit(), *state) > 0, longestWait);
    QVERIFY(field.rect().contains(field.edit().geometry()));
}

void FindChipsTest::noneChangesWhileOneIsPressed()
{
    choose(Facet::Type, u"PRIVATE_IMAGE"_s);
    QTRY_COMPARE_WITH_TIMEOUT(chips(), QStringList {u"Type: Private"_s}, longestWait);
    ChipButton *pressed = chip(u"Type: Private"_s);
    QTest::mousePress(pressed, Qt::LeftButton);
    setOptions({.matchCase = true}); // whose mark stands before it
    QCOMPARE(chips(), QStringList {u"Type: Private"_s});
    QTest::mouseRelease(pressed, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(chips(), QStringList {u"Aa"_s}, longestWait);
    QVERIFY(narrowing().facetSelection().isEmpty());
}

/// Whatever their counts are.
void FindChipsTest::theyStandByText()
{
    const QList<FacetCounts> counts = narrowing().countFacets();
    for (const FacetValue &value : counts.at(int(Facet::Platform)).values.sliced(0, 5))
        choose(Facet::Platform, value.code);
    const auto *row = m_field->findChild<ChipRow *>();
    QTRY_COMPARE_WITH_TIMEOUT(row->chips().size(), 5, longestWait);
    QStringList names;
    for (const Chip &chip : row->chips())
        names.append(chip.name);
    QStringList sorted = names;
    sorted.sort();
    QCOMPARE(names, sorted);
}

QTEST_MAIN(FindChipsTest)
#include "tst_findchips.moc"
