// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/narrow/facetbutton.h"

#include "core/bidicontrols.h"
#include "ui/style/fontlengths.h"
#include "ui/style/theme.h"
#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/spokentext.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace {

constexpr int usualHeight = 18;
constexpr int usualWordsWidth = 80;
constexpr int usualBarWidth = 48;
constexpr int margin = 4;
constexpr int gap = 6;

} // namespace

FacetButton::FacetButton(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractButton::clicked, this, &FacetButton::choose);
    connect(this, &QAbstractButton::released, this, &FacetButton::letGo);
    connect(this, &QAbstractButton::toggled, this, [this](bool isOn) {
        // A screen reader toggles without a click.
        if (isOn == m_value.isChosen)
            return;
        setChecked(m_value.isChosen);
        choose();
    });
}

void FacetButton::setValue(const FacetValue &value, qint64 largest, int countWidth)
{
    m_value = value;
    m_largest = largest;
    m_countWidth = countWidth;
    updateGeometry();
    setChecked(value.isChosen);
    //: A value of a facet: images that have none.
    const QString words = value.text.isEmpty() ? tr("None") : withVisibleControls(value.text);
    setText(words);
    //: What a screen reader says: a value and how many images have it.
    setSpokenName(*this, tr("%1, %Ln images", nullptr, int(value.count)).arg(words));
    const QString hint = tr("%1: click to narrow to it, Ctrl+click to add it").arg(isolated(words));
    setToolTip(plainToolTip(hint));
    setSpokenDescription(*this, hint); // else it would be the tool tip with its markup
    update();
}

int FacetButton::countWidth(const QFontMetrics &metrics, qint64 count)
{
    // Digits are not all of one width.
    return std::max(metrics.horizontalAdvance(QLocale().toString(count)),
                    metrics.horizontalAdvance(QLocale().toString(88'888)));
}

QSize FacetButton::sizeHint() const
{
    // Longer words are cut.
    return {lengthFor(font(), usualWordsWidth + usualBarWidth) + m_countWidth + 2 * (margin + gap),
            lineHeightFor(font(), usualHeight)};
}

void FacetButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = groundColor();
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(rect(), 4, 4);
    }
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Link));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }

    const QRect inner = rect().adjusted(margin, 0, -margin, 0);
    const int barWidth = lengthFor(font(), usualBarWidth);
    const int textWidth = inner.width() - barWidth - m_countWidth - 2 * gap;
    const auto mirrored = [this](const QRect &part) {
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    painter.setPen(textColor(palette(), isChecked()));
    painter.drawText(mirrored(QRect(inner.left(), 0, textWidth, height())), Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, textWidth));

    const double share = m_largest > 0 ? double(m_value.count) / double(m_largest) : 0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(
            legible(palette(), tint(palette(), palette().color(QPalette::Link), 0.55), ground, 3));
    const QRect bar = mirrored(QRect(inner.left() + textWidth + gap, 0, barWidth, height()));
    const double length = std::max(2.0, share * barWidth);
    painter.drawRoundedRect(QRectF(isRightToLeft() ? bar.right() + 1 - length : bar.left(),
                                   height() / 2.0 - 3, length, 6),
                            2, 2);

    painter.setPen(dimColor(palette(), isChecked()));
    painter.drawText(mirrored(QRect(inner.right() + 1 - m_countWidth, 0, m_countWidth, height())),
                     Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(m_value.count));
}

/// What it is drawn on; under the mouse that is another than that of the strip.
QColor FacetButton::groundColor() const
{
    if (isChecked())
        return palette().color(QPalette::Highlight);
    return underMouse() ? tint(palette(), palette().color(QPalette::Text), 0.06)
                        : palette().color(QPalette::Button);
}

void FacetButton::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuRequested(m_value, event->globalPos());
}

void FacetButton::mousePressEvent(QMouseEvent *event)
{
    m_isPressed = event->buttons().testFlag(Qt::LeftButton);
    QAbstractButton::mousePressEvent(event);
}

void FacetButton::mouseReleaseEvent(QMouseEvent *event)
{
    m_isPressed = event->buttons().testFlag(Qt::LeftButton);
    m_hasControl = event->modifiers().testFlag(Qt::ControlModifier);
    QAbstractButton::mouseReleaseEvent(event);
    m_hasControl = false;
    emit letGo();
}

void FacetButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
        return event->ignore(); // else Qt takes them for Tab; the facet around it knows better
    case Qt::Key_Return:
    case Qt::Key_Enter:
        break;
    default:
        return QAbstractButton::keyPressEvent(event);
    }
    if (event->isAutoRepeat())
        return;
    m_hasControl = event->modifiers().testFlag(Qt::ControlModifier);
    click();
    m_hasControl = false;
}

void FacetButton::keyReleaseEvent(QKeyEvent *event)
{
    m_hasControl = event->modifiers().testFlag(Qt::ControlModifier);
    QAbstractButton::keyReleaseEvent(event); // which clicks for the space bar
    m_hasControl = false;
}

void FacetButton::hideEvent(QHideEvent *event)
{
    // No release comes to a button out of sight.
    m_isPressed = false;
    setDown(false);
    QAbstractButton::hideEvent(event);
    emit letGo();
}

void FacetButton::choose()
{
    // A copy: what hears it may give the button another value.
    const QString code = m_value.code;
    emit chosen(code, m_hasControl);
}
