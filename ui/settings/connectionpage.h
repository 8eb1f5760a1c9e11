// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/connectionpreferences.h"
#include "ui/settings/saidoptions.h"

#include <QWidget>

class CaFileField;
class EndpointField;
class FieldNote;
class ProxyFields;

/// Proxy, certificates and endpoint. What cannot be used is said at its field and not passed on;
/// the last that could be used holds.
class ConnectionPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionPage(QWidget *parent = nullptr);

    /// Shows what holds. It says nothing of that.
    void setConnection(const ConnectionPreferences &connection);
    /// Shows what decides in place of it.
    void setSaid(const SaidOptions &said);
    [[nodiscard]] ProxyFields &proxyFields() const { return *m_proxy; }

signals:
    /// The user has changed something, and it can be used.
    void changed(const ConnectionPreferences &connection);

private:
    void commit();
    /// Each puts what its field has into the settings, or says at the field why it cannot be used.
    void takeCaFile(ConnectionPreferences &connection);
    void takeEndpoint(ConnectionPreferences &connection);

    ConnectionPreferences m_connection; // what holds
    ProxyFields *m_proxy;
    CaFileField *m_caFile;
    EndpointField *m_endpoint;
    FieldNote *m_caFileNote;
    FieldNote *m_endpointNote;
};
