// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/cloudclient.h"

#include "accounts/fixedcredentialprovider.h"
#include "core/region.h"
#include "simulator/cloudsimulator.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

/// Against a cloud that takes five requests per second and region, while the client thinks of 40.
class TestRateLimit : public QObject
{
    Q_OBJECT

private slots:
    void everythingArrives_data();
    void everythingArrives();
};

void TestRateLimit::everythingArrives_data()
{
    QTest::addColumn<QStringList>("regions");
    QTest::addColumn<int>("pages");

    QTest::newRow("one region with 20 pages") << QStringList {u"ap-guangzhou"_s} << 20;
    QTest::newRow("18 regions with 10 pages") << knownRegionIds().first(18) << 10;
}

void TestRateLimit::everythingArrives()
{
    QFETCH(QStringList, regions);
    QFETCH(int, pages);
    CloudSimulator cloud({.minimumLatency = 5,
                          .maximumLatency = 50,
                          .requestsPerSecond = 5,
                          .deniedRegions = {}});
    QVERIFY(cloud.start());
    FixedCredentialProvider credentials(CloudSimulator::credential());
    CloudClient client(credentials, {}, cloud.endpoint());
    std::vector<PendingPtr<ImagePage>> answers;
    int arrived = 0;
    const auto ask = [&](const QString &region, int page) {
        answers.push_back(
                client.describeImages({.place = {.region = region}, .offset = page, .limit = 1}));
        connect(answers.back().get(), &PendingBase::finished, this,
                [&arrived, answer = answers.back().get()] {
                    QVERIFY(answer->result());
                    ++arrived;
                });
    };
    // The cloud makes up its images at the first request, which takes it long.
    for (const QString &region : std::as_const(regions))
        ask(region, 0);
    QTRY_COMPARE_WITH_TIMEOUT(arrived, int(answers.size()), 60000);

    QElapsedTimer clock;
    clock.start();
    QHash<QString, qint64> firsts; // when the first request of each region came
    int late = 0;
    int lateRefused = 0;
    connect(&cloud, &CloudSimulator::requestReceived, this, [&](const SimulatedRequest &request) {
        const qint64 now = clock.elapsed();
        if (!firsts.contains(request.place.region))
            firsts.insert(request.place.region, now);
        if (now - firsts.value(request.place.region) < 1000)
            return;
        ++late;
        lateRefused += request.errorCode == "RequestLimitExceeded"_L1 ? 1 : 0;
    });
    for (const QString &region : std::as_const(regions)) {
        for (int page = 1; page < pages; ++page)
            ask(region, page);
    }
    QTRY_COMPARE_WITH_TIMEOUT(arrived, int(answers.size()), 60000);
    QVERIFY(client.isSlowedDown());
    QVERIFY(late > 0);
    const QString count = u"%1 of %2 refused"_s.arg(lateRefused).arg(late);
    QVERIFY2(lateRefused * 10 <= late, qPrintable(count));
    qInfo("%s", qPrintable(count));
}

QTEST_GUILESS_MAIN(TestRateLimit)
#include "tst_ratelimit.moc"
