// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/fileexcerpt.h"

#include "files/wholefile.h"
#include "pinned/filewalk.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileExcerpt)
};

/// Of a minified file one line is all there is.
constexpr qsizetype longestLine = 400;
constexpr qsizetype keptBefore = 80;

QString lineText(QByteArrayView line)
{
    if (line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line.first(std::min(line.size(), longestLine)));
}

} // namespace

Result<FileExcerpt> excerptOf(const QByteArray &text, const PinnedId &pinned, int linesAround)
{
    const QByteArray id = pinned.id.toLatin1();
    const bool isThere = pinned.offset + id.size() <= text.size() &&
                         QByteArrayView(text).sliced(pinned.offset).startsWith(id);
    if (!isThere) {
        return Failure(ApiError {.kind = ApiError::Kind::File,
                                 .message = Words::tr("The file has changed meanwhile.")});
    }
    qsizetype begin = pinned.offset == 0 ? 0 : text.lastIndexOf('\n', pinned.offset - 1) + 1;
    const qsizetype ownBegin = begin;
    FileExcerpt excerpt = {.firstLine = pinned.line};
    for (int before = 0; before < linesAround && begin > 0; ++before) {
        begin = begin == 1 ? 0 : text.lastIndexOf('\n', begin - 2) + 1;
        --excerpt.firstLine;
    }
    const qsizetype most = pinned.line - excerpt.firstLine + 1 + linesAround;
    while (begin <= text.size() && excerpt.lines.size() < most) {
        const qsizetype newline = text.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? text.size() : newline;
        const bool isLast = newline < 0;
        if (begin == ownBegin) {
            // What is far before the id would push it out of sight.
            const qsizetype before = pinned.offset - begin;
            const qsizetype from = before > longestLine / 2 ? pinned.offset - keptBefore : begin;
            excerpt.line = excerpt.lines.size();
            excerpt.column =
                    QString::fromUtf8(QByteArrayView(text).sliced(from, pinned.offset - from))
                            .size();
            excerpt.lines.append(lineText(QByteArrayView(text).sliced(from, end - from)));
        } else if (!(isLast && begin == end)) {
            excerpt.lines.append(lineText(QByteArrayView(text).sliced(begin, end - begin)));
        }
        if (isLast)
            break;
        begin = end + 1;
    }
    return excerpt;
}

Result<FileExcerpt> readExcerpt(const PinnedId &pinned)
{
    return readWholeFile(pinned.path, largestFile).and_then([&pinned](const QByteArray &text) {
        return excerptOf(text, pinned);
    });
}
