// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "facetstripfixture.h"

#include "support/menus.h"
#include "support/waiting.h"
#include "support/widgets.h"

#include "ui/narrow/facetbox.h"
#include "ui/narrow/facetbutton.h"

#include <QAccessible>
#include <QMenu>
#include <QTimer>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

/// The strip alone: choosing its values by keys, mouse and screen reader, and what a choice tells.
class FacetChoosingTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
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
    /// The values of the first facet at which Tab stops.
    [[nodiscard]] QString tabStops() const;

    std::unique_ptr<FacetStripFixture> m_fixture;
};

void FacetChoosingTest::init()
{
    m_fixture = std::make_unique<FacetStripFixture>();
    QVERIFY(m_fixture->show());
}

void FacetChoosingTest::cleanup()
{
    m_fixture.reset();
}

QString FacetChoosingTest::tabStops() const
{
    QString codes;
    for (const FacetButton *each :
         m_fixture->strip.findChild<FacetBox *>()->findChildren<FacetButton *>())
        codes += each->isVisible() && each->focusPolicy() == Qt::TabFocus ? each->value().code
                                                                          : QString();
    return codes;
}

void FacetChoosingTest::theKeyboardFollowsItsValue()
{
    m_fixture->button(u"c"_s)->setFocus(Qt::TabFocusReason);
    QList<FacetCounts> counts = FacetStripFixture::makeCounts(3);
    counts[0].values.move(2, 0);
    m_fixture->strip.setCounts(counts);
    QVERIFY(m_fixture->button(u"c"_s)->hasFocus());
}

void FacetChoosingTest::arrowKeysGoThroughTheValues_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("target"); // from the second of three

    QTest::newRow("up") << Qt::Key_Up << u"a"_s;
    QTest::newRow("down") << Qt::Key_Down << u"c"_s;
    QTest::newRow("home") << Qt::Key_Home << u"a"_s;
    QTest::newRow("end") << Qt::Key_End << u"c"_s;
}

void FacetChoosingTest::arrowKeysGoThroughTheValues()
{
    QFETCH(Qt::Key, key);
    QFETCH(QString, target);
    m_fixture->button(u"b"_s)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(m_fixture->button(u"b"_s), key);
    QVERIFY(m_fixture->button(target)->hasFocus());
    QCOMPARE(tabStops(), target);
    // It does not go round.
    QTest::keyClick(m_fixture->button(target), key);
    QVERIFY(m_fixture->button(target)->hasFocus());
    QCOMPARE(m_fixture->chosen.size(), 0);
}

void FacetChoosingTest::arrowKeysGoToTheFacetBeside()
{
    const auto focused = [this] {
        const auto *value = qobject_cast<FacetButton *>(m_fixture->strip.focusWidget());
        return value ? value->objectName() : QString();
    };
    const auto press = [this](Qt::Key key) {
        QTest::keyClick(m_fixture->strip.focusWidget(), key);
    };
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        m_fixture->strip.setLayoutDirection(direction);
        const bool isMirrored = direction == Qt::RightToLeft;
        const Qt::Key on = isMirrored ? Qt::Key_Left : Qt::Key_Right;
        const Qt::Key back = isMirrored ? Qt::Key_Right : Qt::Key_Left;
        m_fixture->button(u"b"_s)->setFocus(Qt::TabFocusReason);
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
    QCOMPARE(m_fixture->chosen.size(), 0);
}

void FacetChoosingTest::tabStopsOnceAtTheValues()
{
    QCOMPARE(tabStops(), u"a"_s);
    m_fixture->button(u"a"_s)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(m_fixture->button(u"a"_s), Qt::Key_End);
    QCOMPARE(tabStops(), u"c"_s);
    QList<FacetCounts> counts = FacetStripFixture::makeCounts(3);
    counts[0].values.move(2, 0);
    m_fixture->strip.setCounts(counts);
    QCOMPARE(tabStops(), u"c"_s);
    QVERIFY(m_fixture->button(u"c"_s)->hasFocus());
    // One that is gone leaves the keyboard where it was.
    counts[0].values.removeFirst();
    m_fixture->strip.setCounts(counts);
    QCOMPARE(tabStops(), u"a"_s);
    QVERIFY(m_fixture->button(u"a"_s)->hasFocus());
    m_fixture->button(u"a"_s)->clearFocus();
    m_fixture->strip.setCounts(FacetStripFixture::makeCounts(3));
    QCOMPARE(tabStops(), u"a"_s);
    QVERIFY(!m_fixture->button(u"a"_s)->hasFocus());
}

void FacetChoosingTest::countsWaitForTheMouse()
{
    FacetButton *held = m_fixture->button(u"a"_s);
    QList<FacetCounts> counts = FacetStripFixture::makeCounts(3);
    counts[0].values.move(2, 0);
    QTest::mousePress(held, Qt::LeftButton);
    m_fixture->strip.setCounts(counts);
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
    QCOMPARE(m_fixture->told(),
             (QVariantList {QVariant::fromValue(Facet::Profile), u"a"_s, false}));
    QTRY_COMPARE_WITH_TIMEOUT(held->value().code, u"c"_s, longestWait);
}

void FacetChoosingTest::countsWaitForTheSpaceBar()
{
    FacetButton *held = m_fixture->button(u"a"_s);
    held->setFocus(Qt::TabFocusReason);
    QList<FacetCounts> counts = FacetStripFixture::makeCounts(3);
    counts[0].values.move(2, 0);
    QTest::keyPress(held, Qt::Key_Space);
    m_fixture->strip.setCounts(counts);
    QCOMPARE(held->value().code, u"a"_s);
    QTest::keyRelease(held, Qt::Key_Space);
    QCOMPARE(m_fixture->told().value(1), u"a"_s);
    QTRY_COMPARE_WITH_TIMEOUT(held->value().code, u"c"_s, longestWait);
    QVERIFY(m_fixture->button(u"a"_s)->hasFocus());
}

void FacetChoosingTest::countsWaitForTheMenu()
{
    m_fixture->strip.setCounts(FacetStripFixture::makeCounts(6));
    auto *more = findNamed<QToolButton>(m_fixture->strip, u"Title 0: more values"_s);
    QVERIFY(more);
    QList<FacetCounts> counts = FacetStripFixture::makeCounts(6);
    counts[0].values.move(5, 0);
    // The menu has an event loop of its own, in which the counts come and its entry is clicked.
    bool hasWaited = false;
    QTimer::singleShot(0, this, [&] {
        m_fixture->strip.setCounts(counts);
        hasWaited = openedMenu() && !m_fixture->button(u"f"_s);
        QVERIFY(clickEntries(*openedMenu(), {u"e"_s}));
    });
    QTest::mouseClick(more, Qt::LeftButton);
    QVERIFY(hasWaited);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->told().value(1), u"e"_s, longestWait);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->button(u"f"_s), longestWait);
}

void FacetChoosingTest::doesNotWaitForAHiddenButton()
{
    FacetButton *held = m_fixture->button(u"a"_s);
    QTest::mousePress(held, Qt::LeftButton);
    m_fixture->strip.hide();
    m_fixture->strip.setCounts(FacetStripFixture::makeCounts(2));
    m_fixture->strip.show();
    QVERIFY(!m_fixture->button(u"c"_s));
    QCOMPARE(m_fixture->chosen.size(), 0);
    QTest::mouseRelease(held, Qt::LeftButton);
}

void FacetChoosingTest::keysChoose_data()
{
    QTest::addColumn<Qt::Key>("key");

    QTest::newRow("space") << Qt::Key_Space;
    QTest::newRow("return") << Qt::Key_Return;
    QTest::newRow("enter") << Qt::Key_Enter;
}

void FacetChoosingTest::keysChoose()
{
    QFETCH(Qt::Key, key);
    m_fixture->button(u"b"_s)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(m_fixture->button(u"b"_s), key);
    QCOMPARE(m_fixture->told(),
             (QVariantList {QVariant::fromValue(Facet::Profile), u"b"_s, false}));
    m_fixture->chosen.clear();
    QTest::keyClick(m_fixture->button(u"b"_s), key, Qt::ControlModifier);
    QCOMPARE(m_fixture->told(), (QVariantList {QVariant::fromValue(Facet::Profile), u"b"_s, true}));
    // It is checked only when the counts say so.
    QVERIFY(!m_fixture->button(u"b"_s)->isChecked());
}

void FacetChoosingTest::aClickBesideChoosesNothing()
{
    QTest::mousePress(m_fixture->button(u"a"_s), Qt::LeftButton);
    QTest::mouseRelease(m_fixture->button(u"a"_s), Qt::LeftButton, {}, QPoint(-20, 5));
    QTest::mouseClick(m_fixture->button(u"a"_s), Qt::RightButton);
    QCOMPARE(m_fixture->chosen.size(), 0);
    QTest::mouseClick(m_fixture->button(u"a"_s), Qt::LeftButton, Qt::ControlModifier);
    QCOMPARE(m_fixture->told(), (QVariantList {QVariant::fromValue(Facet::Profile), u"a"_s, true}));
}

void FacetChoosingTest::aScreenReaderChooses_data()
{
    QTest::addColumn<QString>("action");

    QTest::newRow("press") << QAccessibleActionInterface::pressAction();
    QTest::newRow("toggle") << QAccessibleActionInterface::toggleAction();
}

void FacetChoosingTest::aScreenReaderChooses()
{
    QFETCH(QString, action);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(m_fixture->button(u"b"_s));
    QVERIFY(spoken && spoken->actionInterface());
    QVERIFY(!spoken->state().checked);
    spoken->actionInterface()->doAction(action);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->told(),
                              (QVariantList {QVariant::fromValue(Facet::Profile), u"b"_s, false}),
                              longestWait);
    QVERIFY(!spoken->state().checked);
    QList<FacetCounts> counts = FacetStripFixture::makeCounts(3);
    counts[0].values[1].isChosen = true;
    m_fixture->strip.setCounts(counts);
    QVERIFY(spoken->state().checked);
    QCOMPARE(m_fixture->chosen.size(), 1);
}

QTEST_MAIN(FacetChoosingTest)
#include "tst_facetchoosing.moc"
