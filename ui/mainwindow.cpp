// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "mainwindow.h"

#include "exportflow.h"
#include "icons.h"
#include "placeholdertext.h"
#include "statusline.h"
#include "ui_mainwindow.h"

#include <QHeaderView>
#include <QMessageBox>
#include <QStatusBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

MainWindow::MainWindow(QSettings &settings, QWidget *parent)
    : QMainWindow(parent), m_ui(std::make_unique<Ui::MainWindow>()), m_model(m_catalog)
{
    m_ui->setupUi(this);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setSizes({296, 808, 336});
    m_ui->imageView->setImageModel(&m_model);
    m_exportFlow =
            new ExportFlow(m_catalog, m_model, *m_ui->imageView, *m_ui->exportBar, settings, this);
    setUpActions();
    setUpToolBar();
    setUpStatusBar();
    connectCatalog();
    connectView();
    showProgress();
}

MainWindow::~MainWindow() = default;

void MainWindow::setSource(ImageSource *source, const QString &name)
{
    m_hasSource = source != nullptr;
    m_refusal.reset();
    m_catalog.setSource(source);
    setWindowTitle(name.isEmpty() ? tr("CVM Image Browser")
                                  //: Window title; %1 is the name of the cloud or account.
                                  : tr("%1 — CVM Image Browser").arg(name));
    showProgress();
}

void MainWindow::search(const ImageQuery &query)
{
    m_ui->filterPanel->setQuery(query);
    ask(query);
}

void MainWindow::showNotice(const QString &title, const QString &text)
{
    m_ui->noticeBar->showMessage(MessageBar::Kind::Information, title, text);
    m_ui->noticeBar->addCloseButton();
}

void MainWindow::selectRow(int row)
{
    m_ui->imageView->selectRow(row);
}

void MainWindow::setUpActions()
{
    m_ui->quitAction->setShortcut(QKeySequence::Quit);
    m_ui->copyIdsAction->setShortcut(QKeySequence::Copy);
    m_ui->findAction->setShortcut(QKeySequence::Find);
    m_ui->refreshAction->setShortcut(QKeySequence::Refresh);
    m_ui->exportAction->setIcon(themedIcon(u"export"_s));
    m_ui->copyIdsAction->setIcon(themedIcon(u"copy"_s));
    m_ui->refreshAction->setIcon(themedIcon(u"refresh"_s));
    m_ui->stopAction->setIcon(themedIcon(u"stop"_s));
    m_ui->loadAllAction->setIcon(themedIcon(u"load-all"_s));
    // Text fields have their own copying and selecting; these two are for the table.
    for (QAction *action : {m_ui->copyIdsAction, m_ui->selectAllAction}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_ui->imageView->addAction(action);
    }
    m_ui->selectAllAction->setShortcut(QKeySequence::SelectAll);
    m_ui->imageView->setContextMenuPolicy(Qt::ActionsContextMenu);

    connect(m_ui->exportAction, &QAction::triggered, m_exportFlow, &ExportFlow::begin);
    connect(m_ui->quitAction, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->copyIdsAction, &QAction::triggered, m_ui->imageView,
            &ImageTableView::copyImageIds);
    connect(m_ui->selectAllAction, &QAction::triggered, m_ui->imageView,
            &QAbstractItemView::selectAll);
    connect(m_ui->findAction, &QAction::triggered, m_ui->filterPanel, &FilterPanel::focusFilters);
    connect(m_ui->showFiltersAction, &QAction::toggled, m_ui->filterPanel, &QWidget::setVisible);
    connect(m_ui->showDetailsAction, &QAction::toggled, m_ui->detailPane, &QWidget::setVisible);
    connect(m_ui->refreshAction, &QAction::triggered, this, &MainWindow::askAgain);
    connect(m_ui->stopAction, &QAction::triggered, &m_catalog, &ImageCatalog::stop);
    connect(m_ui->loadAllAction, &QAction::triggered, &m_catalog, &ImageCatalog::loadAll);
    connect(m_ui->retryAction, &QAction::triggered, &m_catalog, &ImageCatalog::retryFailed);
    connect(m_ui->aboutAction, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::setUpToolBar()
{
    m_ui->toolBar->setIconSize({16, 16});
    auto *spacer = new QWidget(m_ui->toolBar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_ui->toolBar->addWidget(spacer);
    m_ui->toolBar->addAction(m_ui->exportAction);
    for (QToolButton *button : m_ui->toolBar->findChildren<QToolButton *>())
        button->setFocusPolicy(Qt::TabFocus); // Qt leaves tool bars out of the tab order
}

void MainWindow::setUpStatusBar()
{
    m_statusLine = new StatusLine(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_statusLine, 1);
    connect(m_statusLine, &StatusLine::loadAllRequested, &m_catalog, &ImageCatalog::loadAll);
    m_statusLine->setSelectedCount(0);
}

void MainWindow::connectCatalog()
{
    connect(&m_catalog, &ImageCatalog::cleared, this, &MainWindow::showCleared);
    connect(&m_catalog, &ImageCatalog::summaryChanged, this, &MainWindow::showProgress);
    connect(&m_catalog, &ImageCatalog::regionChanged, this, [this](const QString &region) {
        for (const RegionStatus &status : m_catalog.regions()) {
            if (status.region == region)
                m_ui->filterPanel->setRegionStatus(status);
        }
    });
    connect(m_ui->filterPanel, &FilterPanel::searchRequested, this, &MainWindow::ask);
    connect(m_ui->failureBanner, &FailureBanner::retryRequested, &m_catalog,
            &ImageCatalog::retryFailed);
    connect(m_ui->failureBanner, &FailureBanner::remedyRequested, this, &MainWindow::takeRemedy);
    connect(m_ui->placeholder, &Placeholder::buttonClicked, this,
            &MainWindow::takePlaceholderButton);
}

void MainWindow::connectView()
{
    connect(m_ui->imageView, &ImageTableView::currentImageChanged, this,
            [this](const Image *image) {
                image ? m_ui->detailPane->setImage(*image) : m_ui->detailPane->clear();
            });
    connect(m_ui->imageView, &ImageTableView::selectionChanged, this,
            [this] { m_statusLine->setSelectedCount(m_ui->imageView->selectedRowCount()); });
    connect(m_ui->imageView->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column) { m_statusLine->setSorted(column >= 0); });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &MainWindow::showTableOrPlaceholder);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &MainWindow::showTableOrPlaceholder);
}

void MainWindow::ask(const ImageQuery &query)
{
    const Result<void> asked = m_catalog.search(query);
    m_refusal = asked ? std::nullopt : std::optional(asked.error());
    showProgress();
}

void MainWindow::askAgain()
{
    if (m_catalog.regions().isEmpty())
        ask(m_ui->filterPanel->query());
    else
        m_catalog.refresh();
}

void MainWindow::takeRemedy(ErrorText::Remedy remedy)
{
    if (remedy == ErrorText::Remedy::UseDemo)
        emit demoRequested();
    else
        m_ui->filterPanel->focusRemedy(remedy);
}

void MainWindow::showCleared()
{
    m_ui->filterPanel->clearRegionStatus();
    for (const RegionStatus &status : m_catalog.regions())
        m_ui->filterPanel->setRegionStatus(status);
    m_ui->detailPane->clear();
    m_statusLine->setSelectedCount(0);
}

void MainWindow::showProgress()
{
    const CatalogSummary summary = m_catalog.summary();
    QStringList loadingRegions;
    for (const RegionStatus &status : m_catalog.regions()) {
        if (status.state == RegionState::Waiting || status.state == RegionState::Loading)
            loadingRegions.append(status.region);
    }
    m_statusLine->setSummary(summary, loadingRegions);
    m_ui->refreshAction->setEnabled(m_hasSource);
    m_ui->stopAction->setEnabled(summary.loading);
    m_ui->loadAllAction->setEnabled(summary.hasMore);
    m_ui->retryAction->setEnabled(summary.failed > 0);
    m_ui->exportAction->setEnabled(m_model.rowCount() > 0);
    showFailures();
    showTableOrPlaceholder();
}

void MainWindow::showFailures()
{
    QList<ApiError> errors;
    if (m_refusal && m_hasSource)
        errors.append(*m_refusal);
    for (const RegionStatus &status : m_catalog.regions()) {
        if (status.error)
            errors.append(*status.error);
    }
    m_ui->failureBanner->setErrors(errors);
}

void MainWindow::showTableOrPlaceholder()
{
    const bool isEmpty = m_model.rowCount() == 0;
    if (isEmpty) {
        const PlaceholderText text = placeholderText(m_hasSource, m_catalog.summary());
        m_ui->placeholder->setContent(text.heading, text.sentence, text.button);
    }
    m_ui->resultStack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_ui->placeholder)
                                                : m_ui->imageView);
}

void MainWindow::takePlaceholderButton()
{
    const CatalogSummary summary = m_catalog.summary();
    if (!m_hasSource)
        emit demoRequested();
    else if (summary.failed > 0)
        m_catalog.retryFailed();
    else if (summary.regions == 0)
        ask(m_ui->filterPanel->query());
    else
        m_ui->filterPanel->focusFilters();
}

void MainWindow::showAbout()
{
    QMessageBox::about(
            this, tr("About CVM Image Browser"),
            tr("CVM Image Browser %1\n\nShows the machine images of a Tencent Cloud account in "
               "all regions. It only reads: it never changes anything in the cloud.\n\n"
               "MIT license.")
                    .arg(QStringLiteral(CVM_VERSION)));
}
