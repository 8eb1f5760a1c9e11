// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/linescopes.h"

#include "pinned/bracescopes.h"
#include "pinned/idoffsets.h"
#include "pinned/linewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

qsizetype lineEnd(QByteArrayView text, qsizetype from)
{
    const qsizetype end = text.indexOf('\n', from);
    return end < 0 ? text.size() : end;
}

qsizetype withoutBlanks(QByteArrayView text, qsizetype begin, qsizetype end)
{
    while (begin < end && (text[begin] == ' ' || text[begin] == '\t'))
        ++begin;
    return begin;
}

bool isQuote(char byte)
{
    return byte == '"' || byte == '\'';
}

/// Before the comment behind a value, which begins with one of the signs behind a blank.
qsizetype endOfValue(QByteArrayView text, qsizetype begin, qsizetype end, QByteArrayView signs)
{
    for (qsizetype at = begin + 1; at < end; ++at) {
        const bool isApart = text[at - 1] == ' ' || text[at - 1] == '\t';
        if (isApart && signs.contains(text[at]))
            return at;
    }
    return end;
}

/// A value from `begin` to before the comment behind it, without its quotes.
ScopedValue valueOf(QByteArrayView text, qsizetype begin, qsizetype end,
                    QByteArrayView commentSigns = "#")
{
    if (begin < end && isQuote(text[begin])) {
        const qsizetype close = text.sliced(0, end).indexOf(text[begin], begin + 1);
        return {.begin = begin + 1, .end = close < 0 ? end : close};
    }
    end = endOfValue(text, begin, end, commentSigns);
    while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\r' || text[end - 1] == '\t'))
        --end;
    return {.begin = begin, .end = end};
}

QString textOf(QByteArrayView text, const ScopedValue &value)
{
    return QString::fromUtf8(text.sliced(value.begin, value.end - value.begin));
}

/// What is open of a text in YAML.
class IndentReader final
{
public:
    IndentReader(QByteArrayView text, ScopedText &scoped) : m_text(text), m_scoped(scoped) { }

    void read();

private:
    struct Open
    {
        qsizetype column = -1; ///< Of the key or of the dash.
        bool isItem = false;
        size_t scope = 0;
    };

    void begin(qsizetype column, bool isItem, const QString &key, qsizetype offset);
    void endBefore(qsizetype column, bool isItem, qsizetype offset);
    [[nodiscard]] qsizetype readLine(qsizetype begin, qsizetype end);
    [[nodiscard]] qsizetype readValue(qsizetype begin, qsizetype end, const QString &key);
    [[nodiscard]] qsizetype colonOf(qsizetype begin, qsizetype end) const;

    QByteArrayView m_text;
    ScopedText &m_scoped;
    std::vector<Open> m_open;
};

void IndentReader::begin(qsizetype column, bool isItem, const QString &key, qsizetype offset)
{
    m_scoped.scopes.push_back(
            {.parent = m_open.back().scope, .begin = offset, .end = m_text.size(), .key = key});
    m_open.push_back({.column = column, .isItem = isItem, .scope = m_scoped.scopes.size() - 1});
}

/// Ends what a key, or a dash, of this column is not in. A list may stand in the column of its key.
void IndentReader::endBefore(qsizetype column, bool isItem, qsizetype offset)
{
    while (m_open.size() > 1) {
        const Open &last = m_open.back();
        const bool holds =
                last.column < column || (isItem && !last.isItem && last.column == column);
        if (holds)
            return;
        m_scoped.scopes[last.scope].end = offset;
        m_open.pop_back();
    }
}

/// That of KEY: VALUE, or the end.
qsizetype IndentReader::colonOf(qsizetype begin, qsizetype end) const
{
    qsizetype offset = begin;
    if (offset < end && isQuote(m_text[offset])) {
        const qsizetype close = m_text.sliced(0, end).indexOf(m_text[offset], offset + 1);
        offset = close < 0 ? end : close + 1;
    }
    for (; offset < end; ++offset) {
        const bool isLast = offset + 1 == end || m_text[offset + 1] == ' ' ||
                            m_text[offset + 1] == '\t' || m_text[offset + 1] == '\r';
        if (m_text[offset] == ':' && isLast)
            return offset;
        if (m_text[offset] == '#' && offset > begin && m_text[offset - 1] == ' ')
            return end;
    }
    return end;
}

/// Returns where to read on.
qsizetype IndentReader::readValue(qsizetype begin, qsizetype end, const QString &key)
{
    if (m_text[begin] == '{' || m_text[begin] == '[') {
        const size_t outer = m_scoped.scopes.size();
        const qsizetype behind =
                readBraces(m_text, BraceSyntax::Flow, begin, m_open.back().scope, m_scoped);
        if (outer < m_scoped.scopes.size())
            m_scoped.scopes[outer].key = key;
        return std::max(lineEnd(m_text, std::min(behind, m_text.size())), end);
    }
    ScopedValue value = valueOf(m_text, begin, end);
    value.key = key;
    value.scope = m_open.back().scope;
    m_scoped.values.push_back(value);
    if (!key.isEmpty())
        m_scoped.note(value.scope, key, textOf(m_text, value));
    return end;
}

qsizetype IndentReader::readLine(qsizetype lineBegin, qsizetype end)
{
    qsizetype offset = withoutBlanks(m_text, lineBegin, end);
    if (offset == end || m_text[offset] == '#' || m_text[offset] == '\r')
        return end;
    if (m_text.sliced(lineBegin, end - lineBegin).startsWith("---")) {
        endBefore(-1, false, lineBegin);
        begin(-1, false, {}, lineBegin);
        return end;
    }
    while (m_text[offset] == '-' && (offset + 1 >= end || m_text[offset + 1] == ' ')) {
        const qsizetype column = offset - lineBegin;
        endBefore(column, true, lineBegin);
        begin(column, true, {}, offset);
        offset = withoutBlanks(m_text, offset + 1, end);
        if (offset == end || m_text[offset] == '#' || m_text[offset] == '\r')
            return end;
    }
    const qsizetype colon = colonOf(offset, end);
    if (colon == end)
        return readValue(offset, end, {});
    const qsizetype column = offset - lineBegin;
    endBefore(column, false, lineBegin);
    const QString key = textOf(m_text, valueOf(m_text, offset, colon));
    const qsizetype value = withoutBlanks(m_text, colon + 1, end);
    const bool hasNone = value == end || m_text[value] == '#' || m_text[value] == '\r' ||
                         m_text[value] == '|' || m_text[value] == '>' || m_text[value] == '&';
    if (!hasNone)
        return readValue(value, end, key);
    begin(column, false, key, offset);
    return end;
}

void IndentReader::read()
{
    m_open = {Open()};
    begin(-1, false, {}, 0); // the first document
    qsizetype offset = 0;
    while (offset < m_text.size())
        offset = readLine(offset, lineEnd(m_text, offset)) + 1;
}

} // namespace

void readIndented(QByteArrayView text, ScopedText &scoped)
{
    IndentReader(text, scoped).read();
}

void readSections(QByteArrayView text, ScopedText &scoped)
{
    constexpr QByteArrayView sectionSigns = "#;";
    size_t scope = 0;
    qsizetype offset = 0;
    while (offset < text.size()) {
        const qsizetype end = lineEnd(text, offset);
        const qsizetype begin = withoutBlanks(text, offset, end);
        const qsizetype lastEnd = endOfValue(text, begin, end, sectionSigns);
        const QByteArrayView line = text.sliced(begin, lastEnd - begin).trimmed();
        const qsizetype equals = text.sliced(0, end).indexOf('=', begin);
        if (line.startsWith('[') && line.endsWith(']')) {
            if (scope > 0)
                scoped.scopes[scope].end = offset;
            QString key = QString::fromUtf8(line).remove(u'[').remove(u']').remove(u'"');
            scoped.scopes.push_back(
                    {.parent = 0, .begin = offset, .end = text.size(), .key = key.trimmed()});
            scope = scoped.scopes.size() - 1;
        } else if (equals >= 0 && !line.startsWith('#') && !line.startsWith(';')) {
            const qsizetype from = withoutBlanks(text, equals + 1, end);
            QString key = QString::fromUtf8(text.sliced(begin, equals - begin)).trimmed();
            // "export KEY=…"; what has more blanks before the sign is a command.
            key = key.sliced(key.lastIndexOf(u' ') + 1);
            if (from < end && (text[from] == '{' || text[from] == '[')) {
                const size_t outer = scoped.scopes.size();
                const qsizetype behind = readBraces(text, BraceSyntax::Flow, from, scope, scoped);
                if (outer < scoped.scopes.size())
                    scoped.scopes[outer].key = key;
                offset = lineEnd(text, std::min(behind, text.size())) + 1;
                continue;
            }
            ScopedValue value = valueOf(text, from, end, sectionSigns);
            value.key = key;
            value.scope = scope;
            scoped.values.push_back(value);
            scoped.note(scope, key, textOf(text, value));
        }
        offset = end + 1;
    }
}

void readPairs(QByteArrayView text, ScopedText &scoped)
{
    bool goesOn = false;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype end = lineEnd(text, begin);
        const std::vector<qsizetype> ids = imageIdOffsets(text.sliced(begin, end - begin));
        if (!ids.empty() && (!goesOn || ids.size() > 1))
            scoped.scopes.push_back({.parent = 0, .begin = begin, .end = end});
        for (const qsizetype id : ids) {
            scoped.values.push_back({.begin = begin + id,
                                     .end = begin + id + imageIdSize,
                                     .key = keyBefore(text.sliced(begin, id)),
                                     .scope = scoped.scopes.size() - 1});
        }
        if (!ids.empty())
            scoped.scopes.back().end = end;
        goesOn = ids.size() == 1;
        begin = end + 1;
    }
}
