// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/languageoption.h"

#include "cli/commandoptions.h"
#include "cli/usageerror.h"
#include "core/joinedtext.h"
#include "languages/languages.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

QCommandLineOption languageOption()
{
    return {CommandOption::uiLanguage,
            //: %1 is a list of codes of languages, such as "en, ko, zh_CN".
            Words::tr("Language of the program: %1. By default the window has that of its "
                      "settings, or else of the desktop; what is done without a window is said "
                      "in English, for scripts. The columns and codes in files and the codes on "
                      "standard error are the same in each language.")
                    .arg(textLanguageWords()),
            u"LANGUAGE"_s};
}

Result<QString> readLanguageOption(const QCommandLineParser &parser)
{
    if (!parser.isSet(CommandOption::uiLanguage))
        return QString();
    const QString name = parser.value(CommandOption::uiLanguage);
    const QString code = textLanguageOf(name);
    if (code.isEmpty()) {
        return valueError(CommandOption::uiLanguage, CommandOption::uiLanguage,
                          Words::tr("The program has no texts in \"%1\".").arg(name));
    }
    return code;
}

QString askedTextLanguage(const QStringList &arguments)
{
    const QString option = u"--"_s + CommandOption::uiLanguage;
    QString name;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments.at(i) == option)
            name = arguments.value(i + 1);
        else if (arguments.at(i).startsWith(option + u'='))
            name = arguments.at(i).sliced(option.size() + 1);
    }
    return textLanguageOf(name);
}

QString textLanguageWords()
{
    return listText(textLanguages());
}
