// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "copies.h"

#include "support/menus.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView word = "Copy"_L1;

QString plainText(QString text)
{
    return text.section(u'\t', 0, 0).remove(u'&');
}

/// It says so itself, or the menu that it is in.
bool isCopy(const QAction &action)
{
    const auto isMenuOfCopies = [](const QObject *object) {
        const auto *menu = qobject_cast<const QMenu *>(object);
        return menu && plainText(menu->title()).contains(word);
    };
    return !action.menu() && (plainText(action.text()).contains(word) ||
                              std::ranges::any_of(action.associatedObjects(), isMenuOfCopies));
}

template<typename Use>
void take(const QString &name, QList<Copy> &copies, Use use)
{
    QGuiApplication::clipboard()->clear();
    use();
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QByteArray bytes;
    for (const QString &format : data ? data->formats() : QStringList())
        bytes += format.toUtf8() + '\n' + data->data(format) + '\n';
    if (!bytes.isEmpty())
        copies.append({name, bytes});
}

void useActions(const QList<QAction *> &actions, QList<Copy> &copies)
{
    const QList<QPointer<QAction>> all(actions.begin(), actions.end());
    for (const QPointer<QAction> &action : all) {
        if (action && action->isEnabled() && isCopy(*action))
            take(plainText(action->text()), copies, [&action] { action->trigger(); });
    }
}

QList<QAction *> actionsBelow(const QMenu &menu)
{
    QList<QAction *> actions;
    for (QAction *action : menu.actions()) {
        actions.append(action);
        if (action->menu())
            actions += actionsBelow(*action->menu());
    }
    return actions;
}

void useContextMenu(QWidget &widget, QList<Copy> &copies)
{
    const auto useMenus = [&copies] {
        while (QMenu *menu = openedMenu()) {
            useActions(actionsBelow(*menu), copies);
            menu->close();
        }
    };
    // Qt's own menus come back only after they have closed.
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, useMenus);
    timer.start(0);
    widget.setFocus();
    QTest::keyClick(&widget, Qt::Key_F10, Qt::ShiftModifier);
    useMenus();
}

} // namespace

QList<Copy> copyAll(QWidget &window)
{
    QList<Copy> copies;
    useActions(window.findChildren<QAction *>(), copies);
    const auto widgets = window.findChildren<QWidget *>();
    const QList<QPointer<QWidget>> all(widgets.begin(), widgets.end());
    for (const QPointer<QWidget> &widget : all) {
        if (!widget || !widget->isVisible() || widget->window() != &window)
            continue;
        auto *button = qobject_cast<QAbstractButton *>(widget.data());
        if (button && button->isEnabled()) {
            const QString name =
                    plainText(button->text().isEmpty() ? button->accessibleName() : button->text());
            if (name.contains(word))
                take(name, copies, [button] { button->click(); });
        }
        if (widget && widget->focusPolicy() != Qt::NoFocus)
            useContextMenu(*widget, copies);
    }
    return copies;
}

QStringList namesOf(const QList<Copy> &copies)
{
    QStringList names;
    for (const Copy &copy : copies)
        names.append(copy.name);
    return names;
}
