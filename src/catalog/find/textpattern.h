// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>
#include <vector>

/// A value of key:value that texts are compared with, always without case and inNormalForm().
///
/// With a * or ? outside of quotes it is a glob and must match the whole text.
class TextPattern final
{
public:
    enum class Extent { Part, Whole };

    /// `raw` is raw text, see quoting.h. `extent` says how much of a text must be equal to it.
    TextPattern(QStringView raw, Extent extent);

    [[nodiscard]] bool matches(QStringView text) const;

    /// What it looks for inside of texts; unset when it compares whole texts.
    [[nodiscard]] std::optional<QString> part() const;

private:
    [[nodiscard]] bool matchesNormal(QStringView text) const;
    [[nodiscard]] bool matchesGlob(QStringView text) const;

    QString m_text;
    Extent m_extent;
    std::vector<char32_t> m_glob; ///< Folded, with numbers beyond Unicode for * and ?; or empty.
};
