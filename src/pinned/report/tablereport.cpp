// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/report/tablereport.h"

#include "core/imagetext.h"
#include "core/placetext.h"
#include "export/csvwriter.h"
#include "export/markdownwriter.h"
#include "export/tablecells.h"
#include "pinned/findingtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CheckReport)
};

QStringList cellsOf(const Finding &finding, bool isJudged)
{
    const PinnedId &pinned = finding.pinned;
    const Image image = finding.image.value_or(Image());
    const Successor successor = finding.successor.value_or(Successor());
    const bool hasRegion = pinned.regionFrom != RegionSource::None;
    return {pinned.path,
            QString::number(pinned.line),
            QString::number(pinned.column),
            pinned.id,
            isJudged ? verdictWord(finding.verdict) : QString(),
            pinned.region,
            hasRegion ? regionSourceWord(pinned.regionFrom) : QString(),
            finding.found.join(u';'),
            image.imageName,
            image.architecture,
            createdCode(image),
            successor.image.imageId,
            successor.image.imageName,
            successor.missingIn.join(u';'),
            finding.message};
}

/// That of a map has the regions which it lacks where a finding has those that lack the successor.
QStringList cellsOf(const RegionMap &map)
{
    const Finding &first = map.entries.constFirst();
    const Image image = first.image.value_or(Image());
    QStringList lacked;
    for (const Image &missing : map.missing)
        lacked.append(missing.place.region);
    QStringList cells(15);
    cells[0] = first.pinned.path;
    cells[1] = QString::number(first.pinned.line);
    cells[2] = QString::number(first.pinned.column);
    cells[4] = u"map"_s;
    cells[8] = image.imageName;
    cells[9] = image.architecture;
    cells[13] = lacked.join(u';');
    cells[14] = mapText(map);
    return cells;
}

/// What has no place in any file: a region, or a file, that was not read.
QStringList unreadCells(const QString &region, const QString &message)
{
    QStringList cells(15);
    cells[4] = u"unread"_s;
    cells[5] = region;
    cells[14] = message;
    return cells;
}

QByteArray markdownLine(const QStringList &cells)
{
    QStringList escaped;
    for (const QString &cell : cells)
        escaped.append(markdownCell(cell));
    return markdownRow(escaped);
}

} // namespace

QByteArray csvReport(const CheckReport &report)
{
    QByteArray csv = csvRecord({u"Path"_s, u"Line"_s, u"Column"_s, u"ImageId"_s, u"Verdict"_s,
                                u"Region"_s, u"RegionFrom"_s, u"Found"_s, u"ImageName"_s,
                                u"Architecture"_s, u"CreatedTime"_s, u"Successor"_s,
                                u"SuccessorName"_s, u"MissingIn"_s, u"Message"_s});
    for (const Finding &finding : report.findings)
        csv += csvRecord(guardFormulas(cellsOf(finding, report.isJudged)));
    for (const RegionMap &map : report.maps)
        csv += csvRecord(guardFormulas(cellsOf(map)));
    for (const UncheckedPlace &place : report.unread) {
        const QString message = placeWord(place.place) + u": "_s + unreadText(place);
        csv += csvRecord(guardFormulas(unreadCells(place.place.region, message)));
    }
    for (const ApiError &error : report.fileErrors)
        csv += csvRecord(guardFormulas(unreadCells({}, error.message)));
    return csv;
}

QByteArray markdownReport(const CheckReport &report)
{
    constexpr qsizetype mostRows = 1000;
    QByteArray text = summaryText(report, codeCount).toUtf8() + "\n\n";
    QByteArray rows;
    qsizetype count = 0;
    for (const Finding &finding : worstFirst(report.findings)) {
        const PinnedId &pinned = finding.pinned;
        const bool isSilent =
                report.isJudged && finding.verdict == Verdict::Ok && !report.fails(finding);
        if (isSilent || ++count > mostRows)
            continue;
        rows += markdownLine({report.isJudged ? verdictName(finding.verdict) : QString(),
                              pinned.path + u':' + QString::number(pinned.line), pinned.id,
                              pinned.region, finding.message});
    }
    if (!rows.isEmpty()) {
        text += markdownLine({Words::tr("Verdict"), Words::tr("Place"), Words::tr("Image ID"),
                              Words::tr("Region"), Words::tr("What to know")});
        text += markdownRule(5) + rows + '\n';
    }
    if (count > mostRows)
        text += Words::tr("And %n more.", nullptr, int(count - mostRows)).toUtf8() + "\n\n";
    for (const RegionMap &map : report.maps) {
        const PinnedId &first = map.entries.constFirst().pinned;
        const QString cell = markdownCell(first.path + u':' + QString::number(first.line) +
                                          u": "_s + mapText(map));
        text += "* " + cell.toUtf8() + '\n';
    }
    for (const UncheckedPlace &place : report.unread) {
        const QString cell = markdownCell(placeWord(place.place) + u": "_s + unreadText(place));
        text += "* " + cell.toUtf8() + '\n';
    }
    return text;
}
