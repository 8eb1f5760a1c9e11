// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memorysteps.h"
#include "support/fakeimagesource.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

namespace {

const KeptPlace seoul = inSeoul();
const KeptPlace tokyo = inTokyo();
const QDateTime start = firstMorning();

} // namespace

/// A memory that several programs have open.
class SharedMemoryTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isForSeveral();
    void losesNothingWhereAnotherForgetsAll();
    void isWrittenAndForgottenAtOnce();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void SharedMemoryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"new/memory.sqlite"_s);
}

void SharedMemoryTest::isForSeveral()
{
    const auto one = opened(m_path);
    const auto other = opened(m_path);
    const QList<Image> images = makeImages(u"ap-seoul"_s, 0, 20);
    const qint64 early = one->addRun(start).value();
    const qint64 late = other->addRun(start.addSecs(1)).value();
    // The later run is the first to keep.
    QVERIFY(other->keep(late, seoul, images));
    QVERIFY(one->keep(early, seoul, images.mid(5)));
    QCOMPARE(imagesOf(*one, seoul, late), asKept(images));
    QCOMPARE(imagesOf(*other, seoul, early), asKept(images.mid(5)));
}

/// Another program forgets everything between two places that are kept together.
void SharedMemoryTest::losesNothingWhereAnotherForgetsAll()
{
    const auto one = opened(m_path);
    const auto other = opened(m_path);
    const qint64 run = one->addRun(start).value();
    QVERIFY(one->keep(run, seoul, makeImages(u"ap-seoul"_s, 0, 5)));
    QVERIFY(other->purge());
    QVERIFY(one->keep(run, tokyo, makeImages(u"ap-tokyo"_s, 0, 3)));
    QCOMPARE(other->runs().value(), (QList<KeptRun> {{run, start, 1, 3}}));
    QCOMPARE(other->lastResult(tokyo).value()->images.size(), 3);
    QVERIFY(!other->lastResult(seoul).value());
    QVERIFY(other->addRun(start).value() > run);
}

void SharedMemoryTest::isWrittenAndForgottenAtOnce()
{
    const auto memory = opened(m_path);
    QString fault;
    const std::unique_ptr<QThread> thread(QThread::create([this, &fault] {
        const auto other = opened(m_path);
        for (int count = 0; count < 20 && fault.isEmpty(); ++count) {
            if (const Result<void> purged = other->purge(); !purged)
                fault = purged.error().message;
        }
    }));
    thread->start();
    for (int count = 0; count < 20; ++count) {
        const Result<qint64> run = memory->addRun(start);
        const Result<void> kept = run.and_then([&](qint64 number) {
            return memory->keep(number, seoul, makeImages(u"ap-seoul"_s, count, 300));
        });
        QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().message));
    }
    QVERIFY(thread->wait());
    QCOMPARE(fault, QString());
    const qint64 run = keep(*memory, seoul, makeImages(u"ap-seoul"_s, 0, 300));
    QCOMPARE(memory->images(seoul, run)->size(), 300);
}

QTEST_GUILESS_MAIN(SharedMemoryTest)
#include "tst_sharedmemory.moc"
