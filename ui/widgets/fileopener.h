// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

/// Has the desktop open files and folders in the program for them, and hears when there is none:
/// Qt takes the opener of the desktop for the program itself, and calls it opened once that runs.
class FileOpener final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void open(const QString &path);

signals:
    /// Nothing opens it; also from within open().
    void refused(const QString &path);

private:
    void start(const QString &opener, const QString &path);
};
