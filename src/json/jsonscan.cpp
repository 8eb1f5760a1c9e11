// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "json/jsonscan.h"

#include <algorithm>
#include <optional>
#include <string>

namespace {

constexpr std::string_view digits = "0123456789";

/// Goes through a text. What returns whether something was there has gone behind it if it was.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_text(text) { }

    [[nodiscard]] size_t position() const { return m_position; }
    [[nodiscard]] std::string_view since(size_t start) const
    {
        return m_text.substr(start, m_position - start);
    }
    [[nodiscard]] bool isAtEnd() const { return m_position == m_text.size(); }

    bool take(char character)
    {
        const bool isThere = !isAtEnd() && m_text[m_position] == character;
        m_position += isThere ? 1 : 0;
        return isThere;
    }
    bool take(std::string_view word)
    {
        const bool isThere = m_text.substr(m_position).starts_with(word);
        m_position += isThere ? word.size() : 0;
        return isThere;
    }
    bool takeAnyOf(std::string_view characters)
    {
        const bool isThere = !isAtEnd() && characters.find(m_text[m_position]) != characters.npos;
        m_position += isThere ? 1 : 0;
        return isThere;
    }
    void takeSpace() { takeWhile(" \t\r\n"); }

    bool takeString();
    /// The name, and its colon, with the space behind both.
    std::optional<std::string_view> takeName();
    bool takeValue();

private:
    bool takeWhile(std::string_view characters)
    {
        const size_t start = m_position;
        m_position = std::min(m_text.find_first_not_of(characters, start), m_text.size());
        return m_position > start;
    }
    bool takeEscape();
    bool takeNumber();
    bool takeSingle();

    std::string_view m_text;
    size_t m_position = 0;
};

bool Scanner::takeEscape()
{
    if (!take('u'))
        return takeAnyOf("\"\\/bfnrt");
    for (int i = 0; i < 4; ++i) {
        if (!takeAnyOf("0123456789abcdefABCDEF"))
            return false;
    }
    return true;
}

bool Scanner::takeString()
{
    if (!take('"'))
        return false;
    while (!isAtEnd()) {
        const char character = m_text[m_position++];
        if (character == '"')
            return true;
        const bool isControl = character >= 0 && character < ' ';
        if (isControl || (character == '\\' && !takeEscape()))
            return false;
    }
    return false;
}

std::optional<std::string_view> Scanner::takeName()
{
    const size_t start = m_position;
    if (!takeString())
        return std::nullopt;
    const std::string_view quoted = since(start);
    takeSpace();
    if (!take(':'))
        return std::nullopt;
    takeSpace();
    return quoted.substr(1, quoted.size() - 2);
}

bool Scanner::takeNumber()
{
    take('-');
    if (!take('0') && !takeWhile(digits))
        return false;
    if (take('.') && !takeWhile(digits))
        return false;
    if (!takeAnyOf("eE"))
        return true;
    takeAnyOf("+-");
    return takeWhile(digits);
}

bool Scanner::takeSingle()
{
    return take("null") || take("true") || take("false") || takeString() || takeNumber();
}

bool Scanner::takeValue()
{
    std::string closings; // of what is open, the innermost last
    do {
        bool isWhole = false;
        if (take('[') || take('{')) {
            closings += m_text[m_position - 1] == '[' ? ']' : '}';
            takeSpace();
            isWhole = take(closings.back());
            if (isWhole)
                closings.pop_back();
        } else if (takeSingle()) {
            isWhole = true;
        } else {
            return false;
        }
        while (isWhole && !closings.empty()) {
            takeSpace();
            isWhole = !take(',');
            if (!isWhole)
                takeSpace();
            else if (take(closings.back()))
                closings.pop_back();
            else
                return false;
        }
        if (!closings.empty() && closings.back() == '}' && !takeName())
            return false;
    } while (!closings.empty());
    return true;
}

} // namespace

bool isJson(std::string_view text)
{
    Scanner scanner(text);
    return scanner.takeValue() && scanner.isAtEnd();
}

JsonMembers jsonMembers(std::string_view object)
{
    JsonMembers members;
    Scanner scanner(object);
    if (!scanner.take('{'))
        return {};
    scanner.takeSpace();
    if (scanner.take('}'))
        return {};
    do {
        scanner.takeSpace();
        const std::optional<std::string_view> name = scanner.takeName();
        const size_t start = scanner.position();
        if (!name || !scanner.takeValue())
            return {};
        members.append({.name = *name, .value = scanner.since(start)});
        scanner.takeSpace();
    } while (scanner.take(','));
    return scanner.take('}') && scanner.isAtEnd() ? members : JsonMembers();
}
