// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "command.h"

#include "simulator/cloudsimulator.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3600;            // s
constexpr qint64 year = 365 * 24 * hour; // s
/// So that a second that goes by does not change the words.
constexpr qint64 somewhatMore = 30; // s

} // namespace

/// A computer whose clock is so wrong that the service refuses what it signs.
class WrongClockTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsAllTheSame_data();
    void readsAllTheSame();
};

void WrongClockTest::readsAllTheSame_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<QByteArray>("words");

    QTest::newRow("an hour slow") << hour + somewhatMore
                                  << "This computer's clock is 1 hour slow."_ba;
    QTest::newRow("an hour fast") << -hour - somewhatMore
                                  << "This computer's clock is 1 hour fast."_ba;
    QTest::newRow("a year slow") << year + somewhatMore
                                 << "This computer's clock is 1 year slow."_ba;
    QTest::newRow("a year fast") << -year - somewhatMore
                                 << "This computer's clock is 1 year fast."_ba;
}

void WrongClockTest::readsAllTheSame()
{
    QFETCH(qint64, offset);
    QFETCH(QByteArray, words);
    CloudSimulator cloud({.minimumLatency = 0, .maximumLatency = 0, .clockOffset = offset});
    QVERIFY(cloud.start());
    qsizetype expected = 0;
    const QStringList regions = {u"ap-seoul"_s, u"ap-tokyo"_s, u"eu-frankfurt"_s};
    for (const QString &region : regions)
        expected += demoImages(region).size();

    const ProgramRun run =
            runCommand({programPath(), u"--endpoint"_s, cloud.endpoint().toString(), u"--region"_s,
                        regions.join(u','), u"--format"_s, u"ndjson"_s, u"--export"_s, u"-"_s},
                       environmentWithCredential());
    QVERIFY2(run.status == 0, run.errors.constData());
    QCOMPARE(run.output.count('\n'), expected);
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY2(run.errors.contains(words), run.errors.constData());
}

QTEST_GUILESS_MAIN(WrongClockTest)
#include "tst_wrongclock.moc"
