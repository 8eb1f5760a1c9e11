// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>

#include <utility>

/// Texts of cells, shaped and ready to be drawn on one line. Shaping takes most of the time in
/// which a table is drawn, and most cells have a text that others have, too.
class CellTexts final
{
public:
    CellTexts();

    /// The text, elided where it is wider; good until the next call.
    [[nodiscard]] QStaticText shaped(const QString &text, const QFont &font, int width);

private:
    using Key = std::pair<QFont, std::pair<QString, int>>; // the width last

    QCache<Key, QStaticText> m_texts;
};
