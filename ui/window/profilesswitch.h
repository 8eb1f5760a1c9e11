// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class FindBar;
class ImageCatalog;
class ImageTableView;

/// Shows profiles in the table and among what can be found and sorted by, as long as the query that
/// was asked last names some; see showsProfiles().
class ProfilesSwitch final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    ProfilesSwitch(const ImageCatalog &catalog, ImageTableView &view, FindBar &findBar,
                   QObject *parent);

private:
    void update();

    const ImageCatalog &m_catalog;
    ImageTableView &m_view;
    FindBar &m_findBar;
};
