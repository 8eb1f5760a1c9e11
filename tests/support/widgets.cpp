// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/widgets.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTableView>
#include <QtTest>

namespace {

bool isNameOfAnother(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    return label && label->buddy();
}

} // namespace

QString spokenName(const QWidget &widget)
{
    // The accessible object of a widget cannot be had for a const one.
    QAccessibleInterface *accessible =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget));
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

QWidget *findNamed(const QWidget &root, const QString &name)
{
    // A layout shows what was added to it from the event loop.
    QCoreApplication::sendPostedEvents();
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->isVisible() && !isNameOfAnother(*widget) && spokenName(*widget) == name)
            return widget;
    }
    return nullptr;
}

QString visibleText(const QWidget &root)
{
    QStringList texts;
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

bool clickNamed(const QWidget &root, const QString &name)
{
    QWidget *widget = findNamed(root, name);
    if (!widget || !widget->isEnabled())
        return false;
    // A check box takes clicks on its mark and text only, which may not reach to its middle.
    const bool isCheckBox = qobject_cast<QCheckBox *>(widget);
    QTest::mouseClick(widget, Qt::LeftButton, {},
                      isCheckBox ? QPoint(8, widget->height() / 2) : QPoint());
    return true;
}

void clickCell(QAbstractItemView &view, int row, int column, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex index = view.model()->index(row, column);
    view.scrollTo(index);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, view.visualRect(index).center());
}

void clickHeader(QTableView &view, int column, Qt::KeyboardModifiers modifiers)
{
    const QHeaderView *header = view.horizontalHeader();
    view.horizontalScrollBar()->setValue(header->sectionPosition(column));
    const int x = header->sectionViewportPosition(column) + 20;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers,
                      QPoint(x, header->height() / 2));
}
