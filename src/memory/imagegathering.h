// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/store/imagestore.h"

#include <QTimer>

/// Takes the images of a place out of a store, some of them in each turn of the event loop: tens of
/// thousands at once would take the time of several frames.
///
/// It is for a place that stays as it is meanwhile; who drops it in time gets nothing that is half
/// of another.
class ImageGathering final : public QObject
{
    Q_OBJECT

public:
    /// The store must outlive it.
    ImageGathering(const ImageStore &store, const Place &place);

signals:
    /// Once: all of them, in the order that they have before any sort, and when the first of them
    /// was read; invalid where there is none.
    void gathered(const QList<Image> &images, const QDateTime &oldest);

private:
    void step();

    const ImageStore &m_store;
    std::vector<ImageNumber> m_numbers;
    size_t m_next = 0;
    QList<Image> m_images;
    QDateTime m_oldest;
    QTimer m_timer;
};
