// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTranslator>

/// Where the texts of a language are kept.
[[nodiscard]] QString textsFile(const QString &code);

/// The texts of one language, ours and those of Qt itself, such as the buttons of its dialogs. They
/// hold for the application as long as this lives. Qt's are there where they are installed; where
/// they are not, they stay English.
class Translations final
{
public:
    /// The language is one of textLanguages(). The application must be there already.
    explicit Translations(const QString &code);
    ~Translations();
    Q_DISABLE_COPY_MOVE(Translations)

private:
    QTranslator m_qtTexts;
    QTranslator m_texts;
};
