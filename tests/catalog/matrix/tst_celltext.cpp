// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/celltext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class CellTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void marksDays_data();
    void marksDays();
};

void CellTextTest::marksDays_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("mark");

    QTest::newRow("a day") << 1 << u"1d"_s;
    QTest::newRow("the most days") << 99 << u"99d"_s;
    QTest::newRow("the fewest weeks") << 100 << u"14w"_s;
    QTest::newRow("the most weeks") << 699 << u"99w"_s;
    QTest::newRow("the fewest years") << 730 << u"2y"_s;
}

/// A mark has room for three characters.
void CellTextTest::marksDays()
{
    QFETCH(int, days);
    QFETCH(QString, mark);
    QCOMPARE(cellMark({.state = CellState::Behind, .count = 1, .daysBehind = days}), mark);
}

QTEST_GUILESS_MAIN(CellTextTest)
#include "tst_celltext.moc"
