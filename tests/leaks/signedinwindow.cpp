// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "signedinwindow.h"

#include "accounts/proxypassword.h"
#include "cli/commandline.h"
#include "marks.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/settings/appsettings.h"
#include "ui/style/appstyle.h"

#include <QApplication>

using namespace Qt::StringLiterals;

SignedInWindow::SignedInWindow(LoopbackCloud::Manner manner,
                               const std::shared_ptr<KeyringDaemon> &keyring)
    : m_cloud(manner), m_surroundings(makeSurroundings(m_folder.path())),
      m_settings(std::make_unique<QSettings>(settingsPath(), QSettings::IniFormat))
{
    QApplication::setStyle(new AppStyle); // the application owns it
    m_surroundings.keyring = keyring;
}

SignedInWindow::~SignedInWindow()
{
    close();
}

void SignedInWindow::close()
{
    if (m_window)
        m_window->close();
    m_settingsFlow.reset();
    m_accounts.reset();
    m_session.reset();
    m_window.reset();
    m_settings.reset();
}

void SignedInWindow::plant(const SecretSource &source)
{
    m_marks += source.plant(m_surroundings);
}

void SignedInWindow::plantProxy()
{
    writeConnectionPreferences(*m_settings, {.proxyKind = ConnectionPreferences::ProxyKind::Http,
                                             .proxyHost = u"127.0.0.1"_s,
                                             .proxyPort = 1,
                                             .proxyUser = u"user"_s});
    plantInKeyring(m_surroundings, proxyPasswordName, Marks::proxyPassword.value);
    m_marks.append(Marks::proxyPassword);
}

bool SignedInWindow::open()
{
    if (!m_cloud.start())
        return false;
    QStringList arguments = {u"cvm-image-browser"_s, u"--region"_s, u"ap-seoul"_s, u"--endpoint"_s,
                             m_cloud.endpoint().toString()};
    if (!m_surroundings.metadata) // where nobody is
        arguments += {u"--metadata-endpoint"_s, u"http://127.0.0.1:9/"_s};
    const Result<CommandLine> line = parseCommandLine(arguments + m_surroundings.arguments);
    if (!line)
        return false;

    m_secrets = m_surroundings.session;
    const SignInPlaces places = {.environment = m_surroundings.environment,
                                 .home = m_surroundings.home,
                                 .systemFolder = m_folder.filePath(u"etc"_s),
                                 .profilesPath = m_surroundings.profilesPath};
    m_window = std::make_unique<MainWindow>(*m_settings, m_folder.filePath(u"searches.json"_s));
    m_session = std::make_unique<WindowSession>(*m_window, places, m_secrets);
    QObject::connect(m_session.get(), &WindowSession::failed, m_window.get(),
                     [this] { m_hasFailed = true; });
    m_accounts =
            std::make_unique<AccountFlow>(*m_window, *m_session, places, m_secrets, *m_settings);
    m_settingsFlow = std::make_unique<SettingsFlow>(*m_window, *m_session, *m_accounts, m_secrets,
                                                    *m_settings);
    m_accounts->start(*line);
    return waitFor(u"the window"_s, [this] { return m_window->isVisible(); }) &&
           activate(*m_window);
}

bool SignedInWindow::waitForAnswer() const
{
    return waitFor(u"the answer"_s, [this] {
        const CatalogSummary summary = m_window->catalog().summary();
        return m_hasFailed || (m_session->session() && summary.places > 0 && !summary.loading);
    });
}

QStringList SignedInWindow::leaksInFiles(const QList<Mark> &marks) const
{
    return ::leaksInFiles(m_folder.path(), m_surroundings, marks);
}
