// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"
#include "ui/settings/saidoptions.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

/// The profiles that were found, and what can be done with them. It only says what the user wants:
/// names are those of the profiles.
class AccountsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountsPage(QWidget *parent = nullptr);

    /// The current one stays current.
    void setProfiles(const QList<Profile> &profiles);
    /// What is said where there is none: where was looked.
    void setLookedAt(const QString &text);
    /// Shows what decides which account is used, and where the machine's role is asked for.
    void setSaid(const SaidOptions &said);

signals:
    void newRequested();
    /// A new one, based on this.
    void roleRequested(const QString &name);
    void editRequested(const QString &name);
    /// The user has confirmed it.
    void forgetRequested(const QString &name);
    void testRequested(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void updateState();
    void editCurrent();
    void askToForget();
    [[nodiscard]] const Profile *current() const;

    QList<Profile> m_profiles;
    QString m_lookedAt;
    QTreeWidget *m_list;
    QLabel *m_note;
    QLabel *m_saidLabel;
    QPushButton *m_roleButton;
    QPushButton *m_editButton;
    QPushButton *m_forgetButton;
    QPushButton *m_testButton;
};
