// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"

#include <QMenu>

/// The ways to sign in that were found, to choose one or several from, and what can be done about
/// them.
///
/// A click on a line, or Enter, uses just that one and closes the menu. A click on its check box,
/// or Space, adds it to those in use or takes it away, and leaves the menu open; the last one in
/// use stays.
class AccountMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit AccountMenu(QWidget *parent = nullptr);

    /// `used` are the names of those in use. While the menu is open, what it shows stays.
    void setProfiles(const QList<Profile> &profiles, const QStringList &used);

signals:
    /// These are to be used from now on, one at least; also when a line is chosen whose profile is
    /// in use alone. Checked ones are told when the menu has closed.
    void profilesChosen(const QStringList &names);
    void newRequested();
    void testRequested(const QString &name);
    void signInRequested(const QString &name);
    void manageRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    using Request = void (AccountMenu::*)(const QString &name);

    void fill();
    void addProfile(const Profile &profile, const QDateTime &now);
    void addTest();
    void addSignIn();
    void addNames(QMenu &menu, const QStringList &names, Request request);
    [[nodiscard]] static bool isProfile(const QAction *action);
    [[nodiscard]] QAction *checkBoxAt(const QPoint &place) const;
    [[nodiscard]] QStringList checkedNames() const;
    void toggle(QAction &action);
    void useChecked();

    QList<Profile> m_profiles;
    QStringList m_used;
    QMenu *m_testMenu;
    QMenu *m_signInMenu;
    bool m_isToggled = false; ///< Since the last choice that was told.
};
