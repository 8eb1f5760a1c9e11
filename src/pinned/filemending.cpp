// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/filemending.h"

#include "files/wholefile.h"
#include "pinned/filewalk.h"
#include "pinned/mending.h"
#include "pinned/recordmending.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Mending)
};

ApiError errorOf(const QString &path, const QString &message)
{
    //: A file's path and a sentence.
    return {.kind = ApiError::Kind::File, .message = Words::tr("%1: %2").arg(path, message)};
}

/// A link inside of a tree may be written through; one that leads out of it writes what nobody
/// named.
Result<void> checkLink(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isSymLink())
        return {};
    const QString folder = QFileInfo(info.path()).canonicalFilePath();
    if (info.canonicalFilePath().startsWith(folder + u'/'))
        return {};
    return Failure(errorOf(path, Words::tr("It is a link that leads out of its folder, and is left "
                                           "as it is.")));
}

/// Of Terraform, in a file of another name or in none.
bool isState(const QList<Finding> &findings, QByteArrayView text)
{
    return !findings.isEmpty() && findings.constFirst().pinned.kind == FileKind::Json &&
           text.contains("\"lineage\"") && text.contains("\"terraform_version\"");
}

} // namespace

Result<MendedFile> mendFile(const QString &path, const QList<Finding> &findings,
                            const QList<RegionMap> &maps)
{
    if (const Result<void> allowed = checkLink(path); !allowed)
        return Failure(allowed.error());
    return readWholeFile(path, largestFile).and_then([&](const QByteArray &text) {
        return mendText(path, text, findings, maps);
    });
}

Result<MendedFile> mendText(const QString &path, const QByteArray &text,
                            const QList<Finding> &findings, const QList<RegionMap> &maps)
{
    // Where ids are added is told by those that are there.
    for (const RegionMap &map : maps) {
        const bool isThere = std::ranges::all_of(map.entries, [&text](const Finding &entry) {
            const qsizetype offset = std::min(entry.pinned.offset, text.size());
            return QByteArrayView(text).sliced(offset).startsWith(entry.pinned.id.toUtf8());
        });
        if (!isThere)
            return Failure(errorOf(path, Words::tr("The file has changed meanwhile.")));
    }
    QList<Mend> mends = mendsOf(findings) + recordMends(text, findings);
    int ids = int(std::ranges::count_if(findings, isMendable));
    const MapAdditions additions = additionsTo(maps, text);
    mends += additions.mends;
    if (!mends.isEmpty() && isState(findings, text))
        return Failure(errorOf(path, Words::tr("It is a state of Terraform, which tells what there "
                                               "is, and is left as it is.")));
    ids += additions.ids;
    const Result<QByteArray> after = mended(text, mends);
    if (!after)
        return Failure(errorOf(path, after.error().message));
    return MendedFile {
            .path = path, .before = text, .after = *after, .ids = ids, .left = additions.left};
}

Result<void> writeMendedFile(const MendedFile &file)
{
    if (const Result<void> allowed = checkLink(file.path); !allowed)
        return allowed;
    const Result<QByteArray> now = readWholeFile(file.path, largestFile);
    if (!now)
        return Failure(now.error());
    if (*now != file.before)
        return Failure(errorOf(file.path, Words::tr("The file has changed meanwhile.")));
    return writeWholeFile(file.path, file.after, QFile::permissions(file.path));
}
