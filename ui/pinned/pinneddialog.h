// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/report/checkreport.h"

#include <QDialog>

class PinnedModel;
class QLabel;
class QLineEdit;
class QMenu;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

/// The image ids that files have pinned, with their verdicts: sorted, found, exported, opened.
class PinnedDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit PinnedDialog(QWidget *parent = nullptr);

    /// A check of these files is under way; the rows of the one before stay so long.
    void showRunning(const QStringList &paths);
    /// The files are read, and this many ids asked for.
    void showAsking(int ids);
    void showReport(const CheckReport &report);

    /// What the button of watched lists opens.
    [[nodiscard]] QMenu &watchMenu() const { return *m_watchMenu; }

signals:
    void checkRequested(const QStringList &paths);
    void stopRequested();
    /// The details of an image are wanted.
    void imageRequested(const QString &imageId);
    /// Something is on the clipboard now; the notice says what, for the user.
    void copied(const QString &notice);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeFoot();
    void setUpTable();
    void setUpActions();
    void chooseFiles();
    void chooseFolder();
    void exportReport();
    void showSelected();
    void openSelected();
    void copySuccessor();
    void showSummary();
    [[nodiscard]] const Finding *selected() const;

    QStringList m_paths;
    CheckReport m_report;
    PinnedModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QLabel *m_summaryLabel;
    QLineEdit *m_findEdit;
    QTableView *m_table;
    QLabel *m_messageLabel;
    QProgressBar *m_progress;
    QPushButton *m_againButton;
    QPushButton *m_stopButton;
    QPushButton *m_exportButton;
    QPushButton *m_openButton;
    QPushButton *m_imageButton;
    QPushButton *m_copyButton;
    QMenu *m_watchMenu;
};
