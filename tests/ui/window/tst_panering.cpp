// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/waiting.h"
#include "support/windowfixture.h"

#include "ui/narrow/facetbutton.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Where the keyboard goes by Tab and by F6.
class PaneRingTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void tabGoesInTheOrderOfTheScreen();
    void tabGoesThroughBarsAndFacetsAsTheyAreRead_data();
    void tabGoesThroughBarsAndFacetsAsTheyAreRead();
    void tabStopsOnceAtAFacet();
    void shiftTabGoesBack();
    void tabLeavesTablesAndTreesAtOnce_data();
    void tabLeavesTablesAndTreesAtOnce();
    void f6GoesRoundThePanes();
    void f6ComesBackToWhatHadTheKeyboard();
    void f6SkipsWhatIsHidden();

private:
    /// What has the keyboard after each Tab, until it comes round.
    [[nodiscard]] QList<QWidget *> tabRound(Qt::Key key = Qt::Key_Tab);
    /// The name of the pane that a widget is in.
    [[nodiscard]] QString paneOf(const QWidget *widget) const;
    [[nodiscard]] QString currentPane() const { return paneOf(QApplication::focusWidget()); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void PaneRingTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
    m_fixture->window().showNotice(u"Notice:"_s, u"with a button"_s);
    clickCell(m_fixture->view(), 2, 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->child<QWidget>(u"detailPane"_s)->isVisible(), longestWait);
    // The divider comes with the next layout.
    const auto *splitter = m_fixture->child<QSplitter>(u"splitter"_s);
    QTRY_VERIFY_WITH_TIMEOUT(splitter->handle(2)->isVisible(), longestWait);
    m_fixture->view().setFocus();
}

void PaneRingTest::cleanup()
{
    m_fixture.reset();
}

QList<QWidget *> PaneRingTest::tabRound(Qt::Key key)
{
    const QWidget *start = QApplication::focusWidget();
    QList<QWidget *> stops;
    constexpr int most = 300;
    do {
        press(key);
        stops.append(QApplication::focusWidget());
    } while (stops.constLast() != start && stops.size() < most);
    return stops;
}

QString PaneRingTest::paneOf(const QWidget *widget) const
{
    const QStringList panes = {u"filterPanel"_s, u"toolBar"_s,    u"failureBanner"_s,
                               u"noticeBar"_s,   u"facetStrip"_s, u"resultStack"_s,
                               u"detailPane"_s,  u"exportBar"_s,  u"activityDock"_s};
    for (; widget; widget = widget->parentWidget()) {
        if (panes.contains(widget->objectName()))
            return widget->objectName();
        if (qobject_cast<const QSplitterHandle *>(widget))
            return u"divider"_s;
    }
    return {};
}

void PaneRingTest::tabGoesInTheOrderOfTheScreen()
{
    const QList<QWidget *> stops = tabRound();
    QStringList panes;
    for (const QWidget *stop : stops) {
        if (panes.isEmpty() || panes.constLast() != paneOf(stop))
            panes.append(paneOf(stop));
    }
    QCOMPARE(panes.join(u' '), u"divider detailPane filterPanel divider toolBar failureBanner "
                               "noticeBar facetStrip resultStack"_s);
    QCOMPARE(QSet<QWidget *>(stops.begin(), stops.end()).size(), stops.size());
}

void PaneRingTest::tabGoesThroughBarsAndFacetsAsTheyAreRead_data()
{
    QTest::addColumn<QString>("pane");
    QTest::addColumn<bool>("isOneLine");

    QTest::newRow("tool bar") << u"toolBar"_s << true;
    QTest::newRow("banner") << u"failureBanner"_s << true;
    QTest::newRow("facets") << u"facetStrip"_s << false;
}

void PaneRingTest::tabGoesThroughBarsAndFacetsAsTheyAreRead()
{
    QFETCH(QString, pane);
    QFETCH(bool, isOneLine);
    const QWidget *root = m_fixture->child<QWidget>(pane);
    // Facets are read column by column: the next is lower in the same one, or further right.
    QPoint last(-1, -1);
    const QWidget *lastParent = nullptr;
    QString before;
    int stops = 0;
    for (const QWidget *stop : tabRound()) {
        if (!root->isAncestorOf(stop))
            continue;
        ++stops;
        const QPoint place = stop->mapTo(root, stop->rect().center());
        const bool isLower = stop->parentWidget() == lastParent && place.y() > last.y();
        QVERIFY2(place.x() > last.x() || (!isOneLine && isLower),
                 qPrintable(spokenName(*stop) + u" after "_s + before));
        last = place;
        lastParent = stop->parentWidget();
        before = spokenName(*stop);
    }
    QVERIFY(stops > 2);
}

/// Of all their values, the arrow keys lead to the others.
void PaneRingTest::tabStopsOnceAtAFacet()
{
    QHash<const QWidget *, int> stops;
    for (const QWidget *stop : tabRound()) {
        if (qobject_cast<const FacetButton *>(stop))
            ++stops[stop->parentWidget()];
    }
    QVERIFY(stops.size() > 2);
    for (const int count : std::as_const(stops))
        QCOMPARE(count, 1);
}

void PaneRingTest::shiftTabGoesBack()
{
    QList<QWidget *> there = tabRound();
    QList<QWidget *> back = tabRound(Qt::Key_Backtab);
    // Both end where they began.
    there.removeLast();
    back.removeLast();
    std::reverse(back.begin(), back.end());
    QCOMPARE(back, there);
}

void PaneRingTest::tabLeavesTablesAndTreesAtOnce_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"Images", "Regions", "Snapshots", "Tags"})
        QTest::newRow(name) << QString(QLatin1StringView(name));
}

void PaneRingTest::tabLeavesTablesAndTreesAtOnce()
{
    QFETCH(QString, name);
    QWidget *view = findNamed(m_fixture->window(), name);
    QVERIFY(view);
    view->setFocus();
    press(Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() != view);
    view->setFocus();
    press(Qt::Key_Backtab);
    QVERIFY(QApplication::focusWidget() != view);
}

void PaneRingTest::f6GoesRoundThePanes()
{
    QStringList panes;
    for (int i = 0; i < 7; ++i) {
        press(Qt::Key_F6);
        panes.append(currentPane());
    }
    QCOMPARE(panes,
             (QStringList {u"detailPane"_s, u"filterPanel"_s, u"toolBar"_s, u"failureBanner"_s,
                           u"noticeBar"_s, u"facetStrip"_s, u"resultStack"_s}));
    press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(currentPane(), u"facetStrip"_s);
    press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(currentPane(), u"noticeBar"_s);
}

void PaneRingTest::f6ComesBackToWhatHadTheKeyboard()
{
    auto *tags = findNamed<QLineEdit>(m_fixture->window(), u"Tag"_s);
    tags->setFocus();
    press(Qt::Key_F6);
    QCOMPARE(currentPane(), u"toolBar"_s);
    press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), tags);
    // What is gone does not get it.
    press(Qt::Key_F6);
    tags->setEnabled(false);
    press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(currentPane(), u"filterPanel"_s);
    QVERIFY(QApplication::focusWidget() != tags);
}

void PaneRingTest::f6SkipsWhatIsHidden()
{
    QTest::keyClick(&m_fixture->window(), Qt::Key_F9);
    QVERIFY(clickNamed(*m_fixture->child<QWidget>(u"noticeBar"_s), u"Close this message"_s));
    m_fixture->view().setFocus();
    QStringList panes;
    for (int i = 0; i < 5; ++i) {
        press(Qt::Key_F6);
        panes.append(currentPane());
    }
    QCOMPARE(panes, (QStringList {u"detailPane"_s, u"toolBar"_s, u"failureBanner"_s,
                                  u"facetStrip"_s, u"resultStack"_s}));
}

QTEST_MAIN(PaneRingTest)
#include "tst_panering.moc"
