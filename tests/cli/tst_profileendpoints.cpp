// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/profileendpoints.h"

#include <QtTest>

using namespace Qt::StringLiterals;

using Kind = EndpointChoice::Kind;

class ProfileEndpointsTest final : public QObject
{
    Q_OBJECT

private slots:
    void count_data();
    void count();
    void namesTheProfileOfOneThatIsNone();
};

void ProfileEndpointsTest::count_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<CloudChoice>("choice");
    QTest::addColumn<QString>("ofCvm");
    QTest::addColumn<QString>("ofOthers");

    const Profile own = {.name = u"app:a"_s, .endpoint = u"mainland"_s};
    Profile ofCvm = own;
    ofCvm.isEndpointOfCvm = true;
    const CloudChoice usual = {.usualEndpoint = EndpointChoice(Kind::Internal)};
    CloudChoice said = usual;
    said.endpoint = EndpointChoice(Kind::Regional);
    QTest::newRow("nothing") << Profile {} << CloudChoice {} << u"international"_s
                             << u"international"_s;
    QTest::newRow("the settings") << Profile {} << usual << u"internal"_s << u"internal"_s;
    QTest::newRow("the profile") << own << usual << u"mainland"_s << u"mainland"_s;
    QTest::newRow("the profile, for cvm") << ofCvm << usual << u"mainland"_s << u"internal"_s;
    QTest::newRow("the command line") << ofCvm << said << u"regional"_s << u"regional"_s;
}

void ProfileEndpointsTest::count()
{
    QFETCH(Profile, profile);
    QFETCH(CloudChoice, choice);
    const Result<ProfileEndpoints> endpoints = profileEndpoints(profile, choice);
    QVERIFY(endpoints);
    QTEST(endpointChoiceText(endpoints->ofCvm), "ofCvm");
    QTEST(endpointChoiceText(endpoints->ofOthers), "ofOthers");
}

void ProfileEndpointsTest::namesTheProfileOfOneThatIsNone()
{
    const auto endpoints =
            profileEndpoints({.name = u"tccli:a"_s, .endpoint = u"http://example.com"_s}, {});
    QCOMPARE(endpoints.error().kind, ApiError::Kind::Usage);
    QCOMPARE(endpoints.error().place.profile, u"tccli:a"_s);
}

QTEST_GUILESS_MAIN(ProfileEndpointsTest)
#include "tst_profileendpoints.moc"
