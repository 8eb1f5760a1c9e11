// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/changestables.h"

#include "core/joinedtext.h"
#include "export/csvwriter.h"
#include "export/tablecells.h"
#include "json/jsontoken.h"

#include <QJsonValue>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace {

/// Which image, in the words of the API.
QStringList placeCells(const ChangesReport &report, const Place &place)
{
    return report.showsProfiles ? QStringList {place.profile, place.region}
                                : QStringList {place.region};
}

QStringList placeHeader(const ChangesReport &report)
{
    return report.showsProfiles ? QStringList {u"Profile"_s, u"Region"_s}
                                : QStringList {u"Region"_s};
}

/// All fields in which some image differs, in the order in which they are met.
QList<QByteArray> fieldNames(const QList<PlacedChange> &changes)
{
    QList<QByteArray> names;
    for (const PlacedChange &placed : changes) {
        for (const FieldChange &field : placed.change->fields) {
            if (!names.contains(field.name) && field.name != "ImageName")
                names.append(field.name);
        }
    }
    return names;
}

/// Longer than any arrow in a value.
QString arrowOf(const QList<PlacedChange> &changes)
{
    QString arrow = u"->"_s;
    const auto avoid = [&arrow](const QString &text) {
        while (text.contains(arrow))
            arrow.prepend(u'-');
    };
    for (const PlacedChange &placed : changes) {
        avoid(placed.change->image.imageName);
        for (const FieldChange &field : placed.change->fields) {
            avoid(valueText(field.before));
            avoid(valueText(field.after));
        }
    }
    return arrow;
}

const FieldChange *fieldOf(const PlaceChange &change, const QByteArray &name)
{
    for (const FieldChange &field : change.fields) {
        if (field.name == name)
            return &field;
    }
    return nullptr;
}

QString markOf(PlaceChange::Kind kind, const QString &arrow)
{
    if (kind == PlaceChange::Kind::New)
        return u"+++"_s;
    return kind == PlaceChange::Kind::Gone ? u"---"_s : arrow;
}

} // namespace

QString valueText(const QByteArray &json)
{
    if (json == "null")
        return {};
    const QJsonValue value = tokenValue({json.constData(), size_t(json.size())});
    return value.isString() ? value.toString() : QString::fromUtf8(json);
}

QList<QStringList> changeRows(const ChangesReport &report, NotesAs notesAs)
{
    QList<QStringList> rows = {QStringList {u"Kind"_s} + placeHeader(report) +
                               QStringList {u"ImageId"_s, u"ImageName"_s, u"Was"_s, u"Field"_s,
                                            u"Before"_s, u"After"_s, u"Notes"_s}};
    for (const PlacedChange &placed : changesInOrder(report)) {
        const PlaceChange &change = *placed.change;
        const QStringList image =
                QStringList {changeWord(change.kind)} + placeCells(report, placed.place->place) +
                QStringList {change.image.imageId, change.image.imageName, change.wasId};
        const QString notes = notesAs == NotesAs::Codes ? changeNotes(placed).join(u' ')
                                                        : listText(changeNoteTexts(placed));
        for (const FieldChange &field : change.fields) {
            rows.append(image + QStringList {QString::fromUtf8(field.name), valueText(field.before),
                                             valueText(field.after), notes});
        }
        if (change.fields.isEmpty())
            rows.append(image + QStringList {QString(), QString(), QString(), notes});
    }
    return rows;
}

QList<QStringList> highlightedRows(const ChangesReport &report)
{
    const QList<PlacedChange> changes = changesInOrder(report);
    const QString arrow = arrowOf(changes);
    const QList<QByteArray> names = fieldNames(changes);
    const bool hasNotes = std::ranges::any_of(
            changes, [](const PlacedChange &each) { return !changeNotes(each).isEmpty(); });
    QStringList header = QStringList {u"@@"_s} + placeHeader(report) +
                         QStringList {u"ImageId"_s, u"ImageName"_s};
    for (const QByteArray &name : names)
        header.append(QString::fromUtf8(name));
    if (hasNotes)
        header.append(u"Notes"_s);
    QList<QStringList> rows = {header};
    for (const PlacedChange &placed : changes) {
        const PlaceChange &change = *placed.change;
        const FieldChange *const named = fieldOf(change, "ImageName");
        QStringList row =
                QStringList {markOf(change.kind, arrow)} + placeCells(report, placed.place->place);
        row.append(change.wasId.isEmpty() ? change.image.imageId
                                          : change.wasId + arrow + change.image.imageId);
        row.append(named ? valueText(named->before) + arrow + valueText(named->after)
                         : change.image.imageName);
        for (const QByteArray &name : names) {
            const FieldChange *const field = fieldOf(change, name);
            row.append(field ? valueText(field->before) + arrow + valueText(field->after)
                             : QString());
        }
        if (hasNotes)
            row.append(changeNotes(placed).join(u' '));
        rows.append(row);
    }
    return rows;
}

QByteArray csvRow(const QStringList &cells)
{
    // The first is a word or a mark of our own, and must stay as those who read it know it.
    return csvRecord(cells.first(1) + guardFormulas(cells.sliced(1)));
}
