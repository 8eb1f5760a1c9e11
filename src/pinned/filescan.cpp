// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/filescan.h"

#include "pinned/idscan.h"
#include "pinned/terraformproviders.h"

#include <QDir>
#include <QSet>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

FileScan scanFiles(const QStringList &paths, const std::function<bool()> &goesOn,
                   const QStringList &listed)
{
    FileScan scan;
    TerraformProviders providers;
    QSet<QString> seen;
    const auto take = [&](const QString &given, QByteArrayView text) {
        if (!goesOn())
            return false;
        // "infra" and "infra/main.tf" may both be given.
        const QString path = QDir::cleanPath(given);
        const qsizetype before = seen.size();
        seen.insert(path);
        if (seen.size() > before) {
            scan.ids += scanText(text, path, [&](const QString &provider) {
                return providers.regionOf(path, provider);
            });
        }
        return true;
    };
    scan.walk = walkFiles(paths, take, listed);
    scan.walk.files = int(seen.size());
    std::ranges::stable_sort(scan.ids, [](const PinnedId &a, const PinnedId &b) {
        return std::tie(a.path, a.offset) < std::tie(b.path, b.offset);
    });
    return scan;
}

QStringList distinctIds(const QList<PinnedId> &ids)
{
    QStringList distinct;
    QSet<QString> seen;
    for (const PinnedId &pinned : ids) {
        if (!seen.contains(pinned.id)) {
            seen.insert(pinned.id);
            distinct.append(pinned.id);
        }
    }
    return distinct;
}
