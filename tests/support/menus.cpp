// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/menus.h"

#include "support/waiting.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QTimer>
#include <QWindow>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QString plainText(const QAction &action)
{
    QString text = action.text().section(u'\t', 0, 0);
    return text.replace(u"&&"_s, u"\1"_s).remove(u'&').replace(u'\1', u'&');
}

QAction *findAction(const QList<QAction *> &actions, const QString &text)
{
    for (QAction *action : actions) {
        if (!action->isSeparator() && plainText(*action) == text)
            return action;
    }
    return nullptr;
}

/// Waits until a menu is open and has an enabled entry of this text.
bool waitUntilOffered(const QMenu *menu, const QString &text)
{
    return waitFor(u"a menu with “%1” to be open, and that to be enabled"_s.arg(text), [&] {
        const QAction *action = menu && menu->isVisible() ? findEntry(*menu, text) : nullptr;
        return action && action->isEnabled();
    });
}

} // namespace

QMenu *openedMenu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QStringList entryTexts(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        if (!action->isSeparator())
            texts.append(plainText(*action));
    }
    return texts;
}

QAction *findEntry(const QMenu &menu, const QString &text)
{
    return findAction(menu.actions(), text);
}

QAction *findEntry(const QMenuBar &bar, const QStringList &texts)
{
    QAction *action = findAction(bar.actions(), texts.first());
    for (const QString &text : texts.sliced(1)) {
        if (!action || !action->menu())
            return nullptr;
        action = findEntry(*action->menu(), text);
    }
    return action;
}

bool clickEntries(QMenu &menu, const QStringList &texts)
{
    QMenu *level = &menu;
    for (const QString &text : texts) {
        if (!waitUntilOffered(level, text))
            return false;
        QAction *action = findEntry(*level, text);
        QMenu *submenu = action->menu();
        QTest::mouseClick(level, Qt::LeftButton, {}, level->actionGeometry(action).center());
        level = submenu;
    }
    return true;
}

bool clickEntries(QMenuBar &bar, const QStringList &texts)
{
    QAction *title = findAction(bar.actions(), texts.first());
    if (!title)
        return false;
    QTest::mouseClick(&bar, Qt::LeftButton, {}, bar.actionGeometry(title).center());
    return clickEntries(*title->menu(), texts.sliced(1));
}

bool clickEntries(QAbstractButton &button, const QStringList &texts)
{
    bool isDone = false;
    bool isClicked = false;
    // A button may come back only after its menu has closed.
    QTimer clicks;
    QObject::connect(&clicks, &QTimer::timeout, &clicks, [&] {
        QMenu *menu = openedMenu();
        if (!menu)
            return;
        clicks.stop();
        isClicked = clickEntries(*menu, texts);
        isDone = true;
        if (!isClicked)
            menu->close();
    });
    clicks.start(0);
    QTest::mouseClick(&button, Qt::LeftButton);
    return waitFor(u"the menu of “%1”"_s.arg(button.text()), [&isDone] { return isDone; }) &&
           isClicked;
}

QMenu *openContextMenu(QAbstractItemView &view, const QPoint &place)
{
    // The window makes the event that opens the menu of the click, so it is the one to be clicked.
    QWidget *window = view.window();
    QTest::mouseClick(window->windowHandle(), Qt::RightButton, {},
                      view.viewport()->mapTo(window, place));
    const bool isOpen = waitFor(u"a context menu"_s, [] { return openedMenu() != nullptr; });
    return isOpen ? openedMenu() : nullptr;
}
