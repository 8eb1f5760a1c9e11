// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/changesjson.h"

#include "json/jsonstring.h"

using namespace Qt::StringLiterals;

namespace {

QByteArray quoted(const QString &text)
{
    QByteArray json;
    appendJsonString(json, text);
    return json;
}

QByteArray timeJson(const QDateTime &time)
{
    return time.isValid() ? quoted(time.toUTC().toString(Qt::ISODate)) : "null"_ba;
}

QByteArray fieldsJson(const QList<FieldChange> &fields)
{
    QByteArray json;
    for (const FieldChange &field : fields) {
        json += (json.isEmpty() ? "{" : ",");
        // The name is as it was written, escapes and all.
        json += '"' + field.name + "\":[" + field.before + ',' + field.after + ']';
    }
    return json + '}';
}

template<typename List, typename Write>
QByteArray listJson(const List &list, Write write)
{
    QByteArray json = "[";
    for (const auto &entry : list)
        json += (json.size() > 1 ? "," : "") + write(entry);
    return json + ']';
}

QByteArray changeJson(const PlacedChange &placed)
{
    const PlaceChange &change = *placed.change;
    QByteArray json =
            R"({"kind":)" + quoted(changeWord(change.kind)) + R"(,"profile":)" +
            quoted(placed.place->place.profile) + R"(,"region":)" +
            quoted(placed.place->place.region) + R"(,"ImageId":)" + quoted(change.image.imageId) +
            R"(,"ImageName":)" +
            (change.image.imageName.isNull() ? "null"_ba : quoted(change.image.imageName));
    if (!change.wasId.isEmpty())
        json += R"(,"was":)" + quoted(change.wasId);
    if (!change.fields.isEmpty())
        json += R"(,"fields":)" + fieldsJson(change.fields);
    if (const QStringList notes = changeNotes(placed); !notes.isEmpty())
        json += R"(,"notes":)" + listJson(notes, quoted);
    return json + '}';
}

} // namespace

QByteArray changesJson(const ChangesReport &report)
{
    const auto place = [&report](const ComparedPlace &compared) -> QByteArray {
        return quoted(wordOf(report, compared.place));
    };
    const auto failure = [](const NotCompared &each) -> QByteArray {
        return R"({"profile":)" + quoted(each.place.profile) + R"(,"region":)" +
               quoted(each.place.region) + R"(,"reason":)" + quoted(each.reason) + '}';
    };
    QList<ComparedPlace> unsure = report.compared;
    unsure.removeIf([](const ComparedPlace &each) { return !each.isAccountUnsure; });
    const QByteArray unsureJson =
            unsure.isEmpty() ? QByteArray() : R"(,"accountUnknown":)" + listJson(unsure, place);
    const QByteArray notShown = report.notShown == 0
                                        ? QByteArray()
                                        : R"(,"notShown":)" + QByteArray::number(report.notShown);
    return R"({"since":)" + timeJson(report.since) + R"(,"until":)" + timeJson(report.until) +
           R"(,"compared":)" + listJson(report.compared, place) + R"(,"notCompared":)" +
           listJson(report.notCompared, failure) + unsureJson + notShown + R"(,"changes":)" +
           listJson(changesInOrder(report), changeJson) + "}\n";
}

QByteArray changeLines(const ChangesReport &report)
{
    QByteArray lines;
    for (const PlacedChange &change : changesInOrder(report))
        lines += changeJson(change) + '\n';
    return lines;
}
