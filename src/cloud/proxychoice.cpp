// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/proxychoice.h"

#include "cloud/proxyaddress.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProxyChoice)
};

using Kind = ProxyChoice::Kind;

constexpr QLatin1StringView automaticWord("automatic");
constexpr QLatin1StringView systemWord("system");
constexpr QLatin1StringView noneWord("none");

} // namespace

Result<ProxyChoice> parseProxyChoice(const QString &text, const QString &name)
{
    const QString word = text.trimmed().toLower();
    if (word == automaticWord)
        return ProxyChoice();
    if (word == systemWord)
        return ProxyChoice {.kind = Kind::System};
    if (word == noneWord)
        return ProxyChoice {.kind = Kind::None};
    // Without a scheme and a port, a mistyped word would be a host.
    if (!word.contains(u':')) {
        return Failure(ApiError {
                .kind = ApiError::Kind::Usage,
                //: %1 is what the text comes from, such as --proxy.
                .message = Words::tr("%1 takes automatic, system, none or HOST:PORT.").arg(name),
                .field = name});
    }
    return parseProxyAddress(name, text).map([](const QNetworkProxy &proxy) {
        return ProxyChoice {.kind = Kind::Custom, .proxy = proxy};
    });
}

QString proxyChoiceText(const ProxyChoice &choice)
{
    switch (choice.kind) {
    case Kind::Automatic:
        return automaticWord;
    case Kind::System:
        return systemWord;
    case Kind::None:
        return noneWord;
    case Kind::Custom:
        return proxyAddress(choice.proxy);
    }
    Q_UNREACHABLE();
}

Result<ProxySettings> proxySettings(const ProxyChoice &choice,
                                    const QProcessEnvironment &environment)
{
    switch (choice.kind) {
    case Kind::Automatic:
        return proxySettings(environment);
    case Kind::System:
        return ProxySettings();
    case Kind::None:
        return ProxySettings {.proxy = QNetworkProxy(QNetworkProxy::NoProxy)};
    case Kind::Custom:
        return ProxySettings {.proxy = choice.proxy};
    }
    Q_UNREACHABLE();
}
