// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/paletteentries.h"

#include "core/region.h"
#include "ui/widgets/menutext.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandPalette)
};

void appendEntries(QList<PaletteEntry> &entries, const QMenu &menu, const QString &category)
{
    for (QAction *action : menu.actions()) {
        if (action->isSeparator() || !action->isEnabled() || !action->isVisible())
            continue;
        if (const QMenu *submenu = action->menu()) {
            appendEntries(entries, *submenu, plainMenuText(submenu->title()));
            continue;
        }
        entries.append({.title = plainMenuText(action->text()),
                        .category = category,
                        .shortcut = action->shortcut().toString(QKeySequence::NativeText),
                        .run = [action = QPointer<QAction>(action)] {
                            if (action)
                                action->trigger();
                        }});
    }
}

} // namespace

QList<PaletteEntry> menuEntries(const QMenuBar &menuBar)
{
    QList<PaletteEntry> entries;
    for (const QAction *action : menuBar.actions()) {
        if (const QMenu *menu = action->menu())
            appendEntries(entries, *menu, plainMenuText(menu->title()));
    }
    return entries;
}

QList<PaletteEntry> regionEntries(const std::function<void(const QString &region)> &choose)
{
    QList<PaletteEntry> entries;
    for (const Region &region : knownRegions()) {
        entries.append({.title = Words::tr("Only %1").arg(regionLabel(region.id)),
                        .category = Words::tr("Region"),
                        .run = [choose, id = region.id] {
                            choose(id);
                        }});
    }
    return entries;
}
