// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "manual/fishcompletion.h"

#include "manual/shellwords.h"

using namespace Qt::StringLiterals;

namespace {

const QString head = uR"(# Completion of cvm-image-browser for fish.
# Made by the build from the table that --help is made of.

function __cvm_image_browser_is -d 'Whether the first argument is this command; without one: none'
    set -l words (commandline -opc)
    if test (count $argv) -eq 0
        not contains -- "$words[2]" %1
    else
        test "$words[2]" = "$argv[1]"
    end
end

function __cvm_image_browser_list -d 'The words, each behind what stands before the last comma'
    set -l before (commandline -ct | string replace -r '^--[^=]*=' '' | string match -r '^.*,')
    test (count $before) -eq 0; and set before ''
    printf '%s\n' $before$argv
end

complete -c cvm-image-browser -f
)"_s;

QString valuePart(const OptionValues &values)
{
    const QString words = values.words.join(u' ');
    switch (values.kind) {
    case OptionValues::Kind::Any:
        break;
    case OptionValues::Kind::File:
        return u" -r -F"_s;
    case OptionValues::Kind::Word:
        return u" -x -a "_s + shellQuoted(words);
    case OptionValues::Kind::Words:
        return u" -x -a "_s + shellQuoted(u"(__cvm_image_browser_list "_s + words + u')');
    }
    return u" -x"_s;
}

QString conditionOf(const Command &command)
{
    return u"__cvm_image_browser_is "_s.append(command.name).trimmed();
}

QString optionLine(const Command &command, const QCommandLineOption &option)
{
    QString line = u"complete -c cvm-image-browser -n "_s + shellQuoted(conditionOf(command));
    for (const QString &name : option.names())
        line += (name.size() == 1 ? u" -s "_s : u" -l "_s) + name;
    if (!option.valueName().isEmpty())
        line += valuePart(valuesOf(command, option.names().constLast()));
    return line + u" -d "_s + shellQuoted(shortDescription(option)) + u'\n';
}

} // namespace

QString fishCompletion(const QList<Command> &commands)
{
    QStringList names;
    QString lines;
    for (const Command &command : commands) {
        if (!command.name.isEmpty()) {
            names.append(command.name);
            lines += u"complete -c cvm-image-browser -n __fish_use_subcommand -a %1 -d %2\n"_s.arg(
                    command.name, shellQuoted(command.summary));
        }
        if (!command.paths.isEmpty())
            lines += u"complete -c cvm-image-browser -n %1 -F\n"_s.arg(
                    shellQuoted(conditionOf(command)));
        if (!command.words.isEmpty()) {
            const QString words = command.words.join(u' ');
            const QString none = u"; and not __fish_seen_subcommand_from "_s + words;
            lines += u"complete -c cvm-image-browser -n %1 -a %2\n"_s.arg(
                    shellQuoted(conditionOf(command) + none), shellQuoted(words));
        }
        for (const QCommandLineOption &option : command.options)
            lines += optionLine(command, option);
    }
    return head.arg(names.join(u' ')) + lines;
}
