// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/fixedcredentialprovider.h"
#include "cloud/cloudclient.h"
#include "simulator/cloudsimulator.h"
#include "support/widgets.h"
#include "ui/mainwindow.h"
#include "ui/table/imagetableview.h"

#include <QSettings>
#include <QTemporaryDir>

/// The real window on a demo cloud of its own, which answers at once and tells what it was asked.
/// Its settings and files are in a folder that goes with it.
class WindowFixture final
{
public:
    /// One region of the demo refuses, unless others, or none, are named.
    explicit WindowFixture(const QStringList &deniedRegions = SimulatorOptions().deniedRegions);
    ~WindowFixture();
    Q_DISABLE_COPY_MOVE(WindowFixture)

    /// Starts the cloud, shows the window, and waits until it has the keyboard.
    [[nodiscard]] bool show();
    /// Asks all regions by the Search button, and waits for their first pages.
    [[nodiscard]] bool search();
    /// Waits until no region is loading.
    [[nodiscard]] bool waitUntilLoaded() const;

    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] ImageTableView &view() { return *m_view; }
    [[nodiscard]] CloudSimulator &cloud() { return m_cloud; }
    [[nodiscard]] QSettings &settings() { return m_settings; }
    /// The file of the saved searches.
    [[nodiscard]] QString searchesPath() const { return inFolder(QStringLiteral("searches.json")); }
    [[nodiscard]] QString inFolder(const QString &name) const { return m_folder.filePath(name); }

    /// What the cloud was asked since the last time this was called.
    [[nodiscard]] QList<SimulatedRequest> takeRequests() { return std::exchange(m_requests, {}); }
    [[nodiscard]] qsizetype requestCount() const { return m_requests.size(); }

    /// A widget by its object name.
    template<typename T>
    [[nodiscard]] T *child(const QString &name)
    {
        return m_window.findChild<T *>(name);
    }

    /// The text of the label that says how much is loaded.
    [[nodiscard]] QString status();
    /// Region and id of every row, in the order of the table.
    [[nodiscard]] QStringList rows() const;
    /// What stands beside a region's name.
    [[nodiscard]] QString regionState(const QString &region);

private:
    CloudSimulator m_cloud;
    FixedCredentialProvider m_credentials {CloudSimulator::credential()};
    std::unique_ptr<CloudClient> m_client;
    QTemporaryDir m_folder;
    QSettings m_settings;
    QList<SimulatedRequest> m_requests;
    MainWindow m_window;
    ImageTableView *m_view;
};
