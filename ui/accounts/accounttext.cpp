// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/accounts/accounttext.h"

#include "accounts/appprofiles.h"
#include "core/bidicontrols.h"
#include "core/joinedtext.h"
#include "core/oneline.h"
#include "core/region.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AccountText)
};

QString shown(const QString &text)
{
    return withVisibleControls(onOneLine(text));
}

/// How long that is yet, rounded down: a credential must not end before it is said to.
QString endText(qint64 seconds)
{
    const auto minutes = int(std::max<qint64>(1, seconds / 60));
    if (minutes < 60) {
        //: State of a credential; minutes.
        return Words::tr("expires in %Ln min", nullptr, minutes);
    }
    const int hours = minutes / 60;
    if (hours < 48) {
        //: State of a credential; hours.
        return Words::tr("expires in %Ln h", nullptr, hours);
    }
    return Words::tr("expires in %Ln days", nullptr, hours / 24);
}

QStringList credentialFacts(const Profile &profile)
{
    QStringList facts = {shown(profile.secretId), shown(profile.account)};
    facts.removeAll(QString());
    return facts;
}

QStringList facts(const Profile &profile)
{
    QStringList facts = QStringList {sourceText(profile)} + credentialFacts(profile);
    if (!profile.region.isEmpty())
        facts.append(shown(regionName(profile.region)));
    return facts;
}

} // namespace

QString profileTitle(const QString &name)
{
    return shown(name);
}

QString sourceText(const Profile &profile)
{
    switch (profile.source) {
    case Profile::Source::Environment:
        return Words::tr("Environment variables");
    case Profile::Source::SdkFile:
        return Words::tr("SDK file");
    case Profile::Source::TccliFile:
        return Words::tr("tccli");
    case Profile::Source::Role:
        return Words::tr("Role of this machine");
    case Profile::Source::Oidc:
        return Words::tr("Role of this pod");
    case Profile::Source::Command:
        //: Where a credential comes from: a program prints it.
        return Words::tr("Program");
    case Profile::Source::App:
        //: Where a credential comes from: it was entered here.
        return Words::tr("This app");
    case Profile::Source::Based:
        //: %1 is the name of an account, which another one is based on.
        return Words::tr("On top of %1").arg(shown(profile.base));
    }
    Q_UNREACHABLE();
}

QString sourceIcon(Profile::Source source)
{
    switch (source) {
    case Profile::Source::Environment:
    case Profile::Source::Command:
        return u"terminal"_s;
    case Profile::Source::SdkFile:
        return u"document"_s;
    case Profile::Source::TccliFile:
    case Profile::Source::App:
    case Profile::Source::Based:
        return u"key"_s;
    case Profile::Source::Role:
    case Profile::Source::Oidc:
        return u"machine"_s;
    }
    Q_UNREACHABLE();
}

Profile::State stateAt(const Profile &profile, const QDateTime &now)
{
    const bool hasEnded = profile.expiry && *profile.expiry <= now;
    return profile.state == Profile::State::Ready && hasEnded ? Profile::State::Expired
                                                              : profile.state;
}

bool isKnownToFail(const Profile &profile, const QDateTime &now)
{
    const Profile::State state = stateAt(profile, now);
    return profile.hasFailed &&
           (state == Profile::State::Ready || state == Profile::State::Unknown);
}

QString stateText(const Profile &profile, const QDateTime &now)
{
    if (isKnownToFail(profile, now)) {
        //: State of a credential: it could not be used the last time that was tried.
        return Words::tr("failed last time");
    }
    switch (stateAt(profile, now)) {
    case Profile::State::Ready:
        return profile.expiry ? endText(now.secsTo(*profile.expiry))
                              //: State of a credential: it can be used.
                              : Words::tr("ready");
    case Profile::State::Expired:
        return Words::tr("expired");
    case Profile::State::Incomplete:
        if (profile.isForSession) {
            //: State of a credential: its key was for a session that has ended.
            return Words::tr("key to be entered");
        }
        return keyProfileOf(profile).isEmpty() ? Words::tr("incomplete")
                                               : Words::tr("no key in the keyring");
    case Profile::State::Unreadable:
        return Words::tr("unreadable");
    case Profile::State::Unknown:
        //: State of a credential: only the service, or the keyring, can tell.
        return Words::tr("not asked yet");
    }
    Q_UNREACHABLE();
}

QString stateIcon(Profile::State state)
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

bool needsHelp(const Profile &profile, const QDateTime &now)
{
    const Profile::State state = stateAt(profile, now);
    return state != Profile::State::Ready && state != Profile::State::Unknown;
}

bool lacksKey(const Profile &profile)
{
    return profile.state == Profile::State::Incomplete && !profile.secretId.isEmpty() &&
           !keyProfileOf(profile).isEmpty();
}

QString credentialText(const Profile &profile)
{
    return credentialFacts(profile).join(u" · "_s);
}

QString detailText(const Profile &profile)
{
    return facts(profile).join(u" · "_s);
}

QString descriptionText(const Profile &profile, const QDateTime &now)
{
    return listText(facts(profile) << stateText(profile, now));
}

QString usedText(const QStringList &names)
{
    if (names.isEmpty())
        return Words::tr("No account");
    return names.size() == 1 ? profileTitle(names.first())
                             : Words::tr("%Ln accounts", nullptr, int(names.size()));
}
