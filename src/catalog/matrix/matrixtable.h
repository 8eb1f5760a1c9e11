// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/matrix/unreadreason.h"
#include "catalog/presence/presence.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QStringList>

/// A group in a place, as it is written to files.
struct MatrixEntry
{
    CellState state = CellState::Unknown; ///< Not CellState::Kept: that is unknown.
    QString imageId = {};                 ///< The newest there; null where none is known.
    QString createdTime = {};             ///< As createdCode().
    QString imageState = {};              ///< As sent.
    QStringList others = {};              ///< Ids of the other images there, the newest first.
    int daysBehind = 0;                   ///< How much older than the newest elsewhere.
    std::optional<int> percent = {};      ///< Of a copy under way.

    bool operator==(const MatrixEntry &) const = default;
};

/// A group in all places.
struct MatrixLine
{
    QString name = {}; ///< Of a group by id, that of its newest image.
    QString architecture = {};
    QString imageType = {};
    QString group = {};              ///< What makes it one: "id", "name" or "series".
    QString newest = {};             ///< The id; empty where all of a name are of an earlier time.
    QString createdTime = {};        ///< Of the newest, as createdCode().
    QString account = {};            ///< The number of the account that made the newest.
    QList<MatrixEntry> entries = {}; ///< By place.

    bool operator==(const MatrixLine &) const = default;
};

struct UnreadPlace
{
    Place place = {};
    UnreadReason reason = {};

    bool operator==(const UnreadPlace &) const = default;
};

/// Images by places, as it is written to files: it depends on nothing.
struct MatrixTable
{
    QDateTime asOf = {}; ///< When the first of what it says was read, UTC.
    QList<Place> places = {};
    QList<UnreadPlace> unread = {}; ///< Those that are not read whole.
    QList<MatrixLine> lines = {};

    bool operator==(const MatrixTable &) const = default;
};

/// These groups of a presence, in this order. Where there are none, it is as of `now`. What is
/// missing is so as of when its place was read, where that is told.
[[nodiscard]] MatrixTable matrixTable(const Presence &presence, const ImageStore &store,
                                      const std::vector<int> &groups, const QDateTime &now,
                                      const QHash<Place, QDateTime> &readTimes = {});

/// The word that files have for a state: "ok", "behind", "deprecated", "copying", "failed",
/// "unknown", "missing".
[[nodiscard]] QString stateWord(CellState state);
