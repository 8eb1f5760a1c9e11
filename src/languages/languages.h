// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

class QLocale;

/// The languages that the program's texts are in. They have codes, such as "ko" and "zh_CN".

/// All of them, in the order of their codes; English, "en", is always one.
[[nodiscard]] QStringList textLanguages();

/// What those who speak it call it, such as "한국어".
[[nodiscard]] QString textLanguageName(const QString &code);

/// Which one is meant: the one that this name of a locale, such as "zh-Hans-CN" or "ko", has the
/// language and the script of; empty where there is none.
[[nodiscard]] QString textLanguageOf(const QString &name);

/// The one that the first of these names means that means any; "en" where none does. What a desktop
/// wants is QLocale::uiLanguages().
[[nodiscard]] QString firstTextLanguage(const QStringList &names);

/// The language of the service that goes with it: "zh-CN" with Chinese, or else "en-US".
[[nodiscard]] QString serviceLanguageWith(const QString &code);

/// How numbers and dates are written by those who have chosen the language, on a system that has
/// this locale: as they are there, if it is the system's language too.
[[nodiscard]] QLocale localeWith(const QString &code, const QLocale &system);
