// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/presence/imagegroup.h"

#include "core/imageseries.h"
#include "core/normalform.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr Grouping allGroupings[] = {Grouping::Usual, Grouping::Id, Grouping::Name,
                                     Grouping::Series};

/// How images of a type are grouped when nothing else is wanted.
Grouping resolved(Grouping grouping, bool isOffered)
{
    if (grouping != Grouping::Usual)
        return grouping;
    return isOffered ? Grouping::Id : Grouping::Name;
}

QString withoutSpace(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar character : text) {
        if (!character.isSpace())
            result += character;
    }
    return result;
}

} // namespace

bool isOfferedType(const QString &imageType)
{
    return imageType == "PUBLIC_IMAGE"_L1 || imageType == "MARKET_IMAGE"_L1;
}

GroupKey groupKeyOf(const Image &image, Grouping grouping)
{
    const bool isOffered = isOfferedType(image.imageType);
    grouping = resolved(grouping, isOffered);
    if (grouping == Grouping::Series) {
        const ImageSeries series = seriesOf(image);
        if (!series.name.isEmpty()) {
            return {.kind = series.isFamily ? GroupKey::Kind::Family : GroupKey::Kind::Series,
                    .isOffered = isOffered,
                    .text = series.name,
                    .architecture = image.architecture};
        }
    } else if (grouping == Grouping::Name && !image.imageName.isEmpty()) {
        return {.kind = GroupKey::Kind::Name,
                .isOffered = isOffered,
                .text = image.imageName,
                .architecture = image.architecture};
    }
    return {.kind = GroupKey::Kind::Id, .isOffered = isOffered, .text = image.imageId};
}

QString lookAlikeText(const GroupKey &key)
{
    if (key.kind == GroupKey::Kind::Id)
        return {};
    return QString(key.isOffered ? u'+' : u'-') + key.architecture + u'\n' +
           withoutSpace(inNormalForm(key.text)).toCaseFolded();
}

QLatin1StringView groupingWord(Grouping grouping)
{
    switch (grouping) {
    case Grouping::Usual:
        return "usual"_L1;
    case Grouping::Id:
        return "id"_L1;
    case Grouping::Name:
        return "name"_L1;
    case Grouping::Series:
        return "series"_L1;
    }
    Q_UNREACHABLE();
}

Result<Grouping> parseGrouping(const QString &word)
{
    for (const Grouping grouping : allGroupings) {
        if (word.compare(groupingWord(grouping), Qt::CaseInsensitive) == 0)
            return grouping;
    }
    return Failure(ApiError {
            .kind = ApiError::Kind::Usage,
            .message = QCoreApplication::translate("Matrix", "\"%1\" is no way to group images.")
                               .arg(word),
            .field = u"group"_s});
}
