// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/validfinds.h"

namespace {

/// More than anybody types in one go.
constexpr qsizetype mostFinds = 500;

/// Whether the text has only a beginning of what is wrong, and is the same before and behind it.
bool isBeginning(const QString &text, const QString &wrong, const FindSpan &fault)
{
    const QString behind = wrong.sliced(fault.start + fault.length);
    const qsizetype length = text.size() - fault.start - behind.size();
    return length > 0 && length < fault.length &&
           text == wrong.first(fault.start + length) + behind;
}

} // namespace

void ValidFinds::add(const Find &find)
{
    m_finds.append(find);
    if (m_finds.size() > mostFinds)
        m_finds.removeFirst();
}

void ValidFinds::remove(const FindExpression &expression)
{
    m_finds.removeIf([&expression](const Find &find) { return find.expression == expression; });
}

ValidFinds::Find ValidFinds::lastBefore(const QString &text, const FindSpan &fault) const
{
    for (auto find = m_finds.crbegin(); find != m_finds.crend(); ++find) {
        if (!isBeginning(find->text, text, fault))
            return *find;
    }
    return {};
}
