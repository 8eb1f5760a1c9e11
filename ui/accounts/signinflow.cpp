// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/accounts/signinflow.h"

#include "ui/accounts/accounttext.h"
#include "ui/accounts/signinrun.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>

SignInFlow::SignInFlow(MessageBar &bar, QObject *parent) : QObject(parent), m_bar(bar) { }

SignInFlow::~SignInFlow() = default;

void SignInFlow::signIn(const Profile &profile)
{
    m_name = profile.name;
    m_run = std::make_unique<SignInRun>(profile.signInCommand);
    connect(m_run.get(), &SignInRun::succeeded, this, &SignInFlow::takeSuccess);
    connect(m_run.get(), &SignInRun::failed, this, &SignInFlow::takeFailure);
    m_bar.showMessage(
            MessageBar::Kind::Information,
            //: %1 is the name of a program.
            tr("Waiting for %1…").arg(m_run->program()),
            //: %1 is the name of an account.
            tr("Sign in to %1 in the browser that it opens.").arg(profileTitle(profile.name)));
    m_cancelButton = m_bar.addButton(tr("Cancel"));
    connect(m_cancelButton, &QAbstractButton::clicked, this, &SignInFlow::cancel);
    m_run->start();
}

void SignInFlow::cancel()
{
    m_run.reset();
    m_bar.hide();
}

void SignInFlow::takeSuccess()
{
    m_run.release()->deleteLater(); // it is the one that tells
    // Another message may be in the bar by now.
    if (m_cancelButton && m_cancelButton->isVisibleTo(&m_bar)) {
        m_bar.showMessage(MessageBar::Kind::Success, tr("Signed in:"), profileTitle(m_name));
        m_bar.addCloseButton();
        m_bar.closeWhenOld();
    }
    emit signedIn(m_name);
}

void SignInFlow::takeFailure(const ApiError &error)
{
    m_run.release()->deleteLater();
    m_bar.showMessage(MessageBar::Kind::Error, tr("Not signed in:"), error.message);
    m_bar.addCloseButton();
}
