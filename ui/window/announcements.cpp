// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/announcements.h"

#include "core/bidicontrols.h"
#include "ui/narrow/facetstrip.h"
#include "ui/narrow/findbar.h"
#include "ui/status/statusline.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/resultarea.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace {

constexpr qsizetype longestSaid = 100;

} // namespace

Announcements::Announcements(QWidget &window, const StatusLine &statusLine,
                             const ResultArea &resultArea, const FacetStrip &facets,
                             const FindBar &findBar)
    : QObject(&window), m_announcer(new Announcer(&window))
{
    for (const MessageBar *bar : window.findChildren<MessageBar *>())
        connect(bar, &MessageBar::told, m_announcer, &Announcer::say);
    connect(&statusLine, &StatusLine::told, m_announcer, &Announcer::say);
    connect(&resultArea, &ResultArea::told, m_announcer, &Announcer::say);
    // Later: the rows follow the choice.
    connect(
            &facets, &FacetStrip::valueChosen, this,
            [this, &findBar] { m_announcer->say(findBar.stateText()); }, Qt::QueuedConnection);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this,
            &Announcements::sayCopied);
}

void Announcements::sayCopied()
{
    const QClipboard &clipboard = *QGuiApplication::clipboard();
    if (!clipboard.ownsClipboard())
        return; // another program has copied
    const QString text = clipboard.text().trimmed();
    const auto lines = int(text.count(u'\n')) + 1;
    m_announcer->say(
            lines > 1 ? tr("Copied %Ln lines", nullptr, lines)
                      //: %1 is what was copied.
                      : tr("Copied %1")
                                .arg(isolated(text.first(std::min(text.size(), longestSaid)))));
}
