// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagesource.h"

#include <QObject>

#include <vector>

/// A place where a query has matches.
struct PlaceMatches
{
    Place place = {};
    qint64 count = 0;
    QStringList imageIds = {}; ///< Of a query for ids: those that are there.

    bool operator==(const PlaceMatches &) const = default;
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

    /// Asks the known regions that the query does not name, in each of its accounts, and forgets
    /// what was asked before: with one small request each, or, for ids, with as many as they take.
    /// Places that fail are as if they had no match; see unknown().
    void ask(const ImageQuery &query);

    /// Cancels what is under way, and forgets all.
    void clear();

    /// What was found so far, account by account, in the order of knownRegions().
    [[nodiscard]] const QList<PlaceMatches> &matches() const { return m_matches; }

    /// How many requests have no answer yet.
    [[nodiscard]] int open() const;
    /// The places of which it is not known whether they have more than matches() says, each once:
    /// those that failed, and, for ids, those that told of more than came and could be read.
    [[nodiscard]] QList<Place> unknown() const;

signals:
    /// matches() has changed, or the last answer is there.
    void changed();

private:
    void askPlace(ImageRequest request);
    void takeAnswers();

    ImageSource *m_source = nullptr;
    bool m_hasIds = false; // whether it was a query for ids
    QList<Place> m_places;
    std::vector<PendingPtr<ImagePage>> m_answers; // of m_places, one each
    std::vector<bool> m_areThere;
    QList<PlaceMatches> m_matches;
};
