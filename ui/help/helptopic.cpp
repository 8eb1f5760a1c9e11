// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/help/helptopic.h"

#include <QCoreApplication>

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Help)
};

} // namespace

QList<HelpTopic> allHelpTopics()
{
    return {HelpTopic::Asking,    HelpTopic::Finding,     HelpTopic::Facets,   HelpTopic::Table,
            HelpTopic::Regions,   HelpTopic::Changes,     HelpTopic::Details,  HelpTopic::Exporting,
            HelpTopic::PinnedIds, HelpTopic::Accounts,    HelpTopic::Settings, HelpTopic::Trouble,
            HelpTopic::Keys,      HelpTopic::FindLanguage};
}

QString helpTitle(HelpTopic topic)
{
    switch (topic) {
    case HelpTopic::Asking:
        //: Title of a help page.
        return Texts::tr("Regions and Filters");
    case HelpTopic::Finding:
        //: Title of a help page.
        return Texts::tr("Finding in the Results");
    case HelpTopic::Facets:
        //: Title of a help page.
        return Texts::tr("Facets");
    case HelpTopic::Table:
        //: Title of a help page.
        return Texts::tr("The Table");
    case HelpTopic::Regions:
        //: Title of a help page: in which regions each image is.
        return Texts::tr("Regions × Images");
    case HelpTopic::Changes:
        //: Title of a help page: what is otherwise than at an earlier time.
        return Texts::tr("What Changed");
    case HelpTopic::Details:
        //: Title of a help page.
        return Texts::tr("Details of an Image");
    case HelpTopic::Exporting:
        //: Title of a help page.
        return Texts::tr("Copying and Exporting");
    case HelpTopic::PinnedIds:
        //: Title of a help page: image ids that stand in files.
        return Texts::tr("Pinned IDs");
    case HelpTopic::Accounts:
        //: Title of a help page.
        return Texts::tr("Accounts");
    case HelpTopic::Settings:
        //: Title of a help page.
        return Texts::tr("Settings");
    case HelpTopic::Trouble:
        //: Title of a help page.
        return Texts::tr("When Something Fails");
    case HelpTopic::Keys:
        //: Title of a help page.
        return Texts::tr("Keyboard Shortcuts");
    case HelpTopic::FindLanguage:
        //: Title of a help page.
        return Texts::tr("Find Language");
    }
    Q_UNREACHABLE();
}
