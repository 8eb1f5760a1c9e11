// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/imageselection.h"

ImageSelection::ImageSelection(QAbstractItemModel &model, QObject *parent)
    : QItemSelectionModel(&model, parent)
{ }

void ImageSelection::select(const QItemSelection &selection, SelectionFlags command)
{
    if (command.testFlag(Clear))
        emit begun();
    QItemSelectionModel::select(selection, command);
}
