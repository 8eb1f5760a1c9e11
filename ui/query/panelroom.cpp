// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/panelroom.h"

#include "ui/query/regiontree.h"

#include <QEvent>
#include <QLayout>
#include <QScrollArea>

#include <algorithm>

namespace {

// So few that on a screen of 768 pixels all regions are in sight above them.
constexpr int fewestFields = 3;
constexpr int fieldGap = 4; // as the form has it

} // namespace

PanelRoom::PanelRoom(QWidget &panel, const QLayout &heading, const QLayout &footer,
                     RegionTree &regions, QScrollArea &form, const QWidget &field)
    : QObject(&panel), m_panel(panel), m_heading(heading), m_footer(footer), m_regions(regions),
      m_form(form), m_field(field)
{
    m_panel.installEventFilter(this);
    m_form.widget()->installEventFilter(this);
    connect(&m_regions, &RegionTree::contentHeightChanged, this, &PanelRoom::share);
}

void PanelRoom::share()
{
    const int left = m_panel.height() - fixedHeight() - m_regions.contentHeight();
    m_form.setFixedHeight(
            std::clamp(left, leastFormHeight(), m_form.widget()->sizeHint().height()));
}

int PanelRoom::leastHeight() const
{
    return fixedHeight() + m_regions.minimumSizeHint().height() + leastFormHeight();
}

bool PanelRoom::eventFilter(QObject *watched, QEvent *event)
{
    // The latter as when a font changes, and with it all heights.
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        share();
    return QObject::eventFilter(watched, event);
}

/// Of what does not scroll.
int PanelRoom::fixedHeight() const
{
    return m_panel.layout()->contentsMargins().top() + m_heading.sizeHint().height() +
           m_footer.sizeHint().height();
}

int PanelRoom::leastFormHeight() const
{
    return std::min(m_form.widget()->sizeHint().height(),
                    fewestFields * (m_field.sizeHint().height() + fieldGap));
}
