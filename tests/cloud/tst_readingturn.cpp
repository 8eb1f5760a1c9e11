// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/readingturn.h"

#include "support/waiting.h"

#include <QSignalSpy>
#include <QTest>

class ReadingTurnTest final : public QObject
{
    Q_OBJECT

private slots:
    void goesByTheOrderOfTheLine();
    void passesOverWhoHasLeft();
};

void ReadingTurnTest::goesByTheOrderOfTheLine()
{
    ReadingTurns turns;
    auto first = std::make_unique<ReadingTurn>(turns);
    const ReadingTurn second(turns);
    QSignalSpy firstBegun(first.get(), &ReadingTurn::begun);
    QSignalSpy secondBegun(&second, &ReadingTurn::begun);
    QVERIFY(!first->isOn());
    QVERIFY(firstBegun.wait(longestWait));
    QVERIFY(first->isOn());
    QVERIFY(!second.isOn());

    first.reset();
    QVERIFY(secondBegun.wait(longestWait));
    QVERIFY(second.isOn());
    QCOMPARE(secondBegun.count(), 1);
}

void ReadingTurnTest::passesOverWhoHasLeft()
{
    ReadingTurns turns;
    auto first = std::make_unique<ReadingTurn>(turns);
    auto second = std::make_unique<ReadingTurn>(turns);
    const ReadingTurn third(turns);
    QSignalSpy begun(&third, &ReadingTurn::begun);
    second.reset();
    first.reset();
    QVERIFY(begun.wait(longestWait));
    QVERIFY(third.isOn());
}

QTEST_GUILESS_MAIN(ReadingTurnTest)
#include "tst_readingturn.moc"
