// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/feed/accountloss.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class AccountLossTest final : public QObject
{
    Q_OBJECT

private slots:
    void isThatOfTheCredentialAlone();
    void isNoneWhereARegionAnswered();
    void isOfEachAccountByItself();
};

namespace {

PlaceStatus refused(const QString &profile, const QString &region)
{
    return {.place = {.profile = profile, .region = region},
            .state = PlaceState::Failed,
            .error = ApiError {.kind = ApiError::Kind::Service,
                               .code = u"AuthFailure.SecretIdNotFound"_s}};
}

PlaceStatus answered(const QString &profile, const QString &region)
{
    return {.place = {.profile = profile, .region = region},
            .state = PlaceState::Complete,
            .answered = true};
}

} // namespace

void AccountLossTest::isThatOfTheCredentialAlone()
{
    const PlaceStatus seoul = refused({}, u"ap-seoul"_s);
    QVERIFY(isLostWithAccount(seoul, {seoul, refused({}, u"ap-tokyo"_s)}));
    PlaceStatus late = seoul;
    late.error->kind = ApiError::Kind::Timeout;
    late.error->code.clear();
    QVERIFY(!isLostWithAccount(late, {late, seoul}));
    QVERIFY(isLostWithAccount(seoul, {late, seoul}));
}

void AccountLossTest::isNoneWhereARegionAnswered()
{
    const PlaceStatus seoul = refused({}, u"ap-seoul"_s);
    QVERIFY(!isLostWithAccount(seoul, {seoul, answered({}, u"ap-tokyo"_s)}));
    PlaceStatus half = seoul; // it ended between two pages
    half.answered = true;
    QVERIFY(!isLostWithAccount(half, {half}));
}

void AccountLossTest::isOfEachAccountByItself()
{
    const PlaceStatus seoul = refused(u"prod"_s, u"ap-seoul"_s);
    QVERIFY(isLostWithAccount(seoul, {answered(u"dev"_s, u"ap-seoul"_s), seoul}));
    QVERIFY(!isLostWithAccount(seoul, {answered(u"prod"_s, u"ap-tokyo"_s), seoul}));
}

QTEST_GUILESS_MAIN(AccountLossTest)
#include "tst_accountloss.moc"
