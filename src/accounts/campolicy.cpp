// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/campolicy.h"

using namespace Qt::StringLiterals;

namespace {

QString quoted(const QStringList &texts)
{
    QStringList lines;
    for (const QString &text : texts)
        lines.append(u'"' + text + u'"');
    return lines.join(",\n                "_L1);
}

QString statement(const QStringList &actions, const QStringList &resources)
{
    constexpr auto frame = R"(        {
            "effect": "allow",
            "action": [
                %1
            ],
            "resource": [
                %2
            ]
        })"_L1;
    return QString(frame).arg(quoted(actions), quoted(resources));
}

} // namespace

QStringList calledActions()
{
    return {u"name/cvm:DescribeImages"_s, u"name/region:DescribeRegions"_s,
            u"name/sts:GetCallerIdentity"_s};
}

QString camPolicy(const QStringList &roles)
{
    // Written by hand: QJsonDocument would sort the members, and people read this.
    QStringList statements = {statement(calledActions(), {u"*"_s})};
    if (!roles.isEmpty())
        statements.append(statement({u"name/sts:AssumeRole"_s}, roles));
    constexpr auto frame = R"({
    "version": "2.0",
    "statement": [
%1
    ]
}
)"_L1;
    return QString(frame).arg(statements.join(",\n"_L1));
}
