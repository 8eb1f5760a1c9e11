// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/widgets/rowinsight.h"

#include <QLabel>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>
#include <QtTest>

using namespace Qt::StringLiterals;

/// A table under messages that come and go.
class RowInSightTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void staysInSight();
    void nothingElseMoves();

private:
    [[nodiscard]] int lastRow() const
    {
        return m_view->rowAt(m_view->viewport()->height() - m_view->rowHeight(0));
    }
    [[nodiscard]] bool isInSight(int row) const
    {
        const QRect rect = m_view->visualRect(m_view->model()->index(row, 0));
        return rect.top() >= 0 && rect.bottom() < m_view->viewport()->height();
    }
    /// And waits until the view is lower.
    [[nodiscard]] bool showMessages();

    QWidget *m_window = nullptr;
    QTableView *m_view = nullptr;
    QLabel *m_first = nullptr;
    QLabel *m_second = nullptr;
};

void RowInSightTest::init()
{
    m_window = new QWidget;
    m_first = new QLabel(m_window);
    m_second = new QLabel(m_window);
    m_view = new QTableView(m_window);
    auto *layout = new QVBoxLayout(m_window);
    for (QLabel *label : {m_first, m_second}) {
        label->setFixedHeight(40);
        label->hide();
        layout->addWidget(label);
    }
    layout->addWidget(m_view);
    m_view->setModel(new QStandardItemModel(100, 30, m_view));
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    new RowInSight(*m_view);
    m_window->resize(400, 400);
    m_window->show();
    QVERIFY(waitUntilExposed(*m_window));
    m_view->verticalScrollBar()->setValue(300);
    m_view->horizontalScrollBar()->setValue(500);
}

void RowInSightTest::cleanup()
{
    delete m_window;
}

bool RowInSightTest::showMessages()
{
    const int height = m_view->height();
    m_first->show();
    m_second->show();
    return waitFor(u"a lower view"_s, [&] { return m_view->height() <= height - 80; });
}

void RowInSightTest::staysInSight()
{
    const int row = lastRow();
    const int place = m_view->verticalScrollBar()->value();
    m_view->setCurrentIndex(m_view->model()->index(row, 8));
    m_view->horizontalScrollBar()->setValue(500);
    QCOMPARE(m_view->verticalScrollBar()->value(), place);
    QVERIFY(isInSight(row));
    QVERIFY(showMessages());
    QTRY_VERIFY_WITH_TIMEOUT(isInSight(row), longestWait);
    // No further than that takes, and not to the side.
    QCOMPARE(m_view->rowAt(m_view->viewport()->height() - 1), row);
    QCOMPARE(m_view->horizontalScrollBar()->value(), 500);
}

void RowInSightTest::nothingElseMoves()
{
    const int place = m_view->verticalScrollBar()->value();
    m_view->selectionModel()->setCurrentIndex(m_view->model()->index(90, 0),
                                              QItemSelectionModel::SelectCurrent);
    m_view->verticalScrollBar()->setValue(place); // the user has scrolled it out of sight
    QVERIFY(!isInSight(90));
    QVERIFY(showMessages());
    QCoreApplication::processEvents();
    QCOMPARE(m_view->verticalScrollBar()->value(), place);
    const int lowered = m_view->height();
    m_first->hide();
    m_second->hide();
    QVERIFY(waitFor(u"a higher view"_s, [&] { return m_view->height() >= lowered + 80; }));
    const int near = lastRow() - 6;
    m_view->setCurrentIndex(m_view->model()->index(near, 0));
    QCOMPARE(m_view->verticalScrollBar()->value(), place);
    QVERIFY(showMessages());
    QCoreApplication::processEvents();
    QVERIFY(isInSight(near));
    QCOMPARE(m_view->verticalScrollBar()->value(), place);
}

QTEST_MAIN(RowInSightTest)
#include "tst_rowinsight.moc"
