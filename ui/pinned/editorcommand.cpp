// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/editorcommand.h"

#include <QHash>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

/// What the desktop opens plain text with.
QString textEditor()
{
    QProcess ask;
    ask.start(u"xdg-mime"_s, {u"query"_s, u"default"_s, u"text/plain"_s});
    constexpr int longest = 2000; // milliseconds
    if (!ask.waitForFinished(longest) || ask.exitCode() != 0)
        return {};
    return QString::fromUtf8(ask.readAllStandardOutput()).trimmed();
}

} // namespace

QStringList editorCommand(const QString &desktopFile, const QString &path, int line)
{
    struct Editor
    {
        QString program = {};
        QString lineOption = {}; ///< With the line as %1. Behind --goto, it follows the path.
    };
    static const QHash<QString, Editor> editors = {
            {u"org.kde.kate"_s, {u"kate"_s, u"--line=%1"_s}},
            {u"org.kde.kwrite"_s, {u"kwrite"_s, u"--line=%1"_s}},
            {u"org.gnome.gedit"_s, {u"gedit"_s, u"+%1"_s}},
            {u"pluma"_s, {u"pluma"_s, u"+%1"_s}},
            {u"xed"_s, {u"xed"_s, u"+%1"_s}},
            {u"org.xfce.mousepad"_s, {u"mousepad"_s, u"--line=%1"_s}},
            {u"geany"_s, {u"geany"_s, u"--line=%1"_s}},
            {u"emacs"_s, {u"emacs"_s, u"+%1"_s}},
            {u"gvim"_s, {u"gvim"_s, u"+%1"_s}},
            {u"code"_s, {u"code"_s, u"--goto"_s}},
            {u"codium"_s, {u"codium"_s, u"--goto"_s}},
    };
    QString name = desktopFile;
    if (name.endsWith(".desktop"_L1))
        name.chop(8);
    const auto editor = editors.constFind(name);
    if (editor == editors.constEnd())
        return {};
    if (editor->lineOption == "--goto"_L1)
        return {editor->program, editor->lineOption, path + u':' + QString::number(line)};
    return {editor->program, editor->lineOption.arg(line), path};
}

bool openAtLine(const QString &path, int line)
{
    QStringList command = editorCommand(textEditor(), path, line);
    if (command.isEmpty() || QStandardPaths::findExecutable(command.constFirst()).isEmpty())
        return false;
    const QString program = command.takeFirst();
    return QProcess::startDetached(program, command);
}
