// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/idoffsets.h"

#include <algorithm>
#include <string_view>

namespace {

constexpr std::string_view prefix = "img-";

bool isIdByte(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

bool isWordByte(char byte)
{
    return isIdByte(byte) || (byte >= 'A' && byte <= 'Z') || byte == '_' || byte == '-';
}

bool isIdAt(std::string_view text, size_t at)
{
    const size_t end = at + size_t(imageIdSize);
    if (end > text.size() || (at > 0 && isWordByte(text[at - 1])) ||
        (end < text.size() && isWordByte(text[end])))
        return false;
    return std::ranges::all_of(text.substr(at + prefix.size(), end - at - prefix.size()), isIdByte);
}

} // namespace

std::vector<qsizetype> imageIdOffsets(QByteArrayView bytes)
{
    const std::string_view text(bytes.data(), size_t(bytes.size()));
    std::vector<qsizetype> offsets;
    // The dash is rarer than the letters before it, and looking for one byte is the quickest.
    for (size_t dash = text.find('-'); dash != std::string_view::npos;
         dash = text.find('-', dash + 1)) {
        if (dash < 3 || text.compare(dash - 3, prefix.size(), prefix) != 0)
            continue;
        if (isIdAt(text, dash - 3))
            offsets.push_back(qsizetype(dash - 3));
    }
    return offsets;
}
