// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/findneedle.h"

#include <vector>

/// A text inNormalForm() that knows where its characters were before, so that what is found in it
/// can be shown in the text as it came.
class NormalText final
{
public:
    explicit NormalText(const QString &original);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// The place in the original of a piece of the text, which is not empty: whole characters.
    [[nodiscard]] FindSpan placeOf(const FindSpan &span) const;

private:
    QString m_text;
    std::vector<FindSpan> m_places; ///< Of each code unit; none where the original is the same.
};
