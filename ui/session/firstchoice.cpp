// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/firstchoice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

std::optional<CloudChoice> firstChoice(const CommandLine &line, const QList<Profile> &found,
                                       const QStringList &lastUsed)
{
    const auto isThere = [&found](const QString &name) {
        return std::ranges::find(found, name, &Profile::name) != found.end();
    };
    CloudChoice choice = line.cloud;
    const bool isSaid = choice.isDemo || !choice.profiles.isEmpty() || isThere(u"env"_s) ||
                        !line.screenshotPath.isEmpty();
    if (isSaid)
        return choice;
    choice.profiles = lastUsed;
    choice.profiles.removeIf([&isThere](const QString &name) { return !isThere(name); });
    if (!choice.profiles.isEmpty())
        return choice;
    for (const Profile &profile : found) {
        const bool isUsable =
                profile.state == Profile::State::Ready || profile.state == Profile::State::Unknown;
        if (isUsable && profile.source != Profile::Source::Role)
            choice.profiles.append(profile.name);
    }
    if (choice.profiles.size() > 1)
        return std::nullopt;
    return choice;
}
