// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/report/checkreport.h"

#include <QByteArray>

#include <optional>

/// In which forms a check is reported.
enum class ReportFormat { Text, Json, Ndjson, Csv, Markdown, Sarif, GitHub, JUnit };

/// "text", "json" …, in the order of the help.
[[nodiscard]] QStringList reportFormatWords();
[[nodiscard]] std::optional<ReportFormat> reportFormatOfWord(const QString &word);

/// The report in UTF-8. What files and the cloud say is escaped as the format has it: it commands
/// no terminal and no runner, and is no markup and no formula.
[[nodiscard]] QByteArray writtenReport(const CheckReport &report, ReportFormat format);
