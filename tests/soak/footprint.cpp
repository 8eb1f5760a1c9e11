// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "footprint.h"

#include <QDir>
#include <QFile>
#include <QLocale>

#include <malloc.h>

using namespace Qt::StringLiterals;

namespace {

/// The number behind a word such as "VmRSS:".
qint64 statusNumber(const QByteArray &word)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(word))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

} // namespace

Footprint currentFootprint()
{
    malloc_trim(0);
    Footprint footprint = {.memory = statusNumber("VmRSS:"),
                           .threads = int(statusNumber("Threads:"))};
    const QDir descriptors(u"/proc/self/fd"_s);
    const auto links =
            descriptors.entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo &link : links) {
        ++footprint.files;
        if (link.symLinkTarget().contains("socket:["_L1))
            ++footprint.sockets;
    }
    return footprint;
}

QString footprintText(const Footprint &footprint)
{
    return u"%1 KiB, %2 files, %3 sockets, %4 threads"_s.arg(QLocale().toString(footprint.memory))
            .arg(footprint.files)
            .arg(footprint.sockets)
            .arg(footprint.threads);
}
