// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/profiledimagesource.h"

#include "support/fakeimagesource.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const Place ofProd = {.profile = u"prod"_s, .region = seoul};
const Place ofDev = {.profile = u"dev"_s, .region = seoul};

} // namespace

class ProfiledImageSourceTest final : public QObject
{
    Q_OBJECT

private slots:
    void asksTheSourceOfTheProfile();
    void droppingTheAnswerCancelsThere();
    void aProfileThatIsNotThereIsNamed_data();
    void aProfileThatIsNotThereIsNamed();
    void preparesEachWithItsOwn();

private:
    FakeImageSource m_prod;
    FakeImageSource m_dev;
    ProfiledImageSource m_source {{{u"prod"_s, &m_prod}, {u"dev"_s, &m_dev}}};
};

void ProfiledImageSourceTest::asksTheSourceOfTheProfile()
{
    const ImageRequest request = {.place = ofDev, .offset = 7};
    const PendingPtr<ImagePage> answer = m_source.describeImages(request);
    QVERIFY(m_prod.requests().isEmpty());
    QCOMPARE(m_dev.requests(), QList {request});
    const QSignalSpy finished(answer.get(), &PendingBase::finished);
    m_dev.succeed(0, {.totalCount = 3});
    QCOMPARE(finished.size(), 1);
    QCOMPARE(answer->result()->totalCount, 3);
}

void ProfiledImageSourceTest::droppingTheAnswerCancelsThere()
{
    PendingPtr<ImagePage> answer = m_source.describeImages({.place = ofProd});
    QCOMPARE(m_prod.openRequests().size(), 1);
    answer.reset();
    QVERIFY(m_prod.openRequests().isEmpty());
}

void ProfiledImageSourceTest::aProfileThatIsNotThereIsNamed_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("message");

    QTest::newRow("named") << u"staging"_s << u"There is no profile \"staging\"."_s;
    // What an error without words says is that there is no credential.
    QTest::newRow("unnamed") << QString() << QString();
}

void ProfiledImageSourceTest::aProfileThatIsNotThereIsNamed()
{
    QFETCH(QString, profile);
    QFETCH(QString, message);
    const Place place = {.profile = profile, .region = seoul};
    const PendingPtr<ImagePage> answer = m_source.describeImages({.place = place});
    QSignalSpy finished(answer.get(), &PendingBase::finished);
    QVERIFY(finished.wait(longestWait));
    QCOMPARE(answer->result().error(),
             (ApiError {.kind = ApiError::Kind::Credentials, .message = message, .place = place}));
}

void ProfiledImageSourceTest::preparesEachWithItsOwn()
{
    const Place inTokyo = {.profile = u"prod"_s, .region = u"ap-tokyo"_s};
    m_source.prepare({ofProd, ofDev, inTokyo, {.profile = u"nobody"_s, .region = seoul}});
    QCOMPARE(m_prod.preparedPlaces(), (QList<Place> {ofProd, inTokyo}));
    QCOMPARE(m_dev.preparedPlaces(), QList<Place> {ofDev});
}

QTEST_GUILESS_MAIN(ProfiledImageSourceTest)
#include "tst_profiledimagesource.moc"
