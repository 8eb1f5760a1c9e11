// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/keyring.h"
#include "cloud/describeregions.h"
#include "core/pending.h"
#include "ui/settings/settingsdialog.h"

#include <QObject>
#include <QPointer>

class AccountFlow;
class ExportEnd;
class MainWindow;
class QSettings;
class SessionSecrets;
class WindowSession;

/// Opens the dialog of settings, and makes hold what is set there.
class SettingsFlow final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    SettingsFlow(MainWindow &window, WindowSession &session, AccountFlow &accounts,
                 SessionSecrets &secrets, QSettings &settings);

    void open(SettingsDialog::Page page);

signals:
    /// The dialog is about to be shown; it is deleted when it is closed.
    void dialogOpening(SettingsDialog *dialog);
    /// The window is to speak another language from now on, which the settings have already. While
    /// it exports, that is not said before the export has ended and its message is closed.
    void textLanguageChanged();

private:
    void takeLook(const LookSettings &look);
    void takeTextLanguage(const QString &language);
    void connectAccounts();
    void showProfiles();
    void showSaid();
    void keepProxyPassword(const QString &password);
    void refreshRegions();
    void takeRegions(const Result<RegionList> &list);

    MainWindow &m_window;
    WindowSession &m_session;
    AccountFlow &m_accounts;
    SessionSecrets &m_secrets;
    QSettings &m_settings;
    QPointer<SettingsDialog> m_dialog;
    LookSettings m_look;    // as it was set last
    QString m_textLanguage; // as it was set when the window was made
    bool m_isLanguageWaiting = false;
    ExportEnd *m_exportEnd; // the window's
    Keyring m_keyring;
    PendingPtr<void> m_keeping;
    PendingPtr<RegionList> m_refreshing;
};
