// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagesource.h"

#include <QHash>
#include <QList>

/// Answers from benchImages(), a page every few milliseconds, without a network.
class BenchSource final : public ImageSource
{
public:
    explicit BenchSource(int images);

    [[nodiscard]] PendingPtr<ImagePage> describeImages(const ImageRequest &request) override;
    void prepare(const QStringList &) override { }

private:
    QHash<QString, QList<Image>> m_images; ///< By region.
    int m_delay = 0;                       ///< Of the last answer, in milliseconds.
};
