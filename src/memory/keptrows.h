// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/imagememory.h"

#include <QTimer>

#include <deque>

class ImageCatalog;

/// Puts kept results into a catalog, some images in each turn of the event loop, so that the first
/// of them are seen at once.
class KeptRows final : public QObject
{
    Q_OBJECT

public:
    /// The catalog must outlive it.
    explicit KeptRows(ImageCatalog &catalog, QObject *parent = nullptr);

    void add(const Place &place, KeptResult result);
    /// Forgets those that are not yet there; of this place.
    void drop(const Place &place);
    /// Of all places.
    void clear();

private:
    struct Waiting
    {
        Place place = {};
        KeptResult result = {};
        qsizetype next = 0;
    };

    void step();
    void takePortion();

    ImageCatalog &m_catalog;
    std::deque<Waiting> m_waiting;
    QTimer m_timer;
};
