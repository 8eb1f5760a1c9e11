// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/imagecatalog.h"
#include "cli/changescommand.h"
#include "memory/accountteller.h"
#include "memory/changesreport.h"
#include "memory/gonecheck.h"
#include "memory/imagememory.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <functional>
#include <optional>

class ImageSource;

/// Reads every match of every region, compares each region that was read whole with what was kept
/// of it, and keeps it when it is told to. What was read as another account than its profile is by
/// now is not compared.
class ChangesRun final : public QObject
{
    Q_OBJECT

public:
    /// Whom it asks, as whom, and where it is kept. All must outlive it.
    struct Parts
    {
        ImageSource &source;
        AccountTeller &accounts;
        ImageMemory &memory;
    };

    /// `askers` are the profiles of the source.
    ChangesRun(const ChangesCommand &command, const Parts &parts, const QList<KeptAsker> &askers,
               QObject *parent = nullptr);

    void start();

    /// After finished().
    [[nodiscard]] const ChangesReport &report() const { return m_report; }
    /// What is to be said on standard error, as reportLine()s.
    [[nodiscard]] const QStringList &lines() const { return m_lines; }
    /// Whether some region was read.
    [[nodiscard]] bool isWell() const { return m_isWell; }
    /// Whether an id that was asked for was found nowhere, and is no change either.
    [[nodiscard]] bool lacksIds() const { return m_lacksIds; }

    /// After finished(), once somebody has the report: of what is kept nobody hears any more. Does
    /// nothing where the command keeps nothing. Error: File.
    [[nodiscard]] Result<void> keep();

signals:
    void finished();

private:
    void askWhose(const std::function<void(const QHash<QString, QString> &)> &then);
    void takeSummary();
    void readBefore();
    void readBefore(const PlaceStatus &status);
    void conclude();
    void tellOfMissingIds();
    void compare(const PlaceStatus &status);
    [[nodiscard]] Result<NotCompared> withoutBefore(const Place &place);
    [[nodiscard]] NotCompared tell(const NotCompared &reason);
    void refuse(const Place &place, const ApiError &error);
    void refuse(const Place &place, const QString &reason);
    [[nodiscard]] Place named(Place place) const;
    [[nodiscard]] KeptPlace keptPlace(const Place &place) const;

    ChangesCommand m_command;
    QList<KeptAsker> m_askers;
    ImageMemory &m_memory;
    AccountTeller &m_accounts;
    PendingPtr<QHash<QString, QString>> m_askingWhose;
    std::optional<QHash<QString, QString>> m_uins; // by profile, once that is known
    QSet<QString> m_changedProfiles;               // that became others while they were read
    ImageCatalog m_catalog;
    GoneCheck m_goneCheck;
    QDateTime m_started;
    QHash<Place, QList<Image>> m_now;    // of places that were read whole
    QHash<Place, QList<Image>> m_before; // of those that something was kept of
    QHash<Place, QList<Image>> m_last;   // what was kept of them last, where they are to be kept
    QHash<Place, KeptRun> m_since;
    QList<Place> m_toKeep;
    QSet<Place> m_refused;
    ChangesReport m_report;
    QStringList m_lines;
    bool m_isRead = false;
    bool m_isWell = true;
    bool m_lacksIds = false;
};
