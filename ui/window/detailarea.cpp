// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/detailarea.h"

#include "catalog/imagecatalog.h"
#include "catalog/table/imagetablemodel.h"
#include "ui/details/detailpane.h"
#include "ui/table/imagetableview.h"

#include <QAction>

DetailArea::DetailArea(DetailPane &pane, ImageTableView &view, const ImageTableModel &model,
                       const ImageCatalog &catalog, QAction &showAction, QObject *parent)
    : QObject(parent), m_pane(pane), m_view(view), m_model(model), m_catalog(catalog),
      m_showAction(showAction)
{
    connect(&view, &ImageTableView::currentImageChanged, this, [this](const Image *image) {
        image ? m_pane.setImage(*image) : m_pane.clear();
        showOrigin();
        update();
    });
    connect(&view, &ImageTableView::selectedRowsChanged, this, &DetailArea::update);
    connect(&showAction, &QAction::toggled, &pane, &QWidget::setVisible);
    connect(&catalog, &ImageCatalog::cleared, this, [this] {
        m_pane.clear();
        m_pane.hide();
    });
    connect(&catalog, &ImageCatalog::summaryChanged, this, &DetailArea::showOrigin);
    m_pane.hide();
}

/// A table that gets the keyboard makes its first row the current one, which nobody has chosen.
void DetailArea::update()
{
    m_pane.setVisible(m_showAction.isChecked() && m_view.currentIndex().isValid() &&
                      m_view.selectedRowCount() > 0);
}

/// An image that came again as it was has another origin, and nothing else of it is new.
void DetailArea::showOrigin()
{
    const QModelIndex current = m_view.currentIndex();
    if (current.isValid())
        m_pane.setOrigin(m_catalog.store().originOf(m_model.numberAt(current.row())));
}
