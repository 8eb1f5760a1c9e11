// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/changestables.h"

#include "export/csvwriter.h"
#include "export/tablecells.h"
#include "json/jsontoken.h"

#include <QJsonValue>

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
QList<QByteArray> fieldNames(const ChangesReport &report)
{
    QList<QByteArray> names;
    for (const ComparedPlace &place : report.compared) {
        for (const PlaceChange &change : place.changes) {
            for (const FieldChange &field : change.fields) {
                if (!names.contains(field.name) && field.name != "ImageName")
                    names.append(field.name);
            }
        }
    }
    return names;
}

/// Longer than any arrow in a value.
QString arrowOf(const ChangesReport &report)
{
    QString arrow = u"->"_s;
    const auto avoid = [&arrow](const QString &text) {
        while (text.contains(arrow))
            arrow.prepend(u'-');
    };
    for (const ComparedPlace &place : report.compared) {
        for (const PlaceChange &change : place.changes) {
            avoid(change.image.imageName);
            for (const FieldChange &field : change.fields) {
                avoid(valueText(field.before));
                avoid(valueText(field.after));
            }
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

QList<QStringList> changeRows(const ChangesReport &report)
{
    QList<QStringList> rows = {QStringList {u"Kind"_s} + placeHeader(report) +
                               QStringList {u"ImageId"_s, u"ImageName"_s, u"Was"_s, u"Field"_s,
                                            u"Before"_s, u"After"_s}};
    for (const ComparedPlace &place : report.compared) {
        for (const PlaceChange &change : place.changes) {
            const QStringList image =
                    QStringList {changeWord(change.kind)} + placeCells(report, place.place) +
                    QStringList {change.image.imageId, change.image.imageName, change.wasId};
            for (const FieldChange &field : change.fields) {
                rows.append(image + QStringList {QString::fromUtf8(field.name),
                                                 valueText(field.before), valueText(field.after)});
            }
            if (change.fields.isEmpty())
                rows.append(image + QStringList {QString(), QString(), QString()});
        }
    }
    return rows;
}

QList<QStringList> highlightedRows(const ChangesReport &report)
{
    const QString arrow = arrowOf(report);
    const QList<QByteArray> names = fieldNames(report);
    QStringList header = QStringList {u"@@"_s} + placeHeader(report) +
                         QStringList {u"ImageId"_s, u"ImageName"_s};
    for (const QByteArray &name : names)
        header.append(QString::fromUtf8(name));
    QList<QStringList> rows = {header};
    for (const ComparedPlace &place : report.compared) {
        for (const PlaceChange &change : place.changes) {
            const FieldChange *const named = fieldOf(change, "ImageName");
            QStringList row =
                    QStringList {markOf(change.kind, arrow)} + placeCells(report, place.place);
            row.append(change.wasId.isEmpty() ? change.image.imageId
                                              : change.wasId + arrow + change.image.imageId);
            row.append(named ? valueText(named->before) + arrow + valueText(named->after)
                             : change.image.imageName);
            for (const QByteArray &name : names) {
                const FieldChange *const field = fieldOf(change, name);
                row.append(field ? valueText(field->before) + arrow + valueText(field->after)
                                 : QString());
            }
            rows.append(row);
        }
    }
    return rows;
}

QByteArray csvRow(const QStringList &cells)
{
    // The first is a word or a mark of our own, and must stay as those who read it know it.
    return csvRecord(cells.first(1) + guardFormulas(cells.sliced(1)));
}
