// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "instance/instancepath.h"

#include "instance/peer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

/// That of the part that exists, with the rest behind it.
QString canonicalPath(const QString &path)
{
    const QFileInfo info(path);
    const QString canonical = info.canonicalFilePath();
    if (!canonical.isEmpty() || info.isRoot())
        return canonical;
    return canonicalPath(info.absolutePath()) + u'/' + info.fileName();
}

QString meetingFolder()
{
    // QStandardPaths would make one of its own, and complain, where the session has none.
    const QString ofSession = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return QFileInfo(ofSession).isWritable() ? ofSession : QDir::tempPath();
}

} // namespace

QString instancePath(const QStringList &folders)
{
    if (folders.value(0).isEmpty())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(ownUser());
    for (const QString &folder : folders) {
        const QByteArray path = '\0' + canonicalPath(QDir::cleanPath(folder)).toUtf8();
        hash.addData(path);
    }
    const QString name = QString::fromLatin1(hash.result().toHex().first(16));
    return meetingFolder() + u"/cvm-image-browser-"_s + name;
}
