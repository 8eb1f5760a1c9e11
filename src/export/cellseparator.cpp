// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/cellseparator.h"

#include <QCoreApplication>
#include <QLocale>

#include <iterator>

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    QChar character;
    QLatin1StringView word;
    const char *name;
};

// In the order of CellSeparator.
constexpr Row rows[] = {
        {u',', "comma"_L1, QT_TRANSLATE_NOOP("CellSeparator", "Comma")},
        {u';', "semicolon"_L1, QT_TRANSLATE_NOOP("CellSeparator", "Semicolon")},
        {u'\t', "tab"_L1, QT_TRANSLATE_NOOP("CellSeparator", "Tab")},
};

} // namespace

QList<CellSeparator> allCellSeparators()
{
    return {CellSeparator::Comma, CellSeparator::Semicolon, CellSeparator::Tab};
}

QChar separatorCharacter(CellSeparator separator)
{
    return rows[int(separator)].character;
}

QLatin1StringView separatorWord(CellSeparator separator)
{
    return rows[int(separator)].word;
}

QString separatorName(CellSeparator separator)
{
    return QCoreApplication::translate("CellSeparator", rows[int(separator)].name);
}

Result<CellSeparator> parseCellSeparator(const QString &text)
{
    for (const CellSeparator separator : allCellSeparators()) {
        if (text.compare(separatorWord(separator), Qt::CaseInsensitive) == 0)
            return separator;
    }
    return Failure(ApiError {
            .kind = ApiError::Kind::Usage,
            .message =
                    QCoreApplication::translate("Export", "\"%1\" is not a separator.").arg(text),
            .field = u"separator"_s});
}

CellSeparator separatorOf(const QLocale &locale)
{
    return locale.decimalPoint() == u","_s ? CellSeparator::Semicolon : CellSeparator::Comma;
}
