// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/usageerror.h"

#include "cli/commandoptions.h"
#include "core/joinedtext.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

Failure usageError(const QString &field, const QString &message)
{
    return Failure(ApiError {.kind = ApiError::Kind::Usage, .message = message, .field = field});
}

Failure valueError(const QString &option, const QString &field, const QString &fault)
{
    //: Such as: --region: "moon" is no region. It takes region ids separated by commas.
    return usageError(field,
                      Words::tr("--%1: %2 It takes %3.").arg(option, fault, acceptedBy(option)));
}

Failure valueError(const QString &option, const ApiError &error)
{
    return valueError(option, error.field, error.message);
}

Failure emptyValueError(const QString &option)
{
    return valueError(option, option, Words::tr("The value is empty."));
}

Failure togetherError(const QString &option, const QString &other)
{
    return usageError(option,
                      Words::tr("--%1 and --%2 cannot be used together.").arg(option, other));
}

Failure parserError(const QCommandLineParser &parser)
{
    static const QRegularExpression knownOption(u"'--([a-z-]+)'"_s);
    const QString fault = parser.errorText();
    if (const auto match = knownOption.match(fault); match.hasMatch())
        return valueError(match.captured(1), {}, fault);
    return usageError({}, sentencesText({fault, Words::tr("--help lists the options.")}));
}

Failure surplusError(const QString &argument)
{
    return usageError(
            {}, Words::tr("There is no option \"%1\". --help lists the options.").arg(argument));
}

Failure misplacedError(const QString &command)
{
    return usageError({},
                      //: %1 is a word of the command line, such as profiles.
                      Words::tr("The command \"%1\" has to be the first argument; what else is "
                                "said comes behind it.")
                              .arg(command));
}
