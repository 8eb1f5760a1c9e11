// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/help/helppages.h"

#include "ui/help/findhelp.h"
#include "ui/help/htmltable.h"
#include "ui/help/keyhelp.h"

#include <QCoreApplication>

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Help)
};

QStringList askingTexts()
{
    return {Texts::tr("Here you say which images the cloud is asked for: in which regions, and by "
                      "which filters. Nothing is asked until you press Search, or Enter in a "
                      "field."),
            Texts::tr("Click a region to check or uncheck it. Beside it stands how many images it "
                      "has, and how many of them are loaded. A region that could not be read is "
                      "marked; its images are unknown, not missing."),
            Texts::tr("Image IDs can be pasted in any text, or dropped as a file. While there are "
                      "some, filters are switched off, since the service takes only one of both. "
                      "IDs that were not found are named above the table."),
            Texts::tr("Fits type asks for images that an instance type can run.")};
}

QStringList findingTexts()
{
    return {Texts::tr("The find box narrows what is loaded. It does not ask the cloud; while rows "
                      "are missing it says so, and Load all fetches them."),
            Texts::tr("Chips in the box are what else narrows the rows: options, and values of the "
                      "facets. Each can be removed there, and Show all removes everything."),
            Texts::tr("A text that cannot be read is underlined where it is wrong. The rows stay "
                      "those of the last text that could be read. All that can be written is under "
                      "Find Language.")};
}

QStringList facetTexts()
{
    return {Texts::tr("A facet counts the values of a column in the rows that are found. Click a "
                      "value to narrow to it; Ctrl+click adds another one."),
            Texts::tr("The counts of a facet are what its other values would leave.")};
}

QStringList tableTexts()
{
    return {Texts::tr("The table has a row for each image and region. Click a heading to sort, and "
                      "Shift+click to sort by more columns; a third click takes the sort away. "
                      "Drag headings to move columns, and use the menu of a heading to show or "
                      "hide them."),
            Texts::tr("Further pages are loaded as you scroll; Load all loads everything. Sorting "
                      "covers what is loaded."),
            Texts::tr("The menu of a cell narrows to its value, asks the cloud for it, copies and "
                      "compares.")};
}

QStringList regionTexts()
{
    return {Texts::tr("A row for each image, a column for each region that was asked: where it is, "
                      "where it is older than elsewhere, and where it is missing. A region that "
                      "failed, or is not read to its end, says unknown and never missing; Load all "
                      "reads the rest."),
            Texts::tr("The marks: a tick where the image is, a number of days where it is so much "
                      "older, a dashed frame where it is missing, hatching with ? where that is "
                      "unknown, a number in the color of links while it is copied, ! where it is "
                      "deprecated, and × where it failed."),
            Texts::tr("Rows by says what makes images of several regions one row. A name that "
                      "differs from another in case or spaces alone has the sign ≈."),
            Texts::tr("Click a heading to sort. Click the number under a region to see only what "
                      "is missing there, or the number of regions of an image to see it alone. In "
                      "the find box, in:ap-seoul, -in:ap-seoul and behind:>7d do the same in both "
                      "views."),
            Texts::tr("Instance type adds a row with how many images each region offers for it, or "
                      "why none. Why Is It Not Here, in the Query menu, says of an ID or a name "
                      "where it is, where it is not, and where nobody knows.")};
}

QStringList changeTexts()
{
    return {Texts::tr("What is otherwise than at an earlier time: images that are new, gone or "
                      "rebuilt, and values that are others. Only regions that were read to their "
                      "end both times are compared; the others are named."),
            Texts::tr("Since says which earlier time is meant: the last use of the program, "
                      "another one before it, or a day."),
            Texts::tr("The find box, the facets and the buttons above the list narrow it. What "
                      "does not matter can be muted: fields, and images by their names."),
            Texts::tr("What is kept for this, and for how long, is under Memory in the settings.")};
}

QStringList pinnedTexts()
{
    return {Texts::tr("Image IDs that stand in files, such as those of Terraform or Packer, are "
                      "looked up in the regions: whether the image is still there, and where. Drop "
                      "files or folders anywhere in the window."),
            Texts::tr("The worst comes first. Gone is what no region has; what could not be asked "
                      "is unknown. Double-click a line to open the file there."),
            Texts::tr("Files can be kept as a list under a name. Lists are checked at each "
                      "start.")};
}

QStringList detailTexts()
{
    return {Texts::tr("Everything about the image that is selected, with its snapshots and tags. "
                      "Every value can be selected and copied."),
            Texts::tr("Raw JSON is the image as the service sent it, fields included that have no "
                      "place elsewhere.")};
}

QStringList exportTexts()
{
    return {Texts::tr("Export writes the rows that are selected, found or loaded, or everything "
                      "that the search matches, to a file. A file takes its place only once it is "
                      "whole."),
            Texts::tr("Texts that a spreadsheet would take for a formula are made harmless in "
                      "tables."),
            Texts::tr("Copy as Command gives the command that writes the same rows without a "
                      "window.")};
}

QStringList accountTexts()
{
    return {Texts::tr("Keys are read where the tools of the cloud keep them: in the environment, "
                      "in the files of the SDKs and of tccli, and from the role of a machine. An "
                      "account can also be made here; its key is kept in the keyring of the "
                      "desktop."),
            Texts::tr("Several accounts can be asked at once. Their images then have a column of "
                      "their own that says whose they are."),
            Texts::tr("The program only reads. It never changes anything in the cloud.")};
}

QStringList settingsTexts()
{
    return {Texts::tr("Settings hold from the moment they are changed. Those of the connection, "
                      "such as a proxy, hold for all accounts that do not say something else."),
            Texts::tr("A test asks every region once and says where a connection ends.")};
}

QStringList troubleTexts()
{
    return {Texts::tr("What failed is named above the table, with what can be done about it. Retry "
                      "asks only for what failed. Images of a region that failed are unknown."),
            Texts::tr("View, Activity lists all requests with their request IDs, which the "
                      "provider's support asks for.")};
}

QStringList textsOf(HelpTopic topic)
{
    switch (topic) {
    case HelpTopic::Asking:
        return askingTexts();
    case HelpTopic::Finding:
        return findingTexts();
    case HelpTopic::Facets:
        return facetTexts();
    case HelpTopic::Table:
        return tableTexts();
    case HelpTopic::Regions:
        return regionTexts();
    case HelpTopic::Changes:
        return changeTexts();
    case HelpTopic::Details:
        return detailTexts();
    case HelpTopic::Exporting:
        return exportTexts();
    case HelpTopic::PinnedIds:
        return pinnedTexts();
    case HelpTopic::Accounts:
        return accountTexts();
    case HelpTopic::Settings:
        return settingsTexts();
    case HelpTopic::Trouble:
        return troubleTexts();
    case HelpTopic::Keys:
    case HelpTopic::FindLanguage:
        break; // tables
    }
    return {};
}

} // namespace

QString helpPage(HelpTopic topic, const QWidget &window)
{
    if (topic == HelpTopic::Keys)
        return keysPage(window);
    if (topic == HelpTopic::FindLanguage)
        return findLanguagePage();
    QString html;
    for (const QString &text : textsOf(topic))
        html += htmlParagraph(text);
    return html;
}
