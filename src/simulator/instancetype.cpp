// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/instancetype.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct FamilyRow
{
    QLatin1StringView name;
    bool isArm = false;
    QLatin1StringView soldOutIn = {}; ///< A region.
};

constexpr FamilyRow families[] = {
        {"S5"_L1},
        {"S6"_L1},
        {"S8"_L1},
        {"SA2"_L1},
        {"SA3"_L1},
        {"SA5"_L1},
        {"SR1"_L1, true},
        {"C5"_L1},
        {"C6"_L1},
        {"M5"_L1},
        {"M6"_L1},
        {"MA3"_L1},
        {"IT5"_L1},
        {"D3"_L1},
        {"GN7"_L1, false, "ap-seoul"_L1},
        {"GN10Xp"_L1, false, "ap-bangkok"_L1},
        {"PNV4"_L1},
};

const FamilyRow *findFamily(const QString &instanceType)
{
    const QString name = instanceType.section(u'.', 0, 0);
    const auto found = std::find_if(std::begin(families), std::end(families),
                                    [&name](const FamilyRow &row) { return row.name == name; });
    return found == std::end(families) ? nullptr : found;
}

} // namespace

Result<void> checkInstanceType(const QString &instanceType, const QString &region,
                               ServiceLanguage language)
{
    static const QRegularExpression shape(u"\\A[A-Z][A-Za-z0-9]*\\.[A-Z0-9]+\\z"_s);
    static const QRegularExpression size(u"\\.(SMALL|MEDIUM|LARGE|[1-9]\\d*XLARGE)[1-9]\\d*\\z"_s);
    if (!shape.match(instanceType).hasMatch())
        return refusal(u"InvalidInstanceType.Malformed"_s, language, instanceType);
    const FamilyRow *family = findFamily(instanceType);
    if (!family || !size.match(instanceType).hasMatch())
        return refusal(u"InvalidParameterValue.InstanceTypeNotFound"_s, language, instanceType);
    if (family->soldOutIn == region)
        return refusal(u"ResourcesSoldOut.SpecifiedInstanceType"_s, language, instanceType);
    return {};
}

bool isArmInstanceType(const QString &instanceType)
{
    const FamilyRow *family = findFamily(instanceType);
    return family && family->isArm;
}
