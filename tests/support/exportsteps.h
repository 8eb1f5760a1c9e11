// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/export/exportdialog.h"

#include <QByteArray>

class MainWindow;
class QFileDialog;

/// The steps of an export as a person takes them in the window. Each waits until it can be taken,
/// and returns whether it was; what is asked for in between stays open.
///
/// Needs Qt::AA_DontUseNativeDialogs.
class ExportSteps final
{
public:
    /// The window must outlive it.
    explicit ExportSteps(MainWindow &window) : m_window(window) { }

    /// Presses Ctrl+E once the export before has ended, and waits for the dialog.
    [[nodiscard]] bool open();
    /// Clicks a radio button or a check box of the dialog, by its object name.
    [[nodiscard]] bool click(const QString &button);
    /// Chooses a format by its name, with the arrow keys.
    [[nodiscard]] bool chooseFormat(const QString &format);
    /// Goes on to the file dialog.
    [[nodiscard]] bool goOn();
    /// Puts a path into the file dialog, and saves.
    [[nodiscard]] bool save(const QString &path);
    /// Waits until no export is under way, and the next one may begin.
    [[nodiscard]] bool waitUntilOver() const;

    /// The dialogs that are shown; null if they are not.
    [[nodiscard]] ExportDialog *exportDialog() const;
    [[nodiscard]] QFileDialog *fileDialog() const;

    /// What the bar under the table says.
    [[nodiscard]] QString barText() const;

private:
    MainWindow &m_window;
};

/// Empty where there is no such file.
[[nodiscard]] QByteArray contentOf(const QString &path);
