// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/changesreport.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QStringList>

#include <optional>

/// The forms in which changes are written.
enum class ChangesFormat {
    Text,      ///< The sentence, then a line for each change.
    Json,      ///< An object with all there is.
    Ndjson,    ///< An object for each change.
    Csv,       ///< A line for each field that is another, and for each image that is new or gone.
    Markdown,  ///< The same as a table under the sentence.
    Highlight, ///< A table in CSV with +++, --- and -> before its rows. Source: "Highlighter diff
               ///< format", https://paulfitz.github.io/daff-doc/spec.html
};

/// "text", "json", "ndjson", "csv", "md", "highlight", in the order of the enum.
[[nodiscard]] QStringList changesFormatWords();

/// The format of this word; unset for none.
[[nodiscard]] std::optional<ChangesFormat> changesFormat(const QString &word);

/// What the names of its files end in, after the dot.
[[nodiscard]] QLatin1StringView changesFormatSuffix(ChangesFormat format);
/// By the ending of the file's name.
[[nodiscard]] std::optional<ChangesFormat> changesFormatOfFile(const QString &path);

/// The whole text, UTF-8. Values of the cloud are exact in JSON; in the tables they begin no
/// formula and end no cell, and in Text they are on one line.
[[nodiscard]] QByteArray changesText(const ChangesReport &report, ChangesFormat format);
