// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "json/textpool.h"

using namespace Qt::StringLiterals;

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
    if (utf8.empty())
        return u""_s;
    return pooled(m_texts, utf8, [utf8] {
        QString text = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
        text.squeeze();
        return text;
    });
}

QByteArray TextPool::bytes(std::string_view bytes)
{
    return pooled(m_bytes, bytes, [bytes] { return QByteArrayView(bytes).toByteArray(); });
}
