// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagesource.h"

#include <QObject>

#include <vector>

/// A region where a query has matches.
struct RegionMatches
{
    QString region = {};
    qint64 count = 0;

    bool operator==(const RegionMatches &) const = default;
};

/// Finds out in which other regions a query has matches. For a query that found nothing: the usual
/// reason is that the wrong region was asked.
class Elsewhere final : public QObject
{
    Q_OBJECT

public:
    explicit Elsewhere(QObject *parent = nullptr);

    /// Not owned; must be replaced before it dies. Forgets all.
    void setSource(ImageSource *source);

    /// Asks the known regions that the query does not name, with one small request each, and
    /// forgets what was asked before. Regions that fail are as if they had no match.
    void ask(const ImageQuery &query);

    /// Cancels what is under way, and forgets all.
    void clear();

    /// What was found so far, in the order of knownRegions().
    [[nodiscard]] const QList<RegionMatches> &matches() const { return m_matches; }

signals:
    /// matches() has changed.
    void changed();

private:
    void takeAnswers();

    ImageSource *m_source = nullptr;
    QStringList m_regions;
    std::vector<PendingPtr<ImagePage>> m_answers; // of m_regions, one each
    std::vector<bool> m_areThere;
    QList<RegionMatches> m_matches;
};
