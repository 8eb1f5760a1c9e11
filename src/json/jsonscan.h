// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QVarLengthArray>

#include <string_view>

// JSON (RFC 8259) as a text in UTF-8. How deep it nests and how large its numbers are does not
// matter here, unlike to parsers that make values of it.

/// Whether the text is one value, without space around it.
[[nodiscard]] bool isJson(std::string_view text);

/// A member of an object, as it is written.
struct JsonMember
{
    std::string_view name;  ///< Between its quotes.
    std::string_view value; ///< Without space around it.
};

using JsonMembers = QVarLengthArray<JsonMember, 16>;

/// The members of the text of an object, also those of the same name, in their order. None if the
/// text is something else.
[[nodiscard]] JsonMembers jsonMembers(std::string_view object);
