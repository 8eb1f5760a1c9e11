// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QRegularExpression>
#include <QString>

#include <optional>

/// A value of key:value that texts are compared with, always without case.
///
/// With a * or ? outside of quotes it is a glob and must match the whole text.
class TextPattern final
{
public:
    enum class Extent { Part, Whole };

    /// `raw` is raw text, see quoting.h. `extent` says how much of a text must be equal to it.
    TextPattern(QStringView raw, Extent extent);

    [[nodiscard]] bool matches(const QString &text) const;

    /// What it looks for inside of texts; unset when it compares whole texts.
    [[nodiscard]] std::optional<QString> part() const;

private:
    QString m_text;
    Extent m_extent;
    std::optional<QRegularExpression> m_glob;
};
