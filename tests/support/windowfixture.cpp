// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/windowfixture.h"
#include "support/waiting.h"

#include "core/region.h"
#include "ui/query/regiontree.h"
#include "ui/style/appstyle.h"

#include <QLabel>
#include <QtTest>

using namespace Qt::StringLiterals;

WindowFixture::WindowFixture(const QStringList &deniedRegions)
    : m_cloud({.minimumLatency = 0, .maximumLatency = 0, .deniedRegions = deniedRegions}),
      m_settings(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat),
      m_window(m_settings, searchesPath()),
      m_view(m_window.findChild<ImageTableView *>(u"imageView"_s))
{
    QApplication::setStyle(new AppStyle); // the application owns it
    QObject::connect(&m_cloud, &CloudSimulator::requestReceived, &m_window,
                     [this](const SimulatedRequest &request) { m_requests.append(request); });
}

WindowFixture::~WindowFixture()
{
    m_window.setSource(nullptr);
}

bool WindowFixture::show()
{
    if (!m_cloud.start())
        return false;
    const CallSettings settings = {.firstPause = std::chrono::milliseconds(1)};
    m_client = std::make_unique<CloudClient>(m_credentials, settings, m_cloud.endpoint());
    QObject::connect(m_client.get(), &CloudClient::requestEnded, &m_window,
                     &MainWindow::addActivity);
    m_window.setSource(m_client.get());
    m_window.show();
    return activate(m_window);
}

bool WindowFixture::search()
{
    return clickSearch(m_window) && waitUntilLoaded();
}

bool WindowFixture::waitUntilLoaded() const
{
    return waitFor(u"all regions to be loaded"_s,
                   [this] { return !m_window.catalog().summary().loading; });
}

QString WindowFixture::status()
{
    const auto *label = findNamed<QLabel>(m_window, u"Status"_s);
    return label ? label->text() : QString();
}

QStringList WindowFixture::rows() const
{
    QStringList rows;
    for (int row = 0; row < m_window.model().rowCount(); ++row) {
        const Image &image = m_window.model().imageAt(row);
        rows.append(image.place.region + u' ' + image.imageId);
    }
    return rows;
}

QString WindowFixture::regionState(const QString &region)
{
    const auto *tree = child<RegionTree>(u"regionTree"_s);
    for (const QTreeWidgetItem *item :
         tree->findItems(regionLabel(region), Qt::MatchExactly | Qt::MatchRecursive))
        return item->text(RegionTree::StatusColumn);
    return {};
}
