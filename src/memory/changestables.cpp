// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/changestables.h"

#include "core/joinedtext.h"
#include "export/csvwriter.h"
#include "export/tablecells.h"
#include "memory/changegroups.h"
#include "json/jsontoken.h"

#include <QJsonValue>
#include <QRegularExpression>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace {

/// Which image, in the words of the API.
QStringList placeCells(const ChangesReport &report, const ChangeGroup &group)
{
    QStringList regions;
    for (const ComparedPlace *place : group.places)
        regions.append(place->place.region);
    const QString all = regions.join(", "_L1);
    return report.showsProfiles ? QStringList {group.first.place->place.profile, all}
                                : QStringList {all};
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
        avoid(placed.change->image.imageId);
        avoid(placed.change->wasId);
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

/// As the format has it: a text is told from null.
QString highlightedValue(const QByteArray &json)
{
    static const QRegularExpression likeNull(u"^_*NULL$"_s);
    const QString text = valueText(json);
    if (json == "null")
        return u"NULL"_s;
    return likeNull.match(text).hasMatch() ? u'_' + text : text;
}

QString highlightedDifference(const FieldChange &field, const QString &arrow)
{
    return highlightedValue(field.before) + arrow + highlightedValue(field.after);
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

QList<QStringList> changeRows(const ChangesReport &report, RowsFor readers)
{
    QList<QStringList> rows = {QStringList {u"Kind"_s} + placeHeader(report) +
                               QStringList {u"ImageId"_s, u"ImageName"_s, u"Was"_s, u"Field"_s,
                                            u"Before"_s, u"After"_s, u"Notes"_s}};
    const bool isForPrograms = readers == RowsFor::Programs;
    for (const ChangeGroup &group : isForPrograms ? groupsOfOne(report) : groupsOfAlike(report)) {
        const PlaceChange &change = *group.first.change;
        const QStringList image =
                QStringList {changeWord(change.kind)} + placeCells(report, group) +
                QStringList {change.image.imageId, change.image.imageName, change.wasId};
        const QString notes = isForPrograms ? changeNotes(group.first).join(u' ')
                                            : listText(changeNoteTexts(group.first));
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
        QStringList row = QStringList {markOf(change.kind, arrow)} +
                          placeCells(report, {.first = placed, .places = {placed.place}});
        row.append(change.wasId.isEmpty() ? change.image.imageId
                                          : change.wasId + arrow + change.image.imageId);
        row.append(named ? highlightedDifference(*named, arrow) : change.image.imageName);
        for (const QByteArray &name : names) {
            const FieldChange *const field = fieldOf(change, name);
            row.append(field ? highlightedDifference(*field, arrow) : QString());
        }
        if (hasNotes)
            row.append(changeNotes(placed).join(u' '));
        rows.append(row);
    }
    if (report.notShown > 0)
        rows.append(QStringList(header.size(), u"..."_s));
    return rows;
}

QByteArray csvRow(const QStringList &cells)
{
    // The first is a word or a mark of our own, and must stay as those who read it know it.
    const QString &mark = cells.constFirst();
    QStringList guarded = {mark};
    for (const QString &cell : cells.sliced(1)) {
        // What begins with an arrow calculates nothing, and is to be read as one.
        const bool beginsWithArrow = mark.endsWith("->"_L1) && cell.startsWith(mark);
        guarded.append(beginsWithArrow ? guardFormula(u' ' + cell).sliced(1) : guardFormula(cell));
    }
    return csvRecord(guarded);
}
