// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/menus.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "catalog/find/facets.h"
#include "ui/narrow/facetbutton.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QStringList sorted(QStringList texts)
{
    texts.sort();
    return texts;
}

} // namespace

/// Narrowing by the strip over the table.
class FacetStripTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aClickNarrows();
    void aClickWithCtrlAddsAValue();
    void countsFollowTheFindBox();
    void takesNoRoomWithoutValues();
    void listsTheValuesThatHaveNoRoom();
    void theKeyboardChooses();
    void hasAMenuForAValue();
    void foldsAway();

private:
    /// The button of a value; null if there is none in sight.
    [[nodiscard]] FacetButton *button(Facet facet, const QString &code) const;
    [[nodiscard]] FacetCounts countsOf(Facet facet) const
    {
        return m_fixture->window().model().narrowing().countFacets().at(int(facet));
    }
    [[nodiscard]] QStringList platforms() const;
    /// Asks for the menu of a platform's button, and clicks an entry of it.
    [[nodiscard]] bool choose(const QString &code, const QString &entry,
                              QContextMenuEvent::Reason reason);
    [[nodiscard]] int rowCount() const { return m_fixture->window().model().rowCount(); }

    std::unique_ptr<WindowFixture> m_fixture;
    QWidget *m_strip = nullptr;
    QString m_first; // the most frequent platform
    QString m_second;
};

void FacetStripTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_strip = m_fixture->child<QWidget>(u"facetStrip"_s);
    QVERIFY(m_fixture->show());
    QVERIFY(!m_strip->isVisible());
    QVERIFY(m_fixture->search());
    const QList<FacetValue> platforms = countsOf(Facet::Platform).values;
    m_first = platforms.at(0).code;
    m_second = platforms.at(1).code;
    QTRY_VERIFY_WITH_TIMEOUT(button(Facet::Platform, m_first), longestWait);
}

void FacetStripTest::cleanup()
{
    m_fixture.reset();
}

FacetButton *FacetStripTest::button(Facet facet, const QString &code) const
{
    auto *button = m_strip->findChild<FacetButton *>(u"facet-%1-%2"_s.arg(int(facet)).arg(code));
    return button && button->isVisible() ? button : nullptr;
}

/// The platforms in the table, each once.
QStringList FacetStripTest::platforms() const
{
    QStringList platforms;
    for (int row = 0; row < rowCount(); ++row)
        platforms.append(m_fixture->window().model().imageAt(row).platform);
    platforms.removeDuplicates();
    return sorted(platforms);
}

void FacetStripTest::aClickNarrows()
{
    const int all = rowCount();
    const FacetButton *first = button(Facet::Platform, m_first);
    const qint64 count = first->value().count;
    QCOMPARE(spokenName(*first), m_first + u", %1 images"_s.arg(QLocale().toString(count)));
    QTest::mouseClick(button(Facet::Platform, m_first), Qt::LeftButton);
    QCOMPARE(platforms(), QStringList {m_first});
    QCOMPARE(rowCount(), int(count));
    QTRY_VERIFY_WITH_TIMEOUT(button(Facet::Platform, m_first)->isChecked(), longestWait);

    QTest::mouseClick(button(Facet::Platform, m_second), Qt::LeftButton);
    QCOMPARE(platforms(), QStringList {m_second});
    QTRY_VERIFY_WITH_TIMEOUT(button(Facet::Platform, m_second)->isChecked(), longestWait);
    QTest::mouseClick(button(Facet::Platform, m_second), Qt::LeftButton);
    QCOMPARE(rowCount(), all);
}

void FacetStripTest::aClickWithCtrlAddsAValue()
{
    QTest::mouseClick(button(Facet::Platform, m_first), Qt::LeftButton);
    const int one = rowCount();
    QTest::mouseClick(button(Facet::Platform, m_second), Qt::LeftButton, Qt::ControlModifier);
    QCOMPARE(platforms(), sorted({m_first, m_second}));
    QVERIFY(rowCount() > one);

    // Another facet narrows further.
    const int both = rowCount();
    QTRY_VERIFY_WITH_TIMEOUT(button(Facet::Architecture, u"arm"_s), longestWait);
    QTest::mouseClick(button(Facet::Architecture, u"arm"_s), Qt::LeftButton);
    QVERIFY(rowCount() < both);
    for (int row = 0; row < rowCount(); ++row)
        QCOMPARE(m_fixture->window().model().imageAt(row).architecture, u"arm"_s);
}

void FacetStripTest::countsFollowTheFindBox()
{
    const qint64 before = button(Facet::Platform, m_first)->value().count;
    QTest::keyClicks(findNamed(m_fixture->window(), u"Find in results"_s), u"arch:arm"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button(Facet::Platform, m_first)->value().count < before, longestWait);
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += m_fixture->window().model().imageAt(row).platform == m_first ? 1 : 0;
    QCOMPARE(button(Facet::Platform, m_first)->value().count, count);
    // All that are left have the same architecture, which tells nothing.
    QVERIFY(!button(Facet::Architecture, u"x86_64"_s));
}

void FacetStripTest::takesNoRoomWithoutValues()
{
    auto *find = findNamed<QLineEdit>(m_fixture->window(), u"Find in results"_s);
    find->setText(u"no image has this"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_strip->height(), 0, longestWait);
    find->clear();
    QTRY_VERIFY_WITH_TIMEOUT(m_strip->height() > 0, longestWait);
    QVERIFY(button(Facet::Platform, m_first));
}

void FacetStripTest::listsTheValuesThatHaveNoRoom()
{
    const FacetValue rare = countsOf(Facet::Platform).values.value(5);
    QVERIFY(rare.count > 0);
    QVERIFY(!button(Facet::Platform, rare.code));
    auto *more = findNamed<QToolButton>(*m_strip, u"Platform: more values"_s);
    QVERIFY(more);
    QVERIFY(clickEntries(*more, {rare.text}));
    QCOMPARE(platforms(), QStringList {rare.code});
    // What is chosen is in sight.
    QTRY_VERIFY_WITH_TIMEOUT(button(Facet::Platform, rare.code), longestWait);
    QVERIFY(button(Facet::Platform, rare.code)->isChecked());
}

void FacetStripTest::theKeyboardChooses()
{
    button(Facet::Platform, m_first)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button(Facet::Platform, m_first), Qt::Key_Space);
    QCOMPARE(platforms(), QStringList {m_first});
    // The keyboard stays there.
    QTRY_VERIFY_WITH_TIMEOUT(button(Facet::Platform, m_first)->isChecked(), longestWait);
    QVERIFY(button(Facet::Platform, m_first)->hasFocus());
}

bool FacetStripTest::choose(const QString &code, const QString &entry,
                            QContextMenuEvent::Reason reason)
{
    FacetButton *value = button(Facet::Platform, code);
    QContextMenuEvent asks(reason, value->rect().center(),
                           value->mapToGlobal(value->rect().center()));
    QApplication::sendEvent(value, &asks);
    return openedMenu() && clickEntries(*openedMenu(), {entry});
}

void FacetStripTest::hasAMenuForAValue()
{
    const int all = rowCount();
    QVERIFY(choose(m_first, u"Only This"_s, QContextMenuEvent::Mouse));
    QCOMPARE(platforms(), QStringList {m_first});
    QTRY_VERIFY_WITH_TIMEOUT(button(Facet::Platform, m_first)->isChecked(), longestWait);
    QVERIFY(choose(m_second, u"Also This"_s, QContextMenuEvent::Keyboard));
    QCOMPARE(platforms(), sorted({m_first, m_second}));
    QTRY_VERIFY_WITH_TIMEOUT(button(Facet::Platform, m_second)->isChecked(), longestWait);
    QVERIFY(choose(m_first, u"Deselect"_s, QContextMenuEvent::Keyboard));
    QVERIFY(choose(m_second, u"Deselect"_s, QContextMenuEvent::Keyboard));
    QCOMPARE(rowCount(), all);

    QVERIFY(choose(m_first, u"Copy Value"_s, QContextMenuEvent::Keyboard));
    QCOMPARE(QGuiApplication::clipboard()->text(), m_first);

    QVERIFY(choose(m_first, u"Everything but This"_s, QContextMenuEvent::Mouse));
    QTRY_VERIFY_WITH_TIMEOUT(!platforms().contains(m_first), longestWait);
    QVERIFY(platforms().contains(m_second));
}

void FacetStripTest::foldsAway()
{
    QVERIFY(m_strip->isVisible());
    QTest::keyClick(&m_fixture->window(), Qt::Key_F8);
    QVERIFY(!m_strip->isVisible());
    QTest::keyClicks(findNamed(m_fixture->window(), u"Find in results"_s), u"arm"_s);
    QTRY_VERIFY_WITH_TIMEOUT(rowCount() < m_fixture->window().model().store().count(), longestWait);
    QVERIFY(!m_strip->isVisible());
    QTest::keyClick(&m_fixture->window(), Qt::Key_F8);
    QVERIFY(m_strip->isVisible());
}

QTEST_MAIN(FacetStripTest)
#include "tst_facetstrip.moc"
