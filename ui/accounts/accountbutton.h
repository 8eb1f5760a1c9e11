// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"
#include "ui/widgets/menubutton.h"

class AccountMenu;

/// Says who asks the cloud, and opens the menu to choose among the ways to sign in.
class AccountButton final : public MenuButton
{
    Q_OBJECT

public:
    explicit AccountButton(QWidget *parent = nullptr);

    /// All that were found, and the names of those in use. A name that is none of a profile is
    /// shown as it is, as that of the demo cloud.
    void setProfiles(const QList<Profile> &profiles, const QStringList &used);

    /// It is the button's, and may have a place in a menu bar, too.
    [[nodiscard]] AccountMenu *accountMenu() const { return m_menu; }

signals:
    // As those of the menu.
    void profilesChosen(const QStringList &names);
    void newRequested();
    void testRequested(const QString &name);
    void signInRequested(const QString &name);
    void manageRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    AccountMenu *m_menu;
};
