// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/fieldscroll.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QScrollBar>

FieldScroll::FieldScroll(QWidget &fields, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // its fields have the keyboard
    setWidget(&fields);
    fields.installEventFilter(this);
    // It has no ground of its own.
    setBackgroundRole(QPalette::Window);
    viewport()->setAutoFillBackground(false);
    fields.setAutoFillBackground(false);
    // Qt does this when the keyboard goes on inside of it, not when it comes into it.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *focused) {
        if (focused && widget()->isAncestorOf(focused))
            ensureWidgetVisible(focused, 0, 8);
    });
}

/// While its parts go, the keyboard moves on, of which it must not hear.
FieldScroll::~FieldScroll()
{
    qApp->disconnect(this);
}

int FieldScroll::heightFor(int width) const
{
    const int bar = verticalScrollBar()->sizeHint().width();
    // Before they are shown, layouts hear of changes inside of them only later.
    for (QLayout *layout : widget()->findChildren<QLayout *>())
        layout->invalidate();
    widget()->layout()->invalidate();
    const QSize size = widget()->sizeHint();
    return widget()->hasHeightForWidth() ? widget()->heightForWidth(width - bar) : size.height();
}

QSize FieldScroll::sizeHint() const
{
    const int width = widget()->sizeHint().width() + verticalScrollBar()->sizeHint().width();
    return {width, heightFor(width)};
}

QSize FieldScroll::minimumSizeHint() const
{
    const int bar = verticalScrollBar()->sizeHint().width();
    return {widget()->minimumSizeHint().width() + bar, fontMetrics().height() * 6};
}

bool FieldScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry(); // more or fewer fields are in sight
    return QScrollArea::eventFilter(watched, event);
}
