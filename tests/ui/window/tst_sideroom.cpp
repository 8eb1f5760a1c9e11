// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/waiting.h"
#include "support/windowfixture.h"

#include "ui/window/sideroom.h"

#include <QAction>
#include <QSplitter>
#include <QTableView>
#include <QtTest>

using namespace Qt::StringLiterals;

/// A window that has no room for filters, table and details side by side.
class SideRoomTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void detailsGiveWay();
    void theOneThatIsAskedForStays();
    void comesBackWithTheRoom();
    void comesBackForAnImageAlone_data();
    void comesBackForAnImageAlone();
    void isKeptAsItWasWanted();

private:
    void resizeTo(int width);
    [[nodiscard]] int leastForAll() const;

    std::unique_ptr<WindowFixture> m_fixture;
    QAction *m_showFilters = nullptr;
    QAction *m_showDetails = nullptr;
};

void SideRoomTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
    m_showFilters = m_fixture->child<QAction>(u"showFiltersAction"_s);
    m_showDetails = m_fixture->child<QAction>(u"showDetailsAction"_s);
    QVERIFY(m_showFilters->isChecked() && m_showDetails->isChecked());
}

void SideRoomTest::cleanup()
{
    m_fixture.reset();
}

int SideRoomTest::leastForAll() const
{
    return leastWidthOf(*m_fixture->child<QSplitter>(u"splitter"_s), 3);
}

void SideRoomTest::resizeTo(int width)
{
    m_fixture->window().resize(width, 600);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->child<QSplitter>(u"splitter"_s)->width(), width,
                              longestWait);
}

void SideRoomTest::detailsGiveWay()
{
    m_fixture->window().selectRow(0);
    resizeTo(leastForAll());
    QVERIFY(m_showDetails->isChecked());
    QVERIFY(m_fixture->child<QWidget>(u"detailPane"_s)->isVisible());
    resizeTo(leastForAll() - 1);
    QVERIFY(m_showFilters->isChecked());
    QVERIFY(!m_showDetails->isChecked());
    // The window has not grown by a selected row.
    m_fixture->window().selectRow(1);
    QCoreApplication::processEvents();
    QCOMPARE(m_fixture->window().width(), leastForAll() - 1);
    QVERIFY(!m_fixture->child<QWidget>(u"detailPane"_s)->isVisible());
}

void SideRoomTest::theOneThatIsAskedForStays()
{
    m_fixture->window().selectRow(0);
    resizeTo(leastForAll() - 1);
    m_showDetails->trigger();
    QVERIFY(m_showDetails->isChecked());
    QVERIFY(!m_showFilters->isChecked());
    QVERIFY(m_fixture->child<QWidget>(u"detailPane"_s)->isVisible());
    m_showFilters->trigger();
    QVERIFY(m_showFilters->isChecked());
    QVERIFY(!m_showDetails->isChecked());
    QCoreApplication::processEvents();
    QCOMPARE(m_fixture->window().width(), leastForAll() - 1);
}

void SideRoomTest::comesBackWithTheRoom()
{
    resizeTo(leastForAll() - 1);
    QVERIFY(!m_showDetails->isChecked());
    resizeTo(leastForAll());
    QVERIFY(m_showDetails->isChecked());
    // What was closed otherwise stays closed.
    m_showFilters->trigger();
    resizeTo(leastForAll() - 1);
    QVERIFY(m_showDetails->isChecked());
    resizeTo(leastForAll());
    QVERIFY(!m_showFilters->isChecked());
}

void SideRoomTest::comesBackForAnImageAlone_data()
{
    QTest::addColumn<Qt::Key>("view");
    QTest::newRow("table") << Qt::Key_1;
    QTest::newRow("regions") << Qt::Key_2;
}

/// Nobody has asked for a side that is empty.
void SideRoomTest::comesBackForAnImageAlone()
{
    QFETCH(const Qt::Key, view);
    const auto *pane = m_fixture->child<QWidget>(u"detailPane"_s);
    QTest::keyClick(&m_fixture->window(), view, Qt::ControlModifier);
    resizeTo(leastForAll() - 1);
    resizeTo(leastForAll());
    QVERIFY(m_showDetails->isChecked());
    QVERIFY(!pane->isVisible());
    auto *rows = qobject_cast<QTableView *>(m_fixture->window().focusWidget());
    QVERIFY(rows);
    for (int column = 0; column < rows->model()->columnCount() && !pane->isVisible(); ++column)
        clickCell(*rows, 0, column); // the image may be in none of the first regions
    QVERIFY(pane->isVisible());
    resizeTo(leastForAll() - 1);
    QVERIFY(!pane->isVisible());
    resizeTo(leastForAll());
    QVERIFY(pane->isVisible());
}

void SideRoomTest::isKeptAsItWasWanted()
{
    resizeTo(leastForAll() - 1);
    QVERIFY(!m_showDetails->isChecked());
    QVERIFY(m_fixture->window().close());
    QVERIFY(m_fixture->settings().value(u"window/showDetailsAction"_s).toBool());
    QVERIFY(m_fixture->settings().value(u"window/showFiltersAction"_s).toBool());
}

QTEST_MAIN(SideRoomTest)
#include "tst_sideroom.moc"
