// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/printing.h"

#include "cli/headlessexport.h"
#include "core/errortext.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Run)
};

} // namespace

int print(const QString &text, QTextStream &errors)
{
    QTextStream output(stdout);
    output << text << Qt::flush;
    if (output.status() == QTextStream::Ok && std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return HeadlessExport::AllIsThere;
    errors << errorLine({.kind = ApiError::Kind::File,
                         .message = Words::tr("Standard output cannot be written to.")})
           << Qt::endl;
    return HeadlessExport::NothingDone;
}
