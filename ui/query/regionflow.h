// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class FilterPanel;
class ImageCatalog;
class Narrowing;

/// Between the catalog and the regions of the panel: what is loaded and shown of each, the rest of
/// one on demand, and what its fields can be completed to.
class RegionFlow final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; the panel is its parent.
    RegionFlow(FilterPanel &panel, ImageCatalog &catalog, const Narrowing &narrowing);

    /// To be called when other images are shown.
    void showFound();

private:
    void showAll();
    void load(const QStringList &regions);

    FilterPanel &m_panel;
    ImageCatalog &m_catalog;
    const Narrowing &m_narrowing;
};
