// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/findexpression.h"
#include "ui/narrow/findhistory.h"
#include "ui/widgets/chipbutton.h"

#include <QMenu>

class QActionGroup;

/// How the text of the find box is read, as a menu, and the earlier finds.
class FindOptionsMenu final : public QMenu
{
    Q_OBJECT

public:
    /// The history must outlive it.
    explicit FindOptionsMenu(const FindHistory &history, QWidget *parent = nullptr);

    /// All but the zone, which is not the menu's.
    [[nodiscard]] FindOptions options() const;
    /// Tells nothing.
    void setOptions(const FindOptions &options);
    /// Whether it offers to look in the column of profiles; not at first.
    void setProfilesShown(bool areShown);

    /// What is not as usual, as marks for the field; removing one changes the option.
    [[nodiscard]] QList<Chip> marks() const;

signals:
    /// The user changed an option.
    void optionsChanged();
    void findChosen(const FindHistory::Find &find);

private:
    void addColumns();
    void fillHistory();
    [[nodiscard]] QAction *checkedColumn() const;

    const FindHistory &m_history;
    QAction *m_caseAction;
    QAction *m_wordAction;
    QAction *m_regexAction;
    QActionGroup *m_columnGroup;
    QAction *m_profileAction = nullptr; // one of the group
    QMenu *m_historyMenu = nullptr;
};
