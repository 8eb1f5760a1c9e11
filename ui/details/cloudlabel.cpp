// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/details/cloudlabel.h"

#include "core/bidicontrols.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

CloudLabel::CloudLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus); // Qt leaves such labels out of the tab order
    // Where rows begin, whatever the text is written in: Qt would go by the text.
    if (isRightToLeft())
        setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
}

void CloudLabel::setCloudText(const QString &text)
{
    m_text = text;
    setText(withVisibleControls(text));
    fitHeight();
}

void CloudLabel::setWrapped()
{
    m_isWrapped = true;
    setWordWrap(true);
    setMinimumWidth(1); // narrower than its longest word, if need be
    fitHeight();
}

bool CloudLabel::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        fitHeight();
    const bool isCopy = event->type() == QEvent::KeyPress &&
                        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy);
    if (!isCopy)
        return QLabel::event(event);
    copySelection();
    return true;
}

void CloudLabel::addActionsTo(QMenu &menu)
{
    QAction *copySelected = menu.addAction(tr("&Copy"));
    copySelected->setEnabled(hasSelectedText());
    connect(copySelected, &QAction::triggered, this, &CloudLabel::copySelection);
    connect(menu.addAction(tr("Copy &Value")), &QAction::triggered, this, [this] { copy(m_text); });
    connect(menu.addAction(tr("Select &All")), &QAction::triggered, this, &CloudLabel::selectAll);
}

void CloudLabel::contextMenuEvent(QContextMenuEvent *event)
{
    event->ignore(); // not the menu of a QLabel
}

void CloudLabel::paintEvent(QPaintEvent *event)
{
    QLabel::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    QStyleOptionFocusRect option;
    option.initFrom(this);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

void CloudLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fitHeight();
}

void CloudLabel::fitHeight()
{
    if (!m_isWrapped)
        return;
    setMinimumHeight(0);                                  // else it would stay as high as it was
    setFixedHeight(std::max(0, heightForWidth(width()))); // without a text there is none
}

void CloudLabel::copySelection()
{
    // What is shown is as long as what came.
    if (hasSelectedText())
        copy(m_text.mid(selectionStart(), selectedText().size()));
}

void CloudLabel::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    emit copied(tr("Value copied"));
}

void CloudLabel::selectAll()
{
    setSelection(0, int(text().size()));
}
