// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/windowsession.h"

#include "cli/sessionopening.h"
#include "core/clocktext.h"
#include "ui/accounts/accounttext.h"
#include "ui/mainwindow.h"
#include "ui/query/filterpanel.h"

#include <algorithm>
#include <utility>

namespace {

bool isForWantOfNetwork(const ApiError &error)
{
    return error.kind == ApiError::Kind::Network || error.kind == ApiError::Kind::Timeout;
}

/// The window may speak another language with the service than a command does that is told none.
QStringList commandOptions(CloudChoice choice, const QList<KeptAsker> &askers)
{
    QStringList languages;
    for (const KeptAsker &asker : askers)
        languages.append(asker.language);
    languages.removeDuplicates();
    if (languages.size() == 1 && choice.usualLanguage != CloudChoice().usualLanguage)
        choice.language = languages.constFirst().toLatin1();
    return cloudOptions(choice);
}

} // namespace

WindowSession::WindowSession(MainWindow &window, const SignInPlaces &places,
                             const SessionSecrets &secrets)
    : m_window(window), m_places(places), m_secrets(secrets)
{ }

WindowSession::~WindowSession()
{
    m_opening.reset();
    leave();
}

void WindowSession::open(const CloudChoice &choice)
{
    m_wanted = choice;
    m_isEarly = false;
    m_opening = CloudSession::open(choice, m_places, m_secrets);
    connect(m_opening.get(), &PendingBase::finished, this, &WindowSession::take);
    connect(m_opening.get(), &SessionOpening::made, this, [this] {
        if (!m_session)
            emit signingInBegan();
    });
}

const CloudSession *WindowSession::signingIn() const
{
    return m_opening && !m_session ? m_opening->session() : nullptr;
}

void WindowSession::openEarly()
{
    if (!signingIn())
        return;
    m_isEarly = true;
    use(m_opening->takeEarly());
}

void WindowSession::take()
{
    Result<std::unique_ptr<CloudSession>> opened = m_opening->takeResult();
    const QList<ApiError> errors = m_opening->failures();
    const bool isOpen = std::exchange(m_isEarly, false);
    m_opening.reset(); // before the session, which it has asked; nobody is signing in any more
    if (!opened) {
        if (isOpen && std::ranges::all_of(errors, isForWantOfNetwork))
            return; // each of its places says so
        if (isOpen)
            leave();
        if (!m_session)
            m_window.setSource(nullptr, {}, errors);
        emit failed(errors);
        return;
    }
    if (!isOpen) {
        leave();
        use(*std::move(opened));
    }
    emit signedIn();
}

void WindowSession::use(std::unique_ptr<CloudSession> session)
{
    m_session = std::move(session);
    m_choice = m_wanted;
    connectSession();
    m_window.filterPanel().setProfiles(m_choice.profiles.size() > 1 ? m_choice.profiles
                                                                    : QStringList());
    m_window.setSource(&m_session->source(),
                       m_choice.isDemo ? tr("Demo cloud") : usedText(m_session->profiles()));
    m_window.setCloudOptions(commandOptions(m_choice, m_session->askers()));
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
    m_isEarly = false;
    m_opening.reset();
    m_wanted = m_choice;
}

void WindowSession::close()
{
    m_isEarly = false;
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
