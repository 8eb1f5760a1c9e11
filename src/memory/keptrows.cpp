// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/keptrows.h"

#include "catalog/imagecatalog.h"

#include <QElapsedTimer>

#include <algorithm>
#include <iterator>
#include <utility>

namespace {

constexpr qint64 turn = 8; // ms
constexpr qsizetype portion = 1000;

} // namespace

KeptRows::KeptRows(ImageCatalog &catalog, QObject *parent) : QObject(parent), m_catalog(catalog)
{
    connect(&m_timer, &QTimer::timeout, this, &KeptRows::step);
}

void KeptRows::add(const Place &place, KeptResult result)
{
    m_waiting.push_back({.place = place, .result = std::move(result)});
    m_timer.start(0);
}

void KeptRows::drop(const Place &place)
{
    std::erase_if(m_waiting, [&place](const Waiting &waiting) { return waiting.place == place; });
}

void KeptRows::clear()
{
    m_waiting.clear();
    m_timer.stop();
}

void KeptRows::step()
{
    QElapsedTimer time;
    time.start();
    while (!m_waiting.empty() && !time.hasExpired(turn))
        takePortion();
    if (m_waiting.empty())
        m_timer.stop();
}

void KeptRows::takePortion()
{
    Waiting &first = m_waiting.front();
    const auto begin = first.result.images.begin() + first.next;
    first.next = std::min(first.next + portion, first.result.images.size());
    const auto end = first.result.images.begin() + first.next;
    QList<Image> images(std::make_move_iterator(begin), std::make_move_iterator(end));
    const Place place = first.place;
    const QDateTime taken = first.result.run.taken;
    // Whoever hears of them may ask for something else, and clear this.
    if (first.next >= first.result.images.size())
        m_waiting.pop_front();
    for (Image &image : images)
        image.place = place;
    m_catalog.takeKept(place, std::move(images), taken);
}
