// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "export/exportoptions.h"
#include "export/imagewriter.h"

#include <QStringEncoder>

/// Writes images as comma-separated values after RFC 4180, or with another separator: UTF-8, a
/// header always, CRLF after every record.
class CsvWriter final : public ImageWriter
{
public:
    CsvWriter(QIODevice &device, const ExportOptions &options);

    [[nodiscard]] Result<void> begin() override;
    [[nodiscard]] Result<void> write(const Image &image) override;

private:
    void appendField(const QString &text);
    void appendText(const QString &field);
    [[nodiscard]] Result<void> putRecord();

    ExportOptions m_options;
    QChar m_separator;
    QStringEncoder m_encoder {QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
    QByteArray m_record; ///< That is being made; kept for its memory.
};

/// A field of RFC 4180: in quotes where it has a quote, a line end, an outer blank, or what is a
/// separator anywhere, so that a spreadsheet that tries several of them at once finds the same
/// fields.
[[nodiscard]] QString csvField(const QString &text);

/// The cells as one record with its line end: a csvField() each.
[[nodiscard]] QByteArray csvRecord(const QStringList &cells);
