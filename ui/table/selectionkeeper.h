// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/store/imagenumber.h"

#include <QObject>

#include <vector>

class ImageSelection;
class ImageTableModel;
class QModelIndex;

/// Keeps images selected through what happens to the rows of the table.
///
/// Those that the narrowing hides are selected again when they come back, unless somebody has begun
/// another selection meanwhile.
///
/// A selection of many rows is taken off while the rows are put in another order, and made again
/// after it: Qt would keep an index for each of them, which takes longer than all the rest.
class SelectionKeeper final : public QObject
{
    Q_OBJECT

public:
    /// To be made before the view and its selection hear of the model: it must come before them.
    explicit SelectionKeeper(ImageTableModel &model, QObject *parent = nullptr);

    void setSelection(ImageSelection *selection);

    /// How many are hidden that would be selected again.
    [[nodiscard]] int hiddenCount() const { return int(m_hidden.size()); }

signals:
    /// Some of those that are hidden will not come back, though the selection may be as it was.
    void hiddenDropped();

private:
    void takeOff();
    void putBack();
    void noteHidden(const QModelIndex &parent, int first, int last);
    void selectReturned();
    void dropGone(const std::vector<ImageNumber> &gone);
    void select(const std::vector<ImageNumber> &numbers);
    void clear();

    ImageTableModel &m_model;
    ImageSelection *m_selection = nullptr;
    std::vector<ImageNumber> m_numbers; // of the images that were taken off
    std::vector<ImageNumber> m_hidden;  // of those that were selected and have no row now
    bool m_isKeeping = false;           // changes of the selection are its own
};
