// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// All images of 18 regions through the network to a file, and the first rows of a search.

#include "accounts/fixedcredentialprovider.h"
#include "catalog/table/imagetablemodel.h"
#include "cli/headlessexport.h"
#include "cloud/cloudclient.h"
#include "core/region.h"
#include "pageserver.h"
#include "report.h"
#include "timing.h"
#include "ui/table/imagetableview.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

constexpr int imagesEach = 1'000;
constexpr int latency = 100; // ms

/// The client of a server that looks at no credential.
struct PageClient
{
    explicit PageClient(const PageServer &server) : client(credentials, {}, server.endpoint()) { }

    FixedCredentialProvider credentials {{.secretId = u"id"_s, .secretKey = u"key"_s}};
    CloudClient client;
};

/// As the program does it with --export.
double exportTime(const PageServer &server, const QString &path)
{
    PageClient asking(server);
    QTextStream errors(stderr);
    HeadlessExport exporting({.query = {.places = placesIn(knownRegionIds())}, .exportPath = path},
                             asking.client, errors, false);
    QEventLoop loop;
    QObject::connect(&exporting, &HeadlessExport::finished, &loop, &QEventLoop::exit);
    return milliseconds([&] {
        exporting.start();
        if (loop.exec() != HeadlessExport::AllIsThere)
            qFatal("The images could not be exported.");
    });
}

/// Each region on its own way, a page only after that before it; and nothing is written.
double sequentialTime(const PageServer &server)
{
    PageClient asking(server);
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
    PageClient asking(server);
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

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QTemporaryDir folder;
    const PageServer server(knownRegionIds(), imagesEach, latency);
    std::vector<double> exports;
    std::vector<double> sequential;
    std::vector<double> firstRows;
    for (int repetition = 0; repetition < 5; ++repetition) {
        exports.push_back(exportTime(server, folder.filePath(u"images.csv"_s)));
        sequential.push_back(sequentialTime(server));
        firstRows.push_back(firstRowsTime(server));
    }
    const double all = median(exports);
    const double ratio = all / median(sequential);
    const double first = median(firstRows);
    reportTarget(u"18 regions × 1,000 images to a file, at 100 ms a reply"_s, u"≤ 500 ms"_s,
                 inMilliseconds(all), all <= 2 * latency + 300);
    reportTarget(u"the same beside sequential paging"_s, u"≤ 0.4 ×"_s,
                 u"%1 (%2)"_s.arg(asRatio(ratio), inMilliseconds(median(sequential))),
                 ratio <= 0.4);
    reportTarget(u"first rows on screen after Search, at 100 ms a reply"_s, u"≤ 150 ms"_s,
                 inMilliseconds(first), first <= latency + 50);
    return 0;
}
