// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/accountteller.h"
#include "memory/gonecheck.h"
#include "memory/imagegathering.h"
#include "memory/keeping.h"
#include "memory/memorythread.h"

#include <memory>
#include <optional>

/// Keeps what a place has, which was read whole: gathers it, asks for what was there the last time
/// and is not any more by its ids once more, since a page that moves while it is read is no
/// deletion, and gives it to the memory.
///
/// Dropping it ends it; what the memory has begun is done all the same.
class PlaceKeeping final : public QObject
{
    Q_OBJECT

public:
    /// What it takes for any place. All must outlive it.
    struct Means
    {
        const ImageStore &store;
        ImageSource &source;
        MemoryThread &memory;
        AccountTeller &accounts;
        KeepingRounds rounds; ///< What is in them is of the memory's thread.
    };

    PlaceKeeping(const Means &means, const Place &place, const KeptPlace &keptPlace,
                 bool isConditional);
    ~PlaceKeeping() override;

    /// The number of the account that the place was read as; empty where that is not known. What
    /// was read while the profile became another one is of nobody, and is not kept.
    void setReader(const QString &uin) { m_reader = uin; }

signals:
    /// One of the two, once, when nothing is left to do: the number of the run that has it; or why
    /// it is not kept. Errors: File; those of the question for what is lacking; Credentials, where
    /// the account changed.
    void kept(qint64 run);
    void failed(const ApiError &error);

private:
    void askWhose(const QList<Image> &images);
    void look(const QList<Image> &images);
    void takeLacking();
    void takeFound();
    void keep(const QList<Image> &found);

    Means m_means;
    Place m_place;
    KeptPlace m_keptPlace;
    bool m_isConditional;
    QString m_reader;
    ImageGathering m_gathering;
    QDateTime m_oldest;
    PendingPtr<QString> m_askingWhose;
    /// What is there, comparable(). The memory's thread makes it and has it, one task after the
    /// other.
    std::shared_ptr<QList<Image>> m_images;
    PendingPtr<LackingImages> m_looking;
    std::optional<GoneCheck> m_check;
    PendingPtr<qint64> m_keeping;
};
