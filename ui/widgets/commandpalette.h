// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>
#include <QPointer>

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

/// Everything the program can do, by name: type a few letters, press Enter. It closes when another
/// window becomes the active one.
///
/// It is a window of its own and no popup: for what is in a popup, a screen reader would look
/// through all cells of the window under it. What Enter would do is the description of the line
/// that is typed in, which is said when it changes.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(QList<PaletteEntry> entries, QWidget *parent);

    /// Opens over the upper part of the parent's window.
    void openOver();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void placeShadow();
    void describeCurrent();
    void showMatches();
    void runCurrent();

    QList<PaletteEntry> m_entries;
    QLineEdit *m_edit;
    QListWidget *m_list;
    QPointer<QWidget> m_shadow; // on the window below, which owns it; unset before openOver()
};
