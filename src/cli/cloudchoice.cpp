// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/cloudchoice.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

QStringList cloudOptions(const CloudChoice &choice)
{
    QStringList options;
    if (choice.isDemo)
        options.append(u"--demo"_s);
    if (!choice.profiles.isEmpty())
        options += {u"--profile"_s, choice.profiles.join(u',')};
    if (!choice.role.arn.isEmpty())
        options += {u"--role-arn"_s, choice.role.arn};
    if (choice.role.sessionName != RoleChoice().sessionName)
        options += {u"--role-session-name"_s, choice.role.sessionName};
    if (!choice.role.externalId.isEmpty())
        options += {u"--external-id"_s, choice.role.externalId};
    if (choice.role.duration.count() > 0)
        options += {u"--duration"_s, QString::number(choice.role.duration.count())};
    if (!choice.expectedAccount.isEmpty())
        options += {u"--expect-account"_s, choice.expectedAccount};
    if (choice.metadataEndpoint)
        options += {u"--metadata-endpoint"_s, choice.metadataEndpoint->toString(QUrl::RemovePath)};
    if (choice.endpoint)
        options += {u"--endpoint"_s, endpointChoiceText(*choice.endpoint)};
    // The settings have it for the command line, too, and the keyring its password.
    if (choice.proxy && !choice.isProxyPasswordKept)
        options += {u"--proxy"_s, proxyChoiceText(*choice.proxy)};
    if (!choice.caFile.isEmpty())
        options += {u"--ca-file"_s, QFileInfo(choice.caFile).absoluteFilePath()};
    if (!choice.language.isEmpty())
        options += {u"--language"_s, QString::fromLatin1(choice.language)};
    return options;
}

QList<Place> placesOf(const CloudChoice &choice, const QStringList &regions)
{
    if (choice.profiles.size() < 2)
        return placesIn(regions);
    QList<Place> places;
    for (const QString &profile : choice.profiles)
        places += placesIn(regions, profile);
    return places;
}
