// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/cloudchoice.h"

using namespace Qt::StringLiterals;

QStringList cloudOptions(const CloudChoice &choice)
{
    QStringList options;
    if (choice.isDemo)
        options.append(u"--demo"_s);
    if (choice.endpoint != CloudChoice().endpoint)
        options += {u"--endpoint"_s, endpointChoiceText(choice.endpoint)};
    if (choice.language != CloudChoice().language)
        options += {u"--language"_s, QString::fromLatin1(choice.language)};
    return options;
}
