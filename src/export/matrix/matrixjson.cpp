// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/matrix/matrixjson.h"

#include "core/placetext.h"
#include "export/matrix/matrixtexts.h"
#include "json/jsonstring.h"

using namespace Qt::StringLiterals;

namespace {

/// A text that was not sent is null.
QByteArray jsonText(const QString &text)
{
    if (text.isNull())
        return "null";
    QByteArray json;
    appendJsonString(json, text);
    return json;
}

QByteArray jsonTexts(const QStringList &texts)
{
    QByteArrayList items;
    for (const QString &text : texts)
        items.append(jsonText(text));
    return '[' + items.join(", ") + ']';
}

QByteArray entryJson(const MatrixEntry &entry)
{
    if (entry.state == CellState::Missing)
        return "null";
    const QByteArray status = R"("status": ")" + stateWord(entry.state).toUtf8() + '"';
    if (entry.imageId.isEmpty())
        return '{' + status + '}';
    return R"({"id": )" + jsonText(entry.imageId) + R"(, "created": )" +
           jsonText(entry.createdTime) + R"(, "state": )" + jsonText(entry.imageState) + ", " +
           status + R"(, "others": )" + jsonTexts(entry.others) + '}';
}

QByteArray unreadJson(const UnreadPlace &unread)
{
    return R"({"region": )" + jsonText(placeWord(unread.place)) + R"(, "code": )" +
           jsonText(unread.reason.code) + R"(, "message": )" + jsonText(unread.reason.message) +
           '}';
}

/// Name, architecture, type, group, newest and account, without braces.
QByteArray lineFields(const MatrixLine &line)
{
    return R"("name": )" + jsonText(line.name) + R"(, "architecture": )" +
           jsonText(line.architecture) + R"(, "type": )" + jsonText(line.imageType) +
           R"(, "group": )" + jsonText(line.group) + R"(, "newest": )" +
           (line.newest.isEmpty() ? "null" : jsonText(line.newest)) + R"(, "account": )" +
           jsonText(line.account);
}

/// The region; of several accounts with the profile before it.
QByteArray placeFields(const Place &place)
{
    const QByteArray region = R"("region": )" + jsonText(place.region);
    return place.profile.isEmpty() ? region
                                   : R"("profile": )" + jsonText(place.profile) + ", " + region;
}

/// Why it is not known what is there: the code, or null.
QByteArray reasonJson(const MatrixTable &table, const Place &place)
{
    for (const UnreadPlace &unread : table.unread) {
        if (unread.place == place)
            return jsonText(unread.reason.code);
    }
    return "null";
}

QByteArray imageJson(const MatrixTable &table, const MatrixLine &line)
{
    QByteArrayList regions;
    for (qsizetype place = 0; place < table.places.size(); ++place) {
        regions.append("      " + jsonText(placeWord(table.places[place])) + ": " +
                       entryJson(line.entries[place]));
    }
    return "    {" + lineFields(line) + ", \"regions\": {\n" + regions.join(",\n") + "\n    }}";
}

/// Each item on a line of its own.
QByteArray jsonLines(const QByteArrayList &items, const QByteArray &indent)
{
    return items.isEmpty() ? "[]"_ba : "[\n" + items.join(",\n") + '\n' + indent + ']';
}

} // namespace

QByteArray matrixJson(const MatrixTable &table)
{
    QStringList regions;
    for (const Place &place : table.places)
        regions.append(placeWord(place));
    QByteArrayList unread;
    for (const UnreadPlace &place : table.unread)
        unread.append("    " + unreadJson(place));
    QByteArrayList images;
    images.reserve(table.lines.size());
    for (const MatrixLine &line : table.lines)
        images.append(imageJson(table, line));
    return "{\n  \"asOf\": " + jsonText(asOfText(table)) +
           ",\n  \"regions\": " + jsonTexts(regions) +
           ",\n  \"unread\": " + jsonLines(unread, "  ") +
           ",\n  \"images\": " + jsonLines(images, "  ") + "\n}\n";
}

QByteArray matrixFlatJson(const MatrixTable &table)
{
    QByteArrayList items;
    for (const MatrixLine &line : table.lines) {
        for (qsizetype place = 0; place < table.places.size(); ++place) {
            const MatrixEntry &entry = line.entries[place];
            items.append("  {" + lineFields(line) + ", " + placeFields(table.places[place]) +
                         R"(, "id": )" + jsonText(entry.imageId) + R"(, "created": )" +
                         jsonText(entry.createdTime) + R"(, "state": )" +
                         jsonText(entry.imageState) + R"(, "status": ")" +
                         stateWord(entry.state).toUtf8() + R"(", "reason": )" +
                         (entry.state == CellState::Unknown ? reasonJson(table, table.places[place])
                                                            : "null"_ba) +
                         R"(, "asOf": )" + jsonText(asOfText(table)) + '}');
        }
    }
    return jsonLines(items, {}) + '\n';
}
