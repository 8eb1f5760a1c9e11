// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/detailarea.h"

#include "catalog/imagecatalog.h"
#include "catalog/table/imagetablemodel.h"
#include "ui/details/detailpane.h"
#include "ui/table/imagetableview.h"
#include "ui/widgets/selectrow.h"

#include <QAction>
#include <QItemSelectionModel>

DetailArea::DetailArea(DetailPane &pane, ImageTableView &view, const ImageTableModel &model,
                       const ImageCatalog &catalog, QAction &showAction, QObject *parent)
    : QObject(parent), m_pane(pane), m_view(view), m_model(model), m_catalog(catalog),
      m_showAction(showAction)
{
    connect(&view, &ImageTableView::currentImageChanged, this, [this](const Image *image) {
        if (!m_isActive)
            return;
        image ? m_pane.setImage(*image) : m_pane.clear();
        showOrigin();
        update();
    });
    connect(&view, &ImageTableView::selectedRowsChanged, this, &DetailArea::update);
    // Later, because a click selects before it makes current.
    connect(&view, &ImageTableView::selectedRowsChanged, this, &DetailArea::showOnlySelected,
            Qt::QueuedConnection);
    connect(&view, &QAbstractItemView::activated, this, &DetailArea::open);
    connect(&showAction, &QAction::toggled, this, &DetailArea::update);
    // Whoever asks for it sees it also where it is empty; who gives room to it does not ask.
    connect(&showAction, &QAction::triggered, &pane, &QWidget::setVisible);
    connect(&catalog, &ImageCatalog::cleared, this, [this] {
        m_pane.clear();
        m_pane.hide();
    });
    connect(&catalog, &ImageCatalog::summaryChanged, this, &DetailArea::showOrigin);
    m_pane.hide();
}

void DetailArea::setActive(bool isActive)
{
    m_isActive = isActive;
    if (isActive)
        showCurrent();
}

void DetailArea::showCurrent()
{
    const QModelIndex current = m_view.currentIndex();
    if (current.isValid())
        m_pane.setImage(m_model.imageAt(current.row()));
    else
        m_pane.clear();
    showOnlySelected();
    showOrigin();
    update();
}

/// A table that gets the keyboard makes its first row the current one, which nobody has chosen.
void DetailArea::update()
{
    if (!m_isActive)
        return;
    m_pane.setVisible(m_showAction.isChecked() && m_view.selectedRowCount() > 0 &&
                      (m_view.currentIndex().isValid() || onlySelectedRow()));
}

void DetailArea::open(const QModelIndex &index)
{
    if (!m_view.selectionModel()->isSelected(index))
        selectOneRow(m_view, index.row());
    m_showAction.setChecked(true);
    update();
    emit opened();
}

std::optional<int> DetailArea::onlySelectedRow() const
{
    const QItemSelectionModel &selection = *m_view.selectionModel();
    if (m_view.selectedRowCount() != 1 || selection.isSelected(m_view.currentIndex()))
        return std::nullopt;
    return selection.selection().constFirst().top();
}

/// A screen reader selects a row without making it the current one.
void DetailArea::showOnlySelected()
{
    const std::optional<int> row = onlySelectedRow();
    if (!row || !m_isActive)
        return;
    m_pane.setImage(m_model.imageAt(*row));
    m_pane.setOrigin(m_catalog.store().originOf(m_model.numberAt(*row)));
}

/// An image that came again as it was has another origin, and nothing else of it is new.
void DetailArea::showOrigin()
{
    if (!m_isActive)
        return;
    const int row = onlySelectedRow().value_or(m_view.currentIndex().row());
    if (row >= 0)
        m_pane.setOrigin(m_catalog.store().originOf(m_model.numberAt(row)));
}
