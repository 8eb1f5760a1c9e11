// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/cloudconnection.h"

#include "cloud/certificatefile.h"

Result<ConnectionSettings> connectionSettings(const CloudChoice &choice,
                                              const QProcessEnvironment &environment)
{
    if (choice.isDemo)
        return ConnectionSettings();
    const Result<ProxySettings> proxies =
            proxySettings(choice.proxy.value_or(ProxyChoice()), environment);
    if (!proxies)
        return Failure(proxies.error());
    ConnectionSettings settings = {.proxies = *proxies};
    if (choice.caFile.isEmpty())
        return settings;
    return readCertificateFile(choice.caFile)
            .map([&settings](const QList<QSslCertificate> &certificates) {
                settings.extraCertificates = certificates;
                return settings;
            });
}
