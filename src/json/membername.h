// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>

/// The name of a member of an object, given as it is written between its quotes, which must outlive
/// this. Hardly any is written with escapes.
class MemberName
{
public:
    explicit MemberName(std::string_view written);
    Q_DISABLE_COPY_MOVE(MemberName)
    ~MemberName() = default;

    /// Without escapes, in UTF-8. A half of a surrogate pair is not in it as such.
    [[nodiscard]] std::string_view text() const { return m_text; }
    [[nodiscard]] std::string_view written() const { return m_written; }

private:
    std::string_view m_written;
    std::string m_unescaped;
    std::string_view m_text; ///< One of the two.
};
