// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/report/unreferenced.h"

#include "core/imagetext.h"
#include "core/joinedtext.h"
#include "core/oneline.h"
#include "core/placetext.h"
#include "core/regionid.h"
#include "core/terminaltext.h"
#include "export/csvwriter.h"
#include "export/tablecells.h"
#include "pinned/report/jsonreport.h"
#include "pinned/report/jsontext.h"
#include "json/indentedjson.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Unreferenced)
};

/// Id, name, time, days and GiB; what is not known is empty.
QStringList cellsOf(const Image &image, const QDateTime &asOf)
{
    const bool hasTime = image.created.isValid();
    return {image.imageId, image.imageName, hasTime ? createdCode(image) : QString(),
            hasTime ? QString::number(image.created.daysTo(asOf)) : QString(),
            QString::number(totalDiskSize(image.snapshotSet))};
}

} // namespace

QMap<QString, UnreferencedReport::Sum> UnreferencedReport::sums() const
{
    QMap<QString, Sum> sums;
    for (const Image &image : images) {
        Sum &sum = sums[placeWord(image.place)];
        ++sum.images;
        sum.snapshotSize += totalDiskSize(image.snapshotSet);
    }
    return sums;
}

QList<Image> imagesWithoutId(const QList<Image> &images, const QStringList &ids)
{
    const QSet<QString> known(ids.cbegin(), ids.cend());
    QList<Image> left;
    for (const Image &image : images) {
        if (!known.contains(image.imageId))
            left.append(image);
    }
    std::ranges::stable_sort(left, [](const Image &a, const Image &b) {
        if (a.place != b.place) {
            return a.place.profile == b.place.profile
                           ? isListedBefore(a.place.region, b.place.region)
                           : a.place.profile < b.place.profile;
        }
        return std::tie(a.created, a.imageId) < std::tie(b.created, b.imageId);
    });
    return left;
}

QByteArray unreferencedText(const UnreferencedReport &report)
{
    qint64 size = 0;
    const QMap<QString, UnreferencedReport::Sum> sums = report.sums();
    for (const UnreferencedReport::Sum &sum : sums)
        size += sum.snapshotSize;
    QStringList sentences = {
            Words::tr("%1 of %2 own images are mentioned in none of %n files; their snapshots have "
                      "%3 GiB.",
                      nullptr, report.files)
                    .arg(QString::number(report.images.size()), QString::number(report.ownImages),
                         QString::number(size)),
            Words::tr("It is a list to look at, not one to delete by: what uses an image need not "
                      "be in these files."),
            regionsReadText(report.asked, report.unread)};
    sentences += unseenTexts(report.skipped, report.fileErrors);
    QString text = terminalText(onOneLine(sentencesText(sentences))) + u'\n';
    for (const auto &[place, sum] : sums.asKeyValueRange()) {
        //: %1 is a region, %2 a number.
        text += Words::tr("%1: %n images, %2 GiB", nullptr, sum.images)
                        .arg(place, QString::number(sum.snapshotSize)) +
                u'\n';
    }
    for (const Image &image : report.images)
        text += terminalLine(QStringList {placeWord(image.place)} + cellsOf(image, report.asOf)) +
                u'\n';
    return text.toUtf8();
}

QByteArray unreferencedJson(const UnreferencedReport &report)
{
    QList<QByteArray> images;
    for (const Image &image : report.images) {
        const QStringList cells = cellsOf(image, report.asOf);
        JsonMembers members = {
                {"region", jsonText(image.place.region)},
                {"id", jsonText(cells.at(0))},
                {"name", jsonTextOrNull(cells.at(1))},
                {"created", jsonTextOrNull(cells.at(2))},
                {"ageDays", cells.at(3).isEmpty() ? QByteArray("null") : cells.at(3).toLatin1()},
                {"snapshotGiB", cells.at(4).toLatin1()}};
        if (report.showsProfiles)
            members.prepend({"profile", jsonText(image.place.profile)});
        images.append(jsonObject(members));
    }
    JsonMembers regions;
    for (const auto &[place, sum] : report.sums().asKeyValueRange()) {
        regions.append({place.toUtf8(),
                        jsonObject({{"images", QByteArray::number(sum.images)},
                                    {"snapshotGiB", QByteArray::number(sum.snapshotSize)}})});
    }
    const QByteArray json = jsonObject({{"asOf", jsonText(report.asOf.toString(Qt::ISODate))},
                                        {"unread", unreadPlacesJson(report.unread)},
                                        {"skipped", skippedCountsJson(report.skipped)},
                                        {"regions", jsonObject(regions)},
                                        {"images", jsonArray(images)}});
    return indentedJson(json) + '\n';
}

QByteArray unreferencedCsv(const UnreferencedReport &report)
{
    QStringList header = {u"Region"_s,      u"ImageId"_s, u"ImageName"_s,
                          u"CreatedTime"_s, u"AgeDays"_s, u"SnapshotGiB"_s};
    if (report.showsProfiles)
        header.prepend(u"Profile"_s);
    QByteArray csv = csvRecord(header);
    for (const Image &image : report.images) {
        QStringList cells = QStringList {image.place.region} + cellsOf(image, report.asOf);
        if (report.showsProfiles)
            cells.prepend(image.place.profile);
        csv += csvRecord(guardFormulas(cells));
    }
    return csv;
}
