// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

/// The command that opens a file at a line in the editor of a desktop file, such as
/// "org.kde.kate.desktop". Empty for an editor of which it is not known how to tell it a line.
[[nodiscard]] QStringList editorCommand(const QString &desktopFile, const QString &path, int line);

/// Opens a file in the desktop's editor for plain text, at the line where the editor can be told.
/// Returns whether something opens it.
[[nodiscard]] bool openInEditor(const QString &path, int line);
