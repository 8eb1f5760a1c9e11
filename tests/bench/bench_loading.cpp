// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// All images of 18 regions through the network to a file, and the first rows of a search.

#include "accounts/fixedcredentialprovider.h"
#include "catalog/table/imagetablemodel.h"
#include "cli/headlessexport.h"
#include "cloud/certificatefile.h"
#include "cloud/cloudclient.h"
#include "cloud/connectionsettings.h"
#include "core/region.h"
#include "pageserver.h"
#include "report.h"
#include "timing.h"
#include "tlsserver.h"
#include "ui/table/imagetableview.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTextStream>

#include <ctime>

using namespace Qt::StringLiterals;

namespace {

constexpr int imagesEach = 1'000;
constexpr int latency = 100; // ms
constexpr int repetitions = 5;
constexpr double twoTrips = 2 * latency; // the first page tells how many there are

/// The client of a server that looks at no credential.
struct PageClient
{
    explicit PageClient(const QUrl &endpoint, const ConnectionSettings &settings = {})
        : client(credentials, {}, endpoint, networksBy(settings))
    { }

    FixedCredentialProvider credentials {{.secretId = u"id"_s, .secretKey = u"key"_s}};
    CloudClient client;
};

struct Cost
{
    double time = 0;
    double cpu = 0;
};

Cost medianCost(const std::vector<Cost> &costs)
{
    std::vector<double> times;
    std::vector<double> cpus;
    for (const Cost &cost : costs) {
        times.push_back(cost.time);
        cpus.push_back(cost.cpu);
    }
    return {median(times), median(cpus)};
}

double cpuMilliseconds()
{
    return double(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

/// As the program does it with --export.
Cost exportCost(ImageSource &source, const QString &path, ExportFormat format)
{
    QTextStream errors(stderr);
    HeadlessExport exporting({.query = {.places = placesIn(knownRegionIds())},
                              .exportPath = path,
                              .exportOptions = {.format = format}},
                             source, errors, false);
    QEventLoop loop;
    QObject::connect(&exporting, &HeadlessExport::finished, &loop, &QEventLoop::exit);
    const double before = cpuMilliseconds();
    const double time = milliseconds([&] {
        exporting.start();
        if (loop.exec() != HeadlessExport::AllIsThere)
            qFatal("The images could not be exported.");
    });
    return {time, cpuMilliseconds() - before};
}

/// Each region on its own way, a page only after that before it; and nothing is written.
double sequentialTime(const PageServer &server)
{
    PageClient asking(server.endpoint());
    ImageCatalog catalog;
    catalog.setSource(&asking.client);
    QEventLoop loop;
    QObject::connect(&catalog, &ImageCatalog::summaryChanged, &loop, [&catalog, &loop] {
        const CatalogSummary summary = catalog.summary();
        if (summary.hasMore)
            catalog.fetchMore();
        else if (!summary.loading)
            loop.quit();
    });
    return milliseconds([&] {
        if (!catalog.search({.places = placesIn(knownRegionIds())}))
            qFatal("The query was refused.");
        loop.exec();
    });
}

/// From search() until rows are painted.
double firstRowsTime(const PageServer &server)
{
    PageClient asking(server.endpoint());
    ImageCatalog catalog;
    Narrowing narrowing(catalog.store());
    ImageTableModel model(catalog, narrowing);
    ImageTableView view;
    view.setImageModel(&model);
    view.resize(1440, 900);
    view.show();
    QCoreApplication::processEvents();
    catalog.setSource(&asking.client);
    return milliseconds([&] {
        if (!catalog.search({.places = placesIn(knownRegionIds())}))
            qFatal("The query was refused.");
        while (model.rowCount() == 0)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        view.viewport()->repaint();
    });
}

/// Every format of the table; what the server's thread takes is no time of the client.
void measureFormats(PageServer &server, const QString &path)
{
    double slowest = 0;
    double sequential = 0;
    for (const ExportFormat format : allExportFormats()) {
        std::vector<Cost> costs;
        for (int repetition = 0; repetition < repetitions; ++repetition) {
            PageClient asking(server.endpoint());
            const double before = server.cpuMilliseconds();
            Cost cost = exportCost(asking.client, path, format);
            cost.cpu -= server.cpuMilliseconds() - before;
            costs.push_back(cost);
        }
        const Cost cost = medianCost(costs);
        slowest = std::max(slowest, cost.time);
        reportTarget(u"18 regions × 1,000 images as %1, at 100 ms a reply"_s.arg(
                             formatTraits(format).word),
                     u"≤ two round trips + 120 ms, CPU ≤ 150 ms"_s,
                     u"%1, CPU %2"_s.arg(inMilliseconds(cost.time), inMilliseconds(cost.cpu)),
                     cost.time <= twoTrips + 120 && cost.cpu <= 150);
    }
    std::vector<double> times;
    for (int repetition = 0; repetition < repetitions; ++repetition)
        times.push_back(sequentialTime(server));
    sequential = median(times);
    reportTarget(u"the slowest of them beside sequential paging"_s, u"≤ 0.4 ×"_s,
                 u"%1 (%2)"_s.arg(asRatio(slowest / sequential), inMilliseconds(sequential)),
                 slowest <= 0.4 * sequential);
}

void measureTls(const QStringList &protocols, int connectionsEach, const QString &path)
{
    const QString what =
            u"18 regions × 1,000 images over TLS, a server of %1"_s.arg(protocols.join(u" and "_s));
    const int regions = int(knownRegionIds().size());
    const QString target =
            u"≤ two round trips + 250 ms, ≤ %1 connections a region"_s.arg(connectionsEach);
    const auto server = TlsServer::start(knownRegionIds(), imagesEach, latency, protocols);
    if (!server)
        return reportUnknown(what, target, u"node or openssl not there"_s);
    const Result<QList<QSslCertificate>> trusted = readCertificateFile(server->certificateFile());
    std::vector<Cost> costs;
    int connections = 0;
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        PageClient asking(server->endpoint(), {.extraCertificates = trusted.value()});
        costs.push_back(exportCost(asking.client, path, ExportFormat::NdJson));
        connections = std::max(connections, server->takeConnections());
    }
    const Cost cost = medianCost(costs);
    reportTarget(
            what, target,
            u"%1, CPU %2, %3 connections"_s.arg(inMilliseconds(cost.time), inMilliseconds(cost.cpu))
                    .arg(connections),
            cost.time <= twoTrips + 250 && connections <= connectionsEach * regions);
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"images"_s);
    {
        PageServer server(knownRegionIds(), imagesEach, latency);
        measureFormats(server, path);
        std::vector<double> firstRows;
        for (int repetition = 0; repetition < repetitions; ++repetition)
            firstRows.push_back(firstRowsTime(server));
        const double first = median(firstRows);
        reportTarget(u"first rows on screen after Search, at 100 ms a reply"_s, u"≤ 150 ms"_s,
                     inMilliseconds(first), first <= latency + 50);
    }
    measureTls({u"h2"_s, u"http/1.1"_s}, 1, path);
    measureTls({u"http/1.1"_s}, 10, path); // a page each, all but the first at the same time
    return 0;
}
