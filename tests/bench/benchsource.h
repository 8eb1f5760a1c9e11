// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagesource.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QList>

/// Answers from benchImages(), without a network, as often as the cloud may be asked: a page every
/// 5 ms, for 18 regions are asked ten times a second each.
class BenchSource final : public ImageSource
{
public:
    explicit BenchSource(int images);

    [[nodiscard]] PendingPtr<ImagePage> describeImages(const ImageRequest &request) override;
    void prepare(const QList<Place> &) override { }

private:
    struct Region
    {
        QList<QList<Image>> pages = {}; ///< All full but the last.
        qint64 imageCount = 0;
    };
    QHash<QString, Region> m_regions;
    QDeadlineTimer m_lastAnswer {0}; ///< When it is given.
};
