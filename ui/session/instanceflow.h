// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "instance/firstinstance.h"

class AccountFlow;
class MainWindow;
class WindowSession;

/// What later starts of the program bring to the window: it comes to the front and asks what they
/// ask. While it exports, which another question would end, it asks nothing for them.
class InstanceFlow final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it, and the instance must not hear of starts after it.
    InstanceFlow(FirstInstance &instance, MainWindow &window, WindowSession &session,
                 AccountFlow &accounts);

    /// Says in the window, once it is there, and on standard error that another one does not
    /// answer.
    void sayThatItIsAlone();

signals:
    /// The check of pinned ids is to be seen, of these files and folders where there are some.
    void pinnedRequested(const QStringList &paths);

private:
    [[nodiscard]] bool take(const OtherStart &start);

    MainWindow &m_window;
    WindowSession &m_session;
    AccountFlow &m_accounts;
};
