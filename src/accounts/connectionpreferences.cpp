// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/connectionpreferences.h"

#include <QSettings>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

const QString kindKey = u"connection/proxy"_s;
const QString hostKey = u"connection/proxyHost"_s;
const QString portKey = u"connection/proxyPort"_s;
const QString userKey = u"connection/proxyUser"_s;
const QString caFileKey = u"connection/caFile"_s;
const QString endpointKey = u"connection/endpoint"_s;

using ProxyKind = ConnectionPreferences::ProxyKind;

/// In the order of the kinds.
constexpr std::array kindWords = {"system"_L1, "none"_L1, "http"_L1, "socks5"_L1};

} // namespace

ConnectionPreferences readConnectionPreferences(const QSettings &settings)
{
    ConnectionPreferences connection = {.proxyHost = settings.value(hostKey).toString(),
                                        .proxyUser = settings.value(userKey).toString(),
                                        .caFile = settings.value(caFileKey).toString()};
    const QString word = settings.value(kindKey).toString();
    const auto kind = std::ranges::find(kindWords, word);
    if (kind != kindWords.end())
        connection.proxyKind = ProxyKind(kind - kindWords.begin());
    const int port = settings.value(portKey).toInt();
    if (port > 0 && port <= 65'535)
        connection.proxyPort = quint16(port);
    connection.endpoint =
            parseEndpointChoice(settings.value(endpointKey).toString()).value_or(EndpointChoice());
    return connection;
}

void writeConnectionPreferences(QSettings &settings, const ConnectionPreferences &connection)
{
    settings.setValue(kindKey, QString(kindWords.at(size_t(connection.proxyKind))));
    settings.setValue(hostKey, connection.proxyHost);
    settings.setValue(portKey, connection.proxyPort);
    settings.setValue(userKey, connection.proxyUser);
    settings.setValue(caFileKey, connection.caFile);
    settings.setValue(endpointKey, endpointChoiceText(connection.endpoint));
}
