// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/commandoptions.h"

#include "cli/cloudoptions.h"
#include "cli/languageoption.h"
#include "core/joinedtext.h"
#include "export/exportcolumn.h"
#include "export/exportoptions.h"
#include "searches/viewwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// "csv, tsv or md"
QString anyOf(QStringList texts)
{
    if (texts.size() < 2)
        return texts.join(QString());
    const QString last = texts.takeLast();
    //: A choice: %1 is a list with commas, or one of two, and %2 the last.
    return Words::tr("%1 or %2").arg(listText(texts), last);
}

QString formatWords()
{
    QStringList words;
    for (const ExportFormat format : allExportFormats())
        words.append(formatTraits(format).word);
    return anyOf(words);
}

/// The words with the names behind those that do not say them.
QString explainedFormatWords()
{
    QStringList words;
    for (const ExportFormat format : allExportFormats()) {
        const QString word = formatTraits(format).word;
        const QString name = formatName(format);
        const bool isPlain = word.compare(name, Qt::CaseInsensitive) == 0;
        //: A word of the command line and what it stands for, as in "md (Markdown)".
        words.append(isPlain ? word : Words::tr("%1 (%2)").arg(word, name));
    }
    return anyOf(words);
}

QString separatorWords()
{
    QStringList words;
    for (const CellSeparator separator : allCellSeparators())
        words.append(separatorWord(separator));
    return anyOf(words);
}

QString columnNames(const QList<ImageColumn> &columns)
{
    QStringList names;
    for (const ImageColumn column : columns)
        names.append(exportName(column));
    return listText(names);
}

QString tableColumnNames()
{
    QList<ImageColumn> columns = allExportColumns();
    columns.removeIf([](ImageColumn column) { return int(column) >= imageColumnCount; });
    return columnNames(columns);
}

QString facetNames()
{
    QStringList names;
    for (int facet = 0; facet < facetCount; ++facet)
        names.append(facetName(Facet(facet)));
    return listText(names);
}

/// The names of the formats that have this trait.
QString formatsWith(bool ExportFormatTraits::*trait)
{
    QStringList names;
    for (const ExportFormat format : allExportFormats()) {
        if (formatTraits(format).*trait)
            names.append(formatName(format));
    }
    return anyOf(names);
}

} // namespace

QStringList writingOptions()
{
    return {CommandOption::format,    CommandOption::columns,       CommandOption::find,
            CommandOption::findAs,    CommandOption::facet,         CommandOption::sort,
            CommandOption::separator, CommandOption::oneLine,       CommandOption::numbersAsText,
            CommandOption::bom,       CommandOption::noFormulaGuard};
}

QList<QCommandLineOption> imageQueryOptions()
{
    return {
            {CommandOption::region,
             Words::tr("Regions: ids separated by commas, globs such as ap-*, or all, which are "
                       "the 18 that the program knows. By default those that the window lists: "
                       "these and the ones that were added in its settings, without the hidden "
                       "ones."),
             u"LIST"_s},
            {CommandOption::filter,
             Words::tr("An API filter, such as image-type=PRIVATE_IMAGE. Separate several values "
                       "with commas, and put a backslash before a comma inside a value. May be "
                       "repeated."),
             u"NAME=VALUE"_s},
            {CommandOption::imageId, Words::tr("Image ids, separated by commas. May be repeated."),
             u"IDS"_s},
            {CommandOption::instanceType, Words::tr("Only images that this instance type can run."),
             u"TYPE"_s},
    };
}

QCommandLineOption findAsOption()
{
    return {CommandOption::findAs,
            Words::tr("How to find: case, word, regex, a column to look in, or the time zone of "
                      "its days, which is utc, local or one such as Asia/Seoul, and by default "
                      "utc. Separate several with commas."),
            u"LIST"_s};
}

QCommandLineOption facetOption()
{
    return {CommandOption::facet,
            Words::tr("Write only images with one of these values, such as Platform=Ubuntu,Debian; "
                      "an empty value stands for images without one. May be repeated."),
            u"NAME=VALUE"_s};
}

QCommandLineOption noFormulaGuardOption()
{
    return {CommandOption::noFormulaGuard,
            Words::tr("Leave text that looks like a formula unchanged.")};
}

Command programCommand()
{
    Command command;
    command.summary = Words::tr("browse the machine images of a Tencent Cloud account");
    command.description = Words::tr(
            "Shows the machine images of a Tencent Cloud account in all regions. The first "
            "argument can be a command: profiles lists the accounts, matrix tells in which regions "
            "each image is, check which of the image ids in files still exist, changes what is "
            "different since an earlier time, and history what is remembered; each has a --help of "
            "its own.\nWith --export it needs no display: it reads every match of every region and "
            "writes one file.\n\nExit status of --export: 0 everything was written; 1 nothing "
            "could "
            "be read or written; 2 bad usage or no credential; 3 a region, an image, a requested "
            "image id or a value is missing, and the file holds the rest. It is not a failure when "
            "the reader of standard output stops early, as head does. Standard error has a line "
            "for "
            "each loss: region, code, RequestId and message, separated by tabs, with a dash for "
            "each one that is missing.");
    command.paths = u"[PATH…]"_s;
    command.pathsDescription =
            Words::tr("Files and folders whose image ids are checked in the window, as \"check\" "
                      "does it without one.");
    command.options = cloudOptions() + imageQueryOptions();
    command.options += QList<QCommandLineOption> {
            {CommandOption::search,
             Words::tr("Start with a saved search. --region and --instance-type override its own; "
                       "--filter and --image-id each override both its filters and its image ids. "
                       "With --export, its find text, columns and order apply to the file; --find, "
                       "--columns and --sort override them."),
             u"NAME"_s},
            {CommandOption::exportFile,
             Words::tr("Write the images to this file, or to standard output with -."), u"FILE"_s},
            {CommandOption::format,
             //: %1 is a choice of words, such as "csv, json or md (Markdown)".
             Words::tr("Format of the file: %1. By default the one that the file's name ends in, "
                       "or else CSV.")
                     .arg(explainedFormatWords()),
             u"FORMAT"_s},
            {CommandOption::columns,
             //: %1 is a choice of formats, such as "CSV, TSV or Markdown".
             Words::tr("Columns of a %1 file, separated by commas.")
                     .arg(formatsWith(&ExportFormatTraits::hasColumns)),
             u"COLUMNS"_s},
            {CommandOption::find,
             Words::tr("Write only what this text finds, as in the window's find box."), u"TEXT"_s},
            findAsOption(),
            facetOption(),
            {CommandOption::sort,
             Words::tr("Columns to sort by, separated by commas, the most important first; add "
                       ":desc to a column for descending order."),
             u"COLUMNS"_s},
            {CommandOption::separator,
             //: %1 is a choice of formats, %2 of words, such as "comma, semicolon or tab".
             Words::tr("What separates the cells of a %1 file: %2.")
                     .arg(formatsWith(&ExportFormatTraits::canChooseSeparator), separatorWords()),
             u"SEPARATOR"_s, separatorWord(CellSeparator::Comma)},
            {CommandOption::oneLine,
             //: %1 is a choice of formats.
             Words::tr("Replace each line break in a cell of a %1 file with a space.")
                     .arg(formatsWith(&ExportFormatTraits::canKeepLineBreaks))},
            {CommandOption::numbersAsText,
             //: %1 is a choice of formats.
             Words::tr("In a %1 file, write numbers of 12 or more digits, and those that begin "
                       "with 0, as =\"…\", so that spreadsheets show them unchanged.")
                     .arg(formatsWith(&ExportFormatTraits::canHaveNumbersAsText))},
            {CommandOption::bom,
             //: %1 is a choice of formats, such as "CSV or TSV".
             Words::tr("Begin a %1 file with a byte order mark, for Excel.")
                     .arg(formatsWith(&ExportFormatTraits::canHaveByteOrderMark))},
            noFormulaGuardOption(),
            {CommandOption::newWindow,
             Words::tr("Open another window, also where one is open. Without it, that window comes "
                       "to the front and does what the other options say.")},
            {CommandOption::checkPinned,
             Words::tr("Open the check of pinned ids in the window, too; files that are named are "
                       "checked there without it.")},
            {CommandOption::memory,
             Words::tr("Remember what the window shows in this database instead of the usual one. "
                       "The demo is remembered only with this option, and else until it is left."),
             u"FILE"_s},
            {CommandOption::screenshot,
             Words::tr("Save a picture of the window with its first rows, then quit."), u"FILE"_s},
    };
    command.options += usualOptions();
    command.options.append(
            QCommandLineOption({u"v"_s, CommandOption::version}, Words::tr("Show the version.")));
    return command;
}

QString acceptedBy(const QString &option)
{
    if (option == CommandOption::endpoint)
        return Words::tr("international, mainland, internal, regional, https://HOST or "
                         "https://HOST:PORT");
    if (option == CommandOption::proxy) {
        return Words::tr("automatic, system, none, http://HOST:PORT or socks5://HOST:PORT, with "
                         "USER:PASSWORD@ before the host if need be");
    }
    if (option == CommandOption::caFile)
        return Words::tr("a file of CA certificates in PEM format");
    if (option == CommandOption::language)
        return Words::tr("en-US or zh-CN");
    if (option == CommandOption::profile || option == CommandOption::test)
        return Words::tr("names of profiles such as sdk:default, separated by commas");
    if (option == CommandOption::roleArn)
        return Words::tr("a role such as qcs::cam::uin/100000000001:roleName/viewer");
    if (option == CommandOption::roleSessionName)
        return Words::tr("2 to 128 letters, digits and characters of +=,.@_-");
    if (option == CommandOption::externalId)
        return Words::tr("the external id of the role's trust policy");
    if (option == CommandOption::duration)
        return Words::tr("a number of seconds from 1 to 43200");
    if (option == CommandOption::expectAccount)
        return Words::tr("the number (uin) of an account, such as 100000000001");
    if (option == CommandOption::metadataEndpoint)
        return Words::tr("http://HOST or http://HOST:PORT of this computer or of the metadata "
                         "service");
    if (option == CommandOption::region)
        return Words::tr("region ids separated by commas, globs such as ap-*, or all");
    if (option == CommandOption::filter)
        return Words::tr("NAME=VALUE or NAME=VALUE,VALUE, such as image-type=PRIVATE_IMAGE");
    if (option == CommandOption::imageId)
        return Words::tr("image ids such as img-0a1b2c3d, separated by commas");
    if (option == CommandOption::instanceType)
        return Words::tr("an instance type such as SA5.MEDIUM2");
    if (option == CommandOption::search)
        return Words::tr("the name of a saved search");
    if (option == CommandOption::memory)
        return Words::tr("the path of a database");
    if (option == CommandOption::exportFile)
        return Words::tr("a file, or - for standard output");
    if (option == CommandOption::format)
        return formatWords();
    if (option == CommandOption::screenshot)
        return Words::tr("a file");
    if (option == CommandOption::uiLanguage)
        return textLanguageWords();
    if (option == CommandOption::columns) {
        //: %1 is a list of names.
        return Words::tr("columns separated by commas, from %1")
                .arg(columnNames(allExportColumns()));
    }
    if (option == CommandOption::find)
        return Words::tr("text as in the find box, such as size:>50");
    if (option == CommandOption::findAs) {
        //: %1 is a list of names of columns. The other words stay as they are.
        return Words::tr("words separated by commas: case, word, regex, utc or another time zone, "
                         "and one of %1")
                .arg(tableColumnNames());
    }
    if (option == CommandOption::facet) {
        //: %1 is a list of names.
        return Words::tr("NAME=VALUE or NAME=VALUE,VALUE, where the name is one of %1")
                .arg(facetNames());
    }
    if (option == CommandOption::sort) {
        //: %1 is a list of names.
        return Words::tr("columns separated by commas, each with or without :desc, from %1")
                .arg(tableColumnNames());
    }
    if (option == CommandOption::since || option == CommandOption::until)
        return Words::tr("last, 7d, 12h, a day such as 2026-11-01, or the number of a run");
    if (option == CommandOption::separator)
        return separatorWords();
    return Words::tr("no value");
}
