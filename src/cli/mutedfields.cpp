// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/mutedfields.h"

#include "cli/commandoptions.h"
#include "cli/usageerror.h"
#include "core/errortext.h"
#include "core/imagefields.h"
#include "core/joinedtext.h"

#include <QCoreApplication>
#include <QList>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChangesCommand)
};

constexpr int fewestSlips = 3; // from as many on it is another name

QStringList knownFields()
{
    QStringList known;
    for (const ImageField &each : imageFields)
        known.append(QLatin1StringView(each.name.data(), qsizetype(each.name.size())));
    return known;
}

/// How many letters have to be put in, left out or replaced, whatever their case.
int slipsBetween(const QString &one, const QString &other)
{
    QList<int> row(other.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < one.size(); ++i) {
        int corner = row[0]++;
        for (qsizetype j = 0; j < other.size(); ++j) {
            const int replaced = corner + (one[i].toLower() == other[j].toLower() ? 0 : 1);
            corner = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, corner + 1});
        }
    }
    return row.constLast();
}

bool isMistyped(const QString &field, const QStringList &known)
{
    static const QRegularExpression member(u"\\A[A-Z][A-Za-z0-9]*\\z"_s);
    return !member.match(field).hasMatch() ||
           std::ranges::any_of(known, [&field](const QString &each) {
               return slipsBetween(field, each) < fewestSlips;
           });
}

} // namespace

Result<void> checkMutedFields(const QStringList &fields)
{
    const QStringList known = knownFields();
    for (const QString &field : fields) {
        if (known.contains(field) || !isMistyped(field, known))
            continue;
        return usageError(CommandOption::mute,
                          Words::tr("--mute: \"%1\" is not a field of images. It takes %2.")
                                  .arg(field, listText(known)));
    }
    return {};
}

QStringList unknownFieldLines(const QStringList &fields)
{
    const QStringList known = knownFields();
    QStringList lines;
    for (const QString &field : fields) {
        if (!known.contains(field)) {
            lines.append(reportLine({}, u"UnknownField"_s, {},
                                    Words::tr("The program does not know the field \"%1\"; it is "
                                              "muted where images have it.")
                                            .arg(field)));
        }
    }
    return lines;
}
