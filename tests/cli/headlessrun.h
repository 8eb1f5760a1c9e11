// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/headlessexport.h"
#include "support/fakeimagesource.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextStream>

#include <memory>

/// An export without a window, from a source whose answers the test gives by hand.
struct HeadlessRun
{
    void start(const QStringList &regions, bool showProgress = false);
    void start(const QList<Place> &places, bool showProgress = false);
    /// Finishes only once; -1 before that.
    [[nodiscard]] int status() const;
    [[nodiscard]] QStringList errorLines() const;
    [[nodiscard]] QByteArray fileContent() const;
    /// Region and image id of every row of the file.
    [[nodiscard]] QStringList writtenRows() const;

    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("images.csv"));
    FakeImageSource source;
    CommandLine line = {.action = CommandLine::Action::Export};
    QString errors;
    QTextStream errorStream {&errors};
    std::unique_ptr<HeadlessExport> job;
    std::unique_ptr<QSignalSpy> finished;
};
