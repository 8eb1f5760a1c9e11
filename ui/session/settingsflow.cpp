// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/settingsflow.h"

#include "accounts/proxypassword.h"
#include "accounts/sessionsecrets.h"
#include "cli/cloudaccount.h"
#include "core/errortext.h"
#include "ui/mainwindow.h"
#include "ui/query/filterpanel.h"
#include "ui/session/accountflow.h"
#include "ui/session/connectionchoice.h"
#include "ui/session/exportend.h"
#include "ui/settings/accountspage.h"
#include "ui/settings/proxyfields.h"
#include "ui/settings/regionspage.h"
#include "ui/widgets/messagebar.h"

#include <utility>

SettingsFlow::SettingsFlow(MainWindow &window, WindowSession &session, AccountFlow &accounts,
                           SessionSecrets &secrets, QSettings &settings)
    : QObject(&window), m_window(window), m_session(session), m_accounts(accounts),
      m_secrets(secrets), m_settings(settings),
      m_textLanguage(readAppSettings(settings).look.textLanguage),
      m_exportEnd(new ExportEnd(window))
{
    connect(m_exportEnd, &ExportEnd::reached, this, [this] {
        if (std::exchange(m_isLanguageWaiting, false))
            emit textLanguageChanged();
    });
    const RegionSettings regions = readRegionSettings(settings);
    window.filterPanel().setRegions(regions.added, regions.hidden);
    connect(&window, &MainWindow::settingsRequested, this,
            [this] { open(SettingsDialog::Page::Accounts); });
    connect(&session, &WindowSession::closing, this, [this] {
        if (std::exchange(m_refreshing, nullptr))
            takeRegions(Failure(ApiError {.kind = ApiError::Kind::Network,
                                          .message = tr("The account was closed.")}));
    });
    connect(&accounts, &AccountFlow::manageRequested, this,
            [this] { open(SettingsDialog::Page::Accounts); });
    connect(&accounts.finder(), &ProfileFinder::changed, this, &SettingsFlow::showProfiles);
    connect(&session, &WindowSession::opened, this, &SettingsFlow::showSaid);
}

void SettingsFlow::open(SettingsDialog::Page page)
{
    if (m_dialog) {
        m_dialog->showPage(page);
        return m_dialog->activateWindow();
    }
    m_dialog = new SettingsDialog(m_settings, page, &m_window);
    m_look = readAppSettings(m_settings).look;
    m_dialog->proxy().setHasPassword(m_secrets.secret(proxyPasswordName).has_value());
    connect(m_dialog, &SettingsDialog::connectionChanged, &m_accounts, &AccountFlow::reopen);
    connect(m_dialog, &SettingsDialog::lookChanged, this, &SettingsFlow::takeLook);
    connect(m_dialog, &SettingsDialog::regionsChanged, this, [this](const RegionSettings &regions) {
        m_window.filterPanel().setRegions(regions.added, regions.hidden);
    });
    connect(m_dialog, &SettingsDialog::proxyPasswordChanged, this,
            &SettingsFlow::keepProxyPassword);
    connect(m_dialog, &SettingsDialog::regionRefreshRequested, this, &SettingsFlow::refreshRegions);
    connectAccounts();
    showProfiles();
    showSaid();
    emit dialogOpening(m_dialog);
    m_dialog->open();
}

void SettingsFlow::takeLook(const LookSettings &look)
{
    m_window.setLook(look.colorScheme, look.timeZone);
    const LookSettings before = std::exchange(m_look, look);
    if (before.textLanguage != look.textLanguage)
        takeTextLanguage(look.textLanguage);
    else if (before.serviceLanguage != look.serviceLanguage)
        m_accounts.reopen();
}

/// The export would end with the window that another one takes the place of.
void SettingsFlow::takeTextLanguage(const QString &language)
{
    const bool wasWaiting = std::exchange(m_isLanguageWaiting,
                                          m_exportEnd->isAwaited() && language != m_textLanguage);
    if (m_isLanguageWaiting) {
        m_window.showNotice(tr("Language:"), tr("It changes when the export has ended and its "
                                                "message is closed."));
    } else if (!m_exportEnd->isAwaited()) {
        emit textLanguageChanged();
    } else if (wasWaiting) {
        m_window.noticeBar().hide(); // it stays what it is
    }
}

void SettingsFlow::connectAccounts()
{
    const AccountsPage *page = &m_dialog->accounts();
    connect(page, &AccountsPage::newRequested, &m_accounts.editing(), &ProfileEditing::make);
    connect(page, &AccountsPage::roleRequested, &m_accounts.editing(), &ProfileEditing::makeOn);
    connect(page, &AccountsPage::editRequested, &m_accounts.editing(), &ProfileEditing::edit);
    connect(page, &AccountsPage::forgetRequested, &m_accounts.editing(), &ProfileEditing::forget);
    connect(page, &AccountsPage::testRequested, &m_accounts, &AccountFlow::test);
}

void SettingsFlow::showProfiles()
{
    if (!m_dialog)
        return;
    m_dialog->accounts().setProfiles(m_accounts.finder().profiles());
    m_dialog->accounts().setLookedAt(m_accounts.finder().lookedAt());
}

/// Another start of the program may say something else.
void SettingsFlow::showSaid()
{
    if (m_dialog)
        m_dialog->setSaid(saidOptions(m_accounts.said()));
}

/// It works at once, for this session; the keyring is for the next.
void SettingsFlow::keepProxyPassword(const QString &password)
{
    if (password.isEmpty()) {
        m_secrets.remove(proxyPasswordName);
        m_keeping = m_keyring.remove(proxyPasswordName);
    } else {
        m_secrets.set(proxyPasswordName, {.key = password});
        m_keeping = m_keyring.write(proxyPasswordName, {.key = password});
    }
    connect(m_keeping.get(), &PendingBase::finished, this, [this] {
        const bool isKept = m_keeping->result().has_value();
        if (!isKept) {
            m_window.showNotice(tr("Proxy password:"),
                                explainError(m_keeping->result().error()).what);
        }
        if (m_dialog) {
            m_dialog->proxy().setKeyringAvailable(isKept);
            m_dialog->proxy().setHasPassword(m_secrets.secret(proxyPasswordName).has_value());
        }
    });
    m_accounts.reopen();
}

void SettingsFlow::refreshRegions()
{
    if (!m_session.session())
        return takeRegions(Failure(ApiError {.kind = ApiError::Kind::Credentials}));
    m_dialog->regions().showRefreshing();
    m_refreshing = m_session.session()->account().regions();
    connect(m_refreshing.get(), &PendingBase::finished, this,
            [this] { takeRegions(m_refreshing->result()); });
}

void SettingsFlow::takeRegions(const Result<RegionList> &list)
{
    if (!m_dialog)
        return;
    m_dialog->regions().showRefreshed(list.map([](const RegionList &regions) {
        QStringList ids;
        for (const ListedRegion &region : regions.regions) {
            if (region.isAvailable)
                ids.append(region.id);
        }
        return ids;
    }));
}
