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
        m_pane.setVisible(image && m_showAction.isChecked());
        showOrigin();
    });
    connect(&showAction, &QAction::toggled, &pane, &QWidget::setVisible);
    connect(&catalog, &ImageCatalog::cleared, this, &DetailArea::fold);
    connect(&catalog, &ImageCatalog::summaryChanged, this, &DetailArea::showOrigin);
    fold();
}

void DetailArea::fold()
{
    m_pane.clear();
    m_pane.hide();
}

/// An image that came again as it was has another origin, and nothing else of it is new.
void DetailArea::showOrigin()
{
    const QModelIndex current = m_view.currentIndex();
    if (current.isValid())
        m_pane.setOrigin(m_catalog.store().originOf(m_model.numberAt(current.row())));
}
