// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/identityrun.h"

#include "cli/cloudaccount.h"
#include "cli/sessionopening.h"
#include "core/terminaltext.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

IdentityRun::IdentityRun(const CloudChoice &choice, const SignInPlaces &places,
                         const SessionSecrets &secrets, QObject *parent)
    : QObject(parent), m_choice(choice), m_places(places), m_secrets(secrets)
{ }

void IdentityRun::start()
{
    for (const QString &name : std::as_const(m_choice.profiles))
        m_asked.push_back({.name = name});
    for (Asked &asked : m_asked) {
        CloudChoice choice = m_choice;
        choice.profiles = {asked.name};
        asked.opening = CloudSession::open(choice, m_places, m_secrets);
        connect(asked.opening.get(), &PendingBase::finished, this, [this, &asked] { ask(asked); });
    }
}

void IdentityRun::ask(Asked &asked)
{
    Result<std::unique_ptr<CloudSession>> opened = asked.opening->takeResult();
    if (!opened)
        return take(asked, Failure(opened.error()));
    asked.session = *std::move(opened);
    asked.asking = asked.session->account().identity();
    connect(asked.asking.get(), &PendingBase::finished, this,
            [this, &asked] { take(asked, asked.asking->result()); });
}

void IdentityRun::take(Asked &asked, const Result<CallerIdentity> &answer)
{
    asked.answer = answer;
    const bool isWhole =
            std::ranges::all_of(m_asked, [](const Asked &one) { return one.answer.has_value(); });
    if (isWhole)
        emit finished();
}

QString IdentityRun::lines() const
{
    QString lines;
    for (const Asked &asked : m_asked) {
        if (!*asked.answer)
            continue;
        const CallerIdentity &identity = **asked.answer;
        lines += terminalLine({asked.name, identity.accountId, identity.userId, identity.type,
                               identity.arn}) +
                 u'\n';
    }
    return lines;
}

QList<ApiError> IdentityRun::errors() const
{
    QList<ApiError> errors;
    for (const Asked &asked : m_asked) {
        if (*asked.answer)
            continue;
        ApiError error = asked.answer->error();
        error.place = {.profile = asked.name};
        errors.append(error);
    }
    return errors;
}
