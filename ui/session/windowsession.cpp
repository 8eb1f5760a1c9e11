// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/windowsession.h"

#include "cli/sessionopening.h"
#include "core/clocktext.h"
#include "ui/accounts/accounttext.h"
#include "ui/mainwindow.h"
#include "ui/query/filterpanel.h"

WindowSession::WindowSession(MainWindow &window, const SignInPlaces &places,
                             const SessionSecrets &secrets)
    : m_window(window), m_places(places), m_secrets(secrets)
{ }

WindowSession::~WindowSession()
{
    leave();
}

void WindowSession::open(const CloudChoice &choice)
{
    m_wanted = choice;
    m_opening = CloudSession::open(choice, m_places, m_secrets);
    connect(m_opening.get(), &PendingBase::finished, this, &WindowSession::take);
}

void WindowSession::take()
{
    Result<std::unique_ptr<CloudSession>> opened = m_opening->takeResult();
    if (!opened) {
        const QList<ApiError> errors = m_opening->failures();
        if (!m_session)
            m_window.setSource(nullptr, {}, errors);
        emit failed(errors);
        return;
    }
    leave();
    m_session = *std::move(opened);
    m_choice = m_wanted;
    connectSession();
    m_window.filterPanel().setProfiles(m_choice.profiles.size() > 1 ? m_choice.profiles
                                                                    : QStringList());
    m_window.setSource(&m_session->source(),
                       m_choice.isDemo ? tr("Demo cloud") : usedText(m_session->profiles()));
    m_window.setCloudOptions(cloudOptions(m_choice));
    emit this->opened();
}

void WindowSession::leave()
{
    emit closing();
    m_window.setSource(nullptr);
    m_session.reset();
}

void WindowSession::stay()
{
    m_opening.reset();
    m_wanted = m_choice;
}

void WindowSession::close()
{
    m_opening.reset();
    leave();
}

void WindowSession::connectSession()
{
    connect(m_session.get(), &CloudSession::clockOffsetChanged, &m_window, [this](qint64 seconds) {
        m_window.showNotice(tr("Wrong time:"), clockOffsetText(seconds));
    });
    connect(m_session.get(), &CloudSession::requestEnded, &m_window, &MainWindow::addActivity);
    connect(m_session.get(), &CloudSession::slowedDownChanged, &m_window,
            &MainWindow::setSlowedDown);
}
