// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/appprofilenames.h"

#include "core/bidicontrols.h"
#include "core/normalform.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AppProfile)
};

Failure nameError(const QString &message)
{
    return Failure(ApiError {
            .kind = ApiError::Kind::Usage, .message = message, .field = QStringLiteral("name")});
}

bool isControl(QChar character)
{
    switch (character.category()) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return isBidiControl(character);
    }
}

} // namespace

Result<void> checkProfileName(const QString &name)
{
    if (name.trimmed().isEmpty())
        return nameError(Words::tr("A profile needs a name."));
    if (name.toUcs4().size() > longestProfileName) {
        //: %1 is a number.
        return nameError(Words::tr("The name of a profile cannot be longer than %1 characters.")
                                 .arg(longestProfileName));
    }
    if (name.contains(u',') || name.contains(u':'))
        return nameError(Words::tr("The name of a profile cannot contain commas or colons."));
    if (std::ranges::any_of(name, &isControl))
        return nameError(Words::tr("The name of a profile cannot contain control characters."));
    return {};
}

QString profileName(const AppProfile &made)
{
    return (made.kind == AppProfile::Kind::Command ? u"command:"_s : u"app:"_s) + made.name;
}

Result<void> checkAppProfiles(const QList<AppProfile> &profiles)
{
    std::set<QString> names;
    for (const AppProfile &profile : profiles) {
        if (const Result<void> checked = checkProfileName(profile.name); !checked)
            return checked;
        const bool isNew = names.insert(inNormalForm(profileName(profile))).second;
        if (!isNew) {
            //: %1 is a name that the user gave.
            return nameError(Words::tr("There is already a profile \"%1\".").arg(profile.name));
        }
    }
    return {};
}
