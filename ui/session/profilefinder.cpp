// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/profilefinder.h"

#include "accounts/appprofiles.h"
#include "accounts/profilelist.h"
#include "core/errortext.h"

#include <algorithm>
#include <utility>

ProfileFinder::ProfileFinder(const SignInPlaces &places, const SessionSecrets &secrets,
                             QObject *parent)
    : QObject(parent), m_places(places), m_secrets(secrets)
{
    m_watch.setPaths(watchedPaths(places));
    connect(&m_watch, &ProfileWatch::changed, this, &ProfileFinder::lookAnew);
    look();
}

/// After files have changed: what failed for what was in them may not any longer.
void ProfileFinder::lookAnew()
{
    m_failures.clear();
    m_accounts.clear();
    look();
    emit forgot();
}

void ProfileFinder::noteUse(const QString &name, const std::optional<ApiError> &error)
{
    const QString why = error ? explainError(*error).what : QString();
    const QString before = m_failures.value(name);
    if (before == why)
        return;
    if (error)
        m_failures.insert(name, why);
    else
        m_failures.remove(name);
    for (Profile &profile : m_profiles) {
        if (profile.name == name && profile.message == before)
            profile.message.clear();
    }
    showFailures();
    emit changed();
}

void ProfileFinder::noteChange(const QString &formerName, const QString &name)
{
    QStringList names = {formerName, name};
    for (const Profile &profile : std::as_const(m_profiles)) {
        if (profile.base == formerName || profile.base == name)
            names.append(profile.name);
    }
    for (const QString &each : std::as_const(names))
        noteUse(each, std::nullopt);
}

void ProfileFinder::showFailures()
{
    for (Profile &profile : m_profiles) {
        const QString why = m_failures.value(profile.name);
        profile.hasFailed = !why.isEmpty();
        if (profile.hasFailed && profile.message.isEmpty())
            profile.message = why;
    }
}

void ProfileFinder::noteAccount(const QString &name, const QString &uin)
{
    const auto found = std::ranges::find(m_profiles, name, &Profile::name);
    if (found == m_profiles.end())
        return;
    const QString shown = found->account;
    if (shown == m_accounts.value(name).uin)
        found->account.clear();
    m_accounts.insert(name, {.secretId = found->secretId, .uin = uin});
    showAccounts();
    if (found->account != shown)
        emit changed();
}

void ProfileFinder::showAccounts()
{
    for (Profile &profile : m_profiles) {
        const NamedAccount known = m_accounts.value(profile.name);
        if (profile.account.isEmpty() && profile.secretId == known.secretId)
            profile.account = known.uin;
    }
}

void ProfileFinder::look()
{
    m_profiles = findProfiles(m_places, QDateTime::currentDateTimeUtc());
    for (const QString &name : keyProfiles()) {
        if (m_secrets.secret(name))
            setState(name, {.state = Profile::State::Ready});
    }
    showFailures();
    showAccounts();
    emit changed();
    askKeyring();
}

/// Those whose keys are used.
QStringList ProfileFinder::keyProfiles() const
{
    QStringList names;
    for (const Profile &profile : m_profiles) {
        const bool hasId = !profile.secretId.isEmpty();
        if (const QString name = keyProfileOf(profile); hasId && !name.isEmpty())
            names.append(name);
    }
    names.removeDuplicates();
    return names;
}

/// Of a key, and so of all profiles that use it.
void ProfileFinder::setState(const QString &name, const KeyringState &state)
{
    for (Profile &profile : m_profiles) {
        if (keyProfileOf(profile) != name)
            continue;
        profile.state = state.state;
        profile.message = state.message;
    }
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
    for (const QString &name : keyProfiles()) {
        const std::optional<Profile> found = profile(name);
        if (!found || found->state != Profile::State::Unknown)
            continue;
        m_asked[name] = m_keyring.state(name);
        connect(m_asked[name].get(), &PendingBase::finished, this,
                [this, name] { takeState(name); });
    }
}

void ProfileFinder::takeState(const QString &name)
{
    const Result<KeyringState> &state = m_asked[name]->result();
    if (!state)
        return;
    setState(name, *state);
    showFailures();
    emit changed();
}
