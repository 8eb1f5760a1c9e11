// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "manual/zshcompletion.h"

#include "manual/shellwords.h"

using namespace Qt::StringLiterals;

namespace {

/// %1: commands and what they are for, %2: cases of commands, %3: options of the program.
const QString script = uR"(#compdef cvm-image-browser
# Completion of cvm-image-browser for zsh.
# Made by the build from the table that --help is made of.

local -a commands=(
%1)

if (( CURRENT > 2 )); then
    case $words[2] in
%2    esac
elif [[ $PREFIX != -* ]]; then
    _describe -t commands command commands
    _files
    return
fi
_arguments \
%3)"_s;

/// In a specification of _arguments, brackets end a description, and colons a part.
QString escaped(QString text)
{
    for (const QChar special : {u'\\', u'[', u']', u':'})
        text.replace(special, u'\\' + QString(special));
    return text;
}

QString action(const OptionValues &values)
{
    const QString words = values.words.join(u' ');
    switch (values.kind) {
    case OptionValues::Kind::Any:
        break;
    case OptionValues::Kind::File:
        return u"_files"_s;
    case OptionValues::Kind::Word:
        // What ends with "=" wants more behind it, and no space.
        if (words.contains(u'='))
            return u"compadd -S \"\" - "_s + words;
        return u'(' + words + u')';
    case OptionValues::Kind::Words:
        return u"_sequence compadd - "_s + words;
    }
    return u" "_s;
}

QString specification(const Command &command, const QCommandLineOption &option)
{
    const QString description = u'[' + escaped(shortDescription(option)) + u']';
    if (option.names().size() > 1) {
        const QString shortName = u'-' + option.names().constFirst();
        const QString longName = u"--"_s + option.names().constLast();
        return u"'(%1 %2)'{%1,%2}%3"_s.arg(shortName, longName, shellQuoted(description));
    }
    const QString name = option.names().constFirst();
    if (option.valueName().isEmpty())
        return shellQuoted(u"--"_s + name + description);
    return shellQuoted(u"*--"_s + name + u'=' + description + u':' + escaped(option.valueName()) +
                       u':' + action(valuesOf(command, name)));
}

QString specifications(const Command &command, const QString &indent)
{
    QStringList lines;
    for (const QCommandLineOption &option : command.options)
        lines.append(indent + specification(command, option));
    if (!command.paths.isEmpty())
        lines.append(indent + shellQuoted(u"*:"_s + escaped(command.paths) + u":_files"_s));
    if (!command.words.isEmpty())
        lines.append(indent + shellQuoted(u"1:action:("_s + command.words.join(u' ') + u')'));
    return lines.join(u" \\\n"_s) + u'\n';
}

} // namespace

QString zshCompletion(const QList<Command> &commands)
{
    QString names;
    QString cases;
    for (const Command &command : commands.mid(1)) {
        names += u"    "_s + shellQuoted(command.name + u':' + command.summary) + u'\n';
        cases += u"        %1)\n            shift words\n            (( CURRENT-- ))\n"
                 "            _arguments \\\n%2            return\n            ;;\n"_s.arg(
                         command.name, specifications(command, u"                "_s));
    }
    return script.arg(names, cases, specifications(commands.constFirst(), u"    "_s));
}
