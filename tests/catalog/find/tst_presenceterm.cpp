// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/narrowing.h"
#include "catalog/find/presencenote.h"

#include <QSignalSpy>
#include <QTimeZone>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;
const QString bangkok = u"ap-bangkok"_s;

Image image(const QString &region, const QString &id, const QString &name, int day = 9)
{
    return {.place = {.region = region},
            .imageId = id,
            .imageType = u"PRIVATE_IMAGE"_s,
            .imageName = name,
            .imageSize = 20,
            .imageState = u"NORMAL"_s,
            .created = QDateTime(QDate(2026, 11, day), QTime(9, 0), QTimeZone::utc())};
}

PlaceStatus status(const QString &region, PlaceState state = PlaceState::Complete)
{
    return {.place = {.region = region}, .state = state, .answered = true};
}

} // namespace

/// Find terms that ask where else an image is.
class PresenceTermTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void finds_data();
    void finds();
    void takesUnreadRegionsForUnknown_data();
    void takesUnreadRegionsForUnknown();
    void saysWhatNobodyKnows_data();
    void saysWhatNobodyKnows();
    void followsWhatComesLater();
    void meansRegions_data();
    void meansRegions();
    void refuses_data();
    void refuses();
    void findsNothingWithoutAPresence();
    void leavesOthersAlone();

private:
    /// The ids of the images that are wanted, as single digits.
    [[nodiscard]] QString found(const QString &text)
    {
        const Result<FindExpression> expression = parseFindExpression(text, {});
        if (!expression)
            return expression.error().message;
        m_narrowing->setFind(*expression);
        return wanted();
    }
    [[nodiscard]] QString wanted() const
    {
        QString ids;
        for (int number = 0; number < m_store->numberEnd(); ++number) {
            if (m_narrowing->isWanted(ImageNumber(number)))
                ids += m_store->at(ImageNumber(number)).imageId;
        }
        return ids;
    }

    std::unique_ptr<ImageStore> m_store;
    std::unique_ptr<Presence> m_presence;
    std::unique_ptr<Narrowing> m_narrowing;
};

void PresenceTermTest::init()
{
    m_narrowing.reset();
    m_presence.reset();
    m_store = std::make_unique<ImageStore>();
    m_presence = std::make_unique<Presence>(*m_store);
    m_narrowing = std::make_unique<Narrowing>(*m_store, *m_presence);
    m_presence->setPlaces({status(seoul), status(tokyo), status(bangkok)});
    Image large = image(bangkok, u"6"_s, u"edge"_s);
    large.imageSize = 50;
    m_store->take({image(seoul, u"1"_s, u"web"_s), image(tokyo, u"2"_s, u"web"_s, 1),
                   image(seoul, u"3"_s, u"db"_s), image(seoul, u"4"_s, u"edge"_s),
                   image(tokyo, u"5"_s, u"edge"_s), large},
                  {});
}

void PresenceTermTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ids");

    QTest::newRow("in") << u"in:tokyo"_s << u"12456"_s;
    QTest::newRow("not in") << u"-in:tokyo"_s << u"3"_s;
    QTest::newRow("in one of two") << u"in:tokyo,bangkok"_s << u"12456"_s;
    QTest::newRow("in neither") << u"-in:tokyo,bangkok"_s << u"3"_s;
    QTest::newRow("in both") << u"in:tokyo in:bangkok"_s << u"456"_s;
    QTest::newRow("in all") << u"in:all"_s << u"456"_s;
    QTest::newRow("missing somewhere") << u"-in:all"_s << u"123"_s;
    QTest::newRow("not in any of a pattern") << u"-in:ap-t*"_s << u"3"_s;
    QTest::newRow("not in any of two of a pattern") << u"-in:ap-*k*"_s << u"3"_s;
    QTest::newRow("behind") << u"behind:yes"_s << u"2"_s;
    QTest::newRow("behind by more") << u"behind:>7d"_s << u"2"_s;
    QTest::newRow("behind by less") << u"behind:<8d"_s << QString();
    QTest::newRow("behind by weeks") << u"behind:1w..2w"_s << u"2"_s;
    QTest::newRow("behind, without a unit") << u"behind:8"_s << u"2"_s;
    QTest::newRow("behind nowhere") << u"-behind:yes"_s << u"3456"_s;
    QTest::newRow("behind nowhere by more") << u"-behind:>7d"_s << u"3456"_s;
    QTest::newRow("behind nowhere by much more") << u"-behind:>9d"_s << u"123456"_s;
    QTest::newRow("differs") << u"differs:any"_s << u"456"_s;
    QTest::newRow("differs in size") << u"differs:size"_s << u"456"_s;
    QTest::newRow("differs in state") << u"differs:state,os,deprecation"_s << QString();
    QTest::newRow("does not differ") << u"-differs:any"_s << u"123"_s;
    QTest::newRow("with another term") << u"in:tokyo name:web region:ap-tokyo"_s << u"2"_s;
    QTest::newRow("nothing written yet") << u"in:"_s << u"123456"_s;
}

void PresenceTermTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, ids);
    QCOMPARE(found(text), ids);
}

void PresenceTermTest::takesUnreadRegionsForUnknown_data()
{
    QTest::addColumn<PlaceState>("state");
    QTest::newRow("failed") << PlaceState::Failed;
    QTest::newRow("stopped") << PlaceState::Stopped;
    QTest::newRow("half") << PlaceState::Partial;
    QTest::newRow("waiting") << PlaceState::Waiting;
}

void PresenceTermTest::takesUnreadRegionsForUnknown()
{
    QFETCH(PlaceState, state);
    m_presence->setPlaces({status(seoul), status(tokyo, state), status(bangkok)});
    m_store->take({image(seoul, u"7"_s, u"cache"_s), image(bangkok, u"8"_s, u"cache"_s)}, {});
    // What is there is there; what is not may be.
    QCOMPARE(found(u"in:tokyo"_s), u"12456"_s);
    QCOMPARE(found(u"-in:tokyo"_s), QString());
    QCOMPARE(found(u"-in:tokyo,bangkok"_s), QString());
    QCOMPARE(found(u"-in:ap-*k*"_s), QString()); // of Tokyo and Bangkok
    QCOMPARE(found(u"in:all"_s), u"456"_s);
    QCOMPARE(found(u"-in:all"_s), u"123"_s); // web and db are missing in Bangkok
    QCOMPARE(found(u"behind:yes"_s), QString());
    QCOMPARE(found(u"-behind:yes"_s), QString()); // in Tokyo there may be older and newer ones
}

void PresenceTermTest::saysWhatNobodyKnows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("note");

    const QString unread = u"Nobody knows what is in Tokyo, which is not read whole."_s;
    const QString unasked = u"A region that in: names was not asked."_s;
    QTest::newRow("no term") << u"tokyo region:ap-tokyo"_s << QString();
    QTest::newRow("of a region that is read") << u"-in:seoul"_s << QString();
    QTest::newRow("of one that is not") << u"-in:tokyo"_s << unread;
    QTest::newRow("of both") << u"in:seoul,tokyo"_s << unread;
    QTest::newRow("of all") << u"in:all"_s << unread;
    QTest::newRow("behind") << u"-behind:>7d"_s << unread;
    QTest::newRow("differing") << u"differs:any"_s << unread;
    QTest::newRow("of one that was not asked") << u"in:jakarta"_s << unasked;
    QTest::newRow("of both kinds") << u"in:jakarta,tokyo"_s << unread + u' ' + unasked;
}

void PresenceTermTest::saysWhatNobodyKnows()
{
    QFETCH(QString, text);
    QFETCH(QString, note);
    const QList<PlaceStatus> places = {status(seoul), status(tokyo, PlaceState::Failed)};
    QCOMPARE(presenceNote(*parseFindExpression(text, {}), places), note);
    const QString whole = presenceNote(*parseFindExpression(text, {}), {status(seoul)});
    QVERIFY(!whole.contains("Nobody knows"_L1));
}

void PresenceTermTest::followsWhatComesLater()
{
    QCOMPARE(found(u"-in:bangkok"_s), u"123"_s);
    m_store->take({image(bangkok, u"7"_s, u"db"_s)}, {});
    QSignalSpy narrowed(m_narrowing.get(), &Narrowing::narrowed);
    QSignalSpy findChanged(m_narrowing.get(), &Narrowing::findChanged);
    QCoreApplication::processEvents();
    QCOMPARE(narrowed.size(), 1);
    QCOMPARE(findChanged.size(), 0); // it is the same text
    QCOMPARE(wanted(), u"12"_s);
    m_presence->setPlaces({status(seoul), status(tokyo), status(bangkok, PlaceState::Failed)});
    QCoreApplication::processEvents();
    QCOMPARE(wanted(), QString());
    m_store->drop({.region = bangkok}, {u"7"_s});
    m_presence->setPlaces({status(seoul), status(tokyo), status(bangkok)});
    QCoreApplication::processEvents();
    QCOMPARE(wanted(), u"123"_s);
}

void PresenceTermTest::meansRegions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isMeant");

    QTest::newRow("id") << u"ap-seoul"_s << true;
    QTest::newRow("short") << u"SEOUL"_s << true;
    QTest::newRow("pattern") << u"ap-s*"_s << true;
    QTest::newRow("with the profile") << u"prod/ap-seoul"_s << true;
    QTest::newRow("another profile") << u"test/ap-seoul"_s << false;
    QTest::newRow("a part") << u"seo"_s << false;
}

void PresenceTermTest::meansRegions()
{
    QFETCH(QString, text);
    QFETCH(bool, isMeant);
    const TextPattern pattern(text, TextPattern::Extent::Whole);
    QCOMPARE(isMeantBy(pattern, {.profile = u"prod"_s, .region = seoul}), isMeant);
}

void PresenceTermTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRight");

    QTest::newRow("no region") << u"in:tokio"_s << false;
    QTest::newRow("a region that is new") << u"in:ap-mumbai-2"_s << true;
    QTest::newRow("no days") << u"behind:long"_s << false;
    QTest::newRow("nothing to differ in") << u"differs:colour"_s << false;
    QTest::newRow("one of two") << u"in:seoul,tokio"_s << false;
}

void PresenceTermTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(bool, isRight);
    const Result<FindExpression> expression = parseFindExpression(text, {});
    QCOMPARE(expression.has_value(), isRight);
    if (!isRight)
        QCOMPARE(expression.error().field, u"find"_s);
}

void PresenceTermTest::findsNothingWithoutAPresence()
{
    Narrowing narrowing(*m_store);
    for (const QString &text : {u"in:seoul"_s, u"-in:tokyo"_s, u"behind:yes"_s}) {
        narrowing.setFind(*parseFindExpression(text, {}));
        QVERIFY(!narrowing.isWanted(ImageNumber(0)));
        QVERIFY(!parseFindExpression(text, {})->matches(m_store->at(ImageNumber(0))));
    }
}

void PresenceTermTest::leavesOthersAlone()
{
    QCOMPARE(found(u"web"_s), u"12"_s);
    QSignalSpy narrowed(m_narrowing.get(), &Narrowing::narrowed);
    m_store->take({image(bangkok, u"7"_s, u"db"_s)}, {});
    QCoreApplication::processEvents();
    QCOMPARE(narrowed.size(), 0);
    QCOMPARE(m_presence->groupEnd(), 0); // nobody has asked
}

QTEST_GUILESS_MAIN(PresenceTermTest)
#include "tst_presenceterm.moc"
