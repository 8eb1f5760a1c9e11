// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/connectionchoice.h"

#include "accounts/proxypassword.h"
#include "accounts/sessionsecrets.h"
#include "cli/cloudsettings.h"
#include "cli/commandoptions.h"
#include "ui/settings/appsettings.h"

#include <utility>

using namespace Qt::StringLiterals;

bool wantsProxyPassword(const QSettings &settings)
{
    return withSettings({}, settings).isProxyPasswordKept;
}

CloudChoice withConnection(CloudChoice choice, const QSettings &settings,
                           const SessionSecrets &secrets)
{
    const QString lastUsed = choice.lastUsed;
    choice = withSettings(std::move(choice), settings);
    choice.lastUsed = lastUsed; // in the window that is not what the settings say any longer
    if (std::exchange(choice.isProxyPasswordKept, false)) {
        if (const std::optional<ProfileSecret> password = secrets.secret(proxyPasswordName))
            choice.proxy->proxy.setPassword(password->key);
    }
    const LookSettings look = readAppSettings(settings).look;
    if (!look.serviceLanguage.isEmpty())
        choice.usualLanguage = look.serviceLanguage.toLatin1();
    return choice;
}

SaidOptions saidOptions(const CommandLine &commandLine)
{
    const CloudChoice &choice = commandLine.cloud;
    const auto text = [](const CloudChoice &part) {
        return cloudOptions(part).join(u' ');
    };
    const auto option = [](const QString &name, const QString &value) {
        return value.isEmpty() ? QString() : u"--"_s + name + u' ' + value;
    };
    return {.proxy = text({.proxy = choice.proxy}),
            .caFile = text({.caFile = choice.caFile}),
            .endpoint = text({.endpoint = choice.endpoint}),
            .language = text({.language = choice.language}),
            .profiles = text({.profiles = choice.profiles}),
            .metadataEndpoint = text({.metadataEndpoint = choice.metadataEndpoint}),
            .demo = text({.isDemo = choice.isDemo}),
            .textLanguage = option(CommandOption::uiLanguage, commandLine.uiLanguage),
            .memory = option(CommandOption::memory, commandLine.memoryPath)};
}
