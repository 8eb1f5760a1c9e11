// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/imagememory.h"

#include "support/waiting.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Programs that are killed while they keep leave whole results behind.
class MemoryKilledTest final : public QObject
{
    Q_OBJECT

private slots:
    void leavesWholeResults();
};

void MemoryKilledTest::leavesWholeResults()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"memory.sqlite"_s);
    QRandomGenerator random(1);
    qint64 last = 0;
    for (int round = 0; round < 200; ++round) {
        QProcess keeper;
        keeper.start(QStringLiteral(CVM_MEMORY_KEEPER), {path});
        QVERIFY(keeper.waitForStarted(longestWait));
        // After some whole ones, somewhere in the middle of the next.
        for (quint32 kept = random.bounded(3U) + 1; kept > 0; --kept) {
            while (!keeper.canReadLine())
                QVERIFY2(keeper.waitForReadyRead(longestWait), "the keeper keeps something");
            keeper.readLine();
        }
        for (quint32 turn = random.bounded(20'000U); turn > 0; --turn)
            random.generate();
        keeper.kill();
        QVERIFY(keeper.waitForFinished(longestWait));

        const auto memory = ImageMemory::open(path).value();
        QVERIFY2(memory->notice().isEmpty(), qPrintable(memory->notice()));
        const KeptPlace place = {.region = u"ap-seoul"_s};
        const QList<KeptRun> runs = memory->runsOf(place).value();
        QVERIFY(!runs.isEmpty());
        QVERIFY(runs.constFirst().number > last);
        last = runs.constFirst().number;
        for (const KeptRun &run : runs) {
            const QList<Image> images = memory->images(place, run.number).value();
            QCOMPARE(images.size(), 300);
            for (const Image &image : images)
                QCOMPARE(image.imageDescription, QString::number(run.number));
        }
    }
}

QTEST_GUILESS_MAIN(MemoryKilledTest)
#include "tst_memorykilled.moc"
