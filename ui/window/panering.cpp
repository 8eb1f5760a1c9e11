// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/panering.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QToolBar>

#include <algorithm>

namespace {

bool isIn(const QWidget &pane, const QWidget *widget)
{
    return widget && (widget == &pane || pane.isAncestorOf(widget));
}

void giveFocus(QWidget &widget, Qt::FocusReason reason)
{
    // Of a box that selects its text as it gets the keyboard, Orca says nothing; see FindBar.
    auto *edit = qobject_cast<QLineEdit *>(&widget);
    widget.setFocus(edit ? Qt::OtherFocusReason : reason);
    if (edit)
        edit->selectAll();
    for (QWidget *parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            area->ensureWidgetVisible(&widget);
    }
}

/// The buttons of a tool bar are made in another order than they are shown in.
void sortByPlace(QList<QWidget *> &widgets, const QWidget &bar)
{
    const auto place = [&bar](const QWidget *widget) {
        const int x = widget->mapTo(&bar, QPoint()).x();
        return bar.isRightToLeft() ? -x : x;
    };
    std::ranges::stable_sort(widgets, {}, place);
}

} // namespace

PaneRing::PaneRing(QWidget &window, const QList<Pane> &panes)
    : QObject(&window), m_window(window), m_panes(panes), m_last(size_t(panes.size()))
{
    const auto add = [this](const QString &text, const QKeySequence &key, int step) {
        auto *action = new QAction(text, this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, [this, step] { goRound(step); });
        m_actions.append(action);
    };
    //: Moves the keyboard to the next part of the window.
    add(tr("&Next Pane"), Qt::Key_F6, 1);
    add(tr("&Previous Pane"), Qt::SHIFT | Qt::Key_F6, -1);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, QWidget *now) { remember(now); });
}

void PaneRing::remember(QWidget *widget)
{
    for (qsizetype i = 0; i < m_panes.size(); ++i) {
        if (isIn(*m_panes.at(i).widget, widget))
            m_last[size_t(i)] = widget;
    }
}

bool PaneRing::enter(const QWidget &pane)
{
    const QList<QWidget *> stops = stopsIn(pane);
    if (stops.isEmpty())
        return false;
    QWidget *target = stops.constFirst();
    for (qsizetype i = 0; i < m_panes.size(); ++i) {
        if (m_panes.at(i).widget == &pane && stops.contains(m_last[size_t(i)]))
            target = m_last[size_t(i)];
    }
    giveFocus(*target, Qt::TabFocusReason);
    return true;
}

void PaneRing::goRound(int step)
{
    const qsizetype count = m_panes.size();
    // From none of them it goes to the first, or to the last.
    const qsizetype start = std::max<qsizetype>(currentPane(), step > 0 ? -1 : 0);
    for (qsizetype i = 1; i <= count; ++i) {
        const qsizetype next = ((start + i * step) % count + count) % count;
        if (enter(*m_panes.at(next).widget))
            return;
    }
}

bool PaneRing::moveFocus(bool isForward)
{
    QList<QWidget *> stops;
    for (const Pane &pane : m_panes) {
        stops += stopsIn(*pane.widget);
        if (pane.handle && takesTab(*pane.handle))
            stops.append(pane.handle);
    }
    if (stops.isEmpty())
        return false;
    qsizetype at = stops.indexOf(m_window.focusWidget());
    if (at < 0) {
        // What has the keyboard takes no Tab: on from the pane that it is in.
        const qsizetype pane = std::max<qsizetype>(currentPane(), 0);
        const auto isLater = [this, pane](const QWidget *stop) {
            return std::any_of(m_panes.begin() + pane, m_panes.end(), [stop](const Pane &later) {
                return isIn(*later.widget, stop) || later.handle == stop;
            });
        };
        at = std::find_if(stops.begin(), stops.end(), isLater) - stops.begin();
        at = isForward ? at - 1 : at;
    }
    const qsizetype next = (at + (isForward ? 1 : -1) + stops.size()) % stops.size();
    giveFocus(*stops.at(next), isForward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

bool PaneRing::takesTab(const QWidget &widget) const
{
    return (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget.focusProxy() &&
           widget.isEnabled() && widget.isVisibleTo(&m_window) && widget.window() == &m_window;
}

QList<QWidget *> PaneRing::stopsIn(const QWidget &pane) const
{
    QList<QWidget *> stops;
    QWidget *widget = m_window.nextInFocusChain();
    for (; widget != &m_window; widget = widget->nextInFocusChain()) {
        if (isIn(pane, widget) && takesTab(*widget))
            stops.append(widget);
    }
    if (qobject_cast<const QToolBar *>(&pane))
        sortByPlace(stops, pane);
    return stops;
}

qsizetype PaneRing::currentPane() const
{
    const QWidget *focus = m_window.focusWidget();
    const auto pane = std::ranges::find_if(m_panes, [focus](const Pane &each) {
        return isIn(*each.widget, focus) || (each.handle && each.handle == focus);
    });
    return pane == m_panes.end() ? -1 : pane - m_panes.begin();
}
