// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/details/comparison.h"

#include "core/codewords.h"
#include "core/joinedtext.h"
#include "export/markdownwriter.h"
#include "ui/details/detailfields.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

QString snapshotsText(const Image &image)
{
    QStringList parts;
    for (const Snapshot &snapshot : image.snapshotSet) {
        QStringList words = {snapshot.snapshotId, diskUsageText(snapshot.diskUsage)};
        if (snapshot.diskSize)
            words.append(Words::tr("%1 GiB").arg(numberText(snapshot.diskSize)));
        words.removeAll(QString());
        parts.append(words.join(u' '));
    }
    return listText(parts);
}

/// The one value that more of them have than any other; unset where several have as many.
std::optional<QString> valueOfMost(const QStringList &values)
{
    std::optional<QString> most;
    qsizetype highest = 0;
    for (const QString &value : QSet<QString>(values.begin(), values.end())) {
        const qsizetype count = values.count(value);
        if (count == highest)
            most.reset();
        if (count > highest)
            most = value;
        highest = std::max(highest, count);
    }
    return most;
}

ComparisonRow makeRow(const QString &label, const QStringList &values)
{
    const std::optional<QString> most = valueOfMost(values);
    ComparisonRow row = {.label = label, .values = values};
    for (const QString &value : values)
        row.isOdd.append(value != most);
    return row;
}

} // namespace

QList<ComparisonRow> compareImages(const QList<Image> &images, TimeZone zone)
{
    QList<ComparisonRow> rows;
    QList<Place> places;
    for (const Image &image : images)
        places.append(image.place);
    const bool hasProfiles = showsProfiles(places);
    const QList<DetailField> first = detailFields(images.value(0), zone, hasProfiles);
    for (qsizetype field = 0; field < first.size(); ++field) {
        QStringList values;
        for (const Image &image : images)
            values.append(detailFields(image, zone, hasProfiles).at(field).value);
        rows.append(makeRow(first.at(field).label, values));
    }
    QStringList snapshots;
    QStringList tags;
    for (const Image &image : images) {
        snapshots.append(snapshotsText(image));
        tags.append(tagsText(image.tags));
    }
    rows.append(makeRow(Words::tr("Snapshots"), snapshots));
    rows.append(makeRow(Words::tr("Tags"), tags));
    return rows;
}

QString comparisonMarkdown(const QList<ComparisonRow> &rows)
{
    const qsizetype images = rows.isEmpty() ? 0 : rows.first().values.size();
    QString text =
            u"| |"_s + u" |"_s.repeated(images) + u"\n|---|"_s + u"---|"_s.repeated(images) + u'\n';
    for (const ComparisonRow &row : rows) {
        const QString mark = row.differs() ? u"**"_s : QString();
        text += u"| "_s + mark + markdownCell(row.label) + mark + u" |"_s;
        for (const QString &value : row.values)
            text += u' ' + markdownCell(value) + u" |"_s;
        text += u'\n';
    }
    return text;
}
