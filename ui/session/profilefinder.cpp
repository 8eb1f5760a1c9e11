// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/profilefinder.h"

#include "accounts/profilelist.h"

#include <algorithm>

ProfileFinder::ProfileFinder(const SignInPlaces &places, const SessionSecrets &secrets,
                             QObject *parent)
    : QObject(parent), m_places(places), m_secrets(secrets)
{
    m_watch.setPaths(watchedPaths(places));
    connect(&m_watch, &ProfileWatch::changed, this, &ProfileFinder::look);
    look();
}

void ProfileFinder::look()
{
    QList<Profile> found = findProfiles(m_places, QDateTime::currentDateTimeUtc());
    for (Profile &profile : found) {
        if (profile.state == Profile::State::Unknown && m_secrets.secret(profile.name))
            profile.state = Profile::State::Ready;
    }
    m_profiles = found;
    emit changed();
    askKeyring();
}

std::optional<Profile> ProfileFinder::profile(const QString &name) const
{
    const auto found = std::ranges::find(m_profiles, name, &Profile::name);
    return found == m_profiles.end() ? std::nullopt : std::optional(*found);
}

QString ProfileFinder::lookedAt() const
{
    return lookedAtText(m_places);
}

void ProfileFinder::askKeyring()
{
    m_asked.clear();
    for (const Profile &profile : std::as_const(m_profiles)) {
        if (profile.source != Profile::Source::App || profile.state != Profile::State::Unknown)
            continue;
        const QString name = profile.name;
        m_asked[name] = m_keyring.state(name);
        connect(m_asked[name].get(), &PendingBase::finished, this,
                [this, name] { takeState(name); });
    }
}

void ProfileFinder::takeState(const QString &name)
{
    const auto found = std::ranges::find(m_profiles, name, &Profile::name);
    const Result<KeyringState> &state = m_asked[name]->result();
    if (found == m_profiles.end() || !state)
        return;
    found->state = state->state;
    found->message = state->message;
    emit changed();
}
