// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/foldingbuttons.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/menutext.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int gap = 4;

/// Before its parent was shown for the first time, no widget counts as visible.
bool wasHidden(const QToolButton *button)
{
    return button->isHidden() && button->testAttribute(Qt::WA_WState_ExplicitShowHide);
}

} // namespace

FoldingButtons::FoldingButtons(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(title), m_row(new QWidget(this)),
      m_rowLayout(new FlowLayout(m_row, gap)), m_fold(new MenuButton(this)),
      m_menu(new QMenu(m_fold)), m_alternatives(new QActionGroup(m_menu))
{
    auto *label = new QLabel(title, m_row);
    label->setTextFormat(Qt::PlainText);
    m_rowLayout->addWidget(label);
    m_fold->setFocusPolicy(Qt::TabFocus);
    m_fold->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &FoldingButtons::fillMenu);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_row);
    layout->addWidget(m_fold, 0, Qt::AlignLeading);
    refresh();
}

void FoldingButtons::insertButton(int index, QToolButton *button)
{
    m_rowLayout->insertWidget(index + 1, button); // behind the word
    m_buttons.insert(index, button);
    connect(button, &QToolButton::toggled, this, &FoldingButtons::refresh);
    refresh();
}

void FoldingButtons::setFolded(bool isFolded)
{
    if (m_isFolded == isFolded)
        return;
    m_isFolded = isFolded;
    QWidget *focus = window()->focusWidget();
    const bool isHere = focus && isAncestorOf(focus);
    refresh();
    if (!isHere)
        return;
    // The keyboard stays where it was, though something else stands there.
    const auto first = std::ranges::find_if_not(m_buttons, wasHidden);
    if (isFolded)
        m_fold->setFocus();
    else if (first != m_buttons.end())
        (*first)->setFocus();
}

void FoldingButtons::refresh()
{
    const bool isEmpty = std::ranges::all_of(m_buttons, wasHidden);
    m_row->setVisible(!m_isFolded && !isEmpty);
    m_fold->setVisible(m_isFolded && !isEmpty);
    m_fold->setText(menuText(foldedText()));
}

QString FoldingButtons::foldedText() const
{
    const auto isChosen = [](const QToolButton *button) {
        return button->isChecked() && !wasHidden(button);
    };
    const auto chosen = std::ranges::count_if(m_buttons, isChosen);
    if (chosen == 1) {
        //: On a button with a menu; %1 is what it is about, such as "Show", %2 what is chosen.
        return tr("%1: %2").arg(m_title, (*std::ranges::find_if(m_buttons, isChosen))->text());
    }
    //: On a button with a menu of things to narrow to; %1 is "Show". None of them is chosen.
    return chosen == 0 ? tr("%1: all").arg(m_title)
                       //: The same; %Ln is how many of them are chosen.
                       : tr("%1: %Ln chosen", nullptr, int(chosen)).arg(m_title);
}

/// The buttons say and do it all; the menu presses them.
void FoldingButtons::fillMenu()
{
    m_menu->clear();
    for (QToolButton *button : std::as_const(m_buttons)) {
        if (wasHidden(button))
            continue;
        QAction *action = m_menu->addAction(menuText(button->text()));
        action->setCheckable(true);
        action->setChecked(button->isChecked());
        if (button->group() && button->group()->exclusive())
            m_alternatives->addAction(action);
        connect(action, &QAction::triggered, button, &QToolButton::click);
    }
}
