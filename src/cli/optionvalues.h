// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

/// What can stand behind an option, as far as that is known before anything is read. Shells
/// complete it; what is really taken, the readers of the options decide.
struct OptionValues
{
    enum class Kind {
        Any,   ///< Only the user knows.
        File,  ///< The name of a file.
        Word,  ///< One of the words.
        Words, ///< Several of them, separated by commas.
    };

    Kind kind = Kind::Any;
    QStringList words = {}; ///< One that ends with "=" wants more behind it.
};

[[nodiscard]] OptionValues oneOf(const QStringList &words);
[[nodiscard]] OptionValues someOf(const QStringList &words);
[[nodiscard]] OptionValues aFile();

/// The values of an option in most commands that have it, by its name without the two dashes.
[[nodiscard]] OptionValues usualValues(const QString &option);
