// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/facets.h"

#include <QWidget>

class FacetButton;
class QLabel;
class QMenu;
class QToolButton;
class QVBoxLayout;

/// One facet: its title and under it the most frequent values and all that are chosen. The others
/// are in a menu. Its buttons stay when the counts change, so that what has the keyboard keeps it.
///
/// Tab stops once at the values, at the one where the keyboard was last; Up, Down, Home and End go
/// through them. Left and Right are for the facets beside it, and whoever has them.
class FacetBox final : public QWidget
{
    Q_OBJECT

public:
    explicit FacetBox(QWidget *parent = nullptr);

    void setCounts(const FacetCounts &counts);

    /// Whether there is anything to see: more than one value, or a chosen one.
    [[nodiscard]] bool tellsSomething() const;
    [[nodiscard]] bool hasChosen() const;

    /// Whether a value is being chosen, by a button held down or in the open menu. The counts must
    /// stay until letGo().
    [[nodiscard]] bool isHeld() const;

    /// Which of its values has the keyboard, from the top; -1 where none has.
    [[nodiscard]] qsizetype focusedPlace() const;
    /// Gives the keyboard to the value at that place, or to the last where there are fewer.
    void focusValue(qsizetype place);

signals:
    /// The user chose a value; `isAdded` when the other chosen ones are to stay.
    void valueChosen(const QString &code, bool isAdded);
    /// The find box is to have this term added.
    void termChosen(const QString &term);
    /// Something is on the clipboard now; the notice says what, for the user.
    void copied(const QString &notice);
    /// The box may be no longer held.
    void letGo();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addButton();
    void showValues();
    void setTabStop(FacetButton *button);
    void fillMenu();
    void openValueMenu(const FacetValue &value, const QPoint &place);
    void copyValue(const QString &text);

    FacetCounts m_counts;
    QLabel *m_title;
    QToolButton *m_moreButton;
    QMenu *m_menu;
    QVBoxLayout *m_column;
    QList<FacetButton *> m_buttons;
    FacetButton *m_tabStop = nullptr; ///< Of the values in sight, where there are any.
};
