// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/choicerow.h"

#include "ui/widgets/fieldgroup.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

ChoiceRow::ChoiceRow(const QString &name, const QStringList &choices, Qt::Orientation orientation,
                     QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *box = new FieldGroup(this);
    box->setAccessibleName(name);
    const bool isRow = orientation == Qt::Horizontal;
    auto *buttons = new QBoxLayout(isRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, box);
    buttons->setContentsMargins(0, isRow ? 0 : 4, 0, isRow ? 0 : 4);
    buttons->setSpacing(isRow ? 16 : 8);
    for (const QString &choice : choices) {
        auto *radio = new QRadioButton(choice, box);
        m_group->addButton(radio, int(m_group->buttons().size()));
        buttons->addWidget(radio, 0, Qt::AlignLeft);
    }
    if (isRow)
        buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(box);
    setIndex(0);
    setFocusProxy(m_group->button(0));
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool isChecked) {
        if (!isChecked)
            return;
        setFocusProxy(m_group->button(index)); // the label's key leads to the one that holds
        emit chosen(index);
    });
}

int ChoiceRow::index() const
{
    return m_group->checkedId();
}

void ChoiceRow::setIndex(int index)
{
    const QSignalBlocker blocker(this);
    m_group->button(index)->setChecked(true);
}

QAbstractButton &ChoiceRow::button(int index) const
{
    return *m_group->button(index);
}
