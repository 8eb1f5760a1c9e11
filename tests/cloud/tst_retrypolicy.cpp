// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/retrypolicy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class RetryPolicyTest final : public QObject
{
    Q_OBJECT

private slots:
    void triesAgain_data();
    void triesAgain();
    void growsItsPauses();
    void endsAfterThree();
    void knowsWhatIsWithoutAnswer();
    void knowsClockErrors();
    void knowsRateRefusals();
};

void RetryPolicyTest::triesAgain_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<bool>("again");
    const auto service = [](const QString &code, int status = 200) {
        return ApiError {.kind = ApiError::Kind::Service, .code = code, .httpStatus = status};
    };
    QTest::newRow("network") << ApiError {.kind = ApiError::Kind::Network} << true;
    for (int obstacle = int(ApiError::Obstacle::UnknownIssuer);
         obstacle <= int(ApiError::Obstacle::UnknownProxyLogin); ++obstacle) {
        QTest::addRow("obstacle %d", obstacle)
                << ApiError {.kind = ApiError::Kind::Network,
                             .obstacle = ApiError::Obstacle(obstacle)}
                << false;
    }
    QTest::newRow("timeout") << ApiError {.kind = ApiError::Kind::Timeout} << true;
    QTest::newRow("502") << ApiError {.kind = ApiError::Kind::Http, .httpStatus = 502} << true;
    QTest::newRow("429") << ApiError {.kind = ApiError::Kind::Http, .httpStatus = 429} << false;
    QTest::newRow("503") << ApiError {.kind = ApiError::Kind::Http, .httpStatus = 503} << true;
    QTest::newRow("404") << ApiError {.kind = ApiError::Kind::Http, .httpStatus = 404} << false;
    QTest::newRow("malformed") << ApiError {.kind = ApiError::Kind::Malformed} << false;
    for (const QString &code : {u"FailedOperation"_s, u"ResourceUnavailable.Any"_s, QString()})
        QTest::addRow("500 %s", qPrintable(code)) << service(code, 500) << true;
    for (const QString &code : {u"AuthFailure.SignatureFailure"_s, u"UnauthorizedOperation"_s,
                                u"InvalidParameter.Any"_s, u"InvalidFilter"_s}) {
        QTest::addRow("500 %s", qPrintable(code)) << service(code, 500) << false;
    }
    QTest::newRow("400 with a code") << service(u"FailedOperation"_s, 400) << false;
    for (const QString &code : {u"InternalError"_s, u"InternalError.DbError"_s,
                                u"InternalServerError"_s, u"ServiceUnavailable"_s}) {
        QTest::newRow(qPrintable(code)) << service(code) << true;
    }
    for (const QString &code :
         {u"AuthFailure.SignatureFailure"_s, u"AuthFailure.SignatureExpire"_s,
          u"UnauthorizedOperation.PermissionDenied"_s, u"InvalidParameterValue.LimitExceeded"_s,
          u"InvalidFilter"_s, u"LimitExceeded"_s, u"ResourcesSoldOut.SpecifiedInstanceType"_s,
          u"RequestLimitExceeded"_s, u"RequestLimitExceeded.UinLimitExceeded"_s,
          u"RequestLimitExceededNot"_s, QString()}) {
        QTest::newRow(qPrintable(code)) << service(code) << false;
    }
}

void RetryPolicyTest::triesAgain()
{
    QFETCH(ApiError, error);
    QFETCH(bool, again);
    QCOMPARE(pauseBeforeRetry(error, 1, 0.5, 500ms).has_value(), again);
}

void RetryPolicyTest::growsItsPauses()
{
    const ApiError error = {.kind = ApiError::Kind::Timeout};
    QCOMPARE(pauseBeforeRetry(error, 1, 0.5, 500ms), 500ms);
    QCOMPARE(pauseBeforeRetry(error, 2, 0.5, 500ms), 1000ms);
    QCOMPARE(pauseBeforeRetry(error, 3, 0.5, 500ms), 2000ms);
    // Growing also from the longest first pause to the shortest second one.
    QVERIFY(*pauseBeforeRetry(error, 1, 1.0, 500ms) < *pauseBeforeRetry(error, 2, 0.0, 500ms));
    QVERIFY(*pauseBeforeRetry(error, 1, 0.0, 500ms) < *pauseBeforeRetry(error, 1, 0.9, 500ms));
}

void RetryPolicyTest::endsAfterThree()
{
    const ApiError error = {.kind = ApiError::Kind::Timeout};
    QVERIFY(pauseBeforeRetry(error, 3, 0.5, 500ms));
    QVERIFY(!pauseBeforeRetry(error, 4, 0.5, 500ms));
}

void RetryPolicyTest::knowsWhatIsWithoutAnswer()
{
    const ApiError network = {.kind = ApiError::Kind::Network};
    const ApiError timeout = {.kind = ApiError::Kind::Timeout};
    const ApiError http = {.kind = ApiError::Kind::Http, .httpStatus = 502};
    QVERIFY(isWithoutAnswer(network));
    QVERIFY(isWithoutAnswer(timeout));
    QVERIFY(!isWithoutAnswer(http));
    QVERIFY(isHopeless(timeout, false));
    QVERIFY(!isHopeless(timeout, true));
    QVERIFY(!isHopeless(network, false));
}

void RetryPolicyTest::knowsClockErrors()
{
    QVERIFY(isClockError({.code = u"AuthFailure.SignatureExpire"_s}));
    QVERIFY(!isClockError({.code = u"AuthFailure.SignatureFailure"_s}));
}

void RetryPolicyTest::knowsRateRefusals()
{
    const ApiError global = {.code = u"RequestLimitExceeded.GlobalRegionUinLimitExceeded"_s};
    QVERIFY(isRateRefusal(global));
    QVERIFY(isRateRefusalOfAllRegions(global));
    for (const QString &code :
         {u"RequestLimitExceeded"_s, u"RequestLimitExceeded.UinLimitExceeded"_s,
          u"RequestLimitExceeded.AnyOther"_s}) {
        QVERIFY(isRateRefusal({.code = code}));
        QVERIFY(!isRateRefusalOfAllRegions({.code = code}));
    }
    QVERIFY(!isRateRefusal({.code = u"RequestLimitExceededNot"_s}));
    QVERIFY(!isRateRefusal({.code = u"LimitExceeded"_s}));

    const ApiError http = {.kind = ApiError::Kind::Http, .httpStatus = 429};
    QVERIFY(isRateRefusal(http));
    QVERIFY(!isRateRefusalOfAllRegions(http));
    QVERIFY(!isRateRefusal({.kind = ApiError::Kind::Http, .httpStatus = 503}));
    // The service's own code says more than the status does.
    QVERIFY(!isRateRefusal(
            {.kind = ApiError::Kind::Service, .code = u"InternalError"_s, .httpStatus = 429}));
}

QTEST_GUILESS_MAIN(RetryPolicyTest)
#include "tst_retrypolicy.moc"
