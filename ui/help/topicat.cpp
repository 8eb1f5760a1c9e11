// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/help/topicat.h"

#include <QWidget>

namespace {

/// Classes are named, so that help stands below the rooms that it explains.
struct Part
{
    const char *className;
    HelpTopic topic;
};

constexpr Part parts[] = {
        {"FilterPanel", HelpTopic::Asking},     {"AddRegionDialog", HelpTopic::Asking},
        {"FindBar", HelpTopic::Finding},        {"FacetStrip", HelpTopic::Facets},
        {"ImageTableView", HelpTopic::Table},   {"DetailPane", HelpTopic::Details},
        {"MatrixPage", HelpTopic::Regions},     {"WhereDialog", HelpTopic::Regions},
        {"ChangesPage", HelpTopic::Changes},    {"MuteDialog", HelpTopic::Changes},
        {"PinnedDialog", HelpTopic::PinnedIds}, {"CompareDialog", HelpTopic::Details},
        {"ExportDialog", HelpTopic::Exporting}, {"AccountButton", HelpTopic::Accounts},
        {"FirstStart", HelpTopic::Accounts},    {"AccountsPage", HelpTopic::Accounts},
        {"ProfileDialog", HelpTopic::Accounts}, {"SettingsDialog", HelpTopic::Settings},
        {"TestDialog", HelpTopic::Settings},    {"FailureBanner", HelpTopic::Trouble},
        {"ActivityDock", HelpTopic::Trouble},   {"StatusLine", HelpTopic::Trouble},
        {"CommandPalette", HelpTopic::Keys},
};

} // namespace

HelpTopic topicAt(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        for (const Part &part : parts) {
            if (widget->inherits(part.className))
                return part.topic;
        }
    }
    return HelpTopic::Asking;
}
