// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

/// The command that opens a file at a line in the editor of a desktop file, such as
/// "org.kde.kate.desktop". Empty for an editor of which it is not known how to tell it a line.
[[nodiscard]] QStringList editorCommand(const QString &desktopFile, const QString &path, int line);

/// Opens a file at the line, if the desktop's editor for plain text can be told it. Returns whether
/// it does.
[[nodiscard]] bool openAtLine(const QString &path, int line);
