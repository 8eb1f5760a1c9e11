// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <vector>

/// Whether a path is one that a pattern of .gitignore means, by git's rules: "*" and "?" stand for
/// anything but "/", "**" between slashes for any number of folders, [a-z] for one of these.
[[nodiscard]] bool matchesGlob(QByteArrayView pattern, QByteArrayView path);

/// What the files .gitignore and .cvmignore of a folder, and of those around it, leave out.
class IgnorePatterns final
{
public:
    /// Leaves nothing out.
    IgnorePatterns() = default;
    /// Those of a folder inside another. `folder` is its path; what is in it begins with that and
    /// a slash. The texts are those of its files; of two patterns the later counts.
    IgnorePatterns(const IgnorePatterns &outer, const QByteArray &folder,
                   const std::vector<QByteArray> &texts);

    /// Whether something in the folder, by its whole path, is left out.
    [[nodiscard]] bool leavesOut(const QByteArray &path, bool isFolder) const;

private:
    struct Pattern
    {
        QByteArray glob = {};
        bool isNegated = false;
        bool isOfFolders = false; ///< Alone.
        bool isAnchored = false;  ///< It is of the path from the folder on, not of the name alone.
    };
    struct Level
    {
        QByteArray folder = {};
        std::vector<Pattern> patterns = {};
        std::shared_ptr<const Level> outer = {};
    };

    static void read(QByteArrayView line, Level &level);

    std::shared_ptr<const Level> m_level;
};
