// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/imageidsedit.h"

#include "core/queryrules.h"
#include "ui/style/fontlengths.h"

#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTimer>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualHeight = 28; // of a field
constexpr int mostLines = 4;
constexpr qint64 largestFile = 16 * 1024 * 1024;

/// Whether an id would be cut in two there, as by a drop.
bool isInWord(const QTextCursor &cursor)
{
    static const QRegularExpression cut(u"\\A[0-9A-Za-z_-]{2}\\z"_s);
    const QString line = cursor.block().text();
    const int position = cursor.positionInBlock();
    return position > 0 &&
           cut.match(line.sliced(position - 1, qMin(2, line.size() - position + 1))).hasMatch() &&
           !QStringView(line).sliced(position).startsWith("img-"_L1, Qt::CaseInsensitive);
}

} // namespace

ImageIdsEdit::ImageIdsEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    document()->setDocumentMargin(3);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &QWidget::updateGeometry);
}

QSize ImageIdsEdit::sizeHint() const
{
    const int lines = std::min(blockCount(), mostLines);
    const double margins = 2 * (document()->documentMargin() + frameWidth());
    return {QPlainTextEdit::sizeHint().width(),
            std::max(lineHeightFor(font(), usualHeight),
                     fontMetrics().lineSpacing() * lines + int(margins) + 2)};
}

QSize ImageIdsEdit::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

bool ImageIdsEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasUrls() || QPlainTextEdit::canInsertFromMimeData(source);
}

void ImageIdsEdit::insertFromMimeData(const QMimeData *source)
{
    QStringList reasons;
    for (const QUrl &url : source->urls()) {
        if (url.isLocalFile())
            reasons.append(insertFile(url));
    }
    if (reasons.isEmpty())
        return insertIds(source->text());
    reasons.removeAll(QString());
    if (reasons.isEmpty())
        return;
    // Later, because a drop that changes nothing ends with the news of a change all the same.
    const QString text = reasons.join(u'\n');
    QTimer::singleShot(0, this, [this, text] { emit refused(text); });
}

void ImageIdsEdit::takeCopy(QDropEvent &event) const
{
    const bool isOwn = event.source() == this || event.source() == viewport();
    if (isOwn || !event.isAccepted())
        return;
    event.setDropAction(Qt::CopyAction);
    event.accept();
}

void ImageIdsEdit::dragEnterEvent(QDragEnterEvent *event)
{
    QPlainTextEdit::dragEnterEvent(event);
    takeCopy(*event);
}

void ImageIdsEdit::dragMoveEvent(QDragMoveEvent *event)
{
    QPlainTextEdit::dragMoveEvent(event);
    takeCopy(*event);
}

void ImageIdsEdit::dropEvent(QDropEvent *event)
{
    QPlainTextEdit::dropEvent(event);
    takeCopy(*event);
    if (event->isAccepted())
        setFocus(Qt::OtherFocusReason); // who drops ids here goes on here
}

void ImageIdsEdit::insertIds(const QString &text)
{
    const QString ids = imageIdsIn(text).join(u'\n');
    if (ids.isEmpty())
        return;
    // On lines of their own, so that they do not become one word with what is there.
    QTextCursor cursor = textCursor();
    if (!cursor.hasSelection() && isInWord(cursor))
        cursor.movePosition(QTextCursor::EndOfBlock);
    const QString before = toPlainText().first(cursor.selectionStart());
    const QString after = toPlainText().sliced(cursor.selectionEnd());
    const bool isAtStart = before.trimmed().isEmpty() || before.endsWith(u'\n');
    const bool isAtEnd = after.trimmed().isEmpty() || after.startsWith(u'\n');
    cursor.insertText((isAtStart ? QString() : u"\n"_s) + ids + (isAtEnd ? QString() : u"\n"_s));
    setTextCursor(cursor);
    ensureCursorVisible();
}

QString ImageIdsEdit::insertFile(const QUrl &url)
{
    const QString path = url.toLocalFile();
    const auto refuse = [&path](const QString &reason) {
        //: A file's path, and the system's reason or a sentence.
        return tr("%1 could not be read: %2").arg(QDir::toNativeSeparators(path), reason);
    };
    if (QFileInfo(path).isDir())
        return refuse(tr("It is a folder. Drop it beside this box to check the image IDs in its "
                         "files."));
    // A pipe or a device may never come to an end.
    if (const QFileInfo info(path); info.exists() && !info.isFile())
        return refuse(tr("It is not a regular file."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(file.errorString());
    const QByteArray content = file.read(largestFile + 1);
    if (file.error() != QFileDevice::NoError)
        return refuse(file.errorString());
    if (content.size() > largestFile)
        return refuse(tr("It is too large for a list of ids."));
    const QString text = QString::fromUtf8(content);
    if (!text.contains(QLatin1StringView("img-"), Qt::CaseInsensitive))
        return refuse(tr("It contains no image ID."));
    insertIds(text);
    return {};
}
