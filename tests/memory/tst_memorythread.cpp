// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/memorythread.h"
#include "support/waiting.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class MemoryThreadTest final : public QObject
{
    Q_OBJECT

private slots:
    void worksElsewhereInOrder();
    void doesWhatWasAskedBeforeItGoes();
    void saysWhyThereIsNone();
    void saysWhatWasMovedAside();

private:
    QTemporaryDir m_folder;
};

void MemoryThreadTest::worksElsewhereInOrder()
{
    MemoryThread memory(m_folder.filePath(u"a.sqlite"_s));
    QList<int> done;
    QThread *thread = nullptr;
    std::vector<PendingPtr<int>> answers;
    for (int number = 0; number < 3; ++number) {
        answers.push_back(memory.ask<int>([&, number](ImageMemory &) -> Result<int> {
            done.append(number);
            thread = QThread::currentThread();
            return number;
        }));
    }
    QSignalSpy last(answers.back().get(), &PendingBase::finished);
    QVERIFY(last.wait(longestWait));
    QCOMPARE(done, (QList<int> {0, 1, 2}));
    QVERIFY(thread && thread != QThread::currentThread());
    for (int number = 0; number < 3; ++number)
        QCOMPARE(answers[size_t(number)]->result().value(), number);
}

void MemoryThreadTest::doesWhatWasAskedBeforeItGoes()
{
    bool isDone = false;
    {
        MemoryThread memory(m_folder.filePath(u"b.sqlite"_s));
        // Nobody waits for the answer.
        const auto dropped = memory.ask<qint64>([&isDone](ImageMemory &opened) {
            isDone = true;
            return opened.addRun(QDateTime::currentDateTimeUtc());
        });
    }
    QVERIFY(isDone);
}

void MemoryThreadTest::saysWhyThereIsNone()
{
    MemoryThread memory(m_folder.path()); // a folder is no file
    QSignalSpy failed(&memory, &MemoryThread::failed);
    const PendingPtr<qint64> answer = memory.ask<qint64>(
            [](ImageMemory &opened) { return opened.addRun(QDateTime::currentDateTimeUtc()); });
    QSignalSpy finished(answer.get(), &PendingBase::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(!answer->result());
    QCOMPARE(answer->result().error().kind, ApiError::Kind::File);
    QCOMPARE(failed.size(), 1);
}

void MemoryThreadTest::saysWhatWasMovedAside()
{
    const QString path = m_folder.filePath(u"garbage.sqlite"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    MemoryThread memory(path);
    QSignalSpy noticed(&memory, &MemoryThread::noticed);
    QVERIFY(noticed.wait(longestWait));
    QVERIFY(noticed.at(0).at(0).toString().contains(u"garbage.sqlite"_s));
}

QTEST_MAIN(MemoryThreadTest)
#include "tst_memorythread.moc"
