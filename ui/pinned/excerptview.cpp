// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/excerptview.h"

#include "core/bidicontrols.h"
#include "ui/style/fontlengths.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace {

constexpr int shownLines = 7;

} // namespace

ExcerptView::ExcerptView(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(fixedFont(font()));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("The lines of the file around the id"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ExcerptView::setExcerpt(const FileExcerpt &excerpt, int idSize)
{
    QStringList lines;
    const int last = excerpt.firstLine + int(excerpt.lines.size()) - 1;
    m_digits = int(QString::number(last).size());
    m_begin = 0;
    for (qsizetype i = 0; i < excerpt.lines.size(); ++i) {
        const QString number =
                QString::number(excerpt.firstLine + int(i)).rightJustified(m_digits) + u"  "_s;
        const QString &line = excerpt.lines.at(i);
        if (i == excerpt.line) {
            m_begin += int(number.size() + withVisibleControls(line.first(excerpt.column)).size());
        } else if (i < excerpt.line) {
            m_begin += int(number.size() + withVisibleControls(line).size()) + 1;
        }
        lines.append(number + withVisibleControls(line));
    }
    m_size = idSize;
    setPlainText(lines.join(u'\n'));
    mark();
}

void ExcerptView::setReason(const QString &reason)
{
    m_begin = -1;
    setPlainText(withVisibleControls(reason));
    mark();
}

void ExcerptView::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (m_begin >= 0) {
        QTextEdit::ExtraSelection id;
        id.cursor = QTextCursor(document());
        id.cursor.setPosition(m_begin);
        id.cursor.setPosition(m_begin + m_size, QTextCursor::KeepAnchor);
        id.format.setBackground(
                tint(palette(), statusColor(palette(), StatusColor::Warning), 0.25));
        marks.append(id);
        // The numbers explain, and are no part of the file.
        for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
            QTextEdit::ExtraSelection number;
            number.cursor = QTextCursor(block);
            number.cursor.setPosition(block.position() + m_digits, QTextCursor::KeepAnchor);
            number.format.setForeground(dimColor(palette()));
            marks.append(number);
        }
    }
    setExtraSelections(marks);
}

void ExcerptView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        mark();
}

QSize ExcerptView::sizeHint() const
{
    const int frame = 2 * (frameWidth() + int(document()->documentMargin()));
    return {lengthFor(font(), 280), fontMetrics().lineSpacing() * shownLines + frame +
                                            fontMetrics().lineSpacing()}; // of a scroll bar
}

QSize ExcerptView::minimumSizeHint() const
{
    return {lengthFor(font(), 120), sizeHint().height()};
}
