// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class DetailPane;
class ImageCatalog;
class ImageTableModel;
class ImageTableView;
class QAction;

/// The side of the window that shows the current image. It is there while rows are selected, and
/// folds by itself when none is: the table has the room then. Who asks for the side while nothing
/// is selected sees it say so.
class DetailArea final : public QObject
{
    Q_OBJECT

public:
    /// `showAction` says whether the user wants the side at all. All of them must outlive it.
    DetailArea(DetailPane &pane, ImageTableView &view, const ImageTableModel &model,
               const ImageCatalog &catalog, QAction &showAction, QObject *parent);

private:
    void update();
    void showOrigin();

    DetailPane &m_pane;
    ImageTableView &m_view;
    const ImageTableModel &m_model;
    const ImageCatalog &m_catalog;
    QAction &m_showAction;
};
