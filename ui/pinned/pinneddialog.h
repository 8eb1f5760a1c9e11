// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/filemending.h"
#include "pinned/report/checkreport.h"

#include <QDialog>

class Announcer;
class FileOpener;
class PinnedBar;
class PinnedDetails;
class PinnedInput;
class PinnedModel;
class PinnedTable;
class QLabel;
class QLineEdit;
class QMenu;
class QProgressBar;
class QPushButton;

/// The image ids that files have pinned, with their verdicts: sorted, found, exported, opened,
/// replaced by their successors.
class PinnedDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit PinnedDialog(QWidget *parent = nullptr);

    /// A check of these files is under way; the rows of the one before stay so long.
    void showRunning(const QStringList &paths);
    /// The same of a text that is in no file.
    void showRunningText(const QByteArray &text);
    /// The files are read, and this many ids asked for.
    void showAsking(int ids);
    void showReport(const CheckReport &report);

    /// What the button of watched lists opens.
    [[nodiscard]] QMenu &watchMenu() const { return *m_watchMenu; }

signals:
    void checkRequested(const QStringList &paths);
    void textCheckRequested(const QByteArray &text);
    void stopRequested();
    /// The details of an image are wanted.
    void imageRequested(const ImageKey &key);
    /// Something is copied or written now; the notice says what, for the user.
    void done(const QString &notice);

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeFoot();
    void setUpActions();
    void begin();
    void checkAgain();
    void writeReport();
    void showSelected();
    void openSelected();
    void openMenu(const QPoint &position);
    void requestImage();
    void copyId();
    void copySuccessor();
    void writeSuccessor();
    void write(const MendedFile &file);
    void showIdle();
    /// Shows what is under way, and says it to a screen reader.
    void showStep(const QString &sentence);
    void showSummary();
    void showStatus();
    void showDone(const QString &notice);
    void copy(const QString &id);
    void tell(const QString &message);
    /// What was checked, as people call it.
    [[nodiscard]] QString place() const;
    [[nodiscard]] QString shownFolder() const;

    QStringList m_paths;
    QByteArray m_text; ///< That was checked, if it is in no file.
    CheckReport m_report;
    bool m_hasReport = false;
    PinnedModel *m_model;
    PinnedBar *m_bar;
    QLineEdit *m_findEdit;
    PinnedTable *m_table;
    PinnedDetails *m_details;
    QLabel *m_summaryLabel;
    QLabel *m_statusLabel;
    QProgressBar *m_progress;
    QPushButton *m_againButton;
    QPushButton *m_stopButton;
    QPushButton *m_exportButton;
    QMenu *m_watchMenu;
    Announcer *m_announcer;
    FileOpener *m_opener;
    PinnedInput *m_input;
};
