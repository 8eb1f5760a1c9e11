// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/pinnedinput.h"

#include "pinned/idoffsets.h"
#include "ui/pinned/droppedfiles.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>

PinnedInput::PinnedInput(QDialog &dialog, QLineEdit &findEdit, const std::function<bool()> &hasRows)
    : QObject(&dialog), m_dialog(dialog), m_findEdit(findEdit), m_hasRows(hasRows)
{
    connect(new DroppedFiles(dialog), &DroppedFiles::dropped, this, &PinnedInput::pathsGiven);
    auto *paste = new QAction(tr("Check What Is Copied"), this);
    paste->setShortcut(QKeySequence::Paste);
    connect(paste, &QAction::triggered, this, &PinnedInput::paste);
    dialog.addAction(paste);
    dialog.installEventFilter(this);
    findEdit.installEventFilter(this);
}

void PinnedInput::chooseFiles()
{
    choose(tr("Check Files"), QFileDialog::ExistingFiles);
}

void PinnedInput::chooseFolder()
{
    choose(tr("Check Folder"), QFileDialog::Directory);
}

void PinnedInput::choose(const QString &title, QFileDialog::FileMode mode)
{
    auto *dialog = new QFileDialog(&m_dialog, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    dialog->setOption(QFileDialog::ShowDirsOnly, mode == QFileDialog::Directory);
    connect(dialog, &QFileDialog::filesSelected, this, &PinnedInput::pathsGiven);
    dialog->open();
}

void PinnedInput::paste()
{
    if (const QMimeData *data = QGuiApplication::clipboard()->mimeData())
        take(*data);
}

void PinnedInput::take(const QMimeData &data)
{
    const QStringList paths = droppedPaths(&data);
    if (!paths.isEmpty())
        emit pathsGiven(paths);
    else if (!data.text().isEmpty())
        emit textGiven(data.text().toUtf8());
}

/// Whether what is copied goes into the box where that has the keyboard: words, and an id of many.
bool PinnedInput::isMeantForFinding() const
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data || !droppedPaths(data).isEmpty())
        return false;
    const QByteArray text = data->text().toUtf8();
    const size_t ids = imageIdOffsets(text).size();
    return ids == 0 || (ids == 1 && m_hasRows() && !text.trimmed().contains('\n'));
}

bool PinnedInput::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey =
            event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched == &m_findEdit && isKey) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Paste) && !isMeantForFinding()) {
            // Without the box's override the shortcut of the dialog has it.
            if (event->type() == QEvent::KeyPress)
                paste();
            else
                event->ignore();
            return true;
        }
    }
    // Files are taken by DroppedFiles.
    if (watched == &m_dialog &&
        (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove ||
         event->type() == QEvent::Drop)) {
        auto *drop = static_cast<QDropEvent *>(event);
        if (!drop->mimeData()->hasText())
            return false;
        acceptCopy(*drop);
        if (event->type() == QEvent::Drop)
            take(*drop->mimeData());
        return true;
    }
    return QObject::eventFilter(watched, event);
}
