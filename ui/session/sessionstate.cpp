// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/sessionstate.h"

#include "searches/savedsearchjson.h"
#include "ui/details/detailpane.h"
#include "ui/mainwindow.h"
#include "ui/narrow/findbar.h"
#include "ui/narrow/narrowingflow.h"
#include "ui/session/facetsjson.h"
#include "ui/session/matrixspotjson.h"
#include "ui/session/rowplacesjson.h"
#include "ui/table/imagetableview.h"
#include "ui/window/shownsearch.h"
#include "ui/window/viewswitch.h"

#include <QEvent>
#include <QGuiApplication>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace {

const QString accountsKey = u"session/accounts"_s;
const QString searchKey = u"session/search"_s;
const QString rowsKey = u"session/rows"_s;
const QString tabKey = u"session/detailsTab"_s;
const QString facetsKey = u"session/facets"_s;
const QString viewKey = u"session/view"_s;
const QString groupingKey = u"session/grouping"_s;
const QString matrixOrderKey = u"session/matrixOrder"_s;
const QString matrixSpotKey = u"session/matrixCell"_s;
const QString instanceTypeKey = u"session/instanceType"_s;
const QString matrixWord = u"matrix"_s;
const QString tableWord = u"table"_s;

template<typename Part>
Part &part(const MainWindow &window)
{
    return *window.findChild<Part *>();
}

} // namespace

SessionState::SessionState(MainWindow &window, QSettings &settings)
    : m_window(window), m_settings(settings)
{
    window.installEventFilter(this);
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &SessionState::save,
            Qt::DirectConnection); // whoever asks goes on only after that
}

bool SessionState::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Close)
        save();
    return QObject::eventFilter(watched, event);
}

void SessionState::save() const
{
    if (m_accounts.isEmpty() || m_window.catalog().places().isEmpty())
        return;
    const auto &view = part<ImageTableView>(m_window);
    SavedSearch search = ShownSearch(m_window.filterPanel(), part<FindBar>(m_window),
                                     part<ImageTableView>(m_window))
                                 .current();
    search.name = u"session"_s;
    search.query = m_window.catalog().query();
    m_settings.setValue(accountsKey, m_accounts);
    m_settings.setValue(searchKey, savedSearchesToJson({search}));
    m_settings.setValue(rowsKey, rowPlacesToJson(rowPlaces(view)));
    m_settings.setValue(tabKey, part<DetailPane>(m_window).tab());
    m_settings.setValue(facetsKey, facetsToJson(part<NarrowingFlow>(m_window).facets()));
    const ShownView shown = part<ViewSwitch>(m_window).shownView();
    m_settings.setValue(viewKey, shown.isMatrix ? matrixWord : tableWord);
    m_settings.setValue(groupingKey, QString(groupingWord(shown.grouping)));
    m_settings.setValue(matrixOrderKey, shown.order);
    m_settings.setValue(matrixSpotKey, matrixSpotToJson(shown.current));
    m_settings.setValue(instanceTypeKey, shown.instanceType);
    m_settings.sync(); // the session may leave no time for more
}

bool SessionState::restore()
{
    if (m_accounts.isEmpty() || m_settings.value(accountsKey).toStringList() != m_accounts)
        return false;
    const Result<QList<SavedSearch>> kept =
            savedSearchesFromJson(m_settings.value(searchKey).toByteArray());
    if (!kept || kept->size() != 1)
        return false;
    part<DetailPane>(m_window).setTab(m_settings.value(tabKey).toInt());
    m_window.openSearch(kept->constFirst());
    part<NarrowingFlow>(m_window).setFacets(
            facetsFromJson(m_settings.value(facetsKey).toByteArray()));
    part<ViewSwitch>(m_window).setShownView(
            {.isMatrix = m_settings.value(viewKey) == matrixWord,
             .grouping =
                     parseGrouping(m_settings.value(groupingKey).toString()).value_or(Grouping()),
             .order = m_settings.value(matrixOrderKey).toString(),
             .instanceType = m_settings.value(instanceTypeKey).toString(),
             .current = matrixSpotFromJson(m_settings.value(matrixSpotKey).toByteArray())});
    new ReturningRows(part<ImageTableView>(m_window),
                      rowPlacesFromJson(m_settings.value(rowsKey).toByteArray()));
    return true;
}
