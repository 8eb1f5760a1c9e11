// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/campolicy.h"

using namespace Qt::StringLiterals;

QStringList calledActions()
{
    return {u"name/cvm:DescribeImages"_s, u"name/region:DescribeRegions"_s,
            u"name/sts:GetCallerIdentity"_s};
}

QString camPolicy()
{
    // Written by hand: QJsonDocument would sort the members, and people read this.
    constexpr auto frame = R"({
    "version": "2.0",
    "statement": [
        {
            "effect": "allow",
            "action": [
                %1
            ],
            "resource": [
                "*"
            ]
        }
    ]
}
)"_L1;
    QStringList actions;
    for (const QString &action : calledActions())
        actions.append(u'"' + action + u'"');
    return QString(frame).arg(actions.join(",\n                "_L1));
}
