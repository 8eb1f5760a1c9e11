// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/view/differencetext.h"

#include "core/imagetext.h"
#include "core/joinedtext.h"
#include "core/oneline.h"
#include "memory/changestables.h"
#include "json/imagefromjson.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Difference)
};

using Kind = DifferencePart::Kind;

bool isShared(const Image &image)
{
    return image.imageType == "SHARED_IMAGE"_L1;
}

/// "public", "50 GiB, env=prod".
QString newRemark(const Image &image)
{
    if (image.imageType == "PUBLIC_IMAGE"_L1)
        //: Of an image that is new.
        return Words::tr("public");
    QStringList parts;
    if (isShared(image))
        //: Of an image that is new: another account shares it with this one.
        parts.append(Words::tr("shared"));
    if (image.imageSize)
        //: The size of an image.
        parts.append(Words::tr("%1 GiB").arg(numberText(image.imageSize)));
    parts.append(tagsText(image.tags));
    return onOneLine(listText(parts));
}

QString goneRemark(const Image &image)
{
    if (!isShared(image))
        return Words::tr("asked for by its ID, and not there");
    if (image.imageCreator.isEmpty())
        //: Of an image that another account shared with this one.
        return Words::tr("no longer shared, or deleted");
    //: %1 is the number of the account that shared an image.
    return Words::tr("no longer shared by %1, or deleted").arg(onOneLine(image.imageCreator));
}

DifferencePart valuePart(Kind kind, const QString &value)
{
    const QString text = onOneLine(value);
    //: In place of a value that an image does not have.
    return {kind, text.isEmpty() ? Words::tr("none") : text};
}

/// The tags or the snapshots of a field that holds one of these; none for any other.
QStringList elementTexts(const QByteArray &name, const QByteArray &json)
{
    QStringList texts;
    const Result<Image> image =
            imageFromJson("{\"ImageId\":\"img-\",\"" + name + "\":" + json + '}');
    if (!image)
        return texts;
    if (name == "Tags") {
        for (const Tag &tag : image->tags)
            texts.append(tagsText({tag}));
    } else if (name == "SnapshotSet") {
        for (const Snapshot &snapshot : image->snapshotSet)
            //: A snapshot: its ID, and the size of its disk.
            texts.append(Words::tr("%1 (%2 GiB)")
                                 .arg(snapshot.snapshotId, numberText(snapshot.diskSize)));
    }
    return texts;
}

/// Name, old value and new value. Of tags and snapshots only those that differ, since one of them
/// is not seen among all; or all, where they do not differ as texts.
QList<DifferencePart> fieldParts(const FieldChange &field)
{
    QString before = valueText(field.before);
    QString after = valueText(field.after);
    QStringList others = elementTexts(field.name, field.before);
    QStringList elements = elementTexts(field.name, field.after);
    const bool hadSome = !others.isEmpty();
    const bool hasSome = !elements.isEmpty();
    others.removeIf([&elements](const QString &text) { return elements.removeOne(text); });
    const DifferencePart name = {Kind::Plain, onOneLine(QString::fromUtf8(field.name))};
    // Some came, or some went, and the rest stayed.
    if (hadSome && others.isEmpty() && !elements.isEmpty())
        return {name, {Kind::Added, u"+ "_s + onOneLine(listText(elements))}};
    if (hasSome && elements.isEmpty() && !others.isEmpty())
        return {name, {Kind::Old, u"− "_s + onOneLine(listText(others))}};
    if (!others.isEmpty() || !elements.isEmpty()) {
        before = listText(others);
        after = listText(elements);
    }
    return {name, valuePart(Kind::Old, before), valuePart(Kind::New, after)};
}

} // namespace

QList<QList<DifferencePart>> differenceParts(const ChangesEntry &entry)
{
    const PlaceChange &change = entry.change;
    if (change.kind == PlaceChange::Kind::New)
        return {{{Kind::Plain, newRemark(change.image)}}};
    if (change.kind == PlaceChange::Kind::Gone)
        return {{{Kind::Plain, goneRemark(change.image)}}};
    QList<QList<DifferencePart>> parts;
    if (change.kind == PlaceChange::Kind::Rebuilt)
        parts.append({{Kind::Old, change.wasId}, {Kind::New, change.image.imageId}});
    for (const FieldChange &field : change.fields)
        parts.append(fieldParts(field));
    return parts;
}

QString differenceText(const ChangesEntry &entry)
{
    QStringList texts;
    for (const QList<DifferencePart> &parts : differenceParts(entry)) {
        QStringList words;
        for (const DifferencePart &part : parts) {
            if (part.kind == Kind::New)
                words.append(u"→"_s);
            words.append(part.text);
        }
        texts.append(words.join(u' '));
    }
    return texts.join(u" · "_s);
}
