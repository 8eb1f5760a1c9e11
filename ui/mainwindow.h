// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/imagecatalog.h"
#include "catalog/table/imagetablemodel.h"
#include "core/requestrecord.h"
#include "searches/savedsearch.h"
#include "ui/style/appearance.h"

#include <QMainWindow>

#include <memory>
#include <optional>

class AccountButton;
class ActivityDock;
class DetailArea;
class ElsewhereFlow;
class ExportFlow;
class FilterPanel;
class FindBar;
class FirstStart;
class ImageSource;
class MessageBar;
class NarrowingFlow;
class PaneRing;
class QSettings;
class QueryFlow;
class ResultArea;
class SearchShelf;
class ShownSearch;
class StatusLine;
class TableActions;
class ViewSwitch;
class WindowState;

namespace Ui {
class MainWindow;
}

/// The window: filters, table and details side by side. It wires them to the catalog and shows how
/// far that is; what they do is theirs.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// The settings must outlive the window. Saved searches are kept in the file at `searchesPath`;
    /// without a path only as long as the window lives.
    explicit MainWindow(QSettings &settings, const QString &searchesPath = {},
                        QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Where images come from, not owned; where it is null, `faults` say why there is none, of each
    /// account that was wanted. `name` goes into the title when it is not empty. Drops what was
    /// loaded.
    void setSource(ImageSource *source, const QString &name = {},
                   const QList<ApiError> &faults = {{.kind = ApiError::Kind::Credentials}});

    /// Why there is no source, where there is none.
    [[nodiscard]] const QList<ApiError> &faults() const { return m_faults; }

    /// Puts a query into the filter panel and asks it.
    void search(const ImageQuery &query);

    /// Asks what the panel says, and more; the window's.
    [[nodiscard]] QueryFlow &queryFlow() const { return *m_queryFlow; }

    /// What is asked, and whose images; the window's.
    [[nodiscard]] FilterPanel &filterPanel() const;

    /// Who asks, and what stands in the middle while nobody does. They are the window's; what they
    /// show, and what comes of it, is not.
    [[nodiscard]] AccountButton &accountButton() const { return *m_accountButton; }
    [[nodiscard]] FirstStart &firstStart() const { return *m_firstStart; }
    [[nodiscard]] MessageBar &noticeBar() const;
    /// The ways to look at what was loaded; the window's.
    [[nodiscard]] ViewSwitch &views() const { return *m_views; }

    /// Puts a saved search into all parts of the window and asks its query.
    void openSearch(const SavedSearch &search);
    [[nodiscard]] const SearchShelf &searches() const { return *m_searches; }

    /// Tells something that is no failure, such as a clock that is wrong.
    void showNotice(const QString &title, const QString &text);

    /// Tells for a moment what was copied.
    void showCopied(const QString &notice);

    void setLook(Appearance::Choice scheme, TimeZone zone);

    /// Says, while images load, that the service slows the loading down. False at first, and with
    /// each new source.
    void setSlowedDown(bool isSlowedDown);

    /// Adds a request to the activity.
    void addActivity(const RequestRecord &record);

    /// How the command line names the cloud that the window asks; see exportCommand().
    void setCloudOptions(const QStringList &options) { m_cloudOptions = options; }

    [[nodiscard]] const ImageCatalog &catalog() const { return m_catalog; }
    [[nodiscard]] ImageCatalog &catalog() { return m_catalog; }
    [[nodiscard]] const ImageTableModel &model() const { return m_model; }

    /// Makes a row the current and only selected one.
    void selectRow(int row);

signals:
    /// The user wants the demo cloud as the source.
    void demoRequested();
    /// The user wants to see the settings.
    void settingsRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void setUpActions();
    void setUpMenus();
    void setUpTimeZone(QSettings &settings);
    void setTimeZone(TimeZone zone);
    void setUpToolBar();
    void setUpStatusBar();
    void connectCatalog();
    void connectView();
    void connectFind();
    void connectViews(DetailArea &details);
    void connectSearches();
    void showProgress();
    void showFailures();
    void showCounts();
    [[nodiscard]] ShownSearch shownSearch() const;
    void openPalette();

    std::unique_ptr<Ui::MainWindow> m_ui;
    ImageCatalog m_catalog;
    Presence m_presence;
    Narrowing m_narrowing;
    ImageTableModel m_model;
    Appearance *m_appearance;
    SearchShelf *m_searches;
    QueryFlow *m_queryFlow = nullptr;
    AccountButton *m_accountButton = nullptr;
    FirstStart *m_firstStart = nullptr;
    StatusLine *m_statusLine = nullptr;
    ElsewhereFlow *m_elsewhere = nullptr;
    ResultArea *m_resultArea = nullptr;
    ExportFlow *m_exportFlow = nullptr;
    FindBar *m_findBar = nullptr;
    NarrowingFlow *m_narrowingFlow = nullptr;
    TableActions *m_tableActions = nullptr;
    ViewSwitch *m_views = nullptr;
    ActivityDock *m_activityDock = nullptr;
    WindowState *m_windowState = nullptr;
    PaneRing *m_panes = nullptr;
    QStringList m_cloudOptions;
    bool m_hasSource = false;
    QList<ApiError> m_faults; // where there is no source
};
