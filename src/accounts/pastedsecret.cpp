// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/pastedsecret.h"

#include "core/headertext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PastedSecret)
};

QString fieldName(SecretField field)
{
    switch (field) {
    case SecretField::Id:
        return u"SecretId"_s;
    case SecretField::Key:
        return u"SecretKey"_s;
    case SecretField::Token:
        return u"Token"_s;
    }
    Q_UNREACHABLE();
}

QString blankText(SecretField field)
{
    switch (field) {
    case SecretField::Id:
        return Words::tr("The id has a blank in its middle.");
    case SecretField::Key:
        return Words::tr("The key has a blank in its middle.");
    case SecretField::Token:
        return Words::tr("The token has a blank in its middle.");
    }
    Q_UNREACHABLE();
}

QString strangeCharacterText(SecretField field)
{
    switch (field) {
    case SecretField::Id:
        return Words::tr("The id contains a character that cannot be sent.");
    case SecretField::Key:
        return Words::tr("The key contains a character that cannot be sent.");
    case SecretField::Token:
        return Words::tr("The token contains a character that cannot be sent.");
    }
    Q_UNREACHABLE();
}

} // namespace

Result<QString> pastedSecret(SecretField field, const QString &text)
{
    const QString trimmed = text.trimmed();
    const bool hasBlank =
            std::ranges::any_of(trimmed, [](QChar character) { return character.isSpace(); });
    if (!hasBlank && fitsHeader(trimmed))
        return trimmed;
    return Failure(ApiError {.kind = ApiError::Kind::Usage,
                             .message = hasBlank ? blankText(field) : strangeCharacterText(field),
                             .field = fieldName(field)});
}
