// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/remembering.h"
#include "support/fakeaccounts.h"
#include "support/fakeimagesource.h"

#include <QTemporaryDir>

#include <memory>

/// A catalog that is remembered. Each start() is one of the program.
class RememberingFixture : public QObject
{
    Q_OBJECT

protected:
    /// Without a memory.
    void begin();
    void end();
    void start(const KeptAsker &asker = {.account = QStringLiteral("app:a"),
                                         .language = QStringLiteral("en-US")});
    void search(const ImageQuery &query);
    [[nodiscard]] bool waitForKept(qsizetype count);
    [[nodiscard]] bool waitForRows(int count);
    [[nodiscard]] bool waitForMemory();
    [[nodiscard]] QList<KeptRun> runs() const;
    [[nodiscard]] QStringList keptIds(const ImageQuery &query = {}) const;
    [[nodiscard]] PlaceStatus status() const { return m_catalog->places().constFirst(); }

    const Place m_seoul = {.region = QStringLiteral("ap-seoul")};
    const Place m_tokyo = {.region = QStringLiteral("ap-tokyo")};
    std::unique_ptr<QTemporaryDir> m_folder;
    FakeAccounts m_accounts;
    std::unique_ptr<FakeImageSource> m_source;
    std::unique_ptr<ImageCatalog> m_catalog;
    std::unique_ptr<MemoryThread> m_memory;
    std::unique_ptr<Remembering> m_remembering;
    QList<std::pair<Place, qint64>> m_kept;
    QList<ApiError> m_failures;
};
