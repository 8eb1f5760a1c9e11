// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "export/exportcolumn.h"
#include "export/imagewriter.h"

/// Writes images as a pipe table of GitHub Flavored Markdown: UTF-8, a header always, a line feed
/// after every row. Cells begin as the API gave them: no spreadsheet runs what is in a page.
class MarkdownWriter final : public ImageWriter
{
public:
    MarkdownWriter(QIODevice &device, const QList<ImageColumn> &columns);

    [[nodiscard]] Result<void> begin() override;
    [[nodiscard]] Result<void> write(const Image &image) override;

private:
    QList<ImageColumn> m_columns;
};

/// The text as a cell of a pipe table: withoutLineEnds(); a backslash stands before \ and | and
/// before what would begin markup that can do harm or break the table: < ` [
[[nodiscard]] QString markdownCell(const QString &text);

/// A row of a pipe table with its line end. The cells are words of our own, or markdownCell()s.
[[nodiscard]] QByteArray markdownRow(const QStringList &cells);

/// The row that stands between the header of a pipe table and the others.
[[nodiscard]] QByteArray markdownRule(qsizetype columns);
