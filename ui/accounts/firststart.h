// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QVBoxLayout;

/// What stands in the middle of the window while no account is in use: those that were found, each
/// with a button, or what to do where there are none; and the other ways to begin.
///
/// Its accessible name is its heading. The keyboard that comes here goes to the first thing to do.
class FirstStart final : public QScrollArea
{
    Q_OBJECT

public:
    explicit FirstStart(QWidget *parent = nullptr);
    ~FirstStart() override;

    /// Shows what was found. A role of this machine that nobody asked for yet is no account that
    /// was found, but one of the other ways. `lookedAt` names the places, and is shown where
    /// nothing was found; `now` tells what has ended. The keyboard stays on its button.
    void setFound(const QList<Profile> &profiles, const QString &lookedAt, const QDateTime &now);

    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    // As those of AccountMenu.
    void profilesChosen(const QStringList &names);
    void newRequested();
    void signInRequested(const QString &name);
    /// The user wants to enter the key of this profile.
    void keyRequested(const QString &name);
    /// The user wants the demo cloud.
    void demoRequested();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addSteps(const QString &lookedAt);
    void addCards(const QList<Profile> &profiles, const QDateTime &now);
    void addRole(const QList<Profile> &roles);
    void addText(const QString &text, QPalette::ColorRole color);
    void orderTabs();
    void keepFocus(const QString &name, bool hadFocus);
    void showFocus(QWidget *widget);

    QWidget *m_column;
    QLabel *m_heading;
    QLabel *m_sentence;
    QWidget *m_found = nullptr; ///< Made anew for what is found.
    QVBoxLayout *m_foundLayout = nullptr;
    QPushButton *m_firstButton = nullptr; ///< The first thing to do.
    QPushButton *m_newButton;
    QPushButton *m_demoButton;
    QPushButton *m_roleButton;
    QString m_role; ///< The profile that the last of them uses.
    QList<Profile> m_profiles;
    QStringList m_states;
    QString m_lookedAt;
};
