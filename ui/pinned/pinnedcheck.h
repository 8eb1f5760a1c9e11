// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/pinnedasking.h"
#include "pinned/report/checkreport.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

class ImageSource;

/// Checks the image ids that files have pinned: scans in a thread of its own, asks, and judges.
class PinnedCheck final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~PinnedCheck() override;

    /// Stops what is under way, and begins. The source may be null: then all is unknown. It must
    /// live until the check has finished or stop().
    void start(const QStringList &paths, ImageSource *source, const QList<Place> &places);

    /// The same with a text that is in no file: its path is "-".
    void startText(const QByteArray &text, ImageSource *source, const QList<Place> &places);

    /// Nothing is told afterwards.
    void stop();

    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    /// The files are read; this many ids are asked for now.
    void scanned(int ids);
    void finished(const CheckReport &report);

private:
    using Scan = std::function<FileScan(const std::atomic<bool> &goesOn)>;

    void begin(const Scan &scan, ImageSource *source, const QList<Place> &places);
    void takeScan();
    void conclude();

    bool m_isRunning = false;
    ImageSource *m_source = nullptr;
    QList<Place> m_places;
    std::unique_ptr<QThread> m_thread;
    std::shared_ptr<std::atomic<bool>> m_goesOn;
    std::shared_ptr<FileScan> m_scan;
    std::unique_ptr<PinnedAsking> m_asking;
};
