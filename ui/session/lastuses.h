// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/connectiontestreport.h"
#include "catalog/feed/placestatus.h"

#include <QObject>

class MainWindow;
class ProfileFinder;
class WindowSession;

/// Tells the list of profiles what became of those that the window uses: whether they could be
/// opened, and whether the service takes their credentials.
class LastUses final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    LastUses(MainWindow &window, WindowSession &session, ProfileFinder &finder);

    /// The same of one that was tested.
    void takeTest(const ConnectionTestReport &report);

private:
    void takeSignedIn();
    void takeFailures(const QList<ApiError> &errors);
    void takePlace(const Place &place);

    MainWindow &m_window;
    WindowSession &m_session;
    ProfileFinder &m_finder;
};
