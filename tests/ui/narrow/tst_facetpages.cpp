// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/menus.h"
#include "support/waiting.h"
#include "support/widgets.h"

#include "ui/narrow/facetbox.h"
#include "ui/narrow/facetbutton.h"
#include "ui/narrow/facetstrip.h"

#include <QAccessible>
#include <QMenu>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>
#include <QtTest>

#include <algorithm>
#include <map>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

/// Eight facets with the values a, b, c … (as many as given), of which the first is the most
/// frequent.
QList<FacetCounts> makeCounts(int values)
{
    QList<FacetCounts> all;
    for (int facet = 0; facet < facetCount; ++facet) {
        FacetCounts counts = {.facet = Facet(facet), .title = u"Title %1"_s.arg(facet)};
        for (int i = 0; i < values; ++i) {
            const QString code = QChar(u'a' + i);
            counts.values.append({.code = code, .text = code, .count = 100 - i});
        }
        all.append(counts);
    }
    return all;
}

} // namespace

/// The strip alone: which facets and values it shows, and what a click tells.
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
    void theKeyboardFollowsItsValue();
    void arrowKeysGoThroughTheValues_data();
    void arrowKeysGoThroughTheValues();
    void arrowKeysGoToTheFacetBeside();
    void tabStopsOnceAtTheValues();
    void countsWaitForTheMouse();
    void countsWaitForTheSpaceBar();
    void countsWaitForTheMenu();
    void doesNotWaitForAHiddenButton();
    void keysChoose_data();
    void keysChoose();
    void aClickBesideChoosesNothing();
    void aScreenReaderChooses_data();
    void aScreenReaderChooses();

private:
    /// The titles in sight, from left to right: their numbers.
    [[nodiscard]] QList<int> titles() const;
    [[nodiscard]] FacetButton *button(const QString &code) const
    {
        auto *button = m_strip->findChild<FacetButton *>(u"facet-0-"_s + code);
        return button && button->isVisible() ? button : nullptr;
    }
    /// The least width at which so many facets have room beside the button of the others.
    [[nodiscard]] int widthFor(int facets) const
    {
        const int box = m_strip->findChild<FacetBox *>()->width();
        return 8 + facets * box + (facets - 1) * 12 + 20;
    }
    void resizeTo(int width)
    {
        m_strip->resize(width, m_strip->height());
        QCoreApplication::sendPostedEvents();
    }
    /// The values of the first facet at which Tab stops.
    [[nodiscard]] QString tabStops() const
    {
        QString codes;
        for (const FacetButton *each :
             m_strip->findChild<FacetBox *>()->findChildren<FacetButton *>())
            codes += each->isVisible() && each->focusPolicy() == Qt::TabFocus ? each->value().code
                                                                              : QString();
        return codes;
    }
    [[nodiscard]] QVariantList told() const
    {
        return m_chosen->size() == 1 ? m_chosen->first() : QVariantList();
    }

    std::unique_ptr<FacetStrip> m_strip;
    std::unique_ptr<QSignalSpy> m_chosen;
};

void FacetPagesTest::init()
{
    m_strip = std::make_unique<FacetStrip>();
    m_chosen = std::make_unique<QSignalSpy>(m_strip.get(), &FacetStrip::valueChosen);
    m_strip->setCounts(makeCounts(3));
    m_strip->show();
    resizeTo(widthFor(4));
    QVERIFY(activate(*m_strip));
}

void FacetPagesTest::cleanup()
{
    m_chosen.reset();
    m_strip.reset();
}

QList<int> FacetPagesTest::titles() const
{
    std::map<int, int> byPlace;
    for (int facet = 0; facet < facetCount; ++facet) {
        const QWidget *box = findNamed(*m_strip, u"Facet Title %1"_s.arg(facet));
        if (box && m_strip->rect().contains(box->geometry()))
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
    m_strip->setMinimumWidth(1);
    resizeTo(widthFor(facets) + room);
    QList<int> expected(shown);
    std::iota(expected.begin(), expected.end(), 0);
    QCOMPARE(titles(), expected);
    const auto boxes = m_strip->findChildren<FacetBox *>();
    QCOMPARE(std::ranges::count_if(boxes, &FacetBox::isVisible), std::max(1, shown));

    const auto *more = findNamed<QToolButton>(*m_strip, u"More facets"_s);
    QCOMPARE(more != nullptr, shown < facetCount);
    if (!more || shown == 0)
        return;
    QVERIFY(m_strip->rect().contains(more->geometry()));
    for (const FacetBox *box : boxes)
        QVERIFY(!box->isVisible() || !box->geometry().intersects(more->geometry()));
    QVERIFY(more->toolTip().startsWith(QString::number(facetCount - shown) + u" more facet"_s));
}

void FacetPagesTest::theButtonGoesOnToTheOthers()
{
    resizeTo(widthFor(4) + 84);
    QCOMPARE(titles(), (QList<int> {0, 1, 2, 3}));
    QVERIFY(clickNamed(*m_strip, u"More facets"_s));
    QCOMPARE(titles(), (QList<int> {4, 5, 6, 7}));
    // The last page is full, too.
    QVERIFY(clickNamed(*m_strip, u"More facets"_s));
    QCOMPARE(titles(), (QList<int> {7, 8, 9, 10}));
    QVERIFY(clickNamed(*m_strip, u"More facets"_s));
    QCOMPARE(titles(), (QList<int> {0, 1, 2, 3}));
    resizeTo(widthFor(5) + 84);
    QCOMPARE(titles(), (QList<int> {0, 1, 2, 3, 4}));
    QVERIFY(clickNamed(*m_strip, u"More facets"_s));
    QCOMPARE(titles(), (QList<int> {5, 6, 7, 8, 9}));
}

void FacetPagesTest::chosenFacetsAreOnEveryPage()
{
    QList<FacetCounts> counts = makeCounts(3);
    counts[6].values[0].isChosen = true;
    m_strip->setCounts(counts);
    QCOMPARE(titles(), (QList<int> {0, 1, 2, 6}));
    QVERIFY(clickNamed(*m_strip, u"More facets"_s));
    QCOMPARE(titles(), (QList<int> {3, 4, 5, 6}));
    QVERIFY(clickNamed(*m_strip, u"More facets"_s));
    QCOMPARE(titles(), (QList<int> {6, 7, 8, 9}));
    QVERIFY(clickNamed(*m_strip, u"More facets"_s));
    QCOMPARE(titles(), (QList<int> {6, 8, 9, 10}));
    QVERIFY(clickNamed(*m_strip, u"More facets"_s));
    QCOMPARE(titles(), (QList<int> {0, 1, 2, 6}));

    // One place is left for paging.
    for (FacetCounts &facet : counts)
        facet.values[0].isChosen = true;
    m_strip->setCounts(counts);
    QVERIFY(clickNamed(*m_strip, u"More facets"_s));
    QCOMPARE(titles(), (QList<int> {0, 1, 2, 4}));
}

void FacetPagesTest::aChosenFacetStaysInItsPlace()
{
    QVERIFY(clickNamed(*m_strip, u"More facets"_s));
    const QList<int> before = titles();
    QList<FacetCounts> counts = makeCounts(3);
    counts[5].values[1].isChosen = true;
    m_strip->setCounts(counts);
    QCOMPARE(titles(), before);
}

void FacetPagesTest::isAsTallAsItsTallestFacet()
{
    QList<FacetCounts> counts = makeCounts(3);
    m_strip->setCounts(makeCounts(2));
    QCoreApplication::sendPostedEvents();
    const int low = m_strip->height();
    m_strip->setCounts(counts);
    QCoreApplication::sendPostedEvents();
    const int row = m_strip->height() - low;
    QVERIFY(row > QFontMetrics(m_strip->font()).height());
    // A facet out of sight counts, so that paging does not move the table.
    counts[7] = makeCounts(4).at(7);
    m_strip->setCounts(counts);
    QCoreApplication::sendPostedEvents();
    QVERIFY(!titles().contains(7));
    QCOMPARE(m_strip->height(), low + 2 * row);
    const FacetBox *box = m_strip->findChild<FacetBox *>();
    QVERIFY(m_strip->height() <= box->sizeHint().height() + row + 12);
}

void FacetPagesTest::showsAllChosenValues()
{
    QList<FacetCounts> counts = makeCounts(9);
    for (const int chosen : {3, 5, 8})
        counts[0].values[chosen].isChosen = true;
    m_strip->setCounts(counts);
    for (const QString &code : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"f"_s, u"i"_s})
        QVERIFY2(button(code), qPrintable(code));
    for (const QString &code : {u"d"_s, u"f"_s, u"i"_s})
        QVERIFY(button(code)->isChecked());
    QVERIFY(!button(u"e"_s));
    QCOMPARE(findNamed<QToolButton>(*m_strip, u"Title 0: more values"_s)->text(), u"3 more"_s);
}

void FacetPagesTest::keepsItsButtons()
{
    const QList<FacetButton *> before = m_strip->findChildren<FacetButton *>();
    QList<FacetCounts> counts = makeCounts(3);
    for (FacetCounts &facet : counts)
        facet.values[0].count += 100;
    m_strip->setCounts(counts);
    QCOMPARE(m_strip->findChildren<FacetButton *>(), before);
    QCOMPARE(button(u"a"_s)->value().count, 200);
    QVERIFY(before.contains(button(u"a"_s)));
    m_strip->setCounts(makeCounts(1));
    QVERIFY(titles().isEmpty());
    m_strip->setCounts(counts);
    QCOMPARE(m_strip->findChildren<FacetButton *>(), before);
}

void FacetPagesTest::theKeyboardFollowsItsValue()
{
    button(u"c"_s)->setFocus(Qt::TabFocusReason);
    QList<FacetCounts> counts = makeCounts(3);
    counts[0].values.move(2, 0);
    m_strip->setCounts(counts);
    QVERIFY(button(u"c"_s)->hasFocus());
}

void FacetPagesTest::arrowKeysGoThroughTheValues_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("target"); // from the second of three

    QTest::newRow("up") << Qt::Key_Up << u"a"_s;
    QTest::newRow("down") << Qt::Key_Down << u"c"_s;
    QTest::newRow("home") << Qt::Key_Home << u"a"_s;
    QTest::newRow("end") << Qt::Key_End << u"c"_s;
}

void FacetPagesTest::arrowKeysGoThroughTheValues()
{
    QFETCH(Qt::Key, key);
    QFETCH(QString, target);
    button(u"b"_s)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button(u"b"_s), key);
    QVERIFY(button(target)->hasFocus());
    QCOMPARE(tabStops(), target);
    // It does not go round.
    QTest::keyClick(button(target), key);
    QVERIFY(button(target)->hasFocus());
    QCOMPARE(m_chosen->size(), 0);
}

void FacetPagesTest::arrowKeysGoToTheFacetBeside()
{
    const auto focused = [this] {
        const auto *value = qobject_cast<FacetButton *>(m_strip->focusWidget());
        return value ? value->objectName() : QString();
    };
    const auto press = [this](Qt::Key key) {
        QTest::keyClick(m_strip->focusWidget(), key);
    };
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        m_strip->setLayoutDirection(direction);
        const bool isMirrored = direction == Qt::RightToLeft;
        const Qt::Key on = isMirrored ? Qt::Key_Left : Qt::Key_Right;
        const Qt::Key back = isMirrored ? Qt::Key_Right : Qt::Key_Left;
        button(u"b"_s)->setFocus(Qt::TabFocusReason);
        press(on);
        QCOMPARE(focused(), u"facet-1-b"_s);
        press(on);
        press(on);
        QCOMPARE(focused(), u"facet-3-b"_s);
        press(on); // the fourth is the last in sight
        QCOMPARE(focused(), u"facet-3-b"_s);
        press(back);
        QCOMPARE(focused(), u"facet-2-b"_s);
        press(back);
        press(back);
        press(back);
        QCOMPARE(focused(), u"facet-0-b"_s);
    }
    QCOMPARE(m_chosen->size(), 0);
}

void FacetPagesTest::tabStopsOnceAtTheValues()
{
    QCOMPARE(tabStops(), u"a"_s);
    button(u"a"_s)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button(u"a"_s), Qt::Key_End);
    QCOMPARE(tabStops(), u"c"_s);
    QList<FacetCounts> counts = makeCounts(3);
    counts[0].values.move(2, 0);
    m_strip->setCounts(counts);
    QCOMPARE(tabStops(), u"c"_s);
    QVERIFY(button(u"c"_s)->hasFocus());
    // One that is gone leaves the keyboard where it was.
    counts[0].values.removeFirst();
    m_strip->setCounts(counts);
    QCOMPARE(tabStops(), u"a"_s);
    QVERIFY(button(u"a"_s)->hasFocus());
    button(u"a"_s)->clearFocus();
    m_strip->setCounts(makeCounts(3));
    QCOMPARE(tabStops(), u"a"_s);
    QVERIFY(!button(u"a"_s)->hasFocus());
}

void FacetPagesTest::countsWaitForTheMouse()
{
    FacetButton *held = button(u"a"_s);
    QList<FacetCounts> counts = makeCounts(3);
    counts[0].values.move(2, 0);
    QTest::mousePress(held, Qt::LeftButton);
    m_strip->setCounts(counts);
    QCOMPARE(held->value().code, u"a"_s);
    // Also while the pointer is beside it for a moment.
    for (const QPoint &place : {QPoint(-20, 5), QPoint(20, 5)}) {
        QMouseEvent move(QEvent::MouseMove, place, held->mapToGlobal(place), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(held, &move);
        QCOMPARE(held->isDown(), held->rect().contains(place));
        QCoreApplication::processEvents();
        QCOMPARE(held->value().code, u"a"_s);
    }
    QTest::mouseRelease(held, Qt::LeftButton);
    QCOMPARE(told(), (QVariantList {QVariant::fromValue(Facet::Platform), u"a"_s, false}));
    QTRY_COMPARE_WITH_TIMEOUT(held->value().code, u"c"_s, longestWait);
}

void FacetPagesTest::countsWaitForTheSpaceBar()
{
    FacetButton *held = button(u"a"_s);
    held->setFocus(Qt::TabFocusReason);
    QList<FacetCounts> counts = makeCounts(3);
    counts[0].values.move(2, 0);
    QTest::keyPress(held, Qt::Key_Space);
    m_strip->setCounts(counts);
    QCOMPARE(held->value().code, u"a"_s);
    QTest::keyRelease(held, Qt::Key_Space);
    QCOMPARE(told().value(1), u"a"_s);
    QTRY_COMPARE_WITH_TIMEOUT(held->value().code, u"c"_s, longestWait);
    QVERIFY(button(u"a"_s)->hasFocus());
}

void FacetPagesTest::countsWaitForTheMenu()
{
    m_strip->setCounts(makeCounts(6));
    auto *more = findNamed<QToolButton>(*m_strip, u"Title 0: more values"_s);
    QVERIFY(more);
    QList<FacetCounts> counts = makeCounts(6);
    counts[0].values.move(5, 0);
    // The menu has an event loop of its own, in which the counts come and its entry is clicked.
    bool hasWaited = false;
    QTimer::singleShot(0, this, [&] {
        m_strip->setCounts(counts);
        hasWaited = openedMenu() && !button(u"f"_s);
        QVERIFY(clickEntries(*openedMenu(), {u"e"_s}));
    });
    QTest::mouseClick(more, Qt::LeftButton);
    QVERIFY(hasWaited);
    QTRY_COMPARE_WITH_TIMEOUT(told().value(1), u"e"_s, longestWait);
    QTRY_VERIFY_WITH_TIMEOUT(button(u"f"_s), longestWait);
}

void FacetPagesTest::doesNotWaitForAHiddenButton()
{
    FacetButton *held = button(u"a"_s);
    QTest::mousePress(held, Qt::LeftButton);
    m_strip->hide();
    m_strip->setCounts(makeCounts(2));
    m_strip->show();
    QVERIFY(!button(u"c"_s));
    QCOMPARE(m_chosen->size(), 0);
    QTest::mouseRelease(held, Qt::LeftButton);
}

void FacetPagesTest::keysChoose_data()
{
    QTest::addColumn<Qt::Key>("key");

    QTest::newRow("space") << Qt::Key_Space;
    QTest::newRow("return") << Qt::Key_Return;
    QTest::newRow("enter") << Qt::Key_Enter;
}

void FacetPagesTest::keysChoose()
{
    QFETCH(Qt::Key, key);
    button(u"b"_s)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button(u"b"_s), key);
    QCOMPARE(told(), (QVariantList {QVariant::fromValue(Facet::Platform), u"b"_s, false}));
    m_chosen->clear();
    QTest::keyClick(button(u"b"_s), key, Qt::ControlModifier);
    QCOMPARE(told(), (QVariantList {QVariant::fromValue(Facet::Platform), u"b"_s, true}));
    // It is checked only when the counts say so.
    QVERIFY(!button(u"b"_s)->isChecked());
}

void FacetPagesTest::aClickBesideChoosesNothing()
{
    QTest::mousePress(button(u"a"_s), Qt::LeftButton);
    QTest::mouseRelease(button(u"a"_s), Qt::LeftButton, {}, QPoint(-20, 5));
    QTest::mouseClick(button(u"a"_s), Qt::RightButton);
    QCOMPARE(m_chosen->size(), 0);
    QTest::mouseClick(button(u"a"_s), Qt::LeftButton, Qt::ControlModifier);
    QCOMPARE(told(), (QVariantList {QVariant::fromValue(Facet::Platform), u"a"_s, true}));
}

void FacetPagesTest::aScreenReaderChooses_data()
{
    QTest::addColumn<QString>("action");

    QTest::newRow("press") << QAccessibleActionInterface::pressAction();
    QTest::newRow("toggle") << QAccessibleActionInterface::toggleAction();
}

void FacetPagesTest::aScreenReaderChooses()
{
    QFETCH(QString, action);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(button(u"b"_s));
    QVERIFY(spoken && spoken->actionInterface());
    QVERIFY(!spoken->state().checked);
    spoken->actionInterface()->doAction(action);
    QTRY_COMPARE_WITH_TIMEOUT(told(),
                              (QVariantList {QVariant::fromValue(Facet::Platform), u"b"_s, false}),
                              longestWait);
    QVERIFY(!spoken->state().checked);
    QList<FacetCounts> counts = makeCounts(3);
    counts[0].values[1].isChosen = true;
    m_strip->setCounts(counts);
    QVERIFY(spoken->state().checked);
    QCOMPARE(m_chosen->size(), 1);
}

QTEST_MAIN(FacetPagesTest)
#include "tst_facetpages.moc"
