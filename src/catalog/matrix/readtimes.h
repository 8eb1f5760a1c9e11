// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/imagecatalog.h"

#include <QDateTime>
#include <QHash>

/// When each place of a catalog was read to its end, with images or without. It knows of what comes
/// after it was made.
class ReadTimes final : public QObject
{
    Q_OBJECT

public:
    /// The catalog must outlive it.
    explicit ReadTimes(const ImageCatalog &catalog, QObject *parent = nullptr);

    /// Of those that are read whole.
    [[nodiscard]] const QHash<Place, QDateTime> &times() const { return m_times; }

private:
    void take(const Place &place);

    const ImageCatalog &m_catalog;
    QHash<Place, QDateTime> m_times;
};
