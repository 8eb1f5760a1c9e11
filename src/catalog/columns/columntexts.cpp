// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/columns/columntexts.h"

#include "core/codewords.h"
#include "core/imagetext.h"

#include <QCoreApplication>

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ImageColumns)
};

} // namespace

QString gibText(std::optional<qint64> size)
{
    return size ? Texts::tr("%1 GiB").arg(numberText(size)) : QString();
}

QString snapshotsText(const QList<Snapshot> &snapshots)
{
    if (snapshots.isEmpty())
        return {};
    const QString count = numberText(snapshots.size());
    const qint64 size = totalDiskSize(snapshots);
    //: Snapshots of an image: how many, and their size together, as in "2 · 250 GiB".
    return size > 0 ? Texts::tr("%1 · %2").arg(count, gibText(size)) : count;
}

QString snapshotsSpeech(const QList<Snapshot> &snapshots)
{
    if (snapshots.isEmpty())
        return {};
    const QString count = Texts::tr("%n snapshot(s)", nullptr, int(snapshots.size()));
    const qint64 size = totalDiskSize(snapshots);
    //: %1 is "2 snapshots", %2 their size together, as in "250 GiB".
    return size > 0 ? Texts::tr("%1, %2").arg(count, gibText(size)) : count;
}

QString snapshotLines(const QList<Snapshot> &snapshots)
{
    QStringList lines;
    for (const Snapshot &snapshot : snapshots) {
        QStringList parts = {snapshot.snapshotId, diskUsageText(snapshot.diskUsage),
                             gibText(snapshot.diskSize)};
        parts.removeAll(QString());
        lines.append(parts.join(u' '));
    }
    return lines.join(u'\n');
}

QString tagLines(const QList<Tag> &tags)
{
    QStringList lines;
    for (const Tag &tag : tags)
        lines.append(tagsText({tag}));
    return lines.join(u'\n');
}
