// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/endpointchoice.h"

#include "cloud/endpoint.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Endpoint)
};

using Kind = EndpointChoice::Kind;

constexpr std::pair<Kind, QLatin1StringView> words[] = {
        {Kind::International, "international"_L1},
        {Kind::Mainland, "mainland"_L1},
        {Kind::Internal, "internal"_L1},
        {Kind::Regional, "regional"_L1},
};

/// Whether it looks like one of the words, and not like a host.
bool isWord(const QString &text)
{
    return !text.isEmpty() && text.compare("localhost"_L1, Qt::CaseInsensitive) != 0 &&
           std::ranges::all_of(text, [](QChar letter) { return letter.isLetter(); });
}

} // namespace

Result<EndpointChoice> parseEndpointChoice(const QString &text)
{
    const QString trimmed = text.trimmed();
    for (const auto &[kind, word] : words) {
        if (trimmed.compare(word, Qt::CaseInsensitive) == 0)
            return EndpointChoice(kind);
    }
    if (isWord(trimmed)) {
        return Failure(ApiError {
                .kind = ApiError::Kind::Usage,
                //: %1 is what was typed. The four words are not translated.
                .message = Words::tr("\"%1\" is none of international, mainland, internal and "
                                     "regional. A host of your own begins with https://, or has "
                                     "a dot.")
                                   .arg(trimmed),
                .field = u"endpoint"_s});
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
