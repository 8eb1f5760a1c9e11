// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QCommandLineOption>
#include <QString>

class QCommandLineParser;

/// The option that says in which language the program speaks.
[[nodiscard]] QCommandLineOption languageOption();

/// Which one it says, one of textLanguages(); empty where it is not given. Error: Usage.
[[nodiscard]] Result<QString> readLanguageOption(const QCommandLineParser &parser);

/// The same, of arguments that nobody has read yet, since what is wrong with them is said in it;
/// empty also where there is no such language.
[[nodiscard]] QString askedTextLanguage(const QStringList &arguments);

/// What the option takes: "en, ko or zh_CN".
[[nodiscard]] QString textLanguageWords();
