// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "languages/languages.h"

#include "languages/translations.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

const QString english = u"en"_s;

bool isSame(const QLocale &one, const QLocale &other)
{
    return one.language() == other.language() && one.script() == other.script();
}

} // namespace

QStringList textLanguages()
{
    QStringList codes;
    const QString before = textsFile({}).chopped(3);
    const QFileInfo pattern(before);
    for (const QString &file : QDir(pattern.path()).entryList({pattern.fileName() + u"*.qm"_s}))
        codes.append(file.chopped(3).sliced(pattern.fileName().size()));
    return codes;
}

QString textLanguageName(const QString &code)
{
    QTranslator texts;
    // It is in the texts themselves, so that a language is a file and nothing else. Those in
    // English are the plurals.
    //: The name of the language of this translation in itself, such as "Deutsch".
    const char *source = QT_TRANSLATE_NOOP("Languages", "English");
    const QString name =
            texts.load(textsFile(code)) ? texts.translate("Languages", source) : QString();
    return name.isEmpty() ? QString::fromLatin1(source) : name;
}

QString textLanguageOf(const QString &name)
{
    const QLocale wanted(name);
    for (const QString &code : textLanguages()) {
        if (isSame(QLocale(code), wanted))
            return code;
    }
    return {};
}

QString firstTextLanguage(const QStringList &names)
{
    for (const QString &name : names) {
        if (const QString code = textLanguageOf(name); !code.isEmpty())
            return code;
    }
    return english;
}

QString serviceLanguageWith(const QString &code)
{
    return QLocale(code).language() == QLocale::Chinese ? u"zh-CN"_s : u"en-US"_s;
}

QLocale localeWith(const QString &code, const QLocale &system)
{
    const QLocale locale(code);
    return isSame(locale, system) ? system
                                  : QLocale(locale.language(), locale.script(), system.territory());
}
