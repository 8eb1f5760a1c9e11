// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "soaksteps.h"

#include "catalog/columns/imagecolumns.h"
#include "core/region.h"
#include "support/exportsteps.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/mainwindow.h"
#include "ui/narrow/facetbutton.h"
#include "ui/table/imagetableview.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// Long enough for what is on its way to arrive.
constexpr int answersOnTheWay = 20;

/// They take a quarter of a second, in which all that waited for its turn could have left.
constexpr int answersAfterStop = 20;

ImageQuery queryOf(int round)
{
    const ImageFilter isPrivate = {.name = u"image-type"_s, .values = {u"PRIVATE_IMAGE"_s}};
    const QList<ImageQuery> queries = {
            {.places = placesIn(knownRegionIds()), .filters = {isPrivate}},
            {.places = placesIn({u"ap-seoul"_s}),
             .imageIds = {u"img-00000000"_s, u"img-qlzp4oea"_s}},
            {.places = placesIn({u"eu-frankfurt"_s, u"ap-tokyo"_s})},
    };
    return queries.at(round % queries.size());
}

} // namespace

SoakSteps::SoakSteps(MainWindow &window, const QString &folder)
    : m_window(window), m_view(*window.findChild<ImageTableView *>(u"imageView"_s)),
      m_findEdit(*window.findChild<QLineEdit *>(u"findEdit"_s)), m_folder(folder)
{ }

QString SoakSteps::takeRound(int round, SoakCloud &cloud, SoakCloud &otherCloud)
{
    static constexpr std::pair<const char *, bool (SoakSteps::*)()> steps[] = {
            {"change the source", &SoakSteps::changeSourceWhileLoading},
            {"query", &SoakSteps::query},
            {"stop the first pages", &SoakSteps::stopFirstPages},
            {"scroll", &SoakSteps::scroll},
            {"stop loading all", &SoakSteps::stopLoadAll},
            {"refresh", &SoakSteps::refresh},
            {"load all", &SoakSteps::loadAll},
            {"find", &SoakSteps::find},
            {"sort", &SoakSteps::sort},
            {"choose a facet", &SoakSteps::chooseFacet},
            {"select", &SoakSteps::select},
            {"export", &SoakSteps::exportLoaded},
    };
    m_round = round;
    m_cloud = &cloud;
    m_otherCloud = &otherCloud;
    QString fault;
    for (const auto &[name, take] : steps) {
        if (!(this->*take)()) {
            fault = QLatin1StringView(name);
            break;
        }
    }
    m_window.setSource(nullptr);
    cloud.disconnect();
    return fault;
}

bool SoakSteps::changeSourceWhileLoading()
{
    SoakCloud &from = *m_otherCloud;
    SoakCloud &to = *m_cloud;
    m_window.setSource(&from.connectAnew());
    m_window.search({.places = placesIn(knownRegionIds())});
    if (!from.waitForRequest())
        return false;

    m_window.setSource(&to.connectAnew(), u"Other cloud"_s);
    from.disconnect();
    const int atChange = to.requestCount();
    const bool haveArrived = from.passTime(answersOnTheWay);
    const int after = from.requestCount();
    return haveArrived && from.passTime(answersAfterStop) && from.requestCount() == after &&
           to.requestCount() == atChange && rowCount() == 0;
}

bool SoakSteps::query()
{
    m_window.search(queryOf(m_round));
    return waitUntilLoaded();
}

bool SoakSteps::stopFirstPages()
{
    m_window.search({.places = placesIn(knownRegionIds())});
    return m_cloud->waitForRequest() && stop();
}

bool SoakSteps::stopLoadAll()
{
    m_window.search({.places = placesIn(knownRegionIds())});
    if (!waitUntilLoaded())
        return false;
    trigger(u"loadAllAction"_s);
    return m_cloud->waitForRequest() && stop();
}

/// Also waits for long enough to see that nothing is asked any more.
bool SoakSteps::stop()
{
    if (!clickNamed(m_window, u"Stop"_s) || m_window.catalog().summary().loading)
        return false;
    const int rows = rowCount();
    if (!m_cloud->passTime(answersOnTheWay))
        return false;
    const int requests = m_cloud->requestCount();
    return m_cloud->passTime(answersAfterStop) && m_cloud->requestCount() == requests &&
           rowCount() == rows;
}

bool SoakSteps::scroll()
{
    m_window.search({.places = placesIn(knownRegionIds())});
    if (!waitUntilLoaded())
        return false;
    const int rows = rowCount();
    QScrollBar &bar = *m_view.verticalScrollBar();
    for (int i = 0; i < 3; ++i) {
        bar.setValue(bar.maximum());
        if (!waitUntilLoaded())
            return false;
    }
    bar.setValue(0);
    return rowCount() > rows;
}

bool SoakSteps::loadAll()
{
    trigger(u"retryAction"_s);
    trigger(u"loadAllAction"_s);
    return waitUntilLoaded() && rowCount() > 1000;
}

bool SoakSteps::refresh()
{
    const int rows = rowCount();
    trigger(u"refreshAction"_s);
    return waitUntilLoaded() && rowCount() >= rows;
}

bool SoakSteps::find()
{
    const int rows = rowCount();
    bool isNarrowed = true;
    for (const QString &text : {u"ubuntu"_s, u"type:private"_s, u"-windows created:>2025"_s}) {
        m_findEdit.setFocus();
        QTest::keyClicks(&m_findEdit, text);
        isNarrowed = isNarrowed && rowCount() > 0 && rowCount() < rows;
        m_findEdit.clear();
    }
    return isNarrowed && rowCount() == rows;
}

bool SoakSteps::sort()
{
    for (const ImageColumn column : {ImageColumn::Name, ImageColumn::Size, ImageColumn::Name})
        clickHeader(m_view, int(column));
    return !m_window.model().sortColumns().isEmpty();
}

bool SoakSteps::chooseFacet()
{
    const int rows = rowCount();
    const auto *strip = m_window.findChild<QWidget *>(u"facetStrip"_s);
    FacetButton *button = nullptr;
    for (FacetButton *candidate : strip->findChildren<FacetButton *>()) {
        if (candidate->isVisible() && candidate->value().count < rows)
            button = candidate;
    }
    if (!button)
        return false;
    const QString name = button->objectName();
    QTest::mouseClick(button, Qt::LeftButton);
    const bool isNarrowed = rowCount() > 0 && rowCount() < rows;
    // It may be another button now.
    QTest::mouseClick(strip->findChild<FacetButton *>(name), Qt::LeftButton);
    return isNarrowed && rowCount() == rows;
}

bool SoakSteps::select()
{
    for (int row = 0; row < 5; ++row)
        clickCell(m_view, row, int(ImageColumn::Name));
    m_view.selectAll();
    const bool areAllSelected = m_view.selectedRowCount() == rowCount();
    m_view.clearSelection();
    return areAllSelected;
}

bool SoakSteps::exportLoaded()
{
    ExportSteps steps(m_window);
    const QString path = m_folder + u"/images.csv"_s;
    QFile::remove(path);
    const bool isBegun =
            steps.open() && steps.click(u"loadedRadio"_s) && steps.goOn() && steps.save(path);
    return isBegun &&
           waitFor(u"the file to be written"_s,
                   [&] { return steps.barText().contains("Exported "_L1); }) &&
           contentOf(path).count('\n') > rowCount() &&
           clickNamed(*m_window.findChild<QWidget *>(u"exportBar"_s), u"Close this message"_s);
}

void SoakSteps::trigger(const QString &action)
{
    m_window.findChild<QAction *>(action)->trigger();
}

bool SoakSteps::waitUntilLoaded() const
{
    return waitFor(u"all regions to be loaded"_s,
                   [this] { return !m_window.catalog().summary().loading; });
}

int SoakSteps::rowCount() const
{
    return m_window.model().rowCount();
}
