// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/imagedifference.h"
#include "memory/imagememory.h"
#include "support/fakeimagesource.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// As long as images of the cloud are.
Image daily(int number)
{
    Image image = makeImage(u"ap-seoul"_s, u"img-%1"_s.arg(number, 8, 36, QLatin1Char('0')),
                            u"web-api-%1-2026-01-01"_s.arg(number));
    image.osName = u"Ubuntu Server 22.04 LTS 64-bit"_s;
    image.imageType = u"PRIVATE_IMAGE"_s;
    image.createdTime = u"2026-01-01T08:%1:%2Z"_s.arg(number / 60 % 60, 2, 10, QLatin1Char('0'))
                                .arg(number % 60, 2, 10, QLatin1Char('0'));
    image.imageDescription = u"Built by the pipeline of team %1"_s.arg(number % 40);
    image.imageSize = 50;
    image.architecture = u"x86_64"_s;
    image.imageState = u"NORMAL"_s;
    image.platform = u"Ubuntu"_s;
    image.imageCreator = u"100004603104"_s;
    image.imageSource = u"CREATE_IMAGE"_s;
    image.isSupportCloudinit = true;
    image.imageDeprecated = false;
    image.snapshotSet = {
            Snapshot {u"snap-%1"_s.arg(number, 8, 36, QLatin1Char('0')), u"SYSTEM_DISK"_s, 50}};
    image.tags = {Tag {u"env"_s, u"prod"_s}, Tag {u"team"_s, u"team-%1"_s.arg(number % 40)}};
    return image;
}

} // namespace

/// A year of daily runs of 2,000 images, of which 6 are made, 6 deleted and 4 changed a day: a
/// tenth of what tests/bench makes, and a tenth of its limit.
class MemoryYearTest final : public QObject
{
    Q_OBJECT

private slots:
    void takesLittleRoom();
};

void MemoryYearTest::takesLittleRoom()
{
    QTemporaryDir folder;
    const auto memory = ImageMemory::open(folder.filePath(u"memory.sqlite"_s)).value();
    const QDateTime start = QDateTime::fromString(u"2026-01-01T08:00:00Z"_s, Qt::ISODate);
    const KeptPlace place = {.account = u"prod"_s, .region = u"ap-seoul"_s};
    QList<Image> images;
    for (int number = 0; number < 2'000; ++number)
        images.append(comparable(daily(number)));
    int next = 2'000;
    for (int day = 0; day < 365; ++day) {
        for (int count = 0; count < 6; ++count) {
            images.removeAt((day * 7919 + count * 331) % int(images.size()));
            images.append(comparable(daily(next++)));
        }
        for (int count = 0; count < 4; ++count) {
            images[(day * 104'729 + count * 499) % int(images.size())].imageDescription =
                    u"Changed on day %1"_s.arg(day);
        }
        const qint64 run = memory->addRun(start.addDays(day)).value();
        QVERIFY(memory->keep(run, place, images));
        QVERIFY(memory->retain({}, start.addDays(day)));
    }
    const QList<KeptRun> runs = memory->runsOf(place).value();
    QCOMPARE(runs.constFirst().images, 2'000);
    QVERIFY2(runs.size() > 60, qPrintable(QString::number(runs.size())));
    QVERIFY2(memory->size() < 10 * 1024 * 1024, qPrintable(QString::number(memory->size())));
}

QTEST_GUILESS_MAIN(MemoryYearTest)
#include "tst_memoryyear.moc"
