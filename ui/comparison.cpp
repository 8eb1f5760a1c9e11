// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "comparison.h"

#include "core/imagetext.h"
#include "detailfields.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString snapshotsText(const Image &image)
{
    QStringList parts;
    for (const Snapshot &snapshot : image.snapshotSet) {
        parts.append(snapshot.snapshotId + u' ' + diskUsageText(snapshot.diskUsage) + u' ' +
                     numberText(snapshot.diskSize) + u" GiB"_s);
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

QString markdownCell(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'|', u"\\|"_s).simplified();
}

} // namespace

QList<ComparisonRow> compareImages(const QList<Image> &images)
{
    QList<ComparisonRow> rows;
    const QList<DetailField> first = detailFields(images.value(0));
    for (qsizetype field = 0; field < first.size(); ++field) {
        QStringList values;
        for (const Image &image : images)
            values.append(detailFields(image).at(field).value);
        rows.append(makeRow(first.at(field).label, values));
    }
    QStringList snapshots;
    QStringList tags;
    for (const Image &image : images) {
        snapshots.append(snapshotsText(image));
        tags.append(tagsText(image.tags));
    }
    rows.append(makeRow(QCoreApplication::translate("Comparison", "Snapshots"), snapshots));
    rows.append(makeRow(QCoreApplication::translate("Comparison", "Tags"), tags));
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
