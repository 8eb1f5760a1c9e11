// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// Pieces of a help page. Texts are plain, and are escaped here.

[[nodiscard]] QString htmlHeading(const QString &text);
[[nodiscard]] QString htmlParagraph(const QString &text);
/// With a row of headings; the first column is set in a fixed-width font.
[[nodiscard]] QString htmlTable(const QStringList &headings, const QList<QStringList> &rows);
