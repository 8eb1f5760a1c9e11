// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/bracescopes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isWordByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte == '_' || byte == '-' || byte == '.' || byte < 0;
}

class BraceReader final
{
public:
    BraceReader(QByteArrayView text, BraceSyntax syntax, ScopedText &scoped)
        : m_text(text), m_syntax(syntax), m_scoped(scoped)
    { }

    qsizetype read(qsizetype from, size_t scope);

private:
    [[nodiscard]] char at(qsizetype offset) const
    {
        return offset < m_text.size() ? m_text[offset] : '\0';
    }
    [[nodiscard]] qsizetype find(QByteArrayView what, qsizetype from) const
    {
        const qsizetype found = m_text.indexOf(what, from);
        return found < 0 ? m_text.size() : found;
    }
    [[nodiscard]] bool isComment(qsizetype offset) const;
    [[nodiscard]] qsizetype behindComment(qsizetype offset) const;
    [[nodiscard]] qsizetype behindString(qsizetype quote) const;
    [[nodiscard]] qsizetype behindHeredoc(qsizetype offset) const;
    qsizetype readString(qsizetype quote);
    qsizetype readWord(qsizetype begin);
    void take(qsizetype begin, qsizetype end);
    void open(qsizetype offset);
    void close(qsizetype offset);
    void endStatement();
    void takeKey();
    [[nodiscard]] QStringList labels() const;

    QByteArrayView m_text;
    BraceSyntax m_syntax;
    ScopedText &m_scoped;
    std::vector<size_t> m_open;
    std::vector<QByteArrayView> m_words; // since the last statement, and not behind a key
    QString m_key;
    bool m_isKeyNoted = false;
};

bool BraceReader::isComment(qsizetype offset) const
{
    const char byte = at(offset);
    if (byte == '#')
        return m_syntax != BraceSyntax::Json;
    return byte == '/' && m_syntax != BraceSyntax::Flow &&
           (at(offset + 1) == '/' || at(offset + 1) == '*');
}

qsizetype BraceReader::behindComment(qsizetype offset) const
{
    const bool isBlock = at(offset) == '/' && at(offset + 1) == '*';
    return isBlock ? std::min(find("*/", offset + 2) + 2, m_text.size()) : find("\n", offset);
}

/// Over what Terraform interpolates, too, which may have strings of its own.
qsizetype BraceReader::behindString(qsizetype quote) const
{
    const char mark = at(quote);
    qsizetype offset = quote + 1;
    while (offset < m_text.size()) {
        const char byte = at(offset);
        if (byte == mark)
            return offset + 1;
        // A string that is not closed does not take the whole file with it.
        if (byte == '\n')
            return offset;
        if (byte == '\\') {
            offset += 2;
        } else if (m_syntax == BraceSyntax::Terraform && byte == '$' && at(offset + 1) == '{') {
            int depth = 1;
            for (offset += 2; offset < m_text.size() && depth > 0 && at(offset) != '\n'; ++offset) {
                if (at(offset) == '"')
                    offset = behindString(offset) - 1;
                else
                    depth += at(offset) == '{' ? 1 : at(offset) == '}' ? -1 : 0;
            }
        } else {
            ++offset;
        }
    }
    return m_text.size();
}

qsizetype BraceReader::behindHeredoc(qsizetype offset) const
{
    qsizetype begin = offset + 2;
    if (at(begin) == '-' || at(begin) == '~')
        ++begin;
    qsizetype end = begin;
    while (isWordByte(at(end)))
        ++end;
    const QByteArrayView word = m_text.sliced(begin, end - begin);
    qsizetype line = find("\n", end);
    while (!word.isEmpty() && line < m_text.size()) {
        const qsizetype next = find("\n", line + 1);
        if (m_text.sliced(line + 1, next - line - 1).trimmed() == word)
            return next;
        line = next;
    }
    return word.isEmpty() ? offset + 2 : m_text.size();
}

qsizetype BraceReader::readString(qsizetype quote)
{
    const qsizetype behind = behindString(quote);
    const bool isClosed = behind > quote + 1 && at(behind - 1) == at(quote);
    take(quote + 1, isClosed ? behind - 1 : behind);
    return behind;
}

qsizetype BraceReader::readWord(qsizetype begin)
{
    qsizetype end = begin;
    while (end < m_text.size() && isWordByte(m_text[end]))
        ++end;
    take(begin, end);
    return end;
}

/// Texts are made of the few words that somebody asks for: most of a file are none of these.
void BraceReader::take(qsizetype begin, qsizetype end)
{
    const QByteArrayView word = m_text.sliced(begin, end - begin);
    m_scoped.values.push_back({.begin = begin, .end = end, .key = m_key, .scope = m_open.back()});
    if (m_key.isEmpty())
        m_words.push_back(word);
    else if (m_isKeyNoted)
        m_scoped.note(m_open.back(), m_key, QString::fromUtf8(word));
}

QStringList BraceReader::labels() const
{
    QStringList labels;
    for (const QByteArrayView word : m_words)
        labels.append(QString::fromUtf8(word));
    return labels;
}

void BraceReader::open(qsizetype offset)
{
    m_scoped.scopes.push_back({.parent = m_open.back(),
                               .begin = offset,
                               .end = m_text.size(),
                               .key = m_key,
                               .labels = m_key.isEmpty() ? labels() : QStringList()});
    m_open.push_back(m_scoped.scopes.size() - 1);
    endStatement();
}

void BraceReader::close(qsizetype offset)
{
    if (m_open.size() > 1) {
        m_scoped.scopes[m_open.back()].end = offset + 1;
        m_open.pop_back();
    }
    endStatement();
}

void BraceReader::endStatement()
{
    m_words.clear();
    m_key.clear();
}

void BraceReader::takeKey()
{
    if (!m_words.empty()) {
        m_key = QString::fromUtf8(m_words.back());
        m_isKeyNoted = ScopedText::isNoted(m_key);
    }
    m_words.clear();
}

qsizetype BraceReader::read(qsizetype from, size_t scope)
{
    m_open = {scope};
    qsizetype offset = from;
    while (offset < m_text.size()) {
        const char byte = m_text[offset];
        if (isComment(offset)) {
            offset = behindComment(offset);
        } else if (byte == '"' || (byte == '\'' && m_syntax == BraceSyntax::Flow)) {
            offset = readString(offset);
        } else if (byte == '<' && at(offset + 1) == '<' && m_syntax == BraceSyntax::Terraform) {
            offset = behindHeredoc(offset);
        } else if (isWordByte(byte)) {
            offset = readWord(offset);
        } else {
            if (byte == '{' || byte == '[')
                open(offset);
            else if (byte == '}' || byte == ']')
                close(offset);
            else if (byte == '=' || byte == ':')
                takeKey();
            else if (byte == ',' || (byte == '\n' && m_syntax == BraceSyntax::Terraform))
                endStatement();
            ++offset;
            if (m_syntax == BraceSyntax::Flow && m_open.size() == 1)
                return offset;
        }
    }
    return offset;
}

} // namespace

qsizetype readBraces(QByteArrayView text, BraceSyntax syntax, qsizetype from, size_t scope,
                     ScopedText &scoped)
{
    return BraceReader(text, syntax, scoped).read(from, scope);
}
