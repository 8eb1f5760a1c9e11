// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/imagecatalog.h"
#include "catalog/imagetablemodel.h"
#include "core/errortext.h"

#include <QMainWindow>

#include <memory>

class ExportFlow;
class ImageSource;
class QSettings;
class StatusLine;

namespace Ui {
class MainWindow;
}

/// The window: filters, table and details side by side. It wires them to the catalog and shows how
/// far that is; what they do is theirs.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// The settings must outlive the window.
    explicit MainWindow(QSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Where images come from, not owned; null says that there is no credential. `name` goes into
    /// the title when it is not empty. Drops what was loaded.
    void setSource(ImageSource *source, const QString &name = {});

    /// Puts a query into the filter panel and asks it.
    void search(const ImageQuery &query);

    /// Tells something that is no failure, such as a clock that is wrong.
    void showNotice(const QString &title, const QString &text);

    [[nodiscard]] const ImageCatalog &catalog() const { return m_catalog; }
    [[nodiscard]] const ImageTableModel &model() const { return m_model; }

    /// Makes a row the current and only selected one.
    void selectRow(int row);

signals:
    /// The user wants the demo cloud as the source.
    void demoRequested();

private:
    void setUpActions();
    void setUpToolBar();
    void setUpStatusBar();
    void connectCatalog();
    void connectView();
    void ask(const ImageQuery &query);
    void askAgain();
    void takeRemedy(ErrorText::Remedy remedy);
    void showCleared();
    void showProgress();
    void showFailures();
    void showTableOrPlaceholder();
    void takePlaceholderButton();
    void showAbout();

    std::unique_ptr<Ui::MainWindow> m_ui;
    ImageCatalog m_catalog;
    ImageTableModel m_model;
    StatusLine *m_statusLine = nullptr;
    ExportFlow *m_exportFlow = nullptr;
    bool m_hasSource = false;
    std::optional<ApiError> m_refusal; // of the last question, which was not asked
};
