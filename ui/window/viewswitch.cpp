// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/viewswitch.h"

#include "catalog/matrix/matrixorderwords.h"
#include "catalog/table/imagetablemodel.h"
#include "core/queryrules.h"
#include "core/regionid.h"
#include "ui/details/detailpane.h"
#include "ui/matrix/matrixpage.h"
#include "ui/matrix/matrixview.h"
#include "ui/matrix/returningcell.h"
#include "ui/matrix/wheredialog.h"
#include "ui/narrow/findbar.h"
#include "ui/narrow/narrowingflow.h"
#include "ui/status/statustext.h"
#include "ui/table/imagetableview.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/selectrow.h"
#include "ui/window/detailarea.h"
#include "ui/window/detailregions.h"
#include "ui/window/resultarea.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

ViewSwitch::ViewSwitch(const Parts &parts, QObject *parent)
    : QObject(parent), m_parts(parts), m_readTimes(parts.catalog),
      m_actions(new QActionGroup(this)),
      //: A view of the images.
      m_tableAction(m_actions->addAction(tr("Ta&ble"))),
      //: A view of the images: in which region each of them is.
      m_matrixAction(m_actions->addAction(tr("&Regions × Images")))
{
    m_tableAction->setShortcut(Qt::CTRL | Qt::Key_1);
    m_matrixAction->setShortcut(Qt::CTRL | Qt::Key_2);
    // Else it would be made of the text, with its "(B)" in Korean and Chinese.
    m_tableAction->setToolTip(tr("A row for each image in each region"));
    m_tableAction->setProperty("narrowIcon", u"view-table"_s); // see ToolBarFit
    m_matrixAction->setProperty("narrowIcon", u"view-regions"_s);
    m_matrixAction->setToolTip(tr("Where each image is, and where it is missing"));
    for (QAction *action : m_actions->actions())
        action->setCheckable(true);
    m_tableAction->setChecked(true);
    connect(m_actions, &QActionGroup::triggered, this, [this] {
        show();
        m_parts.results.takeFocus();
    });
    connect(&m_parts.table, &ImageTableView::selectedRowsChanged, this, &ViewSwitch::tellSelection);
    connect(&m_parts.details, &DetailPane::imageChosen, this, &ViewSwitch::showImage);
    connect(&m_parts.showDetails, &QAction::toggled, this, &ViewSwitch::showDetails);
    new DetailRegions(parts.details, parts.catalog, m_readTimes, parts.presence, parts.narrowing,
                      this);
    const auto tellPlaces = [this] {
        QList<PlaceStatus> places = m_parts.catalog.places();
        const auto region = [](const PlaceStatus &status) {
            return status.place.region;
        };
        std::ranges::stable_sort(places, isListedBefore, region); // as in the panel
        m_parts.presence.setPlaces(places);
        m_parts.presence.setIdsAsked(asksForIds(m_parts.catalog.query()));
    };
    connect(&m_parts.catalog, &ImageCatalog::cleared, this, tellPlaces);
    connect(&m_parts.catalog, &ImageCatalog::summaryChanged, this, tellPlaces);
}

void ViewSwitch::addTo(QToolBar &toolBar, QMenu &viewMenu, QMenu &queryMenu)
{
    const QList<QAction *> there = toolBar.actions();
    toolBar.insertActions(there.at(there.size() - 2), m_actions->actions());
    for (QAction *action : m_actions->actions())
        toolBar.widgetForAction(action)->setFocusPolicy(Qt::TabFocus);
    m_toolBar = &toolBar;
    m_viewMenu = &viewMenu;
    QAction *first = viewMenu.actions().constFirst();
    viewMenu.insertActions(first, m_actions->actions());
    viewMenu.insertSeparator(first);
    connect(queryMenu.addAction(tr("&Why Is It Not Here…")), &QAction::triggered, this,
            &ViewSwitch::askWhere);
}

void ViewSwitch::addView(const View &view)
{
    const auto behind = [this](const QList<QAction *> &actions) {
        return actions.at(actions.indexOf(m_actions->actions().constLast()) + 1);
    };
    m_toolBar->insertAction(behind(m_toolBar->actions()), view.action);
    m_toolBar->widgetForAction(view.action)->setFocusPolicy(Qt::TabFocus);
    m_viewMenu->insertAction(behind(m_viewMenu->actions()), view.action);
    view.action->setCheckable(true);
    m_actions->addAction(view.action);
    m_parts.stack.addWidget(view.page);
    m_views.push_back(view);
}

void ViewSwitch::connectNarrowing(FindBar &findBar, NarrowingFlow &narrowing)
{
    connect(this, &ViewSwitch::findTextRequested, &findBar,
            [&findBar](const QString &text) { findBar.setFind(text, findBar.options()); });
    connect(this, &ViewSwitch::termRequested, &narrowing, &NarrowingFlow::addTerm);
}

bool ViewSwitch::isMatrixShown() const
{
    return m_matrixAction->isChecked();
}

ShownView ViewSwitch::shownView() const
{
    return {.isMatrix = isMatrixShown(),
            .grouping = m_parts.presence.grouping(),
            .order = m_page ? matrixOrderWords(m_page->model().order(), m_parts.presence.places())
                            : m_order,
            .instanceType = m_offer.instanceType(),
            .current = currentSpot()};
}

/// Whoever is being put back is there already.
std::optional<MatrixSpot> ViewSwitch::currentSpot() const
{
    if (!m_page)
        return m_spot;
    const bool isChosen = !m_page->view().selectedRowNumbers().empty();
    const auto current = isChosen ? m_page->view().currentSpot() : std::nullopt;
    return m_returning && !current ? std::optional(m_returning->spot()) : current;
}

void ViewSwitch::returnTo(const std::optional<MatrixSpot> &spot)
{
    if (spot)
        m_returning = new ReturningCell(m_page->view(), *spot);
}

void ViewSwitch::setShownView(const ShownView &view)
{
    m_parts.presence.setGrouping(view.grouping);
    m_order = view.order;
    m_spot = view.current;
    if (m_page) {
        m_page->view().setOrder(parseMatrixOrder(m_order, m_parts.presence.places()));
        returnTo(m_spot);
    }
    if (!view.instanceType.isEmpty()) {
        QList<Place> places;
        for (const PlaceStatus &status : m_parts.presence.places())
            places.append(status.place);
        m_offer.ask(view.instanceType, places);
    }
    (view.isMatrix ? m_matrixAction : m_tableAction)->setChecked(true);
    show();
}

const ViewSwitch::View *ViewSwitch::addedView() const
{
    for (const View &view : m_views) {
        if (view.action && view.action->isChecked())
            return &view;
    }
    return nullptr;
}

ShownCommand ViewSwitch::command() const
{
    if (const View *view = addedView())
        return view->command();
    if (!isMatrixShown())
        return {};
    // The command refuses to group by name what was asked for by id, and so does the view.
    const Presence &presence = m_parts.presence;
    const QString group = groupingWord(presence.areIdsAsked() ? Grouping::Id : presence.grouping());
    return {.words = {u"matrix"_s, u"--group"_s, group}};
}

bool ViewSwitch::exportShown()
{
    if (const View *view = addedView())
        view->exportRows();
    else if (isMatrixShown())
        m_page->exportRows();
    else
        return false;
    return true;
}

void ViewSwitch::showCounts(FindBar &findBar, int tableRows) const
{
    if (const View *view = addedView()) {
        const Counts counts = view->counts();
        return findBar.setCounts(counts.shown, counts.all);
    }
    findBar.setCounts(tableRows, m_parts.catalog.store().count(),
                      notLoadedCount(m_parts.catalog.summary()));
}

void ViewSwitch::show()
{
    if (isMatrixShown() && !m_page)
        makePage();
    const View *view = addedView();
    m_parts.tableDetails.setActive(m_tableAction->isChecked());
    m_parts.results.setRowsPage(view              ? *view->page
                                : isMatrixShown() ? static_cast<QWidget &>(*m_page)
                                                  : static_cast<QWidget &>(m_parts.table),
                                view != nullptr);
    showDetails();
    emit countsChanged();
    tellSelection();
}

void ViewSwitch::tellSelection()
{
    const bool isTable = m_tableAction->isChecked();
    emit selectionTold(isTable ? m_parts.table.selectedRowCount() : 0,
                       isTable ? m_parts.table.hiddenSelectedCount() : 0);
}

void ViewSwitch::makePage()
{
    m_page = new MatrixPage(m_parts.catalog, m_parts.presence, m_parts.narrowing, m_offer,
                            m_readTimes, &m_parts.stack);
    m_parts.stack.addWidget(m_page);
    m_page->view().setOrder(parseMatrixOrder(m_order, m_parts.presence.places()));
    returnTo(m_spot);
    connect(m_page, &MatrixPage::findTextRequested, this, &ViewSwitch::findTextRequested);
    connect(m_page, &MatrixPage::termRequested, this, &ViewSwitch::termRequested);
    connect(m_page, &MatrixPage::whereRequested, this, &ViewSwitch::askWhere);
    connect(m_page, &MatrixPage::copied, this, &ViewSwitch::copied);
    connect(m_page, &MatrixPage::failed, this, &ViewSwitch::showFailure);
    connect(&m_page->view(), &MatrixView::currentCellChanged, this, &ViewSwitch::showDetails);
    connect(&m_page->view(), &QAbstractItemView::activated, this, &ViewSwitch::openDetails);
}

void ViewSwitch::openDetails()
{
    const View *view = addedView();
    if (!(view ? view->currentImage().has_value() : m_page->currentImage().has_value()))
        return;
    m_parts.showDetails.setChecked(true);
    showDetails();
    emit opened();
}

void ViewSwitch::openImage(const ImageKey &key)
{
    if (!m_parts.catalog.store().numberOf(key))
        return;
    m_parts.showDetails.setChecked(true);
    showImage(key);
    m_parts.details.show();
}

/// Where it is narrowed away, its details are to be seen all the same.
void ViewSwitch::showImage(const ImageKey &key)
{
    const ImageStore &store = m_parts.catalog.store();
    const std::optional<ImageNumber> number = store.numberOf(key);
    if (!number)
        return;
    if (isMatrixShown() && m_page->showImage(*number))
        return;
    const auto *model = qobject_cast<const ImageTableModel *>(m_parts.table.model());
    if (const std::optional<int> row = model->rowOf(key); row && m_tableAction->isChecked())
        return selectOneRow(m_parts.table, *row);
    m_parts.details.setImage(store.at(*number));
    m_parts.details.setOrigin(store.originOf(*number));
}

/// Of the image that is chosen, at first, whose details may be hidden.
void ViewSwitch::askWhere()
{
    const bool isCell = isMatrixShown() && !m_page->view().selectedRowNumbers().empty();
    const std::optional<ImageNumber> number = isCell ? m_page->currentImage() : std::nullopt;
    const QString ofDetails =
            m_parts.details.isVisible() ? m_parts.details.image().imageId : QString();
    auto *dialog = new WhereDialog(m_parts.catalog, m_parts.presence, m_parts.narrowing, m_offer,
                                   m_readTimes, &m_parts.stack);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setText(number ? m_parts.catalog.store().at(*number).imageId : ofDetails);
    dialog->show();
}

void ViewSwitch::showFailure(const ApiError &error)
{
    m_parts.notices.showMessage(MessageBar::Kind::Error, tr("The export failed:"), error.message);
    m_parts.notices.addCloseButton();
}

/// Of the current cell, or row.
void ViewSwitch::showDetails()
{
    if (const View *view = addedView()) {
        const std::optional<Image> image = view->currentImage();
        showImageOf(image, image.has_value());
        if (image && view->currentRemark)
            m_parts.details.setRemark(view->currentRemark());
        return;
    }
    if (!isMatrixShown())
        return;
    const std::optional<ImageNumber> number = m_page->currentImage();
    showImageOf(number ? std::optional(m_parts.catalog.store().at(*number)) : std::nullopt,
                !m_page->view().selectedRowNumbers().empty());
}

void ViewSwitch::showImageOf(const std::optional<Image> &image, bool isChosen)
{
    if (image) {
        const ImageStore &store = m_parts.catalog.store();
        const std::optional<ImageNumber> number = store.numberOf({image->place, image->imageId});
        m_parts.details.setImage(*image);
        m_parts.details.setOrigin(number ? store.originOf(*number) : ImageOrigin());
    }
    m_parts.details.setVisible(image && isChosen && m_parts.showDetails.isChecked());
}
