// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/report/jsonreport.h"

#include "core/imagetext.h"
#include "core/place.h"
#include "pinned/findingtext.h"
#include "pinned/report/jsontext.h"
#include "json/indentedjson.h"

using namespace Qt::StringLiterals;

namespace {

QByteArray timeJson(const Image &image)
{
    return jsonTextOrNull(createdCode(image));
}

QByteArray successorJson(const std::optional<Successor> &successor)
{
    if (!successor)
        return "null";
    JsonMembers members = {{"id", jsonText(successor->image.imageId)},
                           {"name", jsonTextOrNull(successor->image.imageName)},
                           {"created", timeJson(successor->image)},
                           {"missingIn", jsonTexts(successor->missingIn)}};
    if (!successor->unknownIn.isEmpty())
        members.append({"unknownIn", jsonTexts(successor->unknownIn)});
    return jsonObject(members);
}

QByteArray findingJson(const Finding &finding, bool isJudged)
{
    const PinnedId &pinned = finding.pinned;
    const Image image = finding.image.value_or(Image());
    const bool hasRegion = pinned.regionFrom != RegionSource::None;
    JsonMembers members = {
            {"path", jsonText(pinned.path)},
            {"line", QByteArray::number(pinned.line)},
            {"column", QByteArray::number(pinned.column)},
            {"id", jsonText(pinned.id)},
            {"verdict", isJudged ? jsonText(verdictWord(finding.verdict)) : "null"_ba},
            {"region", jsonTextOrNull(pinned.region)},
            {"regionFrom",
             jsonTextOrNull(hasRegion ? regionSourceWord(pinned.regionFrom) : QString())},
            {"found", jsonTexts(finding.found)},
            {"name", jsonTextOrNull(image.imageName)},
            {"architecture", jsonTextOrNull(image.architecture)},
            {"created", timeJson(image)},
            {"successor", successorJson(finding.successor)},
            {"message", jsonText(finding.message)},
    };
    if (pinned.waiver && !pinned.waiver->isVoid()) {
        const QString until =
                pinned.waiver->until ? pinned.waiver->until->toString(Qt::ISODate) : QString();
        members.append({"ignored", jsonObject({{"reason", jsonText(pinned.waiver->reason)},
                                               {"until", jsonTextOrNull(until)},
                                               {"expired", finding.isWaived ? "false" : "true"}})});
    }
    if (finding.isKnown)
        members.append(std::pair<QByteArray, QByteArray>("known", "true"));
    if (finding.isMended)
        members.append(std::pair<QByteArray, QByteArray>("mended", "true"));
    return jsonObject(members);
}

QByteArray summaryJson(const CheckReport &report)
{
    JsonMembers members;
    const std::array<int, 10> counts = report.counts();
    for (const Verdict verdict : allVerdicts()) {
        members.append({verdictWord(verdict).toLatin1(),
                        QByteArray::number(report.isJudged ? counts[size_t(verdict)] : 0)});
    }
    return jsonObject(members);
}

QByteArray mapJson(const RegionMap &map)
{
    const PinnedId &first = map.entries.constFirst().pinned;
    QList<QByteArray> missing;
    for (const Image &image : map.missing) {
        missing.append(jsonObject({{"region", jsonText(image.place.region)},
                                   {"id", jsonText(image.imageId)},
                                   {"name", jsonTextOrNull(image.imageName)}}));
    }
    return jsonObject({{"path", jsonText(first.path)},
                       {"line", QByteArray::number(first.line)},
                       {"regions", jsonTexts(map.regions)},
                       {"missing", jsonArray(missing)},
                       {"unknown", jsonTexts(map.unknown)}});
}

QList<QByteArray> findingsJson(const CheckReport &report)
{
    QList<QByteArray> entries;
    for (const Finding &finding : report.findings)
        entries.append(findingJson(finding, report.isJudged));
    return entries;
}

} // namespace

QByteArray skippedCountsJson(const SkippedCounts &skipped)
{
    JsonMembers members;
    for (const auto &[reason, count] : skipped.asKeyValueRange())
        members.append({reason.toUtf8(), QByteArray::number(count)});
    return jsonObject(members);
}

QByteArray unreadPlacesJson(const QList<UncheckedPlace> &unread)
{
    QList<QByteArray> entries;
    for (const UncheckedPlace &place : unread) {
        JsonMembers members = {{"region", jsonText(place.place.region)},
                               {"code", jsonText(place.code)},
                               {"message", jsonText(place.message)}};
        if (!place.place.profile.isEmpty())
            members.prepend({"profile", jsonText(place.place.profile)});
        entries.append(jsonObject(members));
    }
    return jsonArray(entries);
}

QByteArray jsonReport(const CheckReport &report)
{
    JsonMembers members = {{"summary", summaryJson(report)},
                           {"unread", unreadPlacesJson(report.unread)},
                           {"skipped", skippedCountsJson(report.skipped)},
                           {"findings", jsonArray(findingsJson(report))}};
    QList<QByteArray> maps;
    for (const RegionMap &map : report.maps)
        maps.append(mapJson(map));
    if (!maps.isEmpty())
        members.append({"maps", jsonArray(maps)});
    QStringList files;
    for (const ApiError &error : report.fileErrors)
        files.append(error.message);
    if (!files.isEmpty())
        members.append({"unreadFiles", jsonTexts(files)});
    return indentedJson(jsonObject(members)) + '\n';
}

QByteArray ndjsonReport(const CheckReport &report)
{
    QByteArray lines;
    for (const QByteArray &finding : findingsJson(report))
        lines += finding + '\n';
    return lines;
}
