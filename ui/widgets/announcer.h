// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

#include <array>

/// What a screen reader says without being asked, such as that an export has ended. Nothing of it
/// is seen.
///
/// Qt 6.8 has an event for it. Before, what readers say wherever the keyboard is are notifications
/// that come into sight; so each message is one. A reader asks for its name only later, so the next
/// few have others.
class Announcer final : public QWidget
{
    Q_OBJECT

public:
    explicit Announcer(QWidget *window);

    /// Says a text once; an empty one is nothing to say.
    void say(const QString &text);

signals:
    /// The text was given to whoever listens.
    void said(const QString &text);

private:
    std::array<QWidget *, 4> m_voices = {};
    size_t m_next = 0;
};
