// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "manual/bashcompletion.h"

#include "manual/shellwords.h"

using namespace Qt::StringLiterals;

namespace {

/// %1: the names of commands, %2: cases of options with values, %3: cases of commands' words.
const QString script = uR"(# Completion of cvm-image-browser for bash.
# Made by the build from the table that --help is made of.

# one WORD WORDS: one of the words, and nothing behind it
_cvm_image_browser_one()
{
    mapfile -t COMPREPLY < <(compgen -W "$2" -- "$1")
    if [[ ${COMPREPLY[0]} == *= ]]; then
        compopt -o nospace
    fi
}

# several WORD WORDS: of a list with commas, the last word
_cvm_image_browser_several()
{
    local before=
    if [[ $1 == *,* ]]; then
        before=${1%,*},
    fi
    mapfile -t COMPREPLY < <(compgen -P "$before" -W "$2" -- "${1##*,}")
    compopt -o nospace
}

_cvm_image_browser()
{
    local word=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]} command=
    # To bash, "--format=csv" is three words.
    if [[ $word == = ]]; then
        word=
    elif [[ $option == = ]]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    if ((COMP_CWORD > 1)); then
        case ${COMP_WORDS[1]} in
            %1) command=${COMP_WORDS[1]} ;;
        esac
    fi
    COMPREPLY=()
    case $command/$option in
%2    esac
    case $command in
%3    esac
    if ((COMP_CWORD == 1)) && [[ $word != -* ]]; then
        _cvm_image_browser_one "$word" %4
    fi
}

complete -F _cvm_image_browser cvm-image-browser
)"_s;

QString dashed(const QString &name)
{
    return (name.size() == 1 ? u"-"_s : u"--"_s) + name;
}

/// What completes the value of an option.
QString valueStep(const OptionValues &values)
{
    const QString words = shellQuoted(values.words.join(u' '));
    switch (values.kind) {
    case OptionValues::Kind::Any:
        break;
    case OptionValues::Kind::File:
        return u"compopt -o default"_s;
    case OptionValues::Kind::Word:
        return u"_cvm_image_browser_one \"$word\" "_s + words;
    case OptionValues::Kind::Words:
        return u"_cvm_image_browser_several \"$word\" "_s + words;
    }
    return u":"_s;
}

QString valueCases(const Command &command)
{
    QString text;
    for (const QCommandLineOption &option : command.options) {
        if (option.valueName().isEmpty())
            continue;
        const QString name = option.names().constLast();
        text += u"        %1/%2)\n            %3\n            return\n            ;;\n"_s.arg(
                command.name, dashed(name), valueStep(valuesOf(command, name)));
    }
    return text;
}

QString optionsCase(const Command &command)
{
    QStringList names;
    for (const QCommandLineOption &option : command.options) {
        for (const QString &name : option.names())
            names.append(dashed(name));
    }
    const QString pattern = command.name.isEmpty() ? u"''"_s : command.name;
    const QString step = u"_cvm_image_browser_one \"$word\" "_s +
                         shellQuoted((command.words + names).join(u' '));
    // What is no option then is a file.
    const QString files = command.paths.isEmpty() ? QString() : u"compopt -o default; "_s;
    return u"        %1) %2%3 ;;\n"_s.arg(pattern, files, step);
}

} // namespace

QString bashCompletion(const QList<Command> &commands)
{
    QStringList names;
    QString values;
    QString options;
    for (const Command &command : commands) {
        if (!command.name.isEmpty())
            names.append(command.name);
        values += valueCases(command);
        options += optionsCase(command);
    }
    return script.arg(names.join(u'|'), values, options, shellQuoted(names.join(u' ')));
}
