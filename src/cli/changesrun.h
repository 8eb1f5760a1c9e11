// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/imagecatalog.h"
#include "cli/changescommand.h"
#include "memory/changesreport.h"
#include "memory/gonecheck.h"
#include "memory/imagememory.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <memory>

class ImageSource;

/// Reads every match of every region, compares each region that was read whole with what was kept
/// of it, and keeps it.
class ChangesRun final : public QObject
{
    Q_OBJECT

public:
    /// `profiles` are the accounts of the source. The source and the memory must outlive this.
    ChangesRun(const ChangesCommand &command, ImageSource &source, const QStringList &profiles,
               ImageMemory &memory, QObject *parent = nullptr);

    void start();

    /// After finished().
    [[nodiscard]] const ChangesReport &report() const { return m_report; }
    /// What is to be said on standard error, as reportLine()s.
    [[nodiscard]] const QStringList &lines() const { return m_lines; }
    /// Whether some region was read, and the memory could be read and written.
    [[nodiscard]] bool isWell() const { return m_isWell; }

signals:
    void finished();

private:
    void takeSummary();
    void readBefore();
    void conclude();
    void compare(const PlaceStatus &status);
    [[nodiscard]] Result<void> keep();
    void refuse(const Place &place, const ApiError &error);
    void refuse(const Place &place, const QString &reason);
    [[nodiscard]] Place named(Place place) const;
    [[nodiscard]] KeptPlace keptPlace(const Place &place) const;

    ChangesCommand m_command;
    QStringList m_profiles;
    ImageMemory &m_memory;
    ImageCatalog m_catalog;
    GoneCheck m_goneCheck;
    QDateTime m_started;
    QHash<Place, QList<Image>> m_now;    // of places that were read whole
    QHash<Place, QList<Image>> m_before; // of those that something was kept of
    QHash<Place, KeptRun> m_since;
    QList<Place> m_toKeep;
    QSet<Place> m_refused;
    ChangesReport m_report;
    QStringList m_lines;
    bool m_isRead = false;
    bool m_isWell = true;
};
