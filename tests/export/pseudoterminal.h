// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

/// A terminal that is none: what is written to its path can be read here, as one sees it.
class PseudoTerminal final
{
public:
    PseudoTerminal();
    ~PseudoTerminal();
    Q_DISABLE_COPY_MOVE(PseudoTerminal)

    [[nodiscard]] QString path() const;

    /// What has been written so far, a few kilobytes at most.
    [[nodiscard]] QByteArray read() const;

private:
    int m_descriptor;
};
