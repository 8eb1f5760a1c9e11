// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/printing.h"

#include "cli/headlessexport.h"
#include "core/errortext.h"
#include "export/exportfile.h"

#include <QTextStream>

int print(const QString &text, QTextStream &errors)
{
    return print(text.toUtf8(), errors);
}

int print(const QByteArray &bytes, QTextStream &errors)
{
    const Result<ExportOutcome> written = writeToStandardOutput(bytes);
    if (written)
        return HeadlessExport::AllIsThere;
    errors << errorLine(written.error()) << Qt::endl;
    return HeadlessExport::NothingDone;
}
