// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/mainwindow.h"

#include "ui/accounts/accountbutton.h"
#include "ui/accounts/firststart.h"
#include "ui/export/exportflow.h"
#include "ui/help/helpflow.h"
#include "ui/narrow/findbar.h"
#include "ui/narrow/narrowingflow.h"
#include "ui/query/elsewhereflow.h"
#include "ui/query/panelstate.h"
#include "ui/query/queryflow.h"
#include "ui/query/regionflow.h"
#include "ui/searches/searchflow.h"
#include "ui/searches/searchmenu.h"
#include "ui/searches/searchshelf.h"
#include "ui/status/activitydock.h"
#include "ui/status/statusline.h"
#include "ui/style/appearance.h"
#include "ui/table/tableactions.h"
#include "ui/table/tablemenus.h"
#include "ui/widgets/commandpalette.h"
#include "ui/widgets/selectrow.h"
#include "ui/window/about.h"
#include "ui/window/announcements.h"
#include "ui/window/comparing.h"
#include "ui/window/contextmenukey.h"
#include "ui/window/copynotices.h"
#include "ui/window/detailarea.h"
#include "ui/window/fullscreenswitch.h"
#include "ui/window/paletteentries.h"
#include "ui/window/panering.h"
#include "ui/window/profilesswitch.h"
#include "ui/window/resultarea.h"
#include "ui/window/shownsearch.h"
#include "ui/window/timezoneswitch.h"
#include "ui/window/toolbarfit.h"
#include "ui/window/viewswitch.h"
#include "ui/window/windowkeys.h"
#include "ui/window/windowpanes.h"
#include "ui/window/windowsides.h"
#include "ui/window/windowstate.h"
#include "ui/window/windowtools.h"
#include "ui_mainwindow.h"

#include <QSettings>
#include <QStatusBar>

using namespace Qt::StringLiterals;

MainWindow::MainWindow(QSettings &settings, const QString &searchesPath, QWidget *parent)
    : QMainWindow(parent), m_ui(std::make_unique<Ui::MainWindow>()), m_presence(m_catalog.store()),
      m_narrowing(m_catalog.store(), m_presence), m_model(m_catalog, m_narrowing),
      m_appearance(new Appearance(settings, this)), m_searches(new SearchShelf(searchesPath, this))
{
    m_ui->setupUi(this);
    m_queryFlow = new QueryFlow(m_catalog, *m_ui->filterPanel, this);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->imageView->setImageModel(&m_model);
    m_tableActions = new TableActions(*m_ui->imageView);
    m_exportFlow =
            new ExportFlow(m_catalog, m_model, *m_ui->imageView, *m_ui->exportBar, settings, this);
    m_activityDock = new ActivityDock(this);
    addDockWidget(Qt::BottomDockWidgetArea, m_activityDock);
    m_activityDock->hide();
    setUpToolBar();
    setUpStatusBar();
    m_panes = new PaneRing(*this, panesOf(*this));
    new FullScreenSwitch(*this, *m_ui->fullScreenAction);
    new ContextMenuKey(this);
    setUpActions();
    setUpMenus();
    setUpTimeZone(settings);
    connectCatalog();
    connectView();
    connectFind();
    connectSearches();
    tellCopies(*m_statusLine, m_tableActions, m_exportFlow, m_activityDock, m_elsewhere,
               m_ui->detailPane, m_ui->failureBanner, m_ui->facetStrip, m_ui->filterPanel, m_views);
    m_windowState =
            new WindowState(*this, *m_ui->splitter, *m_ui->imageView->horizontalHeader(), settings);
    arrangeWindow(*m_windowState, *m_ui->splitter, *m_ui->imageView,
                  {*m_ui->showFiltersAction, *m_ui->showDetailsAction, *m_ui->showFacetsAction});
    m_ui->imageView->setSort(m_windowState->sort());
    connect(m_ui->imageView, &ImageTableView::sortChanged, m_windowState,
            [this] { m_windowState->saveSort(m_model.sortColumns()); });
    new PanelState(*m_ui->filterPanel, settings);
    m_searches->load();
    new Announcements(*this, *m_statusLine, *m_resultArea, *m_ui->facetStrip, *m_findBar);
    new WindowKeys(*this, {m_ui->exportAction, m_ui->refreshAction, m_ui->loadAllAction});
    showProgress();
}

MainWindow::~MainWindow() = default;

void MainWindow::setSource(ImageSource *source, const QString &name, const QList<ApiError> &faults)
{
    m_hasSource = source != nullptr;
    m_faults = faults;
    m_ui->filterPanel->setCanSearch(m_hasSource);
    m_resultArea->setFaults(m_hasSource ? QList<ApiError>() : faults);
    m_queryFlow->forgetRefusal();
    m_catalog.setSource(source);
    m_elsewhere->setSource(source);
    m_views->setSource(source);
    setSlowedDown(false);
    setWindowTitle(name.isEmpty() ? tr("CVM Image Browser")
                                  //: Window title; %1 is the name of the cloud or account.
                                  : tr("%1 — CVM Image Browser").arg(name));
    showProgress();
}

void MainWindow::search(const ImageQuery &query)
{
    m_queryFlow->search(query);
}

void MainWindow::openSearch(const SavedSearch &search)
{
    m_narrowingFlow->clear();
    shownSearch().showView(search);
    m_windowState->saveColumns();
    ImageQuery query = search.query; // it may name accounts that are not in use
    query.places = m_ui->filterPanel->ownPlaces(query.places);
    this->search(query);
}

void MainWindow::showNotice(const QString &title, const QString &text)
{
    m_ui->noticeBar->showMessage(MessageBar::Kind::Information, title, text);
    m_ui->noticeBar->addCloseButton();
}

void MainWindow::setSlowedDown(bool isSlowedDown)
{
    m_statusLine->setSlowedDown(isSlowedDown);
}

void MainWindow::addActivity(const RequestRecord &record)
{
    m_activityDock->add(record);
}

FilterPanel &MainWindow::filterPanel() const
{
    return *m_ui->filterPanel;
}

MessageBar &MainWindow::noticeBar() const
{
    return *m_ui->noticeBar;
}

void MainWindow::showCopied(const QString &notice)
{
    m_statusLine->showNotice(notice);
}

void MainWindow::setLook(Appearance::Choice scheme, TimeZone zone)
{
    m_appearance->setChoice(scheme);
    (zone == TimeZone::Utc ? m_ui->utcAction : m_ui->localTimeAction)->setChecked(true);
}

void MainWindow::selectRow(int row)
{
    selectOneRow(*m_ui->imageView, row);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_windowState->save();
    QMainWindow::closeEvent(event);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return m_panes->moveFocus(next);
}

void MainWindow::setUpActions()
{
    m_ui->quitAction->setShortcut(QKeySequence::Quit);
    m_ui->findAction->setShortcut(QKeySequence::Find);
    m_ui->refreshAction->setShortcut(QKeySequence::Refresh);
    setActionIcons(*this);

    connect(m_ui->exportAction, &QAction::triggered, this,
            [this] { m_views->exportShown() ? void() : m_exportFlow->begin(); });
    connect(m_ui->quitAction, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->findAction, &QAction::triggered, m_findBar, &FindBar::focusFind);
    connect(m_ui->filterAction, &QAction::triggered, this, [this] {
        m_ui->showFiltersAction->setChecked(true);
        m_ui->filterPanel->focusFilters();
    });
    connect(m_ui->showFiltersAction, &QAction::toggled, m_ui->filterPanel, &QWidget::setVisible);
    connect(m_ui->refreshAction, &QAction::triggered, m_queryFlow, &QueryFlow::searchAgain);
    connect(m_ui->stopAction, &QAction::triggered, &m_catalog, &ImageCatalog::stop);
    connect(m_ui->loadAllAction, &QAction::triggered, &m_catalog, &ImageCatalog::loadAll);
    connect(m_ui->retryAction, &QAction::triggered, &m_catalog, &ImageCatalog::retryFailed);
    connect(m_ui->copyCommandAction, &QAction::triggered, this, [this] {
        m_statusLine->showNotice(shownSearch().copyCommand(m_views->command(), m_catalog.query(),
                                                           m_narrowing, m_cloudOptions));
    });
    connect(m_ui->paletteAction, &QAction::triggered, this, &MainWindow::openPalette);
    connect(m_ui->settingsAction, &QAction::triggered, this, &MainWindow::settingsRequested);
    connect(m_ui->aboutAction, &QAction::triggered, this, [this] { showAbout(this); });
}

void MainWindow::setUpMenus()
{
    m_ui->fileMenu->insertMenu(m_ui->settingsAction, m_accountButton->menu());
    QMenu &edit = *m_ui->editMenu;
    QAction *beforeFind = edit.actions().constFirst();
    edit.insertActions(beforeFind,
                       {m_tableActions->copyAction(), m_tableActions->copyWithHeadersAction()});
    edit.insertAction(beforeFind, m_tableActions->selectAllAction());
    edit.addMenu(m_findBar->optionsMenu());

    QMenu &view = *m_ui->viewMenu;
    const QList<QAction *> shown = {m_activityDock->toggleViewAction(),
                                    m_ui->toolBar->toggleViewAction(),
                                    view.insertSeparator(m_ui->fullScreenAction)};
    view.insertActions(m_ui->fullScreenAction, shown + m_panes->actions());
    m_ui->helpMenu->insertActions(m_ui->aboutAction, m_activityDock->copyActions());
    m_ui->helpMenu->insertSeparator(m_ui->aboutAction);
    new HelpFlow(*this, *m_ui->helpMenu, m_ui->aboutAction);
    auto *tableMenus = new TableMenus(*m_ui->imageView);
    tableMenus->addTo(*m_ui->viewMenu);
    connect(tableMenus, &TableMenus::layoutChanged, this, [this] { m_windowState->saveColumns(); });
    m_ui->viewMenu->addMenu(m_appearance->makeMenu(m_ui->viewMenu));

    m_tableActions->addTo(*m_ui->imageMenu);
}

void MainWindow::setUpTimeZone(QSettings &settings)
{
    auto *zone = new TimeZoneSwitch(*m_ui->localTimeAction, *m_ui->utcAction, settings, this);
    connect(zone, &TimeZoneSwitch::timeZoneChanged, this, &MainWindow::setTimeZone);
    setTimeZone(zone->timeZone());
}

void MainWindow::setTimeZone(TimeZone zone)
{
    m_narrowing.setTimeZone(zone);
    m_ui->detailPane->setTimeZone(zone);
    m_findBar->setTimeZone(zone);
    m_activityDock->setTimeZone(zone);
    m_statusLine->setTimeZone(zone);
}

void MainWindow::setUpToolBar()
{
    m_accountButton = new AccountButton(m_ui->toolBar);
    m_ui->toolBar->insertWidget(m_ui->refreshAction, m_accountButton);
    m_findBar = new FindBar(m_ui->toolBar);
    m_ui->toolBar->addWidget(m_findBar);
    m_ui->toolBar->addAction(m_ui->exportAction);
    new ToolBarFit(*m_ui->toolBar);
}

void MainWindow::setUpStatusBar()
{
    m_statusLine = new StatusLine(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_statusLine, 1);
    connect(m_statusLine, &StatusLine::loadAllRequested, &m_catalog, &ImageCatalog::loadAll);
}

void MainWindow::connectCatalog()
{
    connect(&m_catalog, &ImageCatalog::cleared, this,
            [this] { m_statusLine->setSelectedCount(0); });
    connect(&m_catalog, &ImageCatalog::summaryChanged, this, &MainWindow::showProgress);
    auto *regionFlow = new RegionFlow(*m_ui->filterPanel, m_catalog, m_narrowing);
    connect(&m_model, &ImageTableModel::countsChanged, regionFlow, &RegionFlow::showFound);
    m_elsewhere = new ElsewhereFlow(m_catalog, *m_ui->noticeBar, this);
    connect(m_elsewhere, &ElsewhereFlow::searchRequested, this, &MainWindow::search);
    m_resultArea = new ResultArea(*m_ui->resultStack, *m_ui->imageView, *m_ui->placeholder,
                                  m_catalog, m_model, *m_elsewhere, this);
    m_firstStart = new FirstStart(m_ui->resultStack);
    m_ui->resultStack->addWidget(m_firstStart);
    m_resultArea->setFirstStart(*m_firstStart);
    connect(m_resultArea, &ResultArea::demoRequested, this, &MainWindow::demoRequested);
    connect(m_resultArea, &ResultArea::searchRequested, m_queryFlow, &QueryFlow::searchPanel);
    connect(m_resultArea, &ResultArea::changeFiltersRequested, m_ui->filterPanel,
            &FilterPanel::focusFilters);
    connect(m_exportFlow, &ExportFlow::busyChanged, this, &MainWindow::showProgress);
    connect(m_queryFlow, &QueryFlow::asked, this, &MainWindow::showProgress);
    connect(m_queryFlow, &QueryFlow::demoRequested, this, &MainWindow::demoRequested);
    connect(m_ui->failureBanner, &FailureBanner::retryRequested, &m_catalog,
            &ImageCatalog::retryFailed);
    connect(m_ui->failureBanner, &FailureBanner::remedyRequested, m_queryFlow,
            &QueryFlow::takeRemedy);
}

void MainWindow::connectView()
{
    ImageTableView &view = *m_ui->imageView;
    auto *details = new DetailArea(*m_ui->detailPane, view, m_model, m_catalog,
                                   *m_ui->showDetailsAction, this);
    connect(details, &DetailArea::opened, this, [this] { m_panes->enter(*m_ui->detailPane); });
    connect(&view, &ImageTableView::sortChanged, this,
            [this] { m_statusLine->setSort(m_model.sortColumns()); });
    connect(m_tableActions, &TableActions::cloudSearchRequested, m_queryFlow,
            &QueryFlow::searchLike);
    new Comparing(*m_tableActions, *this, m_narrowing, *m_statusLine);
    connectViews(*details);
}

void MainWindow::connectViews(DetailArea &details)
{
    m_views = new ViewSwitch({m_catalog, m_presence, m_narrowing, *m_ui->resultStack,
                              *m_ui->imageView, *m_resultArea, *m_ui->detailPane, details,
                              *m_ui->showDetailsAction, *m_ui->noticeBar},
                             this);
    m_views->addTo(*m_ui->toolBar, *m_ui->viewMenu, *m_ui->queryMenu);
    connect(m_views, &ViewSwitch::opened, this, [this] { m_panes->enter(*m_ui->detailPane); });
    connect(m_views, &ViewSwitch::countsChanged, this, &MainWindow::showCounts);
    connect(m_views, &ViewSwitch::selectionTold, m_statusLine, &StatusLine::setSelectedCount);
}

void MainWindow::connectFind()
{
    m_narrowingFlow =
            new NarrowingFlow(*m_findBar, *m_ui->facetStrip, m_narrowing, m_catalog.store(), this);
    m_narrowingFlow->setFacetsShown(m_ui->showFacetsAction->isChecked());
    m_resultArea->connectNarrowing(*m_findBar, *m_narrowingFlow);
    m_views->connectNarrowing(*m_findBar, *m_narrowingFlow);
    new ProfilesSwitch(m_catalog, *m_ui->imageView, *m_findBar, this);
    connect(&m_model, &ImageTableModel::countsChanged, this, &MainWindow::showCounts);
    connect(&m_model, &ImageTableModel::countsChanged, m_narrowingFlow, &NarrowingFlow::showFacets);
    connect(m_findBar, &FindBar::loadAllRequested, &m_catalog, &ImageCatalog::loadAll);
    connect(m_ui->showFacetsAction, &QAction::toggled, m_narrowingFlow,
            &NarrowingFlow::setFacetsShown);
    connect(m_tableActions, &TableActions::termChosen, m_narrowingFlow, &NarrowingFlow::addTerm);
}

void MainWindow::connectSearches()
{
    auto *flow = new SearchFlow(
            *m_searches, [this] { return shownSearch().current(); }, this);
    m_ui->queryMenu->addMenu(flow->menu());
    m_ui->filterPanel->setSearchMenu(flow->menu());
    connect(flow, &SearchFlow::searchChosen, this, &MainWindow::openSearch);
    connect(m_searches, &SearchShelf::failed, this, [this](const ApiError &error) {
        const ErrorText text = explainError(error);
        m_ui->noticeBar->showMessage(MessageBar::Kind::Error, tr("Saved searches:"), text.what);
        m_ui->noticeBar->addCloseButton();
    });
}

void MainWindow::showProgress()
{
    const CatalogSummary summary = m_catalog.summary();
    m_statusLine->setPlaces(m_catalog.places());
    m_statusLine->setUnreadableValues(m_catalog.unreadableValues());
    m_ui->refreshAction->setEnabled(m_hasSource);
    m_ui->stopAction->setEnabled(summary.loading);
    m_ui->loadAllAction->setEnabled(summary.hasMore);
    m_ui->retryAction->setEnabled(summary.failed > 0);
    m_ui->exportAction->setEnabled(m_catalog.store().count() > 0 && !m_exportFlow->isBusy());
    showFailures();
    showCounts();
}

void MainWindow::showFailures()
{
    QList<ApiError> errors = failuresOf(m_catalog.places());
    if (m_queryFlow->refusal() && m_hasSource)
        errors.prepend(*m_queryFlow->refusal());
    m_ui->failureBanner->setErrors(errors);
}

void MainWindow::showCounts()
{
    m_views->showCounts(*m_findBar, m_model.rowCount());
    m_resultArea->update();
}

ShownSearch MainWindow::shownSearch() const
{
    return {*m_ui->filterPanel, *m_findBar, *m_ui->imageView};
}

void MainWindow::openPalette()
{
    const QList<PaletteEntry> regions = regionEntries([this](const QString &region) {
        ImageQuery query = m_ui->filterPanel->query();
        query.places = m_ui->filterPanel->placesFor({region});
        search(query);
    });
    (new CommandPalette(menuEntries(*m_ui->menuBar) + regions, this))->openOver();
}
