// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"
#include "core/result.h"
#include "memory/keptplace.h"
#include "memory/retention.h"

#include <QHash>
#include <QList>

#include <memory>
#include <optional>

class MemoryDatabase;
class QVariant;

/// What a place had at one time.
struct KeptResult
{
    KeptRun run = {};
    QList<Image> images = {}; ///< In the order in which they were kept, without their place.
};

/// How an image was from one look at its place on.
struct KeptStay
{
    KeptRun first = {};               ///< That had it so.
    std::optional<KeptRun> past = {}; ///< That did not any more; unset for the newest look.
    Image image = {};                 ///< Without its place.
};

/// What the memory in this file takes on the disk, bytes; 0 where there is none.
[[nodiscard]] qint64 memorySize(const QString &path);

/// The memory: whole results of queries, place by place, in a database of SQLite. An image that
/// did not change is there once, however often it came.
///
/// It belongs to one thread. Several instances and programs may have the same file; each keeping is
/// there whole or not at all, also when the program is killed. It holds no secret, and only its
/// owner can read the file.
///
/// Errors: File, with the path and the reason; what was kept stays as it was.
class ImageMemory final
{
public:
    /// Opens the file, or makes it and its folder. A file that is garbage is moved aside; see
    /// notice(). One of a newer version of this program, or of another program, is left alone:
    /// an error. One that may only be read answers; what writes fails.
    [[nodiscard]] static Result<std::unique_ptr<ImageMemory>> open(const QString &path);
    ~ImageMemory();
    Q_DISABLE_COPY_MOVE(ImageMemory)

    /// What there is to say about the opening, in a sentence; mostly nothing.
    [[nodiscard]] QString notice() const;
    [[nodiscard]] bool isReadOnly() const;

    /// A new run, without results; its number.
    [[nodiscard]] Result<qint64> addRun(const QDateTime &taken);

    /// Keeps the comparable() images of a place that was read whole. Each id comes once. The run is
    /// there afterwards, also where another program has forgotten everything since it began.
    [[nodiscard]] Result<void> keep(qint64 run, const KeptPlace &place, const QList<Image> &images);

    /// All runs that kept something, the newest first.
    [[nodiscard]] Result<QList<KeptRun>> runs() const;

    /// Those that kept a result of this place, the newest first; but for those of which it is known
    /// that they were read as another account than the place's.
    [[nodiscard]] Result<QList<KeptRun>> runsOf(const KeptPlace &place) const;

    /// And those; none where the place's account is not known.
    [[nodiscard]] Result<QList<KeptRun>> runsOfOthers(const KeptPlace &place) const;

    /// The images of a place at one of its runs, in the order in which they were kept, without
    /// their place. Error: File, where nothing is kept of that run: it may have been forgotten.
    [[nodiscard]] Result<QList<Image>> images(const KeptPlace &place, qint64 run) const;

    /// The last that was kept of a place; unset where nothing is.
    [[nodiscard]] Result<std::optional<KeptResult>> lastResult(const KeptPlace &place) const;

    /// The account that a profile of this name was the last time that it was known; empty where it
    /// never was.
    [[nodiscard]] Result<QString> lastUinOf(const QString &account) const;

    /// How an image was, from the first time that it is known of, in that order; as runsOf() has
    /// it.
    [[nodiscard]] Result<QList<KeptStay>> history(const KeptPlace &place,
                                                  const QString &imageId) const;

    /// Forgets what is older than the retention wants, of each place by itself, and of each account
    /// that the place was read as: the last result of each stays until all is forgotten, since an
    /// account that was changed for another one may come back. Of an account of which nothing is
    /// kept its keys are forgotten, too.
    [[nodiscard]] Result<void> retain(const Retention &retention, const QDateTime &now);

    /// What was kept of an account is of one with another name from now on; but for what is kept of
    /// that already.
    [[nodiscard]] Result<void> renameAccount(const QString &formerName, const QString &name);

    /// Which account a key belongs to, by a digest of its id: it never changes. Empty where that is
    /// not known.
    [[nodiscard]] Result<QString> uinOfKey(const QByteArray &digest) const;
    [[nodiscard]] Result<void> setUinOfKey(const QByteArray &digest, const QString &uin);

    /// Forgets everything, and gives the room back.
    [[nodiscard]] Result<void> purge();

    /// What it takes on the disk, bytes.
    [[nodiscard]] qint64 size() const;

private:
    explicit ImageMemory(std::unique_ptr<MemoryDatabase> database);

    [[nodiscard]] Result<QList<KeptRun>> allRunsOf(const KeptPlace &place) const;
    [[nodiscard]] Result<std::optional<KeptRun>> runOfResult(const QVariant &result) const;
    [[nodiscard]] Result<QList<qint64>> retainPlace(qint64 place, const Retention &retention,
                                                    const QDateTime &now);

    std::unique_ptr<MemoryDatabase> m_database;
    QHash<qint64, qint64> m_begun; ///< When the runs of addRun() were taken, as it is kept.
};
