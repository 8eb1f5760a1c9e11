// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/settingsdialog.h"

#include "ui/settings/accountspage.h"
#include "ui/settings/connectionpage.h"
#include "ui/settings/lookpage.h"
#include "ui/settings/memorypage.h"
#include "ui/settings/proxyfields.h"
#include "ui/settings/regionspage.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(QSettings &settings, Page page, QWidget *parent)
    : QDialog(parent), m_settings(settings), m_tabs(new QTabWidget(this)),
      m_accounts(new AccountsPage(this)), m_connection(new ConnectionPage(this)),
      m_regions(new RegionsPage(this)), m_look(new LookPage(this)), m_memory(new MemoryPage(this))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    // In the order of the pages.
    m_tabs->addTab(m_accounts, tr("Accounts"));
    m_tabs->addTab(m_connection, tr("Connection"));
    m_tabs->addTab(m_regions, tr("Regions"));
    //: Page of the settings: language, colors, times.
    m_tabs->addTab(m_look, tr("Look"));
    //: Page of the settings: what the program remembers of earlier times.
    m_tabs->addTab(m_memory, tr("Memory"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Settings"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter is for the fields
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
    const QSize wanted(fontMetrics().averageCharWidth() * 104, fontMetrics().height() * 36);
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_connection, &ConnectionPage::changed, this,
            [this](const ConnectionPreferences &connection) {
                writeConnectionPreferences(m_settings, connection);
                emit connectionChanged(connection);
            });
    connect(m_regions, &RegionsPage::changed, this, [this](const RegionSettings &regions) {
        writeRegionSettings(m_settings, regions);
        emit regionsChanged(regions);
    });
    connect(m_look, &LookPage::changed, this, [this](const LookSettings &look) {
        writeLookSettings(m_settings, look);
        emit lookChanged(look);
    });
    connect(m_memory, &MemoryPage::changed, this, [this](const MemorySettings &memory) {
        writeMemorySettings(m_settings, memory);
        emit memoryChanged(memory);
    });
    connect(&proxy(), &ProxyFields::passwordChanged, this, &SettingsDialog::proxyPasswordChanged);
    connect(m_regions, &RegionsPage::refreshRequested, this,
            &SettingsDialog::regionRefreshRequested);
    // The tabs hear of these keys only where no field has taken them, as a combo box does.
    const auto addKeys = [this](QKeySequence::StandardKey keys, int step) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, step] {
            const int count = m_tabs->count();
            m_tabs->setCurrentIndex((m_tabs->currentIndex() + count + step) % count);
        });
    };
    addKeys(QKeySequence::NextChild, 1);
    addKeys(QKeySequence::PreviousChild, -1);
    reload();
    showPage(page);
}

void SettingsDialog::reload()
{
    const AppSettings app = readAppSettings(m_settings);
    m_connection->setConnection(app.connection);
    m_regions->setRegions(app.regions);
    m_look->setLook(app.look);
    m_memory->setMemory(app.memory);
}

void SettingsDialog::showPage(Page page)
{
    m_tabs->setCurrentIndex(int(page));
}

void SettingsDialog::setSaid(const SaidOptions &said)
{
    m_accounts->setSaid(said);
    m_connection->setSaid(said);
    m_look->setSaid(said);
    m_memory->setSaid(said);
}

ProxyFields &SettingsDialog::proxy() const
{
    return m_connection->proxyFields();
}
