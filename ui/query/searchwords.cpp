// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/searchwords.h"

#include "core/codewords.h"
#include "core/joinedtext.h"
#include "ui/query/filtervalues.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SearchWords)
};

QString filterWords(const ImageFilter &filter)
{
    QStringList values = filter.values;
    if (filter.name == "image-type"_L1) {
        for (QString &value : values)
            value = imageTypeText(value);
        //: One of the things that images are searched by, as in "type Private, Shared".
        return Words::tr("type %1").arg(listText(values));
    }
    if (filter.name == "image-name"_L1) {
        //: One of the things that images are searched by.
        return Words::tr("name %1").arg(listText(values));
    }
    if (filter.name == "platform"_L1) {
        //: One of the things that images are searched by.
        return Words::tr("platform %1").arg(listText(values));
    }
    return filtersText({filter});
}

} // namespace

QString searchWords(int regions)
{
    return regions > 0 ? Words::tr("Search %Ln regions", nullptr, regions)
                       : Words::tr("Choose a region");
}

QString searchSpeech(int regions, const ImageQuery &query)
{
    if (regions == 0)
        return searchWords(regions);
    if (!query.imageIds.isEmpty()) {
        //: Search button, as a screen reader says it; %1 is how many image ids there are.
        return Words::tr("Search %Ln regions for image IDs (%1)", nullptr, regions)
                .arg(QLocale().toString(query.imageIds.size()));
    }
    QStringList filters;
    for (const ImageFilter &filter : query.filters)
        filters.append(filterWords(filter));
    if (filters.isEmpty()) {
        //: Search button, as a screen reader says it.
        return Words::tr("Search %Ln regions for all images", nullptr, regions);
    }
    //: Search button, as a screen reader says it; %1 is a list of what the images must have, as in
    //: "name web, type Private".
    return Words::tr("Search %Ln regions for images with %1", nullptr, regions)
            .arg(listText(filters));
}
