// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/profilewords.h"

#include "core/terminaltext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

QString sourceWord(Profile::Source source)
{
    switch (source) {
    case Profile::Source::Environment:
        return u"env"_s;
    case Profile::Source::SdkFile:
        return u"sdk"_s;
    case Profile::Source::TccliFile:
        return u"tccli"_s;
    case Profile::Source::Role:
        return u"role"_s;
    case Profile::Source::Oidc:
        return u"oidc"_s;
    case Profile::Source::Command:
        return u"command"_s;
    case Profile::Source::App:
    case Profile::Source::Based:
        return u"app"_s;
    }
    Q_UNREACHABLE();
}

QString stateWord(Profile::State state)
{
    switch (state) {
    case Profile::State::Ready:
        return u"ready"_s;
    case Profile::State::Expired:
        return u"expired"_s;
    case Profile::State::Incomplete:
        return u"incomplete"_s;
    case Profile::State::Unreadable:
        return u"unreadable"_s;
    case Profile::State::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QByteArray profilesJson(const QList<Profile> &profiles)
{
    QJsonArray array;
    for (const Profile &profile : profiles) {
        array.append(QJsonObject {{u"name"_s, profile.name},
                                  {u"source"_s, sourceWord(profile.source)},
                                  {u"secretId"_s, profile.secretId},
                                  {u"account"_s, profile.account},
                                  {u"region"_s, profile.region},
                                  {u"state"_s, stateWord(profile.state)},
                                  {u"endpoint"_s, profile.endpoint},
                                  {u"message"_s, profile.message}});
    }
    return QJsonDocument(array).toJson(QJsonDocument::Indented);
}

QString profileLines(const QList<Profile> &profiles)
{
    QString lines;
    for (const Profile &profile : profiles) {
        lines += terminalLine({profile.name, sourceWord(profile.source), profile.secretId,
                               profile.account, profile.region, stateWord(profile.state),
                               profile.endpoint}) +
                 u'\n';
    }
    return lines;
}
