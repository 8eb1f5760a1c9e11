// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// Keeps results in a memory, one after the other, until it is killed. Each result has the number of
// its run in the description of each image.

#include "memory/imagememory.h"
#include "support/fakeimagesource.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const auto memory = ImageMemory::open(QCoreApplication::arguments().value(1)).value();
    QList<Image> images = makeImages(QStringLiteral("ap-seoul"), 0, 300);
    while (true) {
        const qint64 run = memory->addRun(QDateTime::currentDateTimeUtc()).value();
        for (Image &image : images)
            image.imageDescription = QString::number(run);
        if (!memory->keep(run, {.region = QStringLiteral("ap-seoul")}, images))
            return 1;
        if (!memory->retain({.wholeDays = -1}, QDateTime::currentDateTimeUtc()))
            return 1;
        std::puts("kept");
        std::fflush(stdout);
    }
}
