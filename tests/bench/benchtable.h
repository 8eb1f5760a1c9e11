// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/imagecatalog.h"
#include "catalog/table/imagetablemodel.h"
#include "support/fakeimagesource.h"

/// The table with so many benchImages() in it, in order of arrival, and nothing narrowed.
class BenchTable final
{
public:
    explicit BenchTable(int rows);

    [[nodiscard]] ImageTableModel &model() { return m_model; }
    [[nodiscard]] Narrowing &narrowing() { return m_narrowing; }

    /// One more page comes, as fetchMore() brings it.
    void takePage(const QList<Image> &images);

    void setFind(const QString &text);
    /// Whether the table is narrowed by what was set last.
    [[nodiscard]] bool isFindDone() const;

private:
    FakeImageSource m_source;
    ImageCatalog m_catalog {nullptr, {.images = 100'000'000}};
    Narrowing m_narrowing {m_catalog.store()};
    ImageTableModel m_model {m_catalog, m_narrowing};
    FindExpression m_find;
};
