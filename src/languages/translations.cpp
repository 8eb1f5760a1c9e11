// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "languages/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

QString textsFile(const QString &code)
{
    return u":/translations/cvm-image-browser_%1.qm"_s.arg(code);
}

Translations::Translations(const QString &code)
{
    const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qtTexts.load(QLocale(code), u"qtbase"_s, u"_"_s, folder))
        QCoreApplication::installTranslator(&m_qtTexts);
    // The one that is asked first is the one that is installed last.
    if (m_texts.load(textsFile(code)))
        QCoreApplication::installTranslator(&m_texts);
}

Translations::~Translations()
{
    QCoreApplication::removeTranslator(&m_texts);
    QCoreApplication::removeTranslator(&m_qtTexts);
}
