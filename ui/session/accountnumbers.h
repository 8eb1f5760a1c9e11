// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/pending.h"

#include <QObject>
#include <QString>

#include <map>

class MemoryFlow;
class ProfileFinder;
class WindowSession;
struct Place;

/// Tells the list of profiles which accounts those in use are, as soon as the memory knows it: from
/// an earlier time, or because it has asked the cloud.
class AccountNumbers final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    AccountNumbers(MemoryFlow &memory, const WindowSession &session, ProfileFinder &finder);

private:
    void ask();
    void takePlace(const Place &place);
    [[nodiscard]] bool isOfProfiles() const;

    MemoryFlow &m_memory;
    const WindowSession &m_session;
    ProfileFinder &m_finder;
    std::map<QString, PendingPtr<QString>> m_asked; // by profile
};
