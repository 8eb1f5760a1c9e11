// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/changeaspect.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChangeAspect)
};

struct AspectWord
{
    ChangeAspect aspect;
    QLatin1String word;
};

constexpr AspectWord aspectWords[] = {
        {ChangeAspect::Gone, "gone"_L1},
        {ChangeAspect::Rebuilt, "rebuilt"_L1},
        {ChangeAspect::Deprecated, "deprecated"_L1},
        {ChangeAspect::State, "state"_L1},
        {ChangeAspect::Size, "size"_L1},
        {ChangeAspect::Snapshots, "snapshots"_L1},
        {ChangeAspect::Renamed, "renamed"_L1},
        {ChangeAspect::Tags, "tags"_L1},
        {ChangeAspect::Other, "other"_L1},
        {ChangeAspect::NoLongerDeprecated, "undeprecated"_L1},
        {ChangeAspect::New, "new"_L1},
};

ChangeAspect aspectOf(const FieldChange &field)
{
    if (field.name == "ImageDeprecated" && field.after == "true")
        return ChangeAspect::Deprecated;
    if (field.name == "ImageDeprecated" && field.before == "true")
        return ChangeAspect::NoLongerDeprecated;
    if (field.name == "ImageState")
        return ChangeAspect::State;
    if (field.name == "ImageSize")
        return ChangeAspect::Size;
    if (field.name == "SnapshotSet")
        return ChangeAspect::Snapshots;
    if (field.name == "ImageName")
        return ChangeAspect::Renamed;
    return field.name == "Tags" ? ChangeAspect::Tags : ChangeAspect::Other;
}

} // namespace

QList<ChangeAspect> allChangeAspects()
{
    QList<ChangeAspect> all;
    for (const AspectWord &known : aspectWords)
        all.append(known.aspect);
    return all;
}

QString aspectWord(ChangeAspect aspect)
{
    return std::ranges::find(aspectWords, aspect, &AspectWord::aspect)->word;
}

std::optional<ChangeAspect> aspectOfWord(const QString &word)
{
    const auto *known = std::ranges::find(aspectWords, word, &AspectWord::word);
    if (known == std::end(aspectWords))
        return std::nullopt;
    return known->aspect;
}

QList<ChangeAspect> aspectsOf(const PlaceChange &change)
{
    switch (change.kind) {
    case PlaceChange::Kind::New:
        return {ChangeAspect::New};
    case PlaceChange::Kind::Gone:
        return {ChangeAspect::Gone};
    case PlaceChange::Kind::Rebuilt:
        return {ChangeAspect::Rebuilt};
    case PlaceChange::Kind::Changed:
        break;
    }
    QList<ChangeAspect> aspects;
    for (const FieldChange &field : change.fields) {
        if (!aspects.contains(aspectOf(field)))
            aspects.append(aspectOf(field));
    }
    std::ranges::sort(aspects);
    return aspects;
}

QString aspectName(ChangeAspect aspect)
{
    switch (aspect) {
    case ChangeAspect::Gone:
        //: What happened to an image: it is no longer there.
        return Words::tr("Gone");
    case ChangeAspect::Rebuilt:
        //: What happened to an image: another one has its name now.
        return Words::tr("Rebuilt");
    case ChangeAspect::Deprecated:
        //: What happened to an image: it should no longer be used.
        return Words::tr("Deprecated");
    case ChangeAspect::State:
        //: What happened to an image: it has another state.
        return Words::tr("State");
    case ChangeAspect::Size:
        //: What happened to an image: it has another size.
        return Words::tr("Size");
    case ChangeAspect::Snapshots:
        //: What happened to an image: it has other snapshots.
        return Words::tr("Snapshots");
    case ChangeAspect::Renamed:
        //: What happened to an image: it has another name.
        return Words::tr("Renamed");
    case ChangeAspect::Tags:
        //: What happened to an image: it has other tags.
        return Words::tr("Tags");
    case ChangeAspect::Other:
        //: What happened to an image: some other field of it is another.
        return Words::tr("Changed");
    case ChangeAspect::NoLongerDeprecated:
        //: What happened to an image: it may be used again.
        return Words::tr("No longer deprecated");
    case ChangeAspect::New:
        break;
    }
    //: What happened to an image: it was not there before.
    return Words::tr("New");
}

QString aspectCount(ChangeAspect aspect, int count)
{
    switch (aspect) {
    case ChangeAspect::Gone:
        //: So many images are no longer there; a part of a sentence.
        return Words::tr("%Ln gone", nullptr, count);
    case ChangeAspect::Rebuilt:
        //: So many images were replaced by others of the same name; a part of a sentence.
        return Words::tr("%Ln rebuilt", nullptr, count);
    case ChangeAspect::Deprecated:
        //: So many images should no longer be used; a part of a sentence.
        return Words::tr("%Ln deprecated", nullptr, count);
    case ChangeAspect::State:
        //: So many images have another state; a part of a sentence.
        return Words::tr("%Ln with another state", nullptr, count);
    case ChangeAspect::Size:
        //: So many images have another size; a part of a sentence.
        return Words::tr("%Ln with another size", nullptr, count);
    case ChangeAspect::Snapshots:
        //: So many images have other snapshots; a part of a sentence.
        return Words::tr("%Ln with other snapshots", nullptr, count);
    case ChangeAspect::Renamed:
        //: So many images have another name; a part of a sentence.
        return Words::tr("%Ln renamed", nullptr, count);
    case ChangeAspect::Tags:
        //: So many images have other tags; a part of a sentence.
        return Words::tr("%Ln with other tags", nullptr, count);
    case ChangeAspect::Other:
        //: So many images are other than they were; a part of a sentence.
        return Words::tr("%Ln changed", nullptr, count);
    case ChangeAspect::NoLongerDeprecated:
        //: So many images may be used again; a part of a sentence.
        return Words::tr("%Ln no longer deprecated", nullptr, count);
    case ChangeAspect::New:
        break;
    }
    //: So many images were not there before; a part of a sentence.
    return Words::tr("%Ln new", nullptr, count);
}
