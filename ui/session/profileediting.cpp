// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/profileediting.h"

#include "accounts/appprofilefile.h"
#include "accounts/appprofiles.h"
#include "accounts/draftedprofile.h"
#include "core/chained.h"
#include "core/deferred.h"
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

} // namespace

ProfileEditing::ProfileEditing(const QString &path, SessionSecrets &secrets, QWidget &window)
    : QObject(&window), m_path(path), m_secrets(secrets), m_window(window)
{ }

void ProfileEditing::make()
{
    open({}, {});
}

void ProfileEditing::edit(const QString &name)
{
    const Result<AppProfile> profile = appProfile(m_path, name);
    if (!profile) {
        emit failed(profile.error());
        return;
    }
    ProfileDraft draft = draftOf(*profile);
    draft.keepsInKeyring = !m_secrets.secret(name);
    open(draft, name);
}

void ProfileEditing::open(const ProfileDraft &draft, const QString &name)
{
    const Result<QList<AppProfile>> others = othersThan(m_path, name);
    if (!others) {
        emit failed(others.error());
        return;
    }
    ProfileDraftContext context = {.hasKey = !name.isEmpty(), .keyOf = draft.secretId};
    for (const AppProfile &other : *others)
        context.takenNames.append(other.name);
    auto *dialog = new ProfileDialog(name.isEmpty() ? ProfileDialog::Purpose::New
                                                    : ProfileDialog::Purpose::Edit,
                                     draft, context, &m_window);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, name] { keep(dialog->draft(), name); });
    dialog->open();
}

void ProfileEditing::keep(const ProfileDraft &draft, const QString &formerName)
{
    Result<QList<AppProfile>> profiles = othersThan(m_path, formerName);
    const AppProfile former = formerName.isEmpty()
                                      ? AppProfile()
                                      : appProfile(m_path, formerName).value_or(AppProfile());
    const AppProfile profile = profileOf(draft, former);
    const Result<void> written = profiles.and_then([&](QList<AppProfile> &all) {
        all.append(profile);
        return writeAppProfiles(m_path, all);
    });
    if (!written) {
        emit failed(written.error());
        return;
    }
    const QString name = profileName(profile);
    const ProfileSecret secret = {.key = draft.secretKey, .token = draft.token};
    if (profile.kind == AppProfile::Kind::App && !secret.key.isEmpty()) {
        keepSecret(name, secret, draft.keepsInKeyring);
        if (formerName != name)
            removeSecret(formerName);
    } else if (profile.kind == AppProfile::Kind::App && formerName != name) {
        return moveSecret(formerName, name);
    } else if (profile.kind == AppProfile::Kind::App) {
        if (const auto held = m_secrets.secret(name); held && draft.keepsInKeyring)
            keepSecret(name, *held, true);
        else if (!held && !draft.keepsInKeyring)
            takeFromKeyring(name);
    } else {
        removeSecret(formerName);
    }
    tell(formerName, name);
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
            ApiError error = written->result().error();
            //: %1 is a sentence on what is wrong with the keyring.
            error.message = tr("The key is kept until the program ends: %1").arg(error.message);
            emit failed(error);
        }
    });
    m_jobs.push_back(std::move(job));
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
void ProfileEditing::moveSecret(const QString &formerName, const QString &name)
{
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
    connect(job.get(), &PendingBase::finished, this, [this, formerName, name, moved = job.get()] {
        if (moved->result())
            removeSecret(formerName);
        else if (!m_secrets.secret(name))
            emit failed(moved->result().error());
        tell(formerName, name);
    });
    m_jobs.push_back(std::move(job));
}

/// Only what is a key has one in the keyring.
void ProfileEditing::removeSecret(const QString &name)
{
    if (!name.startsWith("app:"_L1))
        return;
    const bool isOfSession = m_secrets.secret(name).has_value();
    m_secrets.remove(name);
    report(m_keyring.remove(name), !isOfSession);
}

void ProfileEditing::forget(const QString &name)
{
    const Result<void> written =
            othersThan(m_path, name).and_then([this](const QList<AppProfile> &others) {
                return writeAppProfiles(m_path, others);
            });
    if (!written) {
        emit failed(written.error());
        return;
    }
    removeSecret(name);
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
