// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <optional>

class DetailPane;
class ImageCatalog;
class ImageTableModel;
class ImageTableView;
class QAction;
class QModelIndex;

/// The side of the window that shows the current image, or, where another is the only selected one,
/// that. It is there while rows are selected, and folds by itself when none is: the table has the
/// room then. Who asks for the side while nothing is selected sees it say so.
class DetailArea final : public QObject
{
    Q_OBJECT

public:
    /// `showAction` says whether the user wants the side at all. All of them must outlive it.
    DetailArea(DetailPane &pane, ImageTableView &view, const ImageTableModel &model,
               const ImageCatalog &catalog, QAction &showAction, QObject *parent);

    /// Whether the side shows what the table says; another view does it meanwhile. At first it
    /// does.
    void setActive(bool isActive);

signals:
    /// The user opened the current image, and its side is there now; it is to have the keyboard.
    void opened();

private:
    void showCurrent();
    void open(const QModelIndex &index);
    void update();
    void showOnlySelected();
    void showOrigin();
    /// Of the only selected image, unless it is the current one, too.
    [[nodiscard]] std::optional<int> onlySelectedRow() const;

    DetailPane &m_pane;
    ImageTableView &m_view;
    const ImageTableModel &m_model;
    const ImageCatalog &m_catalog;
    QAction &m_showAction;
    bool m_isActive = true;
};
