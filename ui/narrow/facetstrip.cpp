// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/narrow/facetstrip.h"

#include "ui/narrow/facetbox.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <iterator>

namespace {

constexpr int sideMargin = 8;
constexpr int gap = 12;
constexpr int arrowWidth = 20;

} // namespace

FacetStrip::FacetStrip(QWidget *parent) : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    setBackgroundRole(QPalette::Button);
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_layout->setContentsMargins(sideMargin, 6, 0, 6);
    m_layout->setSpacing(gap);
    for (int i = 0; i < facetCount; ++i) {
        auto *box = new FacetBox(this);
        connect(box, &FacetBox::valueChosen, this, [this, i](const QString &code, bool isAdded) {
            emit valueChosen(Facet(i), code, isAdded);
        });
        connect(box, &FacetBox::termChosen, this, &FacetStrip::termChosen);
        connect(box, &FacetBox::copied, this, &FacetStrip::copied);
        // Later, because a click comes after the button was let go.
        connect(box, &FacetBox::letGo, this, &FacetStrip::showCounts, Qt::QueuedConnection);
        m_layout->addWidget(box);
        m_boxes.append(box);
    }
    m_layout->addStretch();

    m_moreButton = new QToolButton(this); // after the facets, also for the Tab key
    m_moreButton->setArrowType(isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow);
    m_moreButton->setAutoRaise(true);
    m_moreButton->setFocusPolicy(Qt::TabFocus);
    m_moreButton->setAccessibleName(tr("More facets"));
    connect(m_moreButton, &QToolButton::clicked, this, &FacetStrip::showNextPage);
    arrange();
}

void FacetStrip::setCounts(const QList<FacetCounts> &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    showCounts();
}

QSize FacetStrip::minimumSizeHint() const
{
    return {sideMargin + m_boxWidth + arrowWidth, height()};
}

/// Of the facets in sight, to the one beside that which has the keyboard.
void FacetStrip::keyPressEvent(QKeyEvent *event)
{
    const bool isLeft = event->key() == Qt::Key_Left;
    if (!isLeft && event->key() != Qt::Key_Right)
        return QWidget::keyPressEvent(event);
    QList<FacetBox *> inSight;
    std::copy_if(m_boxes.begin(), m_boxes.end(), std::back_inserter(inSight),
                 [](const FacetBox *box) { return box->isVisible(); });
    for (qsizetype i = 0; i < inSight.size(); ++i) {
        const qsizetype place = inSight.at(i)->focusedPlace();
        const qsizetype beside = isLeft == isRightToLeft() ? i + 1 : i - 1;
        if (place >= 0 && beside >= 0 && beside < inSight.size())
            return inSight.at(beside)->focusValue(place);
    }
}

void FacetStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), lineColor(palette()));
}

void FacetStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FacetStrip::showCounts()
{
    const bool isHeld = std::any_of(m_boxes.begin(), m_boxes.end(),
                                    [](const FacetBox *box) { return box->isHeld(); });
    if (isHeld)
        return;
    for (const FacetCounts &facet : m_counts)
        m_boxes.at(int(facet.facet))->setCounts(facet);
    arrange();
}

void FacetStrip::arrange()
{
    const QList<FacetBox *> telling = tellingBoxes();
    QSize largest(0, 0);
    for (const FacetBox *box : telling)
        largest = largest.expandedTo(box->sizeHint());
    m_boxWidth = largest.width();
    for (FacetBox *box : m_boxes)
        box->setFixedWidth(m_boxWidth);
    const QList<FacetBox *> page = boxesOfPage();
    const QMargins margins = m_layout->contentsMargins();
    // Where none has anything to tell, it is not there.
    setFixedHeight(telling.isEmpty() ? 0 : largest.height() + margins.top() + margins.bottom());
    for (FacetBox *box : m_boxes)
        box->setVisible(page.contains(box));
    m_layout->activate();

    const auto others = int(telling.size() - page.size());
    m_moreButton->setVisible(others > 0);
    if (others == 0)
        return;
    //: Button that shows those for which the window is too narrow.
    m_moreButton->setText(tr("%Ln more facets", nullptr, others));
    m_moreButton->setToolTip(tr("%Ln more facets", nullptr, others));
    m_moreButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const int left = sideMargin + int(page.size()) * (m_boxWidth + gap);
    QRect place(QPoint(left, margins.top()), m_moreButton->sizeHint());
    if (place.right() >= width()) {
        m_moreButton->setToolButtonStyle(Qt::ToolButtonIconOnly);
        place.setRect(std::min(left, width() - arrowWidth), margins.top(), arrowWidth, arrowWidth);
    }
    m_moreButton->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

void FacetStrip::showNextPage()
{
    const QList<FacetBox *> telling = tellingBoxes();
    const QList<FacetBox *> page = boxesOfPage();
    int next = m_first;
    while (next < facetCount &&
           (page.contains(m_boxes.at(next)) || !telling.contains(m_boxes.at(next))))
        ++next;
    m_first = next == facetCount ? 0 : next;
    arrange();
}

QList<FacetBox *> FacetStrip::tellingBoxes() const
{
    QList<FacetBox *> boxes;
    std::copy_if(m_boxes.begin(), m_boxes.end(), std::back_inserter(boxes),
                 [](const FacetBox *box) { return box->tellsSomething(); });
    return boxes;
}

QList<FacetBox *> FacetStrip::boxesOfPage() const
{
    const QList<FacetBox *> telling = tellingBoxes();
    const qsizetype room = roomFor(telling.size());
    QList<FacetBox *> page;
    for (FacetBox *box : telling) {
        if (box->hasChosen() && page.size() < room - 1)
            page.append(box);
    }
    const auto add = [this, &telling, &page, room](int i) {
        FacetBox *box = m_boxes.at(i);
        if (page.size() < room && telling.contains(box) && !page.contains(box))
            page.append(box);
    };
    for (int i = m_first; i < facetCount; ++i)
        add(i);
    // The last page is full, too.
    for (int i = m_first - 1; i >= 0; --i)
        add(i);
    return page;
}

qsizetype FacetStrip::roomFor(qsizetype count) const
{
    const int step = m_boxWidth + gap;
    const qsizetype whole = (width() - 2 * sideMargin + gap) / step;
    if (whole >= count)
        return count;
    return std::max(1, (width() - sideMargin - arrowWidth + gap) / step);
}
