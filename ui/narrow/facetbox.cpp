// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/narrow/facetbox.h"

#include "catalog/columns/columnfacts.h"
#include "catalog/find/cellterm.h"
#include "core/bidicontrols.h"
#include "ui/narrow/facetbutton.h"
#include "ui/style/fontlengths.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/menutext.h"
#include "ui/widgets/spokentext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
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
constexpr int usualHeadingHeight = 20;

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
    : QWidget(parent), m_title(new QLabel(this)), m_moreButton(new MenuButton(this)),
      m_menu(new QMenu(m_moreButton)), m_column(new QVBoxLayout(this))
{
    const int headingHeight = lineHeightFor(font(), usualHeadingHeight);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_title->setIndent(4);
    m_title->setFixedHeight(headingHeight);
    m_moreButton->setAutoRaise(true);
    m_moreButton->setFixedHeight(headingHeight);
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
    setSpokenName(*this, tr("Facet %1").arg(counts.title));
    m_title->setText(counts.title);
    setSpokenName(*m_moreButton, tr("%1: more values").arg(counts.title));
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
    connect(button, &FacetButton::menuRequested, this, &FacetBox::openValueMenu);
    m_column->insertWidget(m_column->count() - 1, button);
    // Else it would come after the facets beside this one.
    setTabOrder(m_buttons.isEmpty() ? static_cast<QWidget *>(m_moreButton) : m_buttons.constLast(),
                button);
    m_buttons.append(button);
}

void FacetBox::showValues()
{
    const QList<FacetValue> values = valuesToShow(m_counts.values);
    const bool hadFocus = focusedPlace() >= 0;
    const qsizetype lastStop = hadFocus ? focusedPlace() : m_buttons.indexOf(m_tabStop);
    const QString stopCode = lastStop < 0 ? QString() : m_buttons.at(lastStop)->value().code;
    while (m_buttons.size() < values.size())
        addButton();
    const qint64 largest = values.isEmpty() ? 0 : values.first().count;
    int countWidth = 0;
    for (const FacetValue &value : values)
        countWidth = std::max(countWidth, FacetButton::countWidth(fontMetrics(), value.count));
    qsizetype stop = std::clamp<qsizetype>(lastStop, 0, std::max<qsizetype>(values.size(), 1) - 1);
    for (qsizetype i = 0; i < values.size(); ++i) {
        FacetButton *button = m_buttons.at(i);
        const FacetValue &value = values.at(i);
        button->setValue(value, largest, countWidth);
        button->setObjectName(u"facet-%1-%2"_s.arg(int(m_counts.facet)).arg(value.code));
        button->show();
        // The keyboard stays on its value, wherever that is now.
        if (lastStop >= 0 && value.code == stopCode)
            stop = i;
    }
    setTabStop(m_buttons.value(stop));
    if (hadFocus)
        m_tabStop->setFocus();
    for (qsizetype i = values.size(); i < m_buttons.size(); ++i) {
        m_buttons.at(i)->setObjectName({});
        m_buttons.at(i)->hide();
    }
    const auto others = int(m_counts.values.size() - values.size());
    //: Button that lists the values of a facet that have no room.
    m_moreButton->setText(tr("%Ln more", nullptr, others));
    m_moreButton->setVisible(others > 0);
}

void FacetBox::setTabStop(FacetButton *button)
{
    m_tabStop = button;
    for (FacetButton *each : m_buttons)
        each->setFocusPolicy(each == button ? Qt::TabFocus : Qt::NoFocus);
}

qsizetype FacetBox::focusedPlace() const
{
    const auto focused = std::ranges::find_if(m_buttons, &QWidget::hasFocus);
    return focused == m_buttons.end() ? -1 : focused - m_buttons.begin();
}

void FacetBox::focusValue(qsizetype place)
{
    const qsizetype last = valuesToShow(m_counts.values).size() - 1;
    if (last < 0)
        return;
    setTabStop(m_buttons.at(std::clamp<qsizetype>(place, 0, last)));
    m_tabStop->setFocus(Qt::TabFocusReason);
}

void FacetBox::keyPressEvent(QKeyEvent *event)
{
    const qsizetype place = focusedPlace();
    if (place < 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Home:
        return focusValue(0);
    case Qt::Key_End:
        return focusValue(m_buttons.size());
    case Qt::Key_Up:
        return focusValue(place - 1);
    case Qt::Key_Down:
        return focusValue(place + 1);
    default:
        QWidget::keyPressEvent(event);
    }
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
        QAction *action =
                m_menu->addAction(menuText(words) + u'\t' + QLocale().toString(value.count));
        action->setCheckable(true);
        action->setChecked(value.isChosen);
        connect(action, &QAction::triggered, this,
                [this, code = value.code] { emit valueChosen(code, true); });
    }
    if (left > 0) {
        //: The last line of a menu of values, of which so many have no room.
        m_menu->addAction(tr("%Ln more; use the find box", nullptr, left))->setEnabled(false);
    }
}

void FacetBox::openValueMenu(const FacetValue &value, const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *only = menu->addAction(value.isChosen ? tr("&Deselect") : tr("&Only This"));
    connect(only, &QAction::triggered, this,
            [this, value] { emit valueChosen(value.code, value.isChosen); });
    QAction *also = menu->addAction(tr("&Also This"));
    also->setEnabled(!value.isChosen && hasChosen());
    connect(also, &QAction::triggered, this,
            [this, code = value.code] { emit valueChosen(code, true); });
    QAction *others = menu->addAction(tr("&Everything but This"));
    const auto term = codeTerm(value.code, facetColumn(m_counts.facet));
    others->setEnabled(term.has_value());
    if (term) {
        connect(others, &QAction::triggered, this,
                [this, negated = negatedTerm(*term)] { emit termChosen(negated); });
    }
    menu->addSeparator();
    QAction *copy = menu->addAction(tr("&Copy Value"));
    copy->setEnabled(!value.text.isEmpty());
    connect(copy, &QAction::triggered, this, [this, text = value.text] { copyValue(text); });
    menu->popup(place);
}

void FacetBox::copyValue(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    emit copied(tr("Value copied"));
}
