// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/presence/presence.h"

#include <QSignalSpy>
#include <QTimeZone>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;

Image image(const QString &region, const QString &id, const QString &name, int day = 1)
{
    return {.place = {.region = region},
            .imageId = id,
            .imageType = u"PRIVATE_IMAGE"_s,
            .imageName = name,
            .imageState = u"NORMAL"_s,
            .created = QDateTime(QDate(2026, 11, day), QTime(9, 0), QTimeZone::utc())};
}

QChar letterOf(const GroupCell &cell)
{
    if (cell.isThere())
        return u't';
    return cell.state == CellState::Missing ? u'm' : cell.state == CellState::Kept ? u'k' : u'u';
}

PlaceStatus whole(const QString &region)
{
    return {.place = {.region = region}, .state = PlaceState::Complete, .answered = true};
}

} // namespace

class PresenceTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsNothingUnasked();
    void groupsWhatCame();
    void followsTheStore();
    void followsThePlaces();
    void tellsWhatIsOfAnEarlierTime();
    void takesAPlaceNobodyToldOfForUnknown();
    void tellsOnce();
    void tellsLookAlikes();
    void regroups();
    void groupsByIdWhereIdsWereAsked();
    void forgetsEverything();

private:
    /// Of the group with this name, a letter for each place: there, missing, or unknown.
    [[nodiscard]] QString whereIs(const QString &name) const
    {
        const std::optional<int> group =
                m_presence->groupOf(groupKeyOf(image({}, {}, name), Grouping::Name));
        if (!group || !m_presence->contains(*group))
            return u"nowhere"_s;
        QString text;
        for (const GroupCell &cell : m_presence->rowOf(*group).cells)
            text += letterOf(cell);
        return text;
    }

    std::unique_ptr<ImageStore> m_store;
    std::unique_ptr<Presence> m_presence;
};

void PresenceTest::init()
{
    m_presence.reset();
    m_store = std::make_unique<ImageStore>();
    m_presence = std::make_unique<Presence>(*m_store);
    m_presence->setPlaces({whole(seoul), whole(tokyo)});
    m_store->take({image(seoul, u"1"_s, u"web"_s), image(seoul, u"2"_s, u"db"_s)}, {});
}

void PresenceTest::keepsNothingUnasked()
{
    QCOMPARE(m_presence->groupEnd(), 0);
    m_presence->keep();
    QCOMPARE(m_presence->groupEnd(), 2);
}

void PresenceTest::groupsWhatCame()
{
    m_presence->keep();
    QCOMPARE(whereIs(u"web"_s), u"tm"_s);
    m_store->take({image(tokyo, u"3"_s, u"web"_s)}, {});
    QCOMPARE(whereIs(u"web"_s), u"tt"_s);
    QCOMPARE(m_presence->groupOf(ImageNumber(2)), m_presence->groupOf(ImageNumber(0)));
    QCOMPARE(m_presence->buildsOf(*m_presence->groupOf(ImageNumber(0))).size(), size_t(2));
}

void PresenceTest::followsTheStore()
{
    m_presence->keep();
    m_store->take({image(tokyo, u"3"_s, u"web"_s, 9)}, {});
    QCOMPARE(m_presence->rowOf(*m_presence->groupOf(ImageNumber(0))).cells[0].daysBehind, 8);
    // Another name for an image that is known.
    m_store->take({image(tokyo, u"3"_s, u"db"_s, 9)}, {});
    QCOMPARE(whereIs(u"web"_s), u"tm"_s);
    QCOMPARE(whereIs(u"db"_s), u"tt"_s);
    m_store->drop({.region = tokyo}, {u"3"_s});
    QCOMPARE(whereIs(u"db"_s), u"tm"_s);
    m_store->drop({.region = seoul}, {u"2"_s});
    QCOMPARE(whereIs(u"db"_s), u"nowhere"_s);
    m_store->take({image(tokyo, u"4"_s, u"db"_s)}, {});
    QCOMPARE(whereIs(u"db"_s), u"mt"_s);
}

void PresenceTest::followsThePlaces()
{
    m_presence->keep();
    QCOMPARE(whereIs(u"web"_s), u"tm"_s);
    PlaceStatus failed = whole(tokyo);
    failed.state = PlaceState::Failed;
    m_presence->setPlaces({whole(seoul), failed});
    QCOMPARE(whereIs(u"web"_s), u"tu"_s);
    PlaceStatus limited = whole(tokyo);
    limited.limit = PlaceLimit::Images;
    m_presence->setPlaces({whole(seoul), limited});
    QCOMPARE(whereIs(u"web"_s), u"tu"_s);
    m_presence->setPlaces({whole(tokyo), whole(seoul)});
    QCOMPARE(whereIs(u"web"_s), u"mt"_s);
}

void PresenceTest::tellsWhatIsOfAnEarlierTime()
{
    const QDateTime taken(QDate(2026, 11, 26), QTime(10, 21), QTimeZone::utc());
    PlaceStatus earlier = whole(tokyo);
    earlier.state = PlaceState::Loading;
    earlier.asOf = taken;
    m_presence->keep();
    m_presence->setPlaces({whole(seoul), earlier});
    m_store->takeKept({image(tokyo, u"3"_s, u"web"_s), image(tokyo, u"4"_s, u"db"_s)}, taken);
    QCOMPARE(whereIs(u"web"_s), u"tk"_s);
    QCOMPARE(whereIs(u"db"_s), u"tk"_s);
    QCoreApplication::processEvents();
    QSignalSpy changed(m_presence.get(), &Presence::changed);
    // One comes again as it was, the other as another.
    m_store->take({image(tokyo, u"3"_s, u"web"_s), image(tokyo, u"4"_s, u"db"_s, 9)}, {});
    QCOMPARE(whereIs(u"web"_s), u"tt"_s);
    QCOMPARE(whereIs(u"db"_s), u"tt"_s);
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 1);
    QVERIFY(!m_presence->rowOf(*m_presence->groupOf(ImageNumber(2))).isKept);
}

void PresenceTest::takesAPlaceNobodyToldOfForUnknown()
{
    m_presence->keep();
    m_store->take({image(u"ap-jakarta"_s, u"5"_s, u"db"_s)}, {});
    QCOMPARE(m_presence->places().size(), 3);
    QCOMPARE(whereIs(u"db"_s), u"tmt"_s);
    QCOMPARE(whereIs(u"web"_s), u"tmu"_s);
}

void PresenceTest::tellsOnce()
{
    m_presence->keep();
    QCoreApplication::processEvents();
    QSignalSpy changed(m_presence.get(), &Presence::changed);
    m_store->take({image(tokyo, u"3"_s, u"web"_s)}, {});
    m_presence->setPlaces({whole(tokyo), whole(seoul)});
    QVERIFY(changed.isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 1);
    m_presence->setPlaces({whole(tokyo), whole(seoul)});
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 1);
}

void PresenceTest::tellsLookAlikes()
{
    m_presence->keep();
    const int web = *m_presence->groupOf(ImageNumber(0));
    QVERIFY(!m_presence->isLookAlike(web));
    m_store->take({image(tokyo, u"3"_s, u"Web "_s)}, {});
    QVERIFY(m_presence->isLookAlike(web));
    QVERIFY(m_presence->isLookAlike(*m_presence->groupOf(ImageNumber(2))));
    QVERIFY(!m_presence->isLookAlike(*m_presence->groupOf(ImageNumber(1))));
    QCOMPARE(whereIs(u"web"_s), u"tm"_s);
    m_store->drop({.region = tokyo}, {u"3"_s});
    QVERIFY(!m_presence->isLookAlike(web));
}

void PresenceTest::regroups()
{
    m_presence->keep();
    m_store->take({image(tokyo, u"3"_s, u"web-2"_s), image(tokyo, u"4"_s, u"web-3"_s)}, {});
    QCOMPARE(m_presence->groupEnd(), 4);
    m_presence->setGrouping(Grouping::Series);
    QCOMPARE(m_presence->groupOf(ImageNumber(2)), m_presence->groupOf(ImageNumber(3)));
    QCOMPARE(m_presence->groupEnd(), 3);
}

/// Of a name, nobody asked for the other ids.
void PresenceTest::groupsByIdWhereIdsWereAsked()
{
    m_presence->keep();
    m_store->take({image(tokyo, u"3"_s, u"web-2"_s), image(tokyo, u"4"_s, u"web-2"_s)}, {});
    QCOMPARE(m_presence->groupOf(ImageNumber(2)), m_presence->groupOf(ImageNumber(3)));
    m_presence->setIdsAsked(true);
    QVERIFY(m_presence->groupOf(ImageNumber(2)) != m_presence->groupOf(ImageNumber(3)));
    QCOMPARE(m_presence->grouping(), Grouping::Usual);
    m_presence->setIdsAsked(false);
    QCOMPARE(m_presence->groupOf(ImageNumber(2)), m_presence->groupOf(ImageNumber(3)));
}

void PresenceTest::forgetsEverything()
{
    m_presence->keep();
    m_store->clear();
    QCOMPARE(m_presence->groupEnd(), 0);
    m_store->take({image(tokyo, u"3"_s, u"web"_s)}, {});
    QCOMPARE(whereIs(u"web"_s), u"mt"_s);
}

QTEST_GUILESS_MAIN(PresenceTest)
#include "tst_presence.moc"
