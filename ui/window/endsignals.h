// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <array>

/// Turns the signals of Unix that ask a program to end (INT, TERM, HUP) into one of Qt, so that it
/// ends as when its window is closed. A second one ends it at once, and so does any where no pipe
/// can be had. Those that are ignored, as after nohup, stay so. Only one object at a time.
class EndSignals final : public QObject
{
    Q_OBJECT

public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

signals:
    void received(int number);

private:
    void read();

    std::array<int, 2> m_pipe = {-1, -1};
};
