// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/imagegathering.h"

#include <QElapsedTimer>

namespace {

// ns; often all places are gathered at the same time, and then have their turns one after the other
// before the event loop comes round.
constexpr qint64 turn = 400'000;

} // namespace

ImageGathering::ImageGathering(const ImageStore &store, const Place &place)
    : m_store(store), m_numbers(store.numbersIn(place))
{
    store.listOrder().sort(m_numbers);
    m_images.reserve(qsizetype(m_numbers.size()));
    connect(&m_timer, &QTimer::timeout, this, &ImageGathering::step);
    m_timer.start(0);
}

void ImageGathering::step()
{
    QElapsedTimer time;
    time.start();
    for (; m_next < m_numbers.size() && time.nsecsElapsed() < turn; ++m_next) {
        const ImageNumber number = m_numbers[m_next];
        m_images.append(m_store.at(number));
        const QDateTime read = m_store.originOf(number).readTime;
        if (!m_oldest.isValid() || read < m_oldest)
            m_oldest = read;
    }
    if (m_next < m_numbers.size())
        return;
    m_timer.stop();
    emit gathered(m_images, m_oldest);
}
