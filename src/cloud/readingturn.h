// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QObject>

class ReadingTurn;

/// Lets long replies be read one after the other. Together, the replies under way take little more
/// memory then than the longest of them may.
class ReadingTurns final
{
private:
    friend class ReadingTurn;
    QList<ReadingTurn *> m_line; // it is the turn of the first
};

/// The place of one reply in the line. Dropping it gives the turn to the next.
class ReadingTurn final : public QObject
{
    Q_OBJECT

public:
    /// The turns must outlive it.
    explicit ReadingTurn(ReadingTurns &turns);
    ~ReadingTurn() override;

    [[nodiscard]] bool isOn() const { return m_isOn; }

signals:
    /// Once, and through the event loop.
    void begun();

private:
    void begin();

    ReadingTurns &m_turns;
    bool m_isOn = false;
};
