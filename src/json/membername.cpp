// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "json/membername.h"

#include "json/jsontoken.h"

MemberName::MemberName(std::string_view written) : m_written(written), m_text(written)
{
    if (written.find('\\') == std::string_view::npos)
        return;
    const std::string token = '"' + std::string(written) + '"';
    m_unescaped = tokenValue(token).toString().toStdString();
    m_text = m_unescaped;
}
