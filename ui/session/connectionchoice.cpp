// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/connectionchoice.h"

#include "accounts/sessionsecrets.h"
#include "ui/session/proxypassword.h"
#include "ui/settings/appsettings.h"

namespace {

using Preferences = ConnectionPreferences;

std::optional<ProxyChoice> proxyOf(const Preferences &preferences, const SessionSecrets &secrets)
{
    switch (preferences.proxyKind) {
    case Preferences::ProxyKind::System:
        return std::nullopt;
    case Preferences::ProxyKind::None:
        return ProxyChoice {.kind = ProxyChoice::Kind::None};
    case Preferences::ProxyKind::Http:
    case Preferences::ProxyKind::Socks5:
        break;
    }
    const std::optional<ProfileSecret> password = secrets.secret(proxyPasswordName);
    const bool isSocks = preferences.proxyKind == Preferences::ProxyKind::Socks5;
    return ProxyChoice {
            .kind = ProxyChoice::Kind::Custom,
            .proxy = QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
                                   preferences.proxyHost, preferences.proxyPort,
                                   preferences.proxyUser, password ? password->key : QString())};
}

} // namespace

bool wantsProxyPassword(const QSettings &settings)
{
    const Preferences preferences = readAppSettings(settings).connection;
    return !preferences.proxyUser.isEmpty() &&
           (preferences.proxyKind == Preferences::ProxyKind::Http ||
            preferences.proxyKind == Preferences::ProxyKind::Socks5);
}

CloudChoice withConnection(CloudChoice choice, const QSettings &settings,
                           const SessionSecrets &secrets)
{
    const AppSettings app = readAppSettings(settings);
    if (!choice.proxy)
        choice.proxy = proxyOf(app.connection, secrets);
    if (choice.caFile.isEmpty())
        choice.caFile = app.connection.caFile;
    choice.usualEndpoint = app.connection.endpoint;
    if (!app.look.serviceLanguage.isEmpty())
        choice.usualLanguage = app.look.serviceLanguage.toLatin1();
    return choice;
}

SaidOptions saidOptions(const CloudChoice &choice)
{
    const auto text = [](const CloudChoice &part) {
        return cloudOptions(part).join(u' ');
    };
    return {.proxy = text({.proxy = choice.proxy}),
            .caFile = text({.caFile = choice.caFile}),
            .endpoint = text({.endpoint = choice.endpoint}),
            .language = text({.language = choice.language}),
            .profiles = text({.profiles = choice.profiles}),
            .metadataEndpoint = text({.metadataEndpoint = choice.metadataEndpoint})};
}
