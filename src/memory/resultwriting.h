// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"
#include "core/result.h"

#include <QHash>
#include <QList>

class MemoryDatabase;

/// Writes one result of a place over what it had before, in a transaction.
class ResultWriting final
{
public:
    /// `place` is its number. The database must outlive it.
    ResultWriting(const MemoryDatabase &database, qint64 place);

    /// Once: what was read as that account, of which the number may not be known.
    [[nodiscard]] Result<void> write(qint64 run, const QString &uin, const QList<Image> &images);

private:
    /// That of an image that has not ended.
    struct Stay
    {
        qint64 row = 0;
        qint64 body = 0;
    };

    [[nodiscard]] Result<void> readStays();
    [[nodiscard]] Result<void> addResult(qint64 run, const QString &uin, qsizetype images);
    [[nodiscard]] Result<void> addNew(const QList<Image> &images);
    [[nodiscard]] Result<void> endOthers();
    [[nodiscard]] Result<void> setOrder();

    const MemoryDatabase &m_database;
    qint64 m_place;
    qint64 m_result = 0;
    QHash<QByteArray, Stay> m_stays; ///< By the digest.
    QList<qint64> m_order;           ///< Of bodies.
};
