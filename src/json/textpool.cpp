// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "json/textpool.h"

#include "json/utf8text.h"

namespace {

constexpr size_t mostTexts = 5'000;

template<typename Table, typename Make>
auto pooled(Table &table, std::string_view text, Make make)
{
    if (const auto known = table.find(text); known != table.end())
        return known->second;
    if (table.size() >= mostTexts)
        table.clear();
    return table.emplace(text, make()).first->second;
}

} // namespace

QString TextPool::text(std::string_view utf8)
{
    return pooled(m_texts, utf8, [utf8] {
        QString text = utf8Text(utf8);
        text.squeeze();
        return text;
    });
}

QByteArray TextPool::bytes(std::string_view bytes)
{
    return pooled(m_bytes, bytes, [bytes] { return QByteArrayView(bytes).toByteArray(); });
}
