// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "manual/manualpage.h"

#include "manual/roff.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString namesOf(const QCommandLineOption &option)
{
    QStringList names;
    for (const QString &name : option.names())
        names.append(roffBold((name.size() == 1 ? u"-"_s : u"--"_s) + name));
    QString text = names.join(u", "_s);
    if (!option.valueName().isEmpty())
        text += u' ' + roffItalic(option.valueName());
    return text;
}

QString optionItem(const QCommandLineOption &option)
{
    QString text = u".TP\n"_s + namesOf(option) + u'\n' + roffText(option.description()) + u'\n';
    if (!option.defaultValues().isEmpty())
        text += u"The default is "_s + roffBold(option.defaultValues().join(u',')) + u".\n"_s;
    return text;
}

QString paragraphs(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        lines.append(roffText(line) + u'\n');
    return lines.join(u".PP\n"_s);
}

QString synopsis(const QList<Command> &commands)
{
    QStringList lines;
    for (const Command &command : commands) {
        QString line = roffBold(u"cvm-image-browser"_s);
        if (!command.name.isEmpty())
            line += u' ' + roffBold(command.name);
        line += u" ["_s + roffItalic(u"option"_s) + u" \\&...]"_s;
        if (!command.paths.isEmpty())
            line += u' ' + roffItalic(command.paths);
        if (!command.words.isEmpty())
            line += u" ["_s + roffBold(command.words.join(u'|')) + u']';
        lines.append(line + u'\n');
    }
    return lines.join(u".br\n"_s);
}

QString options(const QList<QCommandLineOption> &options)
{
    QString text;
    for (const QCommandLineOption &option : options)
        text += optionItem(option);
    return text;
}

bool isSame(const QCommandLineOption &option, const QCommandLineOption &other)
{
    return option.names() == other.names() && option.description() == other.description();
}

/// A command other than the first; what it has in common with that is only named.
QString commandSection(const Command &command, const Command &program)
{
    QList<QCommandLineOption> own;
    QStringList common;
    for (const QCommandLineOption &option : command.options) {
        const auto isThat = [&option](const auto &other) {
            return isSame(option, other);
        };
        if (std::ranges::any_of(program.options, isThat))
            common.append(roffBold(u"--"_s + option.names().constLast()));
        else
            own.append(option);
    }
    QString text = u".SS "_s + roffText(command.name) + u'\n' + paragraphs(command.description);
    if (!command.paths.isEmpty())
        text += u".TP\n"_s + roffItalic(command.paths) + u'\n' +
                roffText(command.pathsDescription) + u'\n';
    if (!command.words.isEmpty())
        text += u".TP\n"_s + roffBold(command.words.join(u'|')) + u'\n' +
                roffText(command.wordsDescription) + u'\n';
    text += options(own);
    if (!common.isEmpty())
        text += u".PP\nAs above: "_s + common.join(u", "_s) + u".\n"_s;
    return text;
}

} // namespace

QString manualPage(const QString &written, const QList<Command> &commands, const QString &version,
                   const QString &date)
{
    const Command &program = commands.constFirst();
    QString sections;
    for (const Command &command : commands.mid(1))
        sections += commandSection(command, program);

    QString page = written;
    return page.replace("@SYNOPSIS@\n"_L1, synopsis(commands))
            .replace("@DESCRIPTION@\n"_L1, paragraphs(program.description))
            .replace("@OPTIONS@\n"_L1, options(program.options))
            .replace("@COMMANDS@\n"_L1, sections)
            .replace("@SUMMARY@"_L1, roffText(program.summary))
            .replace("@VERSION@"_L1, version)
            .replace("@DATE@"_L1, date);
}
