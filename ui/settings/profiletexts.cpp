// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/profiletexts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProfileTexts)
};

} // namespace

QString stateText(Profile::State state)
{
    switch (state) {
    case Profile::State::Ready:
        return Words::tr("Ready");
    case Profile::State::Expired:
        return Words::tr("Expired");
    case Profile::State::Incomplete:
        return Words::tr("Incomplete");
    case Profile::State::Unreadable:
        return Words::tr("Unreadable");
    case Profile::State::Unknown:
        return Words::tr("Not known");
    }
    Q_UNREACHABLE();
}

QString stateIconName(Profile::State state)
{
    switch (state) {
    case Profile::State::Ready:
        return u"state-good"_s;
    case Profile::State::Expired:
    case Profile::State::Incomplete:
        return u"state-attention"_s;
    case Profile::State::Unreadable:
        return u"state-failed"_s;
    case Profile::State::Unknown:
        return u"state-unknown"_s;
    }
    Q_UNREACHABLE();
}

QString credentialWords(const Profile &profile)
{
    QStringList parts = {profile.secretId, profile.account};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

bool isOfThisProgram(const Profile &profile)
{
    return profile.source == Profile::Source::App || profile.source == Profile::Source::Command;
}
