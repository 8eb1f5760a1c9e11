// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/lastuses.h"

#include "core/credentialrefusal.h"
#include "ui/mainwindow.h"
#include "ui/session/profilefinder.h"
#include "ui/session/windowsession.h"

#include <algorithm>

LastUses::LastUses(MainWindow &window, WindowSession &session, ProfileFinder &finder)
    : m_window(window), m_session(session), m_finder(finder)
{
    connect(&session, &WindowSession::signedIn, this, &LastUses::takeSignedIn);
    connect(&session, &WindowSession::failed, this, &LastUses::takeFailures);
    connect(&window.catalog(), &ImageCatalog::placeChanged, this, &LastUses::takePlace);
}

/// Of several, one at least could be; which, their regions tell.
void LastUses::takeSignedIn()
{
    const QStringList names = m_session.session()->profiles();
    if (!m_session.choice().isDemo && names.size() == 1)
        m_finder.noteUse(names.constFirst(), std::nullopt);
}

void LastUses::takeFailures(const QList<ApiError> &errors)
{
    if (m_session.wanted().isDemo)
        return;
    for (const ApiError &error : errors) {
        if (!error.place.profile.isEmpty() && isOfCredential(error))
            m_finder.noteUse(error.place.profile, error);
    }
}

/// A region that answers takes the credential, whatever others say.
void LastUses::takePlace(const Place &place)
{
    if (!m_session.session() || m_session.choice().isDemo)
        return;
    const QString name =
            place.profile.isEmpty() ? m_session.session()->profiles().value(0) : place.profile;
    QList<PlaceStatus> all = m_window.catalog().places();
    all.removeIf(
            [&place](const PlaceStatus &status) { return status.place.profile != place.profile; });
    if (std::ranges::any_of(all, &PlaceStatus::answered))
        return m_finder.noteUse(name, std::nullopt);
    const auto refused = std::ranges::find_if(all, [](const PlaceStatus &status) {
        return status.error && isOfCredential(*status.error);
    });
    if (refused != all.end())
        m_finder.noteUse(name, refused->error);
}

void LastUses::takeTest(const ConnectionTestReport &report)
{
    const bool isTaken = std::ranges::any_of(report.regions, [](const RegionTest &test) {
        return test.state == RegionTest::State::Answered;
    });
    if (isTaken)
        m_finder.noteUse(report.profile, std::nullopt);
    else if (report.error && isOfCredential(*report.error))
        m_finder.noteUse(report.profile, report.error);
}
