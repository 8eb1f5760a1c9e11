// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/demorandom.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class DemoRandomTest final : public QObject
{
    Q_OBJECT

private slots:
    void isTheSameEverywhere();
    void spreadsSimilarKeys();
    void makesIds();
};

void DemoRandomTest::isTheSameEverywhere()
{
    // Fixed for good: another value here means another catalogue on some machine.
    QCOMPARE(demoId(u"img-"_s, u"CentOS 7.9 64-bit"_s), u"img-dnbcll4m"_s);
    QCOMPARE(demoNumber(u"ap-seoul/golden-base"_s, 1000), 532);
}

void DemoRandomTest::spreadsSimilarKeys()
{
    QList<int> counts(10, 0);
    for (int i = 0; i < 1000; ++i)
        ++counts[demoNumber(u"key/"_s + QString::number(i), 10)];
    for (const int count : counts) {
        QVERIFY2(count > 60, qPrintable(QString::number(count)));
        QVERIFY2(count < 140, qPrintable(QString::number(count)));
    }
}

void DemoRandomTest::makesIds()
{
    const QRegularExpression shape(u"^snap-[0-9a-z]{8}$"_s);
    QSet<QString> ids;
    for (int i = 0; i < 1000; ++i) {
        const QString id = demoId(u"snap-"_s, QString::number(i));
        QVERIFY2(shape.match(id).hasMatch(), qPrintable(id));
        ids.insert(id);
    }
    QCOMPARE(ids.size(), 1000);
}

QTEST_GUILESS_MAIN(DemoRandomTest)
#include "tst_demorandom.moc"
