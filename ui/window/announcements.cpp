// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/announcements.h"

#include "ui/narrow/facetstrip.h"
#include "ui/narrow/findbar.h"
#include "ui/status/statusline.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/resultarea.h"

#include <utility>

Announcements::Announcements(QWidget &window, const StatusLine &statusLine,
                             const ResultArea &resultArea, const FacetStrip &facets,
                             const FindBar &findBar)
    : QObject(&window), m_announcer(new Announcer(&window))
{
    for (const MessageBar *bar : window.findChildren<MessageBar *>())
        connect(bar, &MessageBar::told, m_announcer, &Announcer::say);
    connect(&statusLine, &StatusLine::told, m_announcer, &Announcer::say);
    connect(&resultArea, &ResultArea::told, m_announcer, &Announcer::say);
    // The rows follow the choice, and are counted from the event loop.
    connect(&facets, &FacetStrip::valueChosen, this, [this] { m_isFacetChosen = true; });
    connect(&findBar, &FindBar::counted, this, [this, &findBar] {
        if (std::exchange(m_isFacetChosen, false))
            m_announcer->say(findBar.stateText());
    });
}
