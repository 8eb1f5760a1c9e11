// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/narrow/facetbox.h"

#include "core/bidicontrols.h"
#include "ui/narrow/facetbutton.h"

#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int frequentValues = 4;
constexpr int mostInMenu = 60; // tags may have thousands
constexpr int headingHeight = 20;

/// The most frequent values, and after them those that are chosen beyond.
QList<FacetValue> valuesToShow(const QList<FacetValue> &values)
{
    QList<FacetValue> shown;
    for (const FacetValue &value : values) {
        if (shown.size() < frequentValues || value.isChosen)
            shown.append(value);
    }
    return shown;
}

} // namespace

FacetBox::FacetBox(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_moreButton(new QToolButton(this)),
      m_menu(new QMenu(m_moreButton)), m_column(new QVBoxLayout(this))
{
    setFixedWidth(boxWidth);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_title->setIndent(4);
    m_title->setFixedHeight(headingHeight);
    m_moreButton->setAutoRaise(true);
    m_moreButton->setFixedHeight(headingHeight);
    m_moreButton->setPopupMode(QToolButton::InstantPopup);
    m_moreButton->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &FacetBox::fillMenu);
    connect(m_menu, &QMenu::aboutToHide, this, &FacetBox::letGo);

    auto *heading = new QHBoxLayout;
    heading->addWidget(m_title);
    heading->addStretch();
    heading->addWidget(m_moreButton);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(1);
    m_column->addLayout(heading);
    m_column->addStretch();
}

void FacetBox::setCounts(const FacetCounts &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    //: What a screen reader says for a group of values; %1 is what they are values of.
    setAccessibleName(tr("Facet %1").arg(counts.title));
    m_title->setText(counts.title);
    m_moreButton->setAccessibleName(tr("%1: more values").arg(counts.title));
    showValues();
}

bool FacetBox::tellsSomething() const
{
    return m_counts.values.size() > 1 || hasChosen();
}

bool FacetBox::hasChosen() const
{
    return std::any_of(m_counts.values.begin(), m_counts.values.end(),
                       [](const FacetValue &value) { return value.isChosen; });
}

bool FacetBox::isHeld() const
{
    return m_menu->isVisible() ||
           std::any_of(m_buttons.begin(), m_buttons.end(),
                       [](const FacetButton *button) { return button->isHeld(); });
}

void FacetBox::addButton()
{
    auto *button = new FacetButton(this);
    connect(button, &FacetButton::chosen, this, &FacetBox::valueChosen);
    connect(button, &FacetButton::letGo, this, &FacetBox::letGo);
    m_column->insertWidget(m_column->count() - 1, button);
    // Else it would come after the facets beside this one.
    setTabOrder(m_buttons.isEmpty() ? static_cast<QWidget *>(m_moreButton) : m_buttons.constLast(),
                button);
    m_buttons.append(button);
}

void FacetBox::showValues()
{
    const QList<FacetValue> values = valuesToShow(m_counts.values);
    const auto focused = std::find_if(m_buttons.begin(), m_buttons.end(),
                                      [](const FacetButton *button) { return button->hasFocus(); });
    const bool hasFocus = focused != m_buttons.end();
    const QString focusedCode = hasFocus ? (*focused)->value().code : QString();
    while (m_buttons.size() < values.size())
        addButton();
    const qint64 largest = values.isEmpty() ? 0 : values.first().count;
    for (qsizetype i = 0; i < values.size(); ++i) {
        FacetButton *button = m_buttons.at(i);
        const FacetValue &value = values.at(i);
        button->setValue(value, largest);
        button->setObjectName(u"facet-%1-%2"_s.arg(int(m_counts.facet)).arg(value.code));
        button->show();
        // The keyboard stays on its value, wherever that is now.
        if (hasFocus && value.code == focusedCode)
            button->setFocus();
    }
    for (qsizetype i = values.size(); i < m_buttons.size(); ++i) {
        m_buttons.at(i)->setObjectName({});
        m_buttons.at(i)->hide();
    }
    const auto others = int(m_counts.values.size() - values.size());
    //: Button that lists the values of a facet that have no room.
    m_moreButton->setText(tr("%Ln more", nullptr, others));
    m_moreButton->setVisible(others > 0);
}

void FacetBox::fillMenu()
{
    m_menu->clear();
    int left = int(m_counts.values.size());
    for (const FacetValue &value : m_counts.values) {
        if (m_menu->actions().size() >= mostInMenu)
            break;
        --left;
        const QString words = value.text.isEmpty() ? tr("None") : withVisibleControls(value.text);
        // The value is the cloud's text: an ampersand in it is no mnemonic.
        QAction *action = m_menu->addAction(QString(words).replace(u'&', u"&&"_s) + u'\t' +
                                            QLocale().toString(value.count));
        action->setCheckable(true);
        action->setChecked(value.isChosen);
        connect(action, &QAction::triggered, this,
                [this, code = value.code] { emit valueChosen(code, true); });
    }
    if (left > 0) {
        //: The last line of a menu of values, of which so many have no room.
        m_menu->addAction(tr("%Ln more, which the find box finds", nullptr, left))
                ->setEnabled(false);
    }
}
