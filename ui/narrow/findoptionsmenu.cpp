// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/narrow/findoptionsmenu.h"

#include "catalog/columns/imagecolumns.h"
#include "ui/widgets/menutext.h"

#include <QActionGroup>

FindOptionsMenu::FindOptionsMenu(const FindHistory &history, QWidget *parent)
    : QMenu(parent), m_history(history), m_caseAction(addAction(tr("Match &case"))),
      m_wordAction(addAction(tr("&Whole words"))),
      m_regexAction(addAction(tr("&Regular expression"))), m_columnGroup(new QActionGroup(this))
{
    setTitle(tr("Find &Options"));
    for (QAction *action : {m_caseAction, m_wordAction, m_regexAction}) {
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, &FindOptionsMenu::optionsChanged);
    }
    addColumns();
    addSeparator();
    // For the mouse; Up and Down in the box go through them, too.
    m_historyMenu = addMenu(tr("&Earlier Finds"));
    connect(this, &QMenu::aboutToShow, this, &FindOptionsMenu::fillHistory);
}

FindOptions FindOptionsMenu::options() const
{
    FindOptions options = {.matchCase = m_caseAction->isChecked(),
                           .wholeWord = m_wordAction->isChecked(),
                           .regularExpression = m_regexAction->isChecked()};
    const int column = checkedColumn()->data().toInt();
    if (column >= 0)
        options.column = ImageColumn(column);
    return options;
}

void FindOptionsMenu::setOptions(const FindOptions &options)
{
    m_caseAction->setChecked(options.matchCase);
    m_wordAction->setChecked(options.wholeWord);
    m_regexAction->setChecked(options.regularExpression);
    const int column = options.column ? int(*options.column) : -1;
    for (QAction *action : m_columnGroup->actions())
        action->setChecked(action->data().toInt() == column);
}

void FindOptionsMenu::setProfilesShown(bool areShown)
{
    m_profileAction->setVisible(areShown);
}

QList<Chip> FindOptionsMenu::marks() const
{
    QList<Chip> marks;
    const auto add = [&marks](QAction *action, const QString &text, const QString &name,
                              const QString &removal) {
        if (action->isChecked())
            marks.append({.text = text, .name = name, .removal = removal, .remove = [action] {
                              action->trigger();
                          }});
    };
    //: A mark in the find box: upper and lower case are told apart.
    add(m_caseAction, tr("Aa"), tr("match case"), tr("Remove match case"));
    //: A mark in the find box: what is typed is found as whole words only.
    add(m_wordAction, tr("“word”"), tr("whole words"), tr("Remove whole words"));
    //: A mark in the find box: what is typed is a regular expression.
    add(m_regexAction, tr(".*"), tr("regular expression"), tr("Remove regular expression"));
    if (const QAction *column = checkedColumn(); column->data().toInt() >= 0) {
        //: A mark in the find box: only a column is searched, such as "in Name".
        const QString text = tr("in %1").arg(column->text());
        //: Takes away that only a column is searched, as in "Remove in Name".
        const QString removal = tr("Remove in %1").arg(column->text());
        QAction *all = m_columnGroup->actions().constFirst();
        marks.append({.text = text, .name = text, .removal = removal, .remove = [all] {
                          all->trigger();
                      }});
    }
    return marks;
}

void FindOptionsMenu::addColumns()
{
    QMenu *columns = addMenu(tr("&In"));
    const auto add = [this, columns](const QString &text, int column) {
        QAction *action = columns->addAction(text);
        action->setCheckable(true);
        action->setData(column);
        m_columnGroup->addAction(action);
        return action;
    };
    add(tr("All columns"), -1)->setChecked(true);
    columns->addSeparator();
    for (int column = 0; column < imageColumnCount; ++column) {
        QAction *action = add(columnTitle(ImageColumn(column)), column);
        if (column == int(ImageColumn::Profile))
            m_profileAction = action;
    }
    m_profileAction->setVisible(false);
    connect(m_columnGroup, &QActionGroup::triggered, this, &FindOptionsMenu::optionsChanged);
}

void FindOptionsMenu::fillHistory()
{
    m_historyMenu->clear();
    for (const FindHistory::Find &find : m_history.finds()) {
        QAction *action = m_historyMenu->addAction(menuText(find.text));
        connect(action, &QAction::triggered, this, [this, find] { emit findChosen(find); });
    }
    m_historyMenu->setEnabled(!m_history.finds().isEmpty());
}

QAction *FindOptionsMenu::checkedColumn() const
{
    return m_columnGroup->checkedAction();
}
