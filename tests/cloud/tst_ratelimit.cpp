// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/cloudclient.h"

#include "accounts/fixedcredentialprovider.h"
#include "core/region.h"
#include "simulator/cloudsimulator.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;

/// Against a cloud that takes five requests per second and region, while the client thinks of 40.
class RateLimitTest final : public QObject
{
    Q_OBJECT

private slots:
    void everythingArrives_data();
    void everythingArrives();
};

void RateLimitTest::everythingArrives_data()
{
    QTest::addColumn<QStringList>("regions");
    QTest::addColumn<int>("pages");

    QTest::newRow("one region with 20 pages") << QStringList {u"ap-guangzhou"_s} << 20;
    QTest::newRow("18 regions with 15 pages") << knownRegionIds() << 15;
}

void RateLimitTest::everythingArrives()
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
    QTRY_COMPARE_WITH_TIMEOUT(arrived, int(answers.size()), longestWait);

    // As many are on their way to a region before it can refuse the first.
    QHash<QString, int> arrivals;
    int late = 0;
    int lateRefused = 0;
    connect(&cloud, &CloudSimulator::requestReceived, this, [&](const SimulatedRequest &request) {
        if (++arrivals[request.region] <= RequestGate::maxInFlight)
            return;
        ++late;
        lateRefused += request.errorCode == "RequestLimitExceeded"_L1 ? 1 : 0;
    });
    QSignalSpy slowedDown(&client, &CloudClient::slowedDownChanged);
    for (const QString &region : std::as_const(regions)) {
        for (int page = 1; page < pages; ++page)
            ask(region, page);
    }
    QTRY_COMPARE_WITH_TIMEOUT(arrived, int(answers.size()), longestWait);
    QVERIFY(!slowedDown.isEmpty());
    QVERIFY(slowedDown.first().first().toBool());
    // Without slowing down, seven of eight would be refused, and each of them sent anew.
    QVERIFY(late > 0);
    const QString count = u"%1 of %2 refused"_s.arg(lateRefused).arg(late);
    QVERIFY2(lateRefused * 2 < late, qPrintable(count));
    qInfo("%s", qPrintable(count));
}

QTEST_GUILESS_MAIN(RateLimitTest)
#include "tst_ratelimit.moc"
