// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFileDevice>

/// Whether an open file is a terminal.
[[nodiscard]] bool isTerminal(const QFileDevice &file);

/// Writes to a terminal what is terminalText() of the text, so that no stranger's name commands it.
/// Each write must be whole characters of UTF-8, as those of an ImageWriter are.
class TerminalDevice final : public QIODevice
{
public:
    /// The file must be open for writing and outlive this, which is open from the start.
    explicit TerminalDevice(QFileDevice &file);

    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QFileDevice &m_file;
};
