// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/cloudsession.h"

#include <QObject>

#include <memory>

class MainWindow;

/// Opens clouds for the window, one after the other.
class WindowSession final : public QObject
{
    Q_OBJECT

public:
    /// The window and the secrets must outlive it.
    WindowSession(MainWindow &window, const SignInPlaces &places, const SessionSecrets &secrets);
    ~WindowSession() override;

    /// The window keeps the cloud it has until this one is open, also if that fails.
    void open(const CloudChoice &choice);

    /// Who is signing in, where nothing else is open; null else.
    [[nodiscard]] const CloudSession *signingIn() const;
    /// Opens that before there is an answer, since there is something to be seen until then. It is
    /// closed again where that says that nobody can sign in, but for the want of a network.
    void openEarly();

    /// Gives up what is being opened; what is open stays.
    void stay();

    /// Leaves the window without a cloud, also without one that is being opened.
    void close();

    /// The one that is open; null while there is none.
    [[nodiscard]] CloudSession *session() const { return m_session.get(); }
    /// What that was opened with.
    [[nodiscard]] const CloudChoice &choice() const { return m_choice; }
    /// What was to be opened last.
    [[nodiscard]] const CloudChoice &wanted() const { return m_wanted; }

signals:
    /// Somebody is; see signingIn().
    void signingInBegan();
    /// The window has this cloud now, and nothing was asked yet.
    void opened();
    /// Whoever that is has a credential; with several accounts one of them at least. Comes after
    /// opened(), and late or never where it was opened early.
    void signedIn();
    /// The session that is open is about to go; answers that it was asked for must go before.
    void closing();
    /// It has the cloud that it had before, or none. One error of each account that was wanted, or
    /// one of all.
    void failed(const QList<ApiError> &errors);

private:
    void take();
    void use(std::unique_ptr<CloudSession> session);
    void leave();
    void connectSession();

    MainWindow &m_window;
    SignInPlaces m_places;
    const SessionSecrets &m_secrets;
    CloudChoice m_wanted;
    CloudChoice m_choice;
    SessionOpeningPtr m_opening;
    std::unique_ptr<CloudSession> m_session;
    bool m_isEarly = false; // it is what is being opened
};
