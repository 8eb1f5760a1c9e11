// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/placecomparison.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

using ById = QHash<QString, const Image *>;

ById byId(const QList<Image> &images)
{
    ById result;
    result.reserve(images.size());
    for (const Image &image : images)
        result.insert(image.imageId, &image);
    return result;
}

QList<FieldChange> heardOf(QList<FieldChange> fields, const MutedChanges &muted)
{
    fields.removeIf([&muted](const FieldChange &field) {
        return muted.fields.contains(QString::fromUtf8(field.name));
    });
    return fields;
}

/// The same without what every other image differs in.
QList<FieldChange> ofRebuilt(QList<FieldChange> fields)
{
    fields.removeIf([](const FieldChange &field) { return field.name == "ImageId"; });
    return fields;
}

/// Unlike Qt's, an asterisk is also for slashes: names are no paths.
QRegularExpression globPattern(const QString &glob)
{
    QString pattern = QRegularExpression::escape(glob);
    pattern.replace(u"\\*"_s, u".*"_s).replace(u"\\?"_s, u"."_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::DotMatchesEverythingOption);
}

bool isMuted(const Image &image, const QList<QRegularExpression> &patterns)
{
    return std::ranges::any_of(patterns, [&image](const QRegularExpression &pattern) {
        return pattern.match(image.imageName).hasMatch();
    });
}

using Likeness = std::pair<QString, QString>; // what a rebuilt image has in common

bool isOlder(const Image *one, const Image *other)
{
    return std::tie(one->created, one->imageId) < std::tie(other->created, other->imageId);
}

QHash<Likeness, QList<const Image *>> alike(const QList<const Image *> &images)
{
    QHash<Likeness, QList<const Image *>> result;
    for (const Image *image : images) {
        if (!image->imageName.isEmpty())
            result[{image->imageName, image->architecture}].append(image);
    }
    for (QList<const Image *> &each : result)
        std::ranges::sort(each, isOlder);
    return result;
}

} // namespace

QList<PlaceChange> placeChanges(const QList<Image> &before, const QList<Image> &after,
                                const MutedChanges &muted)
{
    QList<QRegularExpression> patterns;
    for (const QString &pattern : muted.namePatterns)
        patterns.append(globPattern(pattern));
    const ById then = byId(before);
    const ById now = byId(after);
    QList<PlaceChange> changes;
    QList<const Image *> added;
    QList<const Image *> gone;
    for (const Image &image : after) {
        const Image *const old = then.value(image.imageId);
        if (!old) {
            added.append(&image);
        } else if (const QList<FieldChange> fields = heardOf(fieldChanges(*old, image), muted);
                   !fields.isEmpty()) {
            changes.append({PlaceChange::Kind::Changed, image, {}, fields});
        }
    }
    for (const Image &image : before) {
        if (!now.contains(image.imageId))
            gone.append(&image);
    }

    QSet<const Image *> paired;
    const QHash<Likeness, QList<const Image *>> successors = alike(added);
    const QHash<Likeness, QList<const Image *>> predecessors = alike(gone);
    for (const auto &[likeness, olds] : predecessors.asKeyValueRange()) {
        const QList<const Image *> fresh = successors.value(likeness);
        for (qsizetype pair = 0; pair < std::min(olds.size(), fresh.size()); ++pair) {
            changes.append({PlaceChange::Kind::Rebuilt, *fresh[pair], olds[pair]->imageId,
                            heardOf(ofRebuilt(fieldChanges(*olds[pair], *fresh[pair])), muted)});
            paired.insert(fresh[pair]);
            paired.insert(olds[pair]);
        }
    }
    for (const Image *image : std::as_const(added)) {
        if (!paired.contains(image))
            changes.append({PlaceChange::Kind::New, *image, {}, {}});
    }
    for (const Image *image : std::as_const(gone)) {
        if (!paired.contains(image))
            changes.append({PlaceChange::Kind::Gone, *image, {}, {}});
    }
    changes.removeIf(
            [&patterns](const PlaceChange &change) { return isMuted(change.image, patterns); });
    std::ranges::sort(changes, [](const PlaceChange &one, const PlaceChange &other) {
        return std::tie(one.image.imageName, one.image.imageId) <
               std::tie(other.image.imageName, other.image.imageId);
    });
    return changes;
}

QStringList lackingIds(const QList<Image> &before, const QList<Image> &after)
{
    const ById now = byId(after);
    QStringList ids;
    for (const Image &image : before) {
        if (!now.contains(image.imageId))
            ids.append(image.imageId);
    }
    return ids;
}
