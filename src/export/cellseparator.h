// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QLatin1StringView>
#include <QList>
#include <QString>

class QLocale;

/// What stands between the cells of a CSV file.
enum class CellSeparator { Comma, Semicolon, Tab };

/// Every separator, in the order to offer them in.
[[nodiscard]] QList<CellSeparator> allCellSeparators();

[[nodiscard]] QChar separatorCharacter(CellSeparator separator);

/// Its word on the command line and in settings: "semicolon".
[[nodiscard]] QLatin1StringView separatorWord(CellSeparator separator);

/// The name for people: "Semicolon".
[[nodiscard]] QString separatorName(CellSeparator separator);

/// Reads a word, in any case. Error: Usage, field "separator".
[[nodiscard]] Result<CellSeparator> parseCellSeparator(const QString &text);

/// What spreadsheets expect where people write numbers so: a semicolon where 1,5 is a number.
[[nodiscard]] CellSeparator separatorOf(const QLocale &locale);
