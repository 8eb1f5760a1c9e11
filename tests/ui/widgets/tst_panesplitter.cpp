// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/widgets.h"

#include "ui/widgets/panesplitter.h"

#include <QAccessible>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Moving the line between two panes without a mouse.
class PaneSplitterTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void arrowsMoveTheHandle_data();
    void arrowsMoveTheHandle();
    void endsAreWhereThePanesEnd();
    void saysWhatItDivides();
    void showsThatItHasTheKeyboard();

private:
    [[nodiscard]] QSplitterHandle *handle() const { return m_splitter->handle(1); }

    std::unique_ptr<PaneSplitter> m_splitter;
    QWidget *m_first = nullptr;
    QWidget *m_second = nullptr;
};

void PaneSplitterTest::init()
{
    m_splitter = std::make_unique<PaneSplitter>();
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_first = new QWidget(m_splitter.get());
    m_second = new QWidget(m_splitter.get());
    for (QWidget *pane : {m_first, m_second})
        pane->setMinimumWidth(50);
    m_first->setAccessibleName(u"Left"_s);
    m_second->setAccessibleName(u"Right"_s);
    m_splitter->resize(401, 200);
    m_splitter->setSizes({200, 200});
    m_splitter->show();
    QVERIFY(activate(*m_splitter));
    handle()->setFocus();
    QVERIFY(handle()->hasFocus());
}

void PaneSplitterTest::arrowsMoveTheHandle_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::Key>("back");
    QTest::addColumn<bool>("isWider");

    QTest::newRow("right") << Qt::Key_Right << Qt::Key_Left << true;
    QTest::newRow("left") << Qt::Key_Left << Qt::Key_Right << false;
}

void PaneSplitterTest::arrowsMoveTheHandle()
{
    QFETCH(Qt::Key, key);
    QFETCH(Qt::Key, back);
    QFETCH(bool, isWider);
    QTest::keyClick(handle(), key);
    const int once = m_first->width();
    QCOMPARE(once > 200, isWider);
    QVERIFY(once != 200);
    QTest::keyClick(handle(), key);
    QCOMPARE(m_first->width() - once, once - 200); // steps of one size
    QTest::keyClick(handle(), back);
    QTest::keyClick(handle(), back);
    QCOMPARE(m_first->width(), 200);
}

void PaneSplitterTest::endsAreWhereThePanesEnd()
{
    QTest::keyClick(handle(), Qt::Key_Home);
    QCOMPARE(m_first->width(), 50);
    QTest::keyClick(handle(), Qt::Key_Left);
    QCOMPARE(m_first->width(), 50);
    QTest::keyClick(handle(), Qt::Key_End);
    QCOMPARE(m_second->width(), 50);
}

void PaneSplitterTest::saysWhatItDivides()
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(handle());
    QCOMPARE(spoken->role(), QAccessible::Splitter);
    QCOMPARE(spoken->text(QAccessible::Name), u"Divider between Left and Right"_s);
}

void PaneSplitterTest::showsThatItHasTheKeyboard()
{
    const QColor accent = m_splitter->palette().color(QPalette::Link);
    const QPoint center = handle()->geometry().center();
    const auto width = [&] {
        const QImage picture = m_splitter->grab().toImage();
        int count = 0;
        for (int x = center.x() - 8; x < center.x() + 8; ++x)
            count += picture.pixelColor(x, center.y()) == accent ? 1 : 0;
        return count;
    };
    QVERIFY(width() >= 3);
    handle()->clearFocus();
    QCOMPARE(width(), 0);
}

QTEST_MAIN(PaneSplitterTest)
#include "tst_panesplitter.moc"
