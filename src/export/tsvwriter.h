// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "export/exportoptions.h"
#include "export/imagewriter.h"

/// Writes images as tab-separated values: UTF-8, a header always, a line feed after every record.
/// Cells are withoutLineEnds() and have blanks for tabs, so a line is a record for any tool; CSV
/// keeps both. One with a quote is in quotes, as spreadsheets write it: they would take a quote
/// that begins a cell for that of a cell of many lines, and what follows for a part of it.
class TsvWriter final : public ImageWriter
{
public:
    TsvWriter(QIODevice &device, const ExportOptions &options);

    [[nodiscard]] Result<void> begin() override;
    [[nodiscard]] Result<void> write(const Image &image) override;

private:
    ExportOptions m_options;
};

/// The cells as one record, without its line end.
[[nodiscard]] QString tsvRecord(const QStringList &cells);
