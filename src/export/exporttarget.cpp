// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/exporttarget.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLinks = 40; // as Linux

Failure systemError(int number)
{
    return Failure(ApiError {.kind = ApiError::Kind::File, .message = qt_error_string(number)});
}

std::optional<int> descriptorOf(const QString &path)
{
    static const QStringList standard = {u"/dev/stdin"_s, u"/dev/stdout"_s, u"/dev/stderr"_s};
    static const QRegularExpression numbered(
            u"\\A/(?:dev|proc/(?:self|thread-self|%1))/fd/(\\d{1,9})\\z"_s.arg(
                    QCoreApplication::applicationPid()));
    const QString absolute = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    if (const qsizetype number = standard.indexOf(absolute); number >= 0)
        return int(number);
    const QRegularExpressionMatch match = numbered.match(absolute);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

} // namespace

Result<ExportTarget> exportTarget(const QString &path)
{
    ExportTarget target = {.path = path};
    for (int links = 0; links <= mostLinks; ++links) {
        const QFileInfo info(target.path);
        target.descriptor = descriptorOf(target.path);
        if (target.descriptor && !info.exists())
            return systemError(EBADF);
        target.isSpecial = info.exists() && !info.isFile() && !info.isDir();
        if (!target.canBeReplaced() || !info.isSymLink())
            return target;
        target.path = info.symLinkTarget();
    }
    return systemError(ELOOP);
}
