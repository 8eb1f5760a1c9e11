// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/panesplitter.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>

#include <optional>

namespace {

class Handle final : public QSplitterHandle
{
public:
    explicit Handle(PaneSplitter &splitter) : QSplitterHandle(splitter.orientation(), &splitter)
    {
        setFocusPolicy(Qt::TabFocus);
        // Qt has no role for handles; the object belongs to the accessibility, as that wants it.
        QAccessible::registerAccessibleInterface(
                new QAccessibleWidget(this, QAccessible::Splitter));
    }

protected:
    void showEvent(QShowEvent *event) override
    {
        QSplitterHandle::showEvent(event);
        const int index = splitter()->indexOf(this);
        //: What a screen reader calls the line between two panes; %1 and %2 are their names.
        setAccessibleName(PaneSplitter::tr("Divider between %1 and %2")
                                  .arg(splitter()->widget(index - 1)->accessibleName(),
                                       splitter()->widget(index)->accessibleName()));
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        const std::optional<int> target = targetOf(event->key());
        if (!target)
            return QSplitterHandle::keyPressEvent(event);
        moveSplitter(closestLegalPosition(*target));
    }

    void focusInEvent(QFocusEvent *event) override
    {
        QSplitterHandle::focusInEvent(event);
        clearMask(); // else but a line of one pixel can be seen
    }

    void focusOutEvent(QFocusEvent *event) override
    {
        QSplitterHandle::focusOutEvent(event);
        setMask(QRegion(contentsRect()));
    }

    void resizeEvent(QResizeEvent *event) override
    {
        QSplitterHandle::resizeEvent(event);
        if (hasFocus())
            clearMask();
    }

    void paintEvent(QPaintEvent *event) override
    {
        if (!hasFocus())
            return QSplitterHandle::paintEvent(event);
        QPainter painter(this);
        painter.fillRect(rect(), palette().color(QPalette::Link));
    }

private:
    [[nodiscard]] std::optional<int> targetOf(int key) const
    {
        const bool isHorizontal = orientation() == Qt::Horizontal;
        const int length = isHorizontal ? splitter()->width() : splitter()->height();
        const QPoint corner = mapToParent(contentsRect().topLeft());
        const int step = 2 * fontMetrics().averageCharWidth();
        const bool isReversed = isHorizontal && isRightToLeft();
        const int place = isHorizontal ? corner.x() : corner.y();
        switch (key) {
        case Qt::Key_Left:
        case Qt::Key_Up:
            return place - step;
        case Qt::Key_Right:
        case Qt::Key_Down:
            return place + step;
        case Qt::Key_Home:
            return isReversed ? length : 0;
        case Qt::Key_End:
            return isReversed ? 0 : length;
        default:
            return std::nullopt;
        }
    }
};

} // namespace

QSplitterHandle *PaneSplitter::createHandle()
{
    return new Handle(*this);
}
