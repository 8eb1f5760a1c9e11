// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

/// What help has a page on.
enum class HelpTopic {
    Asking,
    Finding,
    Facets,
    Table,
    Regions,
    Changes,
    Details,
    Exporting,
    PinnedIds,
    Accounts,
    Settings,
    Trouble,
    Keys,
    FindLanguage,
};

/// In the order in which they are listed.
[[nodiscard]] QList<HelpTopic> allHelpTopics();
[[nodiscard]] QString helpTitle(HelpTopic topic);
