// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/missingids.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class MissingIdsTest final : public QObject
{
    Q_OBJECT

private slots:
    void namesWhatIsNowhere();
    void saysNothingBeforeAllIsRead_data();
    void saysNothingBeforeAllIsRead();
    void whatIsUnseenIsNotMissing();
    void looksInThePlacesAskedOnly();

private:
    static inline const Place m_seoul = {.region = u"ap-seoul"_s};
    static inline const Place m_tokyo = {.region = u"ap-tokyo"_s};
    const ImageQuery m_query = {.places = {m_seoul, m_tokyo},
                                .imageIds = {u"img-1"_s, u"img-2"_s, u"img-3"_s}};
    static PlaceStatus whole(const Place &place)
    {
        return {.place = place, .state = PlaceState::Complete};
    }
};

void MissingIdsTest::namesWhatIsNowhere()
{
    ImageStore store;
    const QList<PlaceStatus> places = {whole(m_seoul), whole(m_tokyo)};
    QCOMPARE(missingImageIds(m_query, places, store), m_query.imageIds);
    store.take({{.place = m_tokyo, .imageId = u"img-2"_s}}, {});
    QCOMPARE(missingImageIds(m_query, places, store), (QStringList {u"img-1"_s, u"img-3"_s}));
    QCOMPARE(missingImageIds({.places = m_query.places}, places, store), QStringList());
}

void MissingIdsTest::saysNothingBeforeAllIsRead_data()
{
    QTest::addColumn<PlaceStatus>("tokyo");
    for (const PlaceState state : {PlaceState::Waiting, PlaceState::Loading, PlaceState::Partial,
                                   PlaceState::Failed, PlaceState::Stopped}) {
        QTest::addRow("state %d", int(state)) << PlaceStatus {.place = m_tokyo, .state = state};
    }
    PlaceStatus status = whole(m_tokyo);
    status.unreadable = 1;
    QTest::newRow("an entry that is no image") << status;
    status = whole(m_tokyo);
    status.missing = 1;
    QTest::newRow("images that never came") << status;
    status = whole(m_tokyo);
    status.surplus = 1;
    QTest::newRow("more than was told") << status;
}

void MissingIdsTest::saysNothingBeforeAllIsRead()
{
    QFETCH(PlaceStatus, tokyo);
    QCOMPARE(missingImageIds(m_query, {whole(m_seoul), tokyo}, ImageStore()), std::nullopt);
    QCOMPARE(missingImageIds(m_query, {}, ImageStore()), std::nullopt);
}

void MissingIdsTest::whatIsUnseenIsNotMissing()
{
    ImageStore store;
    store.take({{.place = m_tokyo, .imageId = u"img-2"_s}}, {});
    const QList<PlaceStatus> places = {{.place = m_seoul, .state = PlaceState::Failed},
                                       whole(m_tokyo)};
    QCOMPARE(unseenImageIds(m_query, places, store), (QStringList {u"img-1"_s, u"img-3"_s}));
    QCOMPARE(missingImageIds(m_query, places, store), std::nullopt);
}

void MissingIdsTest::looksInThePlacesAskedOnly()
{
    ImageStore store;
    const Place other = {.profile = u"work"_s, .region = m_seoul.region};
    store.take({{.place = other, .imageId = u"img-1"_s}}, {});
    QCOMPARE(missingImageIds(m_query, {whole(m_seoul)}, store), m_query.imageIds);
}

QTEST_GUILESS_MAIN(MissingIdsTest)
#include "tst_missingids.moc"
