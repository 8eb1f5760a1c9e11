// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/accountteller.h"
#include "memory/gonecheck.h"
#include "memory/lookback.h"
#include "memory/memorythread.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

/// What is compared with an earlier time.
struct ComparisonQuestion
{
    QList<PlaceNow> places = {};
    QList<NotCompared> unread = {}; ///< Places that were asked and not read whole.
    Look since = {};
    QDateTime began = {}; ///< UTC: when the places were asked.
    MutedChanges muted = {};
    bool showsProfiles = false;
};

struct ComparisonAnswer
{
    ChangesReport report = {};
    QList<KeptRun> runs = {}; ///< All that one of the places was kept at, the newest first.
};

/// Compares what was loaded with what was kept, on the memory's thread; before an image is called
/// gone it is asked for by its id once more. What was read as another account than its profile is
/// by now is not compared; that goes for what was kept, and for the question, as far as it says as
/// whom its places were read.
///
/// In the report a place is as in the question, also where its profile is empty.
class Comparison final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. What the memory has by now is what "last" means.
    Comparison(MemoryThread &memory, ImageSource &source, AccountTeller &accounts,
               QObject *parent = nullptr);
    ~Comparison() override;

    /// Takes the place of what is under way. finished() fires later.
    void start(const ComparisonQuestion &question);
    void stop();

signals:
    void finished(const ComparisonAnswer &answer);

private:
    /// What the memory had.
    struct Looked
    {
        QList<PlaceLook> looks = {};
        QList<NotCompared> without = {};
        QList<KeptRun> runs = {};
    };
    using Going = std::shared_ptr<std::atomic<bool>>;

    [[nodiscard]] static Looked lookBackAt(const ComparisonQuestion &question, qint64 lastRun,
                                           const ImageMemory &memory, const Going &goesOn);
    void lookBackAs(const QHash<QString, QString> &uins);
    void askOnceMore();
    void fail(const ApiError &error);
    void judge();

    MemoryThread &m_memory;
    ImageSource &m_source;
    AccountTeller &m_accounts;
    std::shared_ptr<qint64> m_lastRun; ///< Of the memory's thread.
    PendingPtr<qint64> m_readingLastRun;
    ComparisonQuestion m_question;
    Looked m_looked;
    Going m_goesOn; ///< Whether what was asked last is still wanted.
    PendingPtr<QHash<QString, QString>> m_askingWhose;
    PendingPtr<Looked> m_looking;
    std::optional<GoneCheck> m_goneCheck;
    PendingPtr<ComparisonAnswer> m_comparing;
};
