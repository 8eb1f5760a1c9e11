// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

#include <span>

/// A reader of bytes from outside the program, and what must hold whatever it reads.
struct FuzzTarget
{
    const char *name;                          ///< Also that of its folder in tests/data/fuzz.
    QString (*fault)(const QByteArray &input); ///< What does not hold; empty when all does.
};

[[nodiscard]] std::span<const FuzzTarget> fuzzTargets();

/// The body of a reply: the images in it, or why there are none.
[[nodiscard]] QString replyFault(const QByteArray &body);

/// Two letters, then the text of the find box. The bits of the first are: match case, whole word,
/// regular expression, UTC; "@" has none. The second is the column, from "A" on; "Z" is all.
[[nodiscard]] QString findFault(const QByteArray &input);

/// Text in which there are image ids.
[[nodiscard]] QString idsFault(const QByteArray &text);

/// A file of saved searches.
[[nodiscard]] QString searchesFault(const QByteArray &json);

/// The file of credentials of the SDKs.
[[nodiscard]] QString iniFault(const QByteArray &text);

/// A file of credentials of tccli.
[[nodiscard]] QString tccliFault(const QByteArray &json);

/// The file of the profiles made in this program.
[[nodiscard]] QString profilesFault(const QByteArray &json);

/// The argument of --filter.
[[nodiscard]] QString filterFault(const QByteArray &argument);
