// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QTemporaryDir>
#include <QUrl>

#include <optional>

/// A desktop whose opener only tells what it was to open, and ends with the status; without one
/// there is none. Where a gate is named, a FIFO, it waits until somebody has opened that for
/// writing.
class FakeDesktop final
{
public:
    explicit FakeDesktop(std::optional<int> status, const QString &gate = {});
    ~FakeDesktop();
    Q_DISABLE_COPY_MOVE(FakeDesktop)

    [[nodiscard]] QList<QUrl> opened() const;

private:
    [[nodiscard]] QString logPath() const;

    QTemporaryDir m_folder;
    QByteArray m_path;
};
