// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "languages/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

/// What Qt 6 says in its dialogs for files, and its own translations have under names of Qt 5 only.
[[maybe_unused]] constexpr const char *textsOfQt[] = {
        //: In a dialog for files: the type of an entry of the list.
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
        //: In a dialog for files: the type of a file, of which %1 is the ending, such as "csv".
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"),
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
};

} // namespace

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
