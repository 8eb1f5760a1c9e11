// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/profileediting.h"

#include "accounts/appprofilefile.h"
#include "accounts/appprofiles.h"
#include "accounts/draftedprofile.h"
#include "accounts/profilelist.h"
#include "core/chained.h"
#include "core/deferred.h"
#include "ui/session/dialogparent.h"
#include "ui/settings/profiledialog.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// The others of the file.
Result<QList<AppProfile>> othersThan(const QString &path, const QString &name)
{
    return readAppProfiles(path).map([&name](QList<AppProfile> profiles) {
        profiles.removeIf([&name](const AppProfile &one) { return profileName(one) == name; });
        return profiles;
    });
}

/// Those that another can be based on; its own name is none of them.
QStringList basesFor(const SignInPlaces &places, const QString &name)
{
    QStringList names;
    for (const Profile &profile : findProfiles(places, QDateTime::currentDateTimeUtc())) {
        if (canBeBase(profile) && profile.name != name)
            names.append(profile.name);
    }
    return names;
}

} // namespace

ProfileEditing::ProfileEditing(const SignInPlaces &places, SessionSecrets &secrets, QWidget &window)
    : QObject(&window), m_places(places), m_secrets(secrets), m_window(window)
{ }

void ProfileEditing::make()
{
    open({}, {});
}

void ProfileEditing::makeOn(const QString &base)
{
    open({.kind = ProfileDraft::Kind::Based, .base = base}, {});
}

void ProfileEditing::edit(const QString &name)
{
    const Result<AppProfile> profile = appProfile(m_places.profilesPath, name);
    if (!profile) {
        emit failed(profile.error());
        return;
    }
    open(draftOf(*profile), name);
}

void ProfileEditing::open(const ProfileDraft &draft, const QString &name)
{
    const Result<QList<AppProfile>> others = othersThan(m_places.profilesPath, name);
    if (!others) {
        emit failed(others.error());
        return;
    }
    const bool isKey = !name.isEmpty() && draft.kind == ProfileDraft::Kind::ApiKey;
    ProfileDraftContext context = {.hasKey = isKey &&
                                             (draft.keepsInKeyring || m_secrets.secret(name)),
                                   .keyOf = draft.secretId,
                                   .bases = basesFor(m_places, name)};
    for (const AppProfile &other : *others)
        context.takenNames.append(other.name);
    auto *dialog = new ProfileDialog(name.isEmpty() ? ProfileDialog::Purpose::New
                                                    : ProfileDialog::Purpose::Edit,
                                     draft, context, dialogParent(m_window));
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, name] { keep(dialog->draft(), name); });
    dialog->open();
}

void ProfileEditing::keep(const ProfileDraft &draft, const QString &formerName)
{
    const QString path = m_places.profilesPath;
    const AppProfile former = appProfile(path, formerName).value_or(AppProfile());
    const AppProfile profile = profileOf(draft, former);
    const QString name = profileName(profile);
    const Result<void> written = othersThan(path, formerName).and_then([&](QList<AppProfile> all) {
        for (AppProfile &other : all) {
            if (!formerName.isEmpty() && other.base == formerName)
                other.base = name;
        }
        all.append(profile);
        return writeAppProfiles(path, all);
    });
    if (!written) {
        emit failed(written.error());
        return;
    }
    const bool hadKey = !formerName.isEmpty() && former.kind == AppProfile::Kind::App;
    const bool isKey = profile.kind == AppProfile::Kind::App;
    if (isKey && hadKey && draft.secretKey.isEmpty() && formerName != name)
        return moveSecret(former, name);
    if (isKey)
        keepKey(draft, former, name);
    if (hadKey && (!isKey || formerName != name))
        removeSecret(former);
    tell(formerName, name);
}

/// The key that was typed, or the one that is there, where it belongs.
void ProfileEditing::keepKey(const ProfileDraft &draft, const AppProfile &former,
                             const QString &name)
{
    if (!draft.secretKey.isEmpty()) {
        keepSecret(name, {.key = draft.secretKey, .token = draft.token}, draft.keepsInKeyring);
        return;
    }
    if (const auto held = m_secrets.secret(name); held && draft.keepsInKeyring)
        keepSecret(name, *held, true);
    else if (!held && !draft.keepsInKeyring && !former.isForSession)
        takeFromKeyring(name);
}

void ProfileEditing::tell(const QString &formerName, const QString &name)
{
    if (formerName.isEmpty())
        emit made(name);
    else
        emit changed(formerName, name);
}

/// It is the session's in any case: so it works at once, and also where the keyring is away.
void ProfileEditing::keepSecret(const QString &name, const ProfileSecret &secret, bool inKeyring)
{
    m_secrets.set(name, secret);
    if (!inKeyring)
        return report(m_keyring.remove(name), false);
    PendingPtr<void> job = m_keyring.write(name, secret);
    connect(job.get(), &PendingBase::finished, this, [this, name, written = job.get()] {
        if (written->result()) {
            m_secrets.remove(name);
            emit secretsChanged();
        } else {
            noteThatItIsForSession(name);
            ApiError error = written->result().error();
            //: %1 is a sentence on what is wrong with the keyring.
            error.message = tr("The key is kept until the program ends: %1").arg(error.message);
            emit failed(error);
        }
    });
    m_jobs.push_back(std::move(job));
}

/// The next session is told why there is no key.
void ProfileEditing::noteThatItIsForSession(const QString &name)
{
    const Result<void> written =
            readAppProfiles(m_places.profilesPath).and_then([&](QList<AppProfile> all) {
                const auto found = std::ranges::find(all, name, &profileName);
                if (found != all.end())
                    found->isForSession = true;
                return writeAppProfiles(m_places.profilesPath, all);
            });
    if (!written)
        emit failed(written.error());
}

/// From now on it is for this session only.
void ProfileEditing::takeFromKeyring(const QString &name)
{
    m_reading = m_keyring.read(name);
    connect(m_reading.get(), &PendingBase::finished, this, [this, name] {
        const Result<ProfileSecret> &secret = m_reading->result();
        if (!secret) {
            emit failed(secret.error());
            return;
        }
        m_secrets.set(name, *secret);
        report(m_keyring.remove(name), true);
    });
}

/// The key goes along with the profile, whose new name is told when it is there.
void ProfileEditing::moveSecret(const AppProfile &former, const QString &name)
{
    const QString formerName = profileName(former);
    if (const std::optional<ProfileSecret> secret = m_secrets.secret(formerName)) {
        m_secrets.set(name, *secret);
        m_secrets.remove(formerName);
    }
    PendingPtr<void> job =
            chain<void>(m_keyring.read(formerName),
                        [this, name](const Result<ProfileSecret> &secret) -> PendingPtr<void> {
                            return secret ? m_keyring.write(name, *secret)
                                          : knownAnswer<void>(Failure(secret.error()));
                        });
    connect(job.get(), &PendingBase::finished, this, [this, former, name, moved = job.get()] {
        if (moved->result())
            removeSecret(former);
        else if (!m_secrets.secret(name))
            emit failed(moved->result().error());
        tell(profileName(former), name);
    });
    m_jobs.push_back(std::move(job));
}

/// Only what is a key has one.
void ProfileEditing::removeSecret(const AppProfile &former)
{
    if (former.kind != AppProfile::Kind::App)
        return;
    const QString name = profileName(former);
    const bool isOfSession = former.isForSession || m_secrets.secret(name).has_value();
    m_secrets.remove(name);
    report(m_keyring.remove(name), !isOfSession);
}

void ProfileEditing::forget(const QString &name)
{
    const QString path = m_places.profilesPath;
    const AppProfile former =
            appProfile(path, name).value_or(AppProfile {.kind = AppProfile::Kind::Command});
    const Result<void> written =
            othersThan(path, name).and_then([&path](const QList<AppProfile> &others) {
                return writeAppProfiles(path, others);
            });
    if (!written) {
        emit failed(written.error());
        return;
    }
    removeSecret(former);
    emit forgotten(name);
}

/// Tells what becomes of something that the keyring was asked to do. Where nothing need be there, a
/// keyring that is away is no failure.
void ProfileEditing::report(PendingPtr<void> job, bool isNeeded)
{
    connect(job.get(), &PendingBase::finished, this, [this, pending = job.get(), isNeeded] {
        if (pending->result())
            emit secretsChanged();
        else if (isNeeded)
            emit failed(pending->result().error());
    });
    m_jobs.push_back(std::move(job));
}
