// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

#include <functional>

class QLineEdit;
class QListWidget;

/// Something that the palette can do.
struct PaletteEntry
{
    QString title;             ///< "Refresh"
    QString category;          ///< "Query"; shown dimmed, and searched, too.
    QString shortcut = {};     ///< For people to read; may be empty.
    std::function<void()> run; ///< Called when it is chosen, after the palette has closed.
};

/// Everything the program can do, by name: type a few letters, press Enter.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(QList<PaletteEntry> entries, QWidget *parent);

    /// Opens over the upper part of the parent's window.
    void openOver();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMatches();
    void runCurrent();

    QList<PaletteEntry> m_entries;
    QLineEdit *m_edit;
    QListWidget *m_list;
};
