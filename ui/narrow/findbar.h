// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/findcompletion.h"
#include "catalog/find/findquery.h"

#include <QWidget>

#include <functional>

class QAction;
class ElidedLabel;
class QActionGroup;
class QCompleter;
class QLineEdit;
class QMenu;
class QStringListModel;
class QToolButton;

/// The box that narrows the loaded rows as the user types, with its options, its count or what is
/// wrong with its text, ways to load what is missing and to see all rows again, and the words that
/// could come next.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    [[nodiscard]] FindOptions options() const;
    void setFind(const QString &text, const FindOptions &options);
    void setText(const QString &text);

    /// In which zone dates are read and times found; local at first. setFind() leaves it.
    void setTimeZone(TimeZone zone);

    /// Moves the keyboard here and selects the text.
    void focusFind();

    /// "37 of 1,204 loaded", and, while the table is narrowed, a button that loads those that are
    /// not loaded.
    void setCounts(qint64 found, qint64 loaded, qint64 notLoaded);

    /// The choices beside the box, to be put into other menus, too.
    [[nodiscard]] QMenu *optionsMenu() const { return m_optionsMenu; }

    /// Where the words for completion come from: called with the text before the cursor.
    using Completions = std::function<QList<FindCompletion>(const QString &text, qsizetype cursor)>;
    void setCompletions(Completions completions);

signals:
    /// The text or an option has changed and can be read; empty text matches everything.
    void findChanged(const FindQuery &query);
    void loadAllRequested();
    /// All rows are to be seen again.
    void clearRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeButtons();
    void makeOptions();
    void read();
    void showState();
    void complete();
    void insertCompletion(const QString &text);
    void showIcons();

    QLineEdit *m_edit;
    ElidedLabel *m_countLabel;
    QToolButton *m_loadButton;
    QToolButton *m_clearButton;
    QMenu *m_optionsMenu;
    QAction *m_caseAction = nullptr;
    QAction *m_wordAction = nullptr;
    QAction *m_regexAction = nullptr;
    QAction *m_iconAction = nullptr;
    QActionGroup *m_columnGroup = nullptr;
    QCompleter *m_completer;
    QStringListModel *m_completionModel;
    QList<FindCompletion> m_offered;
    Completions m_completions;
    TimeZone m_zone = TimeZone::Local;
    QString m_countText;
    QString m_error; // of the text as it stands; empty if it can be read
};
