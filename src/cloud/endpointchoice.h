// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QUrl>

/// Which of the vendor's hosts requests go to, or whose else; see endpointFor().
struct EndpointChoice
{
    enum class Kind {
        International, ///< Those of the international site.
        Mainland,      ///< Those of the site of mainland China.
        Internal,      ///< Those that machines of Tencent Cloud reach from inside.
        Regional,      ///< Each region's own.
        Custom,        ///< One for everything.
    };

    Kind kind = Kind::International;
    QUrl custom = {}; ///< For Custom: see parseEndpoint(). Else empty.

    /// A kind and an address are choices by themselves; the kind may not be Custom.
    EndpointChoice(Kind of = Kind::International) : kind(of) { }
    EndpointChoice(const QUrl &address) : kind(Kind::Custom), custom(address) { }

    bool operator==(const EndpointChoice &) const = default;
};

/// Reads a choice as typed by a person: one of the words "international", "mainland", "internal"
/// and "regional", or what parseEndpoint() takes but for a lone word, which is more likely one of
/// these with an error in it. Error: Usage, field "endpoint".
[[nodiscard]] Result<EndpointChoice> parseEndpointChoice(const QString &text);

/// The text that parseEndpointChoice() reads as this choice.
[[nodiscard]] QString endpointChoiceText(const EndpointChoice &choice);
