// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/comparison.h"
#include "memory/placecomparison.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>

class ChangesPage;
class MainWindow;
class MemoryFlow;
class QAction;
class QSettings;
class WindowSession;

/// The view of what changed, of what the window has loaded: it is compared each time that nothing
/// loads any more, and what is new is told once.
class ChangesFlow final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    ChangesFlow(MainWindow &window, WindowSession &session, MemoryFlow &memory,
                QSettings &settings);
    ~ChangesFlow() override;

    [[nodiscard]] ChangesPage &page() const { return *m_page; }

private:
    void setUpView();
    void connectPage();
    void connectMemory();
    void takeSummary();
    void begin();
    void gather();
    void stop();
    void forget();
    void dropReport();
    void compareAgain();
    void take(const ComparisonAnswer &answer);
    void show(const std::optional<ChangesReport> &report, const QList<KeptRun> &runs);
    void showCounts();
    void showMarks();
    void announce();
    void setMuted(const MutedChanges &muted);
    void setSince(const Look &since);

    MainWindow &m_window;
    WindowSession &m_session;
    MemoryFlow &m_memory;
    QSettings &m_settings;
    ChangesPage *m_page;
    QAction *m_action;
    std::unique_ptr<Comparison> m_comparison; ///< While something is remembered.
    ComparisonQuestion m_question;
    QHash<Place, QList<Image>> m_gathered; ///< Of the places that are read whole.
    int m_nextNumber = 0;                  ///< Of the image to gather next.
    QTimer m_gatherTimer;                  ///< Runs out in the next turn of the event loop.
    QDateTime m_searched;                  ///< When the query was new.
    QDateTime m_began;                     ///< When the window asked last.
    bool m_isLoading = false;
    bool m_isAnnounced = false;
};
