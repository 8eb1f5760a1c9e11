// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/ignorepatterns.h"

#include <QList>

#include <optional>
#include <ranges>
#include <tuple>
#include <utility>

namespace {

/// The end of a set such as "[a-z]", behind its bracket, and whether it has the byte. Unset for a
/// bracket that nothing closes.
std::optional<std::pair<qsizetype, bool>> matchSet(QByteArrayView pattern, char byte)
{
    qsizetype at = 1;
    const bool isNegated = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
    at += isNegated;
    bool has = false;
    for (const qsizetype first = at; at < pattern.size(); ++at) {
        if (pattern[at] == ']' && at > first)
            return std::pair(at + 1, has != isNegated);
        if (pattern[at] == '\\' && at + 1 < pattern.size())
            ++at;
        const char low = pattern[at];
        char high = low;
        if (at + 2 < pattern.size() && pattern[at + 1] == '-' && pattern[at + 2] != ']') {
            high = pattern[at + 2];
            at += 2;
        }
        has = has || (byte >= low && byte <= high);
    }
    return std::nullopt;
}

/// How much of the pattern a byte matches; 0 if it does not.
qsizetype matchOne(QByteArrayView pattern, char byte)
{
    if (pattern.isEmpty())
        return 0;
    if (pattern.front() == '?')
        return byte == '/' ? 0 : 1;
    if (pattern.front() == '[') {
        const auto set = matchSet(pattern, byte);
        return set && set->second && byte != '/' ? set->first : 0;
    }
    const bool isEscaped = pattern.front() == '\\' && pattern.size() > 1;
    return pattern[isEscaped] == byte ? 1 + isEscaped : 0;
}

} // namespace

bool matchesGlob(QByteArrayView pattern, QByteArrayView path)
{
    // Only the last star, and the last two stars, need give back what they have taken: what
    // follows an earlier one has matched as early as it can.
    qsizetype p = 0;
    qsizetype s = 0;
    std::optional<std::pair<qsizetype, qsizetype>> star; // where to go on in pattern and path
    std::optional<std::pair<qsizetype, qsizetype>> folders;
    while (true) {
        const bool isWhole = p == 0 || (p <= pattern.size() && pattern[p - 1] == '/');
        if (isWhole && pattern.sliced(p).startsWith("**/")) {
            p += 3;
            folders = std::pair(p, s);
            star.reset();
            continue;
        }
        if (isWhole && pattern.sliced(p) == QByteArrayView("**") && s < path.size())
            return true;
        if (p < pattern.size() && pattern[p] == '*') {
            ++p;
            star = std::pair(p, s);
            continue;
        }
        if (p == pattern.size() && s == path.size())
            return true;
        if (const qsizetype taken = s < path.size() ? matchOne(pattern.sliced(p), path[s]) : 0) {
            p += taken;
            ++s;
        } else if (star && star->second < path.size() && path[star->second] != '/') {
            ++star->second;
            std::tie(p, s) = *star;
        } else if (folders && path.indexOf('/', folders->second) >= 0) {
            folders->second = path.indexOf('/', folders->second) + 1;
            std::tie(p, s) = *folders;
            star.reset();
        } else {
            return false;
        }
    }
}

IgnorePatterns::IgnorePatterns(const IgnorePatterns &outer, const QByteArray &folder,
                               const std::vector<QByteArray> &texts)
{
    Level level = {.folder = folder, .outer = outer.m_level};
    for (const QByteArray &text : texts) {
        const qsizetype begin = text.startsWith("\xEF\xBB\xBF") ? 3 : 0; // as editors write it
        for (const QByteArray &line : text.sliced(begin).split('\n'))
            read(line, level);
    }
    m_level = level.patterns.empty() ? outer.m_level
                                     : std::make_shared<const Level>(std::move(level));
}

void IgnorePatterns::read(QByteArrayView line, Level &level)
{
    if (line.endsWith('\r'))
        line.chop(1);
    // A blank at the end counts only behind a backslash.
    while (line.endsWith(' ') && !line.endsWith("\\ "))
        line.chop(1);
    if (line.isEmpty() || line.startsWith('#'))
        return;
    Pattern pattern;
    pattern.isNegated = line.startsWith('!');
    if (pattern.isNegated)
        line = line.sliced(1);
    pattern.isOfFolders = line.endsWith('/');
    if (pattern.isOfFolders)
        line.chop(1);
    pattern.isAnchored = line.contains('/');
    if (line.startsWith('/'))
        line = line.sliced(1);
    if (line.isEmpty())
        return;
    pattern.glob = line.toByteArray();
    level.patterns.push_back(pattern);
}

bool IgnorePatterns::leavesOut(const QByteArray &path, bool isFolder) const
{
    const QByteArrayView whole(path);
    for (const Level *level = m_level.get(); level; level = level->outer.get()) {
        const QByteArrayView inside = whole.sliced(
                std::min(whole.size(), level->folder.isEmpty() ? 0 : level->folder.size() + 1));
        const QByteArrayView name = inside.sliced(inside.lastIndexOf('/') + 1);
        for (const Pattern &pattern : std::views::reverse(level->patterns)) {
            if (pattern.isOfFolders && !isFolder)
                continue;
            if (matchesGlob(pattern.glob, pattern.isAnchored ? inside : name))
                return !pattern.isNegated;
        }
    }
    return false;
}
