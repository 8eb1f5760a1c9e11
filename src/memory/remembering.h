// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/imagecatalog.h"
#include "memory/keptrows.h"
#include "memory/placekeeping.h"

#include <map>
#include <memory>

/// Between a catalog and the memory: when a query is asked, what is remembered of it is shown until
/// the service has answered; and each place that is read whole is remembered.
class Remembering final : public QObject
{
    Q_OBJECT

public:
    /// What it stands between. All must outlive it; the source is that of the catalog.
    struct Parts
    {
        ImageCatalog &catalog;
        ImageSource &source;
        MemoryThread &memory;
        AccountTeller &accounts;
    };

    /// A query that was asked already counts, too. Of what was read as another account than a
    /// profile is by now nothing is shown; while that is not known it is taken for the account that
    /// it was the last time.
    Remembering(const Parts &parts, const QList<KeptAsker> &askers, const Retention &retention,
                QObject *parent = nullptr);
    ~Remembering() override;

    /// What a place of the catalog's query is to the memory, without the account's number.
    [[nodiscard]] KeptPlace keptPlace(const Place &place) const;

    /// The number of the account that a place is read as; empty where that is not known.
    [[nodiscard]] QString readAs(const Place &place) const;

    /// Has the memory forget everything; what is kept from then on is of another run.
    [[nodiscard]] PendingPtr<void> purge();
    /// From the next query on.
    void setRetention(const Retention &retention) { m_retention = retention; }

signals:
    /// The result of a place, as the catalog has it now, is remembered, in that run.
    void kept(const Place &place, qint64 run);
    /// It could not be; or what was remembered could not be read.
    void failed(const ApiError &error);

private:
    /// Who asks for the pages of a place.
    struct Reader
    {
        PendingPtr<QString> asking = {}; ///< Until it is known.
        QString uin = {};
        bool isReading = false;
    };

    void begin();
    void beginRound();
    void recall(const Place &place);
    void recallAs(const Place &place, PendingPtr<QString> asking);
    void show(const Place &place, KeptResult result);
    [[nodiscard]] PendingPtr<std::optional<KeptResult>> lastOf(const KeptPlace &place);
    void takeSummary();
    void takeStatus(const Place &place);
    void askWhoReads(const Place &place);
    void keep(const Place &place);

    Parts m_parts;
    ImageCatalog &m_catalog;
    QList<KeptAsker> m_askers;
    Retention m_retention;
    KeptRows m_rows;
    KeepingRounds m_rounds;
    qsizetype m_keptInRound = 0; ///< How many places were kept since it began.
    bool m_isLoading = false;
    std::map<Place, Reader> m_readers;
    std::map<Place, PendingPtr<std::optional<KeptResult>>> m_recalling;
    /// Of places with kept images: whose they should be.
    std::map<Place, PendingPtr<QString>> m_askingWhose;
    /// Those that are read whole, as they are kept and afterwards.
    std::map<Place, std::unique_ptr<PlaceKeeping>> m_keeping;
};
