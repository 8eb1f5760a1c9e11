// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <array>

/// What a screen reader says without being asked, such as that an export has ended. Nothing of it
/// is seen.
///
/// Qt 6.8 has an event for it. Before, what readers say wherever the keyboard is are notifications
/// that come into sight; so each message is one. A reader asks for its name only later, so the next
/// few have others.
///
/// What there is to say mostly comes with much else that changes in the window, and Orca drops what
/// comes while a hundred changes wait for it. So a message waits for a moment, and those behind it
/// for another.
class Announcer final : public QWidget
{
    Q_OBJECT

public:
    explicit Announcer(QWidget *window);

    /// Says a text once; an empty one is nothing to say.
    void say(const QString &text);

signals:
    /// The text is to be given to whoever listens.
    void said(const QString &text);

private:
    void giveNext();

    QStringList m_waiting;
    QTimer m_timer;
    std::array<QWidget *, 4> m_voices = {};
    size_t m_next = 0;
};
