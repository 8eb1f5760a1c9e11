// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/chiprow.h"

#include "ui/widgets/menubutton.h"
#include "ui/widgets/menutext.h"
#include "ui/widgets/spokentext.h"

#include <QMenu>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace {

constexpr int gap = 4;

} // namespace

ChipRow::ChipRow(QWidget *parent)
    : QWidget(parent), m_moreButton(new MenuButton(this)), m_moreMenu(new QMenu(m_moreButton))
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_moreButton->setAutoRaise(true);
    m_moreButton->setFocusPolicy(Qt::TabFocus);
    m_moreButton->setMenu(m_moreMenu);
    connect(m_moreMenu, &QMenu::aboutToShow, this, &ChipRow::fillMenu);
    setChips({});
}

void ChipRow::setChips(const QList<Chip> &chips)
{
    if (std::ranges::any_of(m_buttons, &QAbstractButton::isDown)) {
        m_waiting = chips;
        return;
    }
    m_waiting.reset();
    const bool hadFocus = holdsFocus();
    m_chips = chips;
    while (m_buttons.size() < chips.size())
        addButton();
    for (qsizetype i = 0; i < chips.size(); ++i)
        m_buttons.at(i)->setChip(chips.at(i));
    setVisible(!chips.isEmpty());
    updateGeometry();
    arrange();
    if (!hadFocus || holdsFocus())
        return;
    if (m_shown > 0)
        m_buttons.at(m_shown - 1)->setFocus(Qt::OtherFocusReason);
    else
        emit left();
}

/// In the order of tabs, it stands where it is seen.
void ChipRow::addButton()
{
    auto *button = new ChipButton(this);
    QWidget *before = m_moreButton;
    if (!m_buttons.isEmpty())
        before = m_buttons.constLast();
    setTabOrder(before, button);
    setTabOrder(button, m_moreButton);
    m_buttons.append(button);
    // Later, because the click of a chip comes after its release.
    connect(button, &QAbstractButton::released, this, &ChipRow::takeWaiting, Qt::QueuedConnection);
}

void ChipRow::takeWaiting()
{
    if (m_waiting)
        setChips(QList<Chip>(*m_waiting));
}

QSize ChipRow::sizeHint() const
{
    return {widthOfFirst(m_chips.size()),
            m_buttons.isEmpty() ? 0 : m_buttons.constFirst()->sizeHint().height()};
}

QSize ChipRow::minimumSizeHint() const
{
    return {std::min(m_moreButton->sizeHint().width(), sizeHint().width()), sizeHint().height()};
}

void ChipRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChipRow::arrange()
{
    m_shown = countIn(width());
    int left = 0;
    const auto place = [this, &left](QWidget &widget) {
        const QSize size = widget.sizeHint();
        const QRect rect(QPoint(left, (height() - size.height()) / 2), size);
        widget.setGeometry(QStyle::visualRect(layoutDirection(), this->rect(), rect));
        left += size.width() + gap;
    };
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        m_buttons.at(i)->setVisible(i < m_shown);
        if (i < m_shown)
            place(*m_buttons.at(i));
    }
    const auto others = int(m_chips.size() - m_shown);
    //: Button with a menu of those for which there is no room.
    m_moreButton->setText(tr("+%Ln", nullptr, others));
    //: What a screen reader says for the button with those for which there is no room.
    setSpokenName(*m_moreButton, tr("%Ln more to remove", nullptr, others));
    m_moreButton->setVisible(others > 0);
    if (others > 0)
        place(*m_moreButton);
}

void ChipRow::fillMenu()
{
    m_moreMenu->clear();
    for (const Chip &chip : m_chips.sliced(m_shown)) {
        QAction *action = m_moreMenu->addAction(menuText(chip.name));
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::triggered, this, chip.remove);
    }
}

qsizetype ChipRow::countIn(int room) const
{
    qsizetype count = m_chips.size();
    if (widthOfFirst(count) <= room)
        return count;
    while (count > 0 && widthOfFirst(count) > room - m_moreButton->sizeHint().width())
        --count;
    return count;
}

int ChipRow::widthIn(int room) const
{
    const qsizetype count = countIn(room);
    return widthOfFirst(count) +
           (count < m_chips.size() ? m_moreButton->sizeHint().width() + gap : 0);
}

bool ChipRow::holdsFocus() const
{
    const auto hasFocus = [](const QWidget *button) {
        return button->isVisible() && button->hasFocus();
    };
    return hasFocus(m_moreButton) || std::ranges::any_of(m_buttons, hasFocus);
}

int ChipRow::widthOfFirst(qsizetype count) const
{
    int width = 0;
    for (qsizetype i = 0; i < count; ++i)
        width += m_buttons.at(i)->sizeHint().width() + gap;
    return width;
}
