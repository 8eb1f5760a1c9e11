// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/details/comparison.h"

#include "core/codewords.h"
#include "export/markdownwriter.h"
#include "ui/details/detailfields.h"

#include <QCoreApplication>

#include <algorithm>

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
    return parts.join(", "_L1);
}

ComparisonRow makeRow(const QString &label, const QStringList &values)
{
    const bool differs = std::any_of(values.begin(), values.end(), [&values](const QString &value) {
        return value != values.first();
    });
    return {.label = label, .values = values, .differs = differs};
}

} // namespace

QList<ComparisonRow> compareImages(const QList<Image> &images, TimeZone zone)
{
    QList<ComparisonRow> rows;
    const QList<DetailField> first = detailFields(images.value(0), zone);
    for (qsizetype field = 0; field < first.size(); ++field) {
        QStringList values;
        for (const Image &image : images)
            values.append(detailFields(image, zone).at(field).value);
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
        const QString mark = row.differs ? u"**"_s : QString();
        text += u"| "_s + mark + markdownCell(row.label) + mark + u" |"_s;
        for (const QString &value : row.values)
            text += u' ' + markdownCell(value) + u" |"_s;
        text += u'\n';
    }
    return text;
}
