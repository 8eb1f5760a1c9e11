// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"

#include <QWidget>

class QLabel;
class QPushButton;

/// One way to sign in that was found: what it is, what is wrong with it, and a button that uses it,
/// or, where it has ended, one that signs in again, or where its key is missing, one to enter that.
class AccountCard final : public QWidget
{
    Q_OBJECT

public:
    /// `now` tells what has ended.
    AccountCard(const Profile &profile, const QDateTime &now, QWidget *parent);

    /// Null where there is nothing that can be done here.
    [[nodiscard]] QPushButton *button() const { return m_button; }

signals:
    void useRequested();
    void signInRequested();
    void keyRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    using Signal = void (AccountCard::*)();

    void makeButton(const QString &text, const QString &spoken, Signal signal);
    void addButton(const Profile &profile, const QDateTime &now);
    void showIcons();

    QString m_iconName;
    QLabel *m_iconLabel;
    QLabel *m_warningLabel = nullptr; ///< Null while nothing is wrong.
    QPushButton *m_button = nullptr;
};
