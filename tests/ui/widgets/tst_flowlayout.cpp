// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/flowlayout.h"

#include <QWidget>
#include <QtTest>

namespace {

constexpr int gap = 10;

/// 100 wide and 20 high.
class Block final : public QWidget
{
public:
    using QWidget::QWidget;
    [[nodiscard]] QSize sizeHint() const override { return {100, 20}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {100, 20}; }
};

} // namespace

class FlowLayoutTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void goesOnInTheNextLine();
    void whatExpandsTakesTheRestOfItsLine();
    void whatIsHiddenTakesNothing();
    void isMirrored();
    void keepsTheOrder();
    void needsTheWidestOnly();
    void isInTheMiddle();

private:
    [[nodiscard]] QRect place(int index) const { return m_blocks.at(index)->geometry(); }
    void resize(int width)
    {
        m_root->resize(width, m_layout->heightForWidth(width));
        m_layout->activate();
    }

    std::unique_ptr<QWidget> m_root;
    FlowLayout *m_layout = nullptr;
    QList<Block *> m_blocks;
};

void FlowLayoutTest::init()
{
    m_root = std::make_unique<QWidget>();
    m_layout = new FlowLayout(m_root.get(), gap);
    m_blocks.clear();
    for (int i = 0; i < 3; ++i) {
        m_blocks.append(new Block(m_root.get()));
        m_layout->addWidget(m_blocks.constLast());
    }
    m_root->show();
}

void FlowLayoutTest::goesOnInTheNextLine()
{
    resize(320);
    QCOMPARE(place(2), QRect(220, 0, 100, 20));
    QCOMPARE(m_layout->heightForWidth(320), 20);
    resize(319);
    QCOMPARE(place(1), QRect(110, 0, 100, 20));
    QCOMPARE(place(2), QRect(0, 30, 100, 20));
    QCOMPARE(m_layout->heightForWidth(319), 50);
    QCOMPARE(m_layout->heightForWidth(50), 80); // each in a line of its own
}

void FlowLayoutTest::whatExpandsTakesTheRestOfItsLine()
{
    m_blocks.at(0)->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    resize(400);
    QCOMPARE(place(0), QRect(0, 0, 180, 20));
    QCOMPARE(place(1).left(), 190);
    resize(250);
    QCOMPARE(place(0), QRect(0, 0, 140, 20));
    QCOMPARE(place(2), QRect(0, 30, 100, 20));
}

void FlowLayoutTest::whatIsHiddenTakesNothing()
{
    m_blocks.at(1)->hide();
    resize(210);
    QCOMPARE(place(2), QRect(110, 0, 100, 20));
    QCOMPARE(m_layout->sizeHint(), QSize(210, 20));
    QCOMPARE(m_layout->heightForWidth(210), 20);
}

void FlowLayoutTest::isMirrored()
{
    m_root->setLayoutDirection(Qt::RightToLeft);
    resize(250);
    QCOMPARE(place(0), QRect(150, 0, 100, 20));
    QCOMPARE(place(2), QRect(150, 30, 100, 20));
}

void FlowLayoutTest::keepsTheOrder()
{
    auto *first = new Block(m_root.get());
    m_layout->insertWidget(0, first);
    first->show();
    resize(1000);
    QCOMPARE(first->geometry().left(), 0);
    QCOMPARE(place(0).left(), 110);
    auto *last = new Block(m_root.get());
    m_layout->insertWidget(99, last);
    last->show();
    m_layout->activate();
    QCOMPARE(last->geometry().left(), 440);
}

void FlowLayoutTest::needsTheWidestOnly()
{
    QCOMPARE(m_layout->minimumSize(), QSize(100, 20));
    QCOMPARE(m_layout->sizeHint(), QSize(320, 20));
}

void FlowLayoutTest::isInTheMiddle()
{
    m_root->resize(320, 60);
    m_layout->activate();
    QCOMPARE(place(0), QRect(0, 20, 100, 20));
}

QTEST_MAIN(FlowLayoutTest)
#include "tst_flowlayout.moc"
