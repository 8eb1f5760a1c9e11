// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/printing.h"

#include "cli/headlessexport.h"
#include "core/errortext.h"
#include "export/exportfile.h"

#include <QTextStream>

int print(const QString &text, QTextStream &errors)
{
    const Result<ExportOutcome> written = writeToStandardOutput(text.toUtf8());
    if (written)
        return HeadlessExport::AllIsThere;
    errors << errorLine(written.error()) << Qt::endl;
    return HeadlessExport::NothingDone;
}
