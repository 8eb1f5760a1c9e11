// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"
#include "core/apierror.h"

#include <QObject>
#include <QPointer>

#include <memory>

class MessageBar;
class QAbstractButton;
class SignInRun;

/// Signs in again by a profile's command, and says in a bar that it waits for that, with a button
/// to cancel it, and how it ended.
class SignInFlow final : public QObject
{
    Q_OBJECT

public:
    /// The bar must outlive it, and may have other messages, too.
    SignInFlow(MessageBar &bar, QObject *parent);
    ~SignInFlow() override;

    /// Ends the one before, if that is under way.
    void signIn(const Profile &profile);

signals:
    /// It went well: the profile of this name can be read anew.
    void signedIn(const QString &name);

private:
    void cancel();
    void takeSuccess();
    void takeFailure(const ApiError &error);

    MessageBar &m_bar;
    QString m_name;
    std::unique_ptr<SignInRun> m_run;
    QPointer<QAbstractButton> m_cancelButton; ///< Of our message, as long as the bar has it.
};
