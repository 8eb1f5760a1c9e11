// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class ExportFlow;
class MainWindow;
class MessageBar;

/// Waits until the export of a window is over: until none is under way, and what it says of the
/// last one was read, which is when its message is gone.
class ExportEnd final : public QObject
{
    Q_OBJECT

public:
    /// The window owns it.
    explicit ExportEnd(MainWindow &window);

    [[nodiscard]] bool isAwaited() const;

signals:
    /// Once for each time that it was to be waited for.
    void reached();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const ExportFlow *m_flow;
    MessageBar *m_bar;
};
