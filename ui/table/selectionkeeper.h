// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/store/imagenumber.h"

#include <QObject>

#include <vector>

class ImageTableModel;
class QItemSelectionModel;

/// Takes a selection of many rows off while the rows of the table are put in another order, and
/// selects the same images after it: Qt would keep an index for each of them, which takes longer
/// than all the rest.
class SelectionKeeper final : public QObject
{
    Q_OBJECT

public:
    /// To be made before the view and its selection hear of the model: it must come before them.
    explicit SelectionKeeper(ImageTableModel &model, QObject *parent = nullptr);

    void setSelection(QItemSelectionModel *selection);

private:
    void takeOff();
    void putBack();

    ImageTableModel &m_model;
    QItemSelectionModel *m_selection = nullptr;
    std::vector<ImageNumber> m_numbers; // of the images that were selected
};
