// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/apierror.h"

/// What an error means to a person, in the language of the program.
struct ErrorText
{
    /// What the person can do about it with one click, besides trying again.
    enum class Remedy {
        Retry,            ///< Nothing but trying again.
        EditImageIds,     ///< The image ids want changing.
        EditFilters,      ///< A filter wants changing.
        EditTags,         ///< A tag filter wants changing.
        EditInstanceType, ///< The instance type wants changing.
        ChooseRegions,    ///< The choice of regions wants changing.
        UseDemo,          ///< Without a credential, the demo cloud is what can be shown.
    };

    QString what = {};   ///< One plain sentence on what happened, with its full stop.
    QString advice = {}; ///< One plain sentence on what to do about it, with its full stop.
    Remedy remedy = Remedy::Retry;

    bool operator==(const ErrorText &) const = default;
};

/// Where the words are read, and so by what somebody there changes how the cloud is reached: the
/// settings of the window, or options.
enum class ErrorReader { Window, CommandLine };

/// The one place that puts errors into words. Every code of the DescribeImages page and of the
/// vendor's list of common codes has a sentence of its own; others get that of their family (the
/// part before the first dot), and at last the message the service sent.
[[nodiscard]] ErrorText explainError(const ApiError &error,
                                     ErrorReader reader = ErrorReader::Window);

/// A line for logs and terminals: place, code, RequestId and message, separated by tabs. What is
/// empty is a dash, and each of them is onOneLine() and terminalText(). The place is a placeWord():
/// the region, and with several accounts "profile/region".
[[nodiscard]] QString reportLine(const QString &place, const QString &code,
                                 const QString &requestId, const QString &message);

/// What the error says, in sentences, for readers of the command line: its own message, or, where
/// it has none and of a connection, what explainError() says and the host that was asked.
[[nodiscard]] QString errorSentences(const ApiError &error);

/// The error as a reportLine(), with its errorSentences().
[[nodiscard]] QString errorLine(const ApiError &error);

/// The code of an error; for those that the service did not send, a word of our own such as
/// "Timeout", in no language.
[[nodiscard]] QString errorCode(const ApiError &error);
