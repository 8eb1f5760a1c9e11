// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/checkinput.h"

#include "files/wholefile.h"
#include "pinned/idscan.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

constexpr qint64 longestList = 64LL * 1024 * 1024;

Result<QByteArray> standardInput(qint64 mostBytes)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Failure(readError(Words::tr("Standard input"), input.errorString()));
    const QByteArray bytes = input.read(mostBytes + 1);
    if (bytes.size() > mostBytes)
        return Failure(readError(Words::tr("Standard input"), Words::tr("It is too large.")));
    return bytes;
}

Result<QStringList> pathsFrom(const QString &list)
{
    if (list.isEmpty())
        return QStringList();
    const Result<QByteArray> text =
            list == "-"_L1 ? standardInput(longestList) : readWholeFile(list, longestList);
    if (!text)
        return Failure(text.error());
    QStringList paths;
    for (QByteArray line : text->split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        if (!line.isEmpty())
            paths.append(QFile::decodeName(line));
    }
    return paths;
}

} // namespace

Result<CheckInput> scanInput(const CheckCommand &command)
{
    const Result<QStringList> listed = pathsFrom(command.filesFrom);
    if (!listed)
        return Failure(listed.error());
    QStringList paths = command.paths;
    const bool hasInput = command.paths.contains(u"-"_s);
    paths.removeAll(u"-"_s);
    CheckInput input = {.scan = scanFiles(
                                paths, [] { return true; }, *listed)};
    if (hasInput) {
        const Result<QByteArray> text = standardInput(longestList);
        if (!text)
            return Failure(text.error());
        QList<PinnedId> ids = scanText(*text);
        for (PinnedId &pinned : ids)
            pinned.path = u"-"_s;
        input.scan.ids = ids + input.scan.ids;
        ++input.scan.walk.files;
        input.text = *text;
    }
    return input;
}
