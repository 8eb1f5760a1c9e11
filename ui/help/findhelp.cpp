// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/help/findhelp.h"

#include "catalog/columns/imagecolumns.h"
#include "catalog/find/findexamples.h"
#include "ui/help/htmltable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FindHelp)
};

QString kindText(FindKind kind)
{
    switch (kind) {
    case FindKind::Text:
        return Texts::tr("a part of the text; after = the whole text; * stands for anything");
    case FindKind::Code:
        return Texts::tr("one of its values, or its words in the table; * stands for anything");
    case FindKind::Flag:
        return Texts::tr("yes or no");
    case FindKind::Number:
        return Texts::tr("a whole number, a comparison or a range");
    case FindKind::Date:
        return Texts::tr("a day, month or year, a comparison, a range, or days back from now");
    case FindKind::Tags:
        return Texts::tr("the key of a tag, or its key and value");
    case FindKind::Snapshots:
        return Texts::tr("a part of a snapshot's ID");
    }
    Q_UNREACHABLE();
}

QString keyTable()
{
    QList<QStringList> rows;
    for (const FindKey &key : findKeys()) {
        rows.append({key.word + u':', columnTitle(key.column), kindText(key.kind),
                     findExamples(key).join(u"  "_s)});
    }
    //: Headings of a table of what can be written in the find box.
    return htmlTable({Texts::tr("Key"), Texts::tr("Looks at"), Texts::tr("Takes"),
                      //: Heading of a column.
                      Texts::tr("Examples")},
                     rows);
}

} // namespace

QString findLanguagePage()
{
    const QList<QStringList> parts = {
            {u"ubuntu"_s, Texts::tr("Some cell of the image has this text.")},
            {u"ubuntu web"_s, Texts::tr("The image has both.")},
            {u"\"web server\""_s, Texts::tr("It has both in one piece.")},
            {u"-windows"_s, Texts::tr("No cell has it. A minus sign turns every term round.")},
            {u"type:public,shared"_s, Texts::tr("A comma means \"or\".")},
            {u"family:\"\""_s, Texts::tr("There is no value.")},
            {u"deprecated"_s, Texts::tr("The same as deprecated:yes.")},
    };
    return htmlParagraph(Texts::tr("The find box narrows the rows that are loaded, as you type. It "
                                   "does not ask the cloud. All words and terms must match; small "
                                   "and capital letters are the same unless Match case is on.")) +
           //: Headings of a table of what can be written in the find box.
           htmlTable({Texts::tr("Write"), Texts::tr("Finds")}, parts) +
           htmlHeading(Texts::tr("Keys")) + keyTable() +
           htmlHeading(Texts::tr("Regular expressions")) +
           htmlParagraph(Texts::tr("With Regular expression on, the whole text is one, without "
                                   "keys; it must match within one cell. One that would take too "
                                   "long is refused."));
}
