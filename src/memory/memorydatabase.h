// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <functional>
#include <memory>
#include <optional>

class QSqlError;

/// The file of the memory, open: its form is that of this version.
///
/// Errors: File, with the path and the reason. A file that shows a damage only as it is used is
/// moved aside at the end, so that the next to open it begins a new one.
class MemoryDatabase final
{
public:
    /// As ImageMemory::open() has it.
    [[nodiscard]] static Result<std::unique_ptr<MemoryDatabase>> open(const QString &path);
    ~MemoryDatabase();
    Q_DISABLE_COPY_MOVE(MemoryDatabase)

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString notice() const { return m_notice; }
    /// Whether it could only be opened for reading: what writes fails, and says so.
    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; }

    /// Runs a statement with these values in the places of its question marks.
    [[nodiscard]] Result<QSqlQuery> run(const QString &statement,
                                        const QVariantList &values = {}) const;

    /// Prepares a statement that is run several times with runAgain().
    [[nodiscard]] Result<QSqlQuery> prepare(const QString &statement) const;
    [[nodiscard]] Result<void> runAgain(QSqlQuery &query, const QVariantList &values) const;

    /// Whether rows ended because there are no more; a damage ends them, too.
    [[nodiscard]] Result<void> checkEnd(const QSqlQuery &rows) const;

    /// What `work` does is done whole or not at all. Others who write wait until it is.
    [[nodiscard]] Result<void> inTransaction(const std::function<Result<void>()> &work) const;

    /// An error of kind File that names the database; the reason is a sentence.
    [[nodiscard]] ApiError fault(const QString &reason) const;

private:
    /// Other as soon as somebody has written into it.
    struct FileState
    {
        qint64 size = 0;
        QDateTime changed = {};

        bool operator==(const FileState &) const = default;
    };

    explicit MemoryDatabase(const QString &path);

    [[nodiscard]] FileState fileState() const;
    [[nodiscard]] Result<void> connectTo();
    [[nodiscard]] bool isGarbage() const;
    [[nodiscard]] Result<void> moveAside();
    [[nodiscard]] Result<int> form() const;
    [[nodiscard]] Result<void> bringToForm();
    void disconnectFrom();
    [[nodiscard]] ApiError faultOf(const QSqlError &error) const;
    [[nodiscard]] Result<void> checkUnchanged() const;
    [[nodiscard]] QString readOnlyText() const;

    QString m_path;
    QString m_connection; ///< Its name, which no other has.
    QString m_notice;
    bool m_isReadOnly = false;
    /// Where SQLite takes the file for one that nobody changes: how it was.
    std::optional<FileState> m_unchanged;
    mutable bool m_isDamaged = false; ///< As was met by now.
};
