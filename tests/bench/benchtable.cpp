// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "benchtable.h"

#include "benchimages.h"

using namespace Qt::StringLiterals;

BenchTable::BenchTable(int rows)
{
    m_catalog.setSource(&m_source);
    [[maybe_unused]] const Result<void> started =
            m_catalog.search({.places = placesIn({u"ap-seoul"_s})});
    Q_ASSERT(started);
    // A total that is never reached, so that there is always a next page to ask for.
    m_source.succeed(0, {.images = benchImages(0, rows), .totalCount = 100'000'000});
}

void BenchTable::takePage(const QList<Image> &images)
{
    m_catalog.fetchMore();
    m_source.succeed(m_source.openRequests().constLast(),
                     {.images = images, .totalCount = 100'000'000});
}

void BenchTable::setFind(const QString &text)
{
    m_find = parseFindExpression(text, {}).value();
    m_narrowing.setFind(m_find);
}

bool BenchTable::isFindDone() const
{
    return m_narrowing.find() == m_find;
}
