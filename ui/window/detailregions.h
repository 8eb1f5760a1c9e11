// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/narrowing.h"
#include "catalog/imagecatalog.h"
#include "catalog/matrix/readtimes.h"
#include "core/image.h"

#include <QObject>

class DetailPane;

/// Tells the details in which regions their image is, while that is to be seen.
class DetailRegions final : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive it.
    DetailRegions(DetailPane &pane, const ImageCatalog &catalog, const ReadTimes &readTimes,
                Presence &presence, const Narrowing &narrowing, QObject *parent);

private:
    void show(const ImageKey &key);

    DetailPane &m_pane;
    const ImageCatalog &m_catalog;
    const ReadTimes &m_readTimes;
    Presence &m_presence;
    const Narrowing &m_narrowing;
    ImageKey m_key; ///< Whose regions were asked for last.
};
