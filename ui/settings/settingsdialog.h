// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings/appsettings.h"
#include "ui/settings/saidoptions.h"

#include <QDialog>

class AccountsPage;
class ConnectionPage;
class LookPage;
class MemoryPage;
class ProxyFields;
class QTabWidget;
class RegionsPage;

/// The settings of the program. They hold at once: each change is written to the settings, and told
/// by a signal to those whom it is about. Passwords are told only.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Page { Accounts, Connection, Regions, Look, Memory };

    /// The settings must outlive the dialog, which is deleted when it is closed.
    SettingsDialog(QSettings &settings, Page page, QWidget *parent);

    /// Reads the settings anew, since somebody else has changed them.
    void reload();
    void showPage(Page page);
    /// Says near what is set that the command line decides it.
    void setSaid(const SaidOptions &said);
    [[nodiscard]] AccountsPage &accounts() const { return *m_accounts; }
    [[nodiscard]] RegionsPage &regions() const { return *m_regions; }
    /// For what is known of the memory's file.
    [[nodiscard]] MemoryPage &memory() const { return *m_memory; }
    /// For what is known of the proxy's password.
    [[nodiscard]] ProxyFields &proxy() const;

signals:
    /// After they were written.
    void connectionChanged(const ConnectionPreferences &connection);
    void regionsChanged(const RegionSettings &regions);
    void lookChanged(const LookSettings &look);
    void memoryChanged(const MemorySettings &memory);
    /// Of the proxy, to be kept in the keyring; an empty one, to be taken from there.
    void proxyPasswordChanged(const QString &password);
    /// The service is to be asked for its regions; see RegionsPage::showRefreshed().
    void regionRefreshRequested();

private:
    QSettings &m_settings;
    QTabWidget *m_tabs;
    AccountsPage *m_accounts;
    ConnectionPage *m_connection;
    RegionsPage *m_regions;
    LookPage *m_look;
    MemoryPage *m_memory;
};
