// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>
#include <unordered_map>

/// Gives equal texts that share their memory: of the images of an account most have the same few
/// systems, types and tags. It forgets all when it has too many, so a stranger cannot make it grow.
class TextPool
{
public:
    /// The text, of UTF-8; never null.
    [[nodiscard]] QString text(std::string_view utf8);

    [[nodiscard]] QByteArray bytes(std::string_view bytes);

private:
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };
    template<typename Value>
    using Table = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

    Table<QString> m_texts;
    Table<QByteArray> m_bytes;
};
