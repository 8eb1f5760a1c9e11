// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QItemSelectionModel>

/// The selection of the image table, which tells when a new one is begun: by a click, say, and not
/// with Ctrl, which adds to the one that is there.
class ImageSelection final : public QItemSelectionModel
{
    Q_OBJECT

public:
    ImageSelection(QAbstractItemModel &model, QObject *parent);

    using QItemSelectionModel::select;
    void select(const QItemSelection &selection, SelectionFlags command) override;

signals:
    /// What was selected is not to stay; before it goes.
    void begun();
};
