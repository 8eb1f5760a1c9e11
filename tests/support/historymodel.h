// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

#include <QList>
#include <QRandomGenerator>
#include <QSet>

/// What a history did, told without the code that is tested: "gone img-00000003", …
using Told = QSet<QString>;

/// What a place of the cloud has, and how it got there: the same for the same seed.
class HistoryModel final
{
public:
    /// With up to 40 images at first, whose ids count from that number.
    explicit HistoryModel(quint32 seed, int firstId = 0);

    /// Adds, removes, rebuilds and changes some images; in another order, too.
    void step();

    [[nodiscard]] const QList<Image> &images() const { return m_images; }
    /// A number below that one.
    [[nodiscard]] quint32 below(quint32 end) { return m_random.bounded(end); }

private:
    [[nodiscard]] QString nextId();
    void add();

    QRandomGenerator m_random;
    QList<Image> m_images;
    int m_next;
};

/// What is to be told of these, where a rebuilt image is one that is gone and one that is new.
[[nodiscard]] Told toldBetween(const QList<Image> &before, const QList<Image> &after);
