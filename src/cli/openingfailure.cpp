// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/openingfailure.h"

#include "cli/headlessexport.h"
#include "core/errortext.h"
#include "core/joinedtext.h"

#include <QTextStream>

#include <algorithm>

namespace {

/// Whether it is about something on this computer; then its words say what is to be mended.
bool isOfThisComputer(const ApiError &error)
{
    return error.kind == ApiError::Kind::Credentials || error.kind == ApiError::Kind::Usage;
}

ApiError withAdvice(ApiError error)
{
    // Of others, errorLine() says it.
    if (error.kind != ApiError::Kind::Service || error.message.isEmpty())
        return error;
    const ErrorText text = explainError(error, ErrorReader::CommandLine);
    error.message = sentencesText({error.message, text.advice});
    return error;
}

} // namespace

int reportOpening(const QList<ApiError> &failures, QTextStream &errors)
{
    for (const ApiError &failure : failures)
        errors << errorLine(withAdvice(failure)) << Qt::endl;
    return std::ranges::all_of(failures, isOfThisComputer) ? HeadlessExport::BadUsage
                                                           : HeadlessExport::NothingDone;
}
