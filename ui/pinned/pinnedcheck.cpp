// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/pinnedcheck.h"

#include "pinned/idscan.h"

PinnedCheck::~PinnedCheck()
{
    stop();
}

void PinnedCheck::stop()
{
    m_isRunning = false;
    m_asking.reset();
    if (!m_thread)
        return;
    // At most one file is read to its end.
    *m_goesOn = false;
    m_thread->disconnect(this);
    m_thread->wait();
    m_thread.reset();
}

void PinnedCheck::start(const QStringList &paths, ImageSource *source, const QList<Place> &places)
{
    begin(
            [paths](const std::atomic<bool> &goesOn) {
                return scanFiles(paths, [&goesOn] { return goesOn.load(); });
            },
            source, places);
}

void PinnedCheck::startText(const QByteArray &text, ImageSource *source, const QList<Place> &places)
{
    begin(
            [text](const std::atomic<bool> &) {
                FileScan scan = {.ids = scanText(text), .walk = {.files = 1}};
                for (PinnedId &pinned : scan.ids)
                    pinned.path = QStringLiteral("-");
                return scan;
            },
            source, places);
}

void PinnedCheck::begin(const Scan &scan, ImageSource *source, const QList<Place> &places)
{
    stop();
    m_isRunning = true;
    m_source = source;
    m_places = places;
    m_goesOn = std::make_shared<std::atomic<bool>>(true);
    m_scan = std::make_shared<FileScan>();
    m_thread.reset(QThread::create(
            [scan, goesOn = m_goesOn, result = m_scan] { *result = scan(*goesOn); }));
    connect(m_thread.get(), &QThread::finished, this, &PinnedCheck::takeScan);
    m_thread->start();
}

void PinnedCheck::takeScan()
{
    m_thread->wait();
    m_thread.reset();
    emit scanned(int(distinctIds(m_scan->ids).size()));
    // Who was told may have stopped it.
    if (!m_isRunning)
        return;
    if (!m_source || m_places.isEmpty())
        return conclude();
    m_asking = std::make_unique<PinnedAsking>(*m_source);
    connect(m_asking.get(), &PinnedAsking::finished, this, &PinnedCheck::conclude);
    m_asking->start(m_places, distinctIds(m_scan->ids));
}

void PinnedCheck::conclude()
{
    m_isRunning = false;
    const CloudFacts facts = m_asking ? m_asking->facts() : CloudFacts();
    emit finished(judgedReport(*m_scan, facts, {.now = QDateTime::currentDateTimeUtc()}));
}
