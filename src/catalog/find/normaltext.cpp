// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/normaltext.h"

#include "core/normalform.h"

#include <QTextBoundaryFinder>

NormalText::NormalText(const QString &original) : m_text(inNormalForm(original))
{
    if (m_text == original)
        return;
    m_text.clear();
    // What a reader sees as one character never becomes one with its neighbor.
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, original);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
        const QString character = inNormalForm(original.sliced(start, end - start));
        m_text += character;
        m_places.insert(m_places.end(), size_t(character.size()), FindSpan {start, end - start});
        start = end;
    }
}

FindSpan NormalText::placeOf(const FindSpan &span) const
{
    if (m_places.empty())
        return span;
    const FindSpan &first = m_places[size_t(span.start)];
    const FindSpan &last = m_places[size_t(span.start + span.length - 1)];
    return {first.start, last.start + last.length - first.start};
}
