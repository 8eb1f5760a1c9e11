// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/findexpression.h"
#include "catalog/find/validfinds.h"
#include "ui/narrow/findcompleter.h"
#include "ui/narrow/findhistory.h"
#include "ui/widgets/chipbutton.h"

#include <QWidget>

class FindEdit;
class FindField;
class FindNote;
class FindOptionsMenu;
class QKeyEvent;
class QMenu;
class QToolButton;

/// The box that narrows the loaded rows as the user types, with its options, its count, ways to
/// load what is missing and to see all rows again, and the words that could come next.
///
/// What else narrows the rows stands in it as chips, which can be removed there: options that are
/// not as usual, and what was chosen elsewhere. With nothing typed, Backspace removes the last.
///
/// A text that cannot be read leaves the rows of the last one that could, and says so; what is
/// wrong is underlined, and told under the box.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    [[nodiscard]] FindOptions options() const;
    /// The zone of the options stays that of the text until the box is empty or the zone of the
    /// table changes.
    void setFind(const QString &text, const FindOptions &options);

    /// The zone of the table, in which dates are read and times found from now on; local at first.
    void setTimeZone(TimeZone zone);

    /// Says that the find that was told last failed, and that the rows are still those of `shown`.
    void showFailure(const ApiError &error, const FindExpression &shown);

    /// Moves the keyboard here and selects the text; shows the bar that it is in, if that is
    /// hidden.
    void focusFind();

    /// "37 of 1,204 loaded", and, while the table is narrowed, a button that loads those that are
    /// not loaded.
    void setCounts(qint64 found, qint64 loaded, qint64 notLoaded);
    /// "3 of 12", of rows of which none is yet to be loaded.
    void setCounts(qint64 found, qint64 all);

    /// Whether profiles are among the columns that can be looked in; not at first.
    void setProfilesShown(bool areShown);

    /// The choices beside the box, to be put into other menus, too.
    [[nodiscard]] QMenu *optionsMenu() const;

    /// What was chosen elsewhere.
    void setChosen(const QList<Chip> &chosen);

    /// How many rows are shown, and what they are, where that is not what stands in the box.
    [[nodiscard]] QString stateText() const;

    /// The same whatever is typed: a tool bar hides what has become too wide, and with that takes
    /// the keyboard from it.
    [[nodiscard]] QSize minimumSizeHint() const override;

    void setCompletions(FindCompleter::Completions completions);

signals:
    /// The text or an option has changed. The expression is the one to narrow to: where the text
    /// cannot be read, the last one that could. That of an empty text matches everything.
    void findChanged(const FindExpression &expression);
    /// setCounts() was called: stateText() has the counts of the rows as they are now.
    void counted();
    /// The keyboard is to go on to the rows.
    void rowsRequested();
    void loadAllRequested();
    /// All rows are to be seen again.
    void clearRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeButtons();
    [[nodiscard]] bool isNarrowed(qint64 found, qint64 all) const;
    void showCounts(qint64 found, qint64 all, const QString &text);
    void showButtons();
    void read();
    [[nodiscard]] bool takeKey(const QKeyEvent &key);
    void removeLastChip();
    void goToRows();
    void showPast(const std::optional<FindHistory::Find> &find);
    void remember();
    void showChips();
    void showState();
    [[nodiscard]] QList<FindSpan> termPlaces() const;
    void complete();

    FindHistory m_history;
    FindOptionsMenu *m_optionsMenu;
    FindField *m_field;
    FindEdit *m_edit;
    FindCompleter *m_completer;
    FindNote *m_note;
    QToolButton *m_loadButton;
    QToolButton *m_clearButton;
    bool m_canLoad = false;
    bool m_canClear = false;
    QList<Chip> m_chosen;
    TimeZone m_tableZone = TimeZone::Local;
    FindZone m_zone; // of the text
    ValidFinds m_validFinds;
    bool m_isSetting = false; // several things, of which each alone means nothing
    QString m_countText;
    QString m_error;     // of the text as it stands; empty if it can be read
    QString m_shownText; // whose rows are shown, where there is an error
};
