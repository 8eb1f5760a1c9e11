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
    if (choice.endpoint != CloudChoice().endpoint)
        options += {u"--endpoint"_s, endpointChoiceText(choice.endpoint)};
    if (choice.proxy != ProxyChoice())
        options += {u"--proxy"_s, proxyChoiceText(choice.proxy)};
    if (!choice.caFile.isEmpty())
        options += {u"--ca-file"_s, QFileInfo(choice.caFile).absoluteFilePath()};
    if (choice.language != CloudChoice().language)
        options += {u"--language"_s, QString::fromLatin1(choice.language)};
    return options;
}
