// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/widgets.h"

#include "support/waiting.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QtTest>

using namespace Qt::StringLiterals;

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

bool canClick(const QWidget &root, const QString &name)
{
    const QWidget *widget = findNamed(root, name);
    return widget && widget->isEnabled();
}

bool clickNamed(const QWidget &root, const QString &name)
{
    if (!waitFor(u"“%1” to be there and enabled"_s.arg(name), [&] { return canClick(root, name); }))
        return false;
    QWidget *widget = findNamed(root, name);
    // A check box takes clicks on its mark and text only, which may not reach to its middle.
    const bool isCheckBox = qobject_cast<QCheckBox *>(widget);
    QTest::mouseClick(widget, Qt::LeftButton, {},
                      isCheckBox ? QPoint(8, widget->height() / 2) : QPoint());
    return true;
}

bool clickSearch(const QWidget &root)
{
    const auto *button = root.findChild<QAbstractButton *>(u"searchButton"_s);
    return button && clickNamed(root, spokenName(*button));
}

bool waitUntilExposed(QWidget &window)
{
    return QTest::qWaitForWindowExposed(&window, longestWait);
}

bool activate(QWidget &window)
{
    // A menu that has closed may be about to become the active window.
    QCoreApplication::processEvents();
    window.activateWindow();
    return waitFor(QLatin1StringView(window.metaObject()->className()) +
                           " to be the active window"_L1,
                   [&window] { return QApplication::activeWindow() == &window; });
}

bool chooseFile(QFileDialog &dialog, const QString &path)
{
    // Typing would open the list of completions.
    dialog.findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
    const auto *box = dialog.findChild<QDialogButtonBox *>();
    QAbstractButton *button = nullptr;
    for (QAbstractButton *candidate : box->buttons()) {
        if (box->buttonRole(candidate) == QDialogButtonBox::AcceptRole)
            button = candidate;
    }
    if (!waitFor(u"the file dialog to take %1"_s.arg(path),
                 [button] { return button && button->isVisible() && button->isEnabled(); }))
        return false;
    const QPointer<QFileDialog> opened = &dialog;
    QTest::mouseClick(button, Qt::LeftButton);
    return waitFor(u"the file dialog to close"_s,
                   [opened] { return !opened || !opened->isVisible(); });
}

void clickCell(QAbstractItemView &view, int row, int column, Qt::KeyboardModifiers modifiers)
{
    QVERIFY(waitFor(u"row %1"_s.arg(row), [&] { return view.model()->rowCount() > row; }));
    // What keys do then is up to the shortcuts of the active window.
    QVERIFY(activate(*view.window()));
    const QModelIndex index = view.model()->index(row, column);
    view.scrollTo(index);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, view.visualRect(index).center());
}

void clickHeader(QTableView &view, int column, Qt::KeyboardModifiers modifiers)
{
    const QHeaderView *header = view.horizontalHeader();
    // At the far side, as columns may be frozen at the near one.
    view.horizontalScrollBar()->setValue(header->sectionPosition(column) +
                                         header->sectionSize(column) - view.viewport()->width());
    const int x = header->sectionViewportPosition(column) + 20;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers,
                      QPoint(x, header->height() / 2));
}
