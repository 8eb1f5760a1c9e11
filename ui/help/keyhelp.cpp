// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/help/keyhelp.h"

#include "ui/help/htmltable.h"
#include "ui/widgets/menutext.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(KeyHelp)
};

QString keyText(const QKeySequence &key)
{
    return key.toString(QKeySequence::NativeText);
}

QString keysOf(const QAction &action)
{
    QStringList texts;
    for (const QKeySequence &key : action.shortcuts())
        texts.append(keyText(key));
    return texts.join(u", "_s);
}

/// Those of a menu and of the menus in it.
void appendKeys(KeyGroup &group, const QMenu &menu, QSet<const QAction *> &seen)
{
    for (const QAction *action : menu.actions()) {
        if (const QMenu *inner = action->menu())
            appendKeys(group, *inner, seen);
        else if (!action->shortcut().isEmpty() && !seen.contains(action))
            group.rows.append({keysOf(*action), plainMenuText(action->text())});
        seen.insert(action);
    }
}

/// Where the keys of an action hold.
QString placeOf(const QAction &action)
{
    const QObjectList objects = action.associatedObjects();
    const auto named = std::ranges::find_if(objects, [](const QObject *object) {
        const auto *widget = qobject_cast<const QWidget *>(object);
        return widget && !widget->accessibleName().isEmpty();
    });
    return named == objects.end() ? Texts::tr("Anywhere")
                                  : qobject_cast<const QWidget *>(*named)->accessibleName();
}

QString key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    return keyText(QKeySequence(modifiers | key));
}

QString either(const QString &a, const QString &b)
{
    return a + u", "_s + b;
}

KeyGroup findKeys()
{
    return {.title = Texts::tr("Find box"),
            .rows = {{either(key(Qt::Key_Down), key(Qt::Key_Return)), Texts::tr("Go to the rows")},
                     {key(Qt::Key_Up), Texts::tr("Show what was found before")},
                     {key(Qt::Key_Escape), Texts::tr("Clear the text")},
                     {key(Qt::Key_Backspace),
                      Texts::tr("Remove the last chip, where there is no text")}}};
}

KeyGroup tableKeys()
{
    return {.title = Texts::tr("Table"),
            .rows = {{key(Qt::Key_Return), Texts::tr("Open the details")},
                     {key(Qt::Key_Space), Texts::tr("Select the row")},
                     {key(Qt::Key_Down, Qt::ShiftModifier), Texts::tr("Select more rows")},
                     {key(Qt::Key_Space, Qt::ControlModifier),
                      Texts::tr("Add the row to those that are selected, or take it off")},
                     {key(Qt::Key_F10, Qt::ShiftModifier), Texts::tr("Open the menu of a cell")}}};
}

} // namespace

QList<KeyGroup> actionKeys(const QWidget &window)
{
    QList<KeyGroup> groups;
    QSet<const QAction *> seen;
    if (const auto *bar = window.findChild<QMenuBar *>()) {
        for (const QAction *action : bar->actions()) {
            if (!action->menu())
                continue;
            KeyGroup group = {.title = plainMenuText(action->text())};
            appendKeys(group, *action->menu(), seen);
            groups.append(group);
        }
    }
    for (const QAction *action : window.findChildren<QAction *>()) {
        if (seen.contains(action) || action->shortcut().isEmpty())
            continue;
        const QString place = placeOf(*action);
        auto group = std::ranges::find(groups, place, &KeyGroup::title);
        if (group == groups.end())
            group = groups.insert(groups.end(), {.title = place});
        group->rows.append({keysOf(*action), plainMenuText(action->text())});
    }
    groups.removeIf([](const KeyGroup &group) { return group.rows.isEmpty(); });
    return groups;
}

QList<KeyGroup> paneKeys()
{
    return {{.title = Texts::tr("Regions and filters"),
             .rows = {{key(Qt::Key_Space), Texts::tr("Check a region, or uncheck it")},
                      {key(Qt::Key_Delete), Texts::tr("Remove a region that was added")},
                      {key(Qt::Key_Return), Texts::tr("Search, in a field")},
                      {key(Qt::Key_Return, Qt::ControlModifier),
                       Texts::tr("Search, in the box for image IDs")}}},
            findKeys(),
            {.title = Texts::tr("Facets"),
             .rows = {{either(key(Qt::Key_Up), key(Qt::Key_Down)),
                       Texts::tr("Go to another value of the facet")},
                      {key(Qt::Key_Return), Texts::tr("Narrow to the value")},
                      {key(Qt::Key_Return, Qt::ControlModifier), Texts::tr("Add the value")}}},
            tableKeys(),
            {.title = Texts::tr("Between the panes"),
             .rows = {{either(key(Qt::Key_Left), key(Qt::Key_Right)),
                       Texts::tr("Move the edge of a pane, once Tab has come to it")}}}};
}

QString keysPage(const QWidget &window)
{
    QString html;
    for (const KeyGroup &group : actionKeys(window) + paneKeys()) {
        html += htmlHeading(group.title);
        //: Headings of a table of keys and what they do.
        html += htmlTable({Texts::tr("Keys"), Texts::tr("What they do")}, group.rows);
    }
    return html;
}
