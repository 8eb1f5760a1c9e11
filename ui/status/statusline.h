// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/catalogsummary.h"
#include "catalog/order/roworder.h"
#include "core/imagetext.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

#include <chrono>

class ElidedLabel;
class QLabel;
class QProgressBar;
class QToolButton;
class TitledLabel;

/// The line under the window that tells the truth: how much of how much is loaded, from how many
/// regions, what failed, what is loading, what is selected, and what the sort covers.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// Shows how far the places of a query are.
    void setPlaces(const QList<PlaceStatus> &places);
    /// How many values were sent and cannot be shown.
    void setUnreadableValues(int count);
    /// How many rows are selected, and how many more would be if the narrowing did not hide them.
    void setSelectedCount(int count, int hidden = 0);
    /// In which zone times are said; local at first.
    void setTimeZone(TimeZone zone);
    void setSort(const QList<SortKeyColumn> &columns);
    /// Whether the service takes fewer requests than it promises.
    void setSlowedDown(bool isSlowedDown);

    /// Says for a moment what was done, such as "3 rows copied", in place of what is loading.
    void showNotice(const QString &notice);
    /// How long a notice is shown; 2.5 s at first.
    void setNoticeTime(std::chrono::milliseconds time) { m_noticeTimer.setInterval(time); }

signals:
    void loadAllRequested();
    /// Loading has begun or ended, or a notice is shown, in words, for a screen reader.
    void told(const QString &status);

private:
    void update();
    void showProgress();
    void showActivity();
    [[nodiscard]] QString loadingText() const;
    void tellLoading();

    CatalogSummary m_summary;
    TimeZone m_zone = TimeZone::Local;
    QSet<QString> m_accounts; ///< Those that were asked.
    int m_unreadableValues = 0;
    QList<Place> m_loadingPlaces;
    QList<SortKeyColumn> m_sort;
    bool m_isSlowedDown = false;
    bool m_isLoadingTold = false; ///< And its end is not.
    QTimer m_restTimer;           ///< Runs while nothing loads, until that is told.
    QString m_notice;
    QTimer m_noticeTimer;
    TitledLabel *m_statusLabel;
    QProgressBar *m_progressBar;
    ElidedLabel *m_activityLabel;
    QLabel *m_selectionLabel;
    ElidedLabel *m_sortLabel;
    QToolButton *m_loadAllButton;
};
