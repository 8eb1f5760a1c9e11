// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagetext.h"
#include "memory/looks.h"

#include <QMenu>

class QActionGroup;

/// Since when changes are shown: since the last time, a day, or any result that was kept. There may
/// be hundreds of these: the earlier ones are in menus of months and days.
class SinceMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit SinceMenu(QWidget *parent = nullptr);

    /// What can be chosen, the newest first, and what is.
    void setRuns(const QList<KeptRun> &runs);
    void setSince(const Look &since);
    void setTimeZone(TimeZone zone);
    [[nodiscard]] Look since() const { return m_since; }

    /// What is chosen, as it stands on a button.
    [[nodiscard]] QString sinceText() const;

signals:
    void sinceChosen(const Look &since);

private:
    void fill();
    void askForDay();
    void addLook(QMenu &menu, const QString &text, const Look &look);
    void addRuns(QMenu &menu, const QList<KeptRun> &runs);
    void addPeriods(QMenu &menu, const QList<KeptRun> &runs, qsizetype letters);
    [[nodiscard]] QDateTime inZone(const QDateTime &moment) const;
    [[nodiscard]] QString momentText(const QDateTime &moment) const;

    QActionGroup *m_looks; // one of all, those of the menus in it, too
    QList<KeptRun> m_runs;
    Look m_since;
    TimeZone m_zone = TimeZone::Local;
};
