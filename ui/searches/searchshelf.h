// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"
#include "searches/savedsearchstore.h"

#include <QObject>

#include <functional>

/// The saved searches as the window has them. Every change is made to what is in the file at that
/// moment, so that two windows keep each other's searches. What cannot be read or written is told
/// and changes nothing, here and in the file.
class SearchShelf final : public QObject
{
    Q_OBJECT

public:
    /// An empty path keeps nothing beyond this object's life.
    explicit SearchShelf(const QString &path, QObject *parent = nullptr);

    /// Reads the file again. Emits changed() or failed().
    void load();

    [[nodiscard]] const QList<SavedSearch> &searches() const { return m_searches; }

    /// Replaces the one of the same name.
    void put(const SavedSearch &search);
    void remove(const QString &name);
    void setOpensAtStart(const QString &name, bool opens);
    void importFrom(const QString &path);
    void exportTo(const QString &path);

signals:
    void changed();
    void failed(const ApiError &error);

private:
    using Change = std::function<QList<SavedSearch>(const QList<SavedSearch> &)>;

    [[nodiscard]] Result<QList<SavedSearch>> newest() const;
    void change(const Change &apply);

    QString m_path;
    QList<SavedSearch> m_searches;
};
