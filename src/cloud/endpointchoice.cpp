// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/endpointchoice.h"

#include "cloud/endpoint.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

using Kind = EndpointChoice::Kind;

constexpr std::pair<Kind, QLatin1StringView> words[] = {
        {Kind::International, "international"_L1},
        {Kind::Mainland, "mainland"_L1},
        {Kind::Internal, "internal"_L1},
        {Kind::Regional, "regional"_L1},
};

} // namespace

Result<EndpointChoice> parseEndpointChoice(const QString &text)
{
    const QString trimmed = text.trimmed();
    for (const auto &[kind, word] : words) {
        if (trimmed.compare(word, Qt::CaseInsensitive) == 0)
            return EndpointChoice(kind);
    }
    return parseEndpoint(text).map([](const QUrl &address) { return EndpointChoice(address); });
}

QString endpointChoiceText(const EndpointChoice &choice)
{
    const auto *const word =
            std::ranges::find(words, choice.kind, &std::pair<Kind, QLatin1StringView>::first);
    return word == std::end(words) ? choice.custom.toString(QUrl::RemovePath)
                                   : QString(word->second);
}
