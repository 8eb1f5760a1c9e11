// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

#include <QList>

#include <functional>

/// Images in the order in which they are to be written: a list, or what is made one by one, so that
/// of many only one is unpacked at a time.
class ImageSequence final
{
public:
    /// None.
    ImageSequence() = default;
    // Not explicit: a list is a sequence.
    ImageSequence(const QList<Image> &images)
        : m_size(images.size()), m_at([images](qsizetype position) { return images.at(position); })
    { }
    /// `at` is called with 0 to size - 1, each once and in order, in the thread that writes.
    ImageSequence(qsizetype size, std::function<Image(qsizetype position)> at)
        : m_size(size), m_at(std::move(at))
    { }

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] Image at(qsizetype position) const { return m_at(position); }

private:
    qsizetype m_size = 0;
    std::function<Image(qsizetype)> m_at;
};
