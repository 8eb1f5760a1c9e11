// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/ratelimiter.h"

#include <QTest>

using namespace Qt::StringLiterals;

class RateLimiterTest final : public QObject
{
    Q_OBJECT

private slots:
    void refusesAboveTheLimit();
    void slidesTheWindow();
    void keepsRegionsApart();
    void doesNotCountRefusals();
};

void RateLimiterTest::refusesAboveTheLimit()
{
    RateLimiter limiter(40);
    for (int i = 0; i < 40; ++i)
        QVERIFY(limiter.admit(u"ap-seoul"_s, 5000 + i));
    QVERIFY(!limiter.admit(u"ap-seoul"_s, 5999));
    QVERIFY(limiter.admit(u"ap-seoul"_s, 6000));
    QVERIFY(!limiter.admit(u"ap-seoul"_s, 6000));
}

void RateLimiterTest::slidesTheWindow()
{
    // Two full seconds side by side are fine, but no window across them may hold more.
    RateLimiter limiter(2);
    QVERIFY(limiter.admit(u"ap-seoul"_s, 900));
    QVERIFY(limiter.admit(u"ap-seoul"_s, 950));
    QVERIFY(!limiter.admit(u"ap-seoul"_s, 1050));
    QVERIFY(limiter.admit(u"ap-seoul"_s, 1900));
    QVERIFY(!limiter.admit(u"ap-seoul"_s, 1949));
    QVERIFY(limiter.admit(u"ap-seoul"_s, 1950));
}

void RateLimiterTest::keepsRegionsApart()
{
    RateLimiter limiter(1);
    QVERIFY(limiter.admit(u"ap-seoul"_s, 0));
    QVERIFY(limiter.admit(u"ap-tokyo"_s, 0));
    QVERIFY(!limiter.admit(u"ap-seoul"_s, 1));
}

void RateLimiterTest::doesNotCountRefusals()
{
    RateLimiter limiter(1);
    QVERIFY(limiter.admit(u"ap-seoul"_s, 0));
    for (int i = 1; i < 1000; ++i)
        QVERIFY(!limiter.admit(u"ap-seoul"_s, i));
    QVERIFY(limiter.admit(u"ap-seoul"_s, 1000));
}

QTEST_GUILESS_MAIN(RateLimiterTest)
#include "tst_ratelimiter.moc"
