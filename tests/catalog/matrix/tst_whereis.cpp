// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/whereis.h"

#include "languages/translations.h"

#include <QTimeZone>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;
const QString frankfurt = u"eu-frankfurt"_s;

Image image(const QString &region, const QString &id, const QString &name)
{
    return {.place = {.region = region},
            .imageId = id,
            .imageType = u"PRIVATE_IMAGE"_s,
            .imageName = name};
}

PlaceStatus status(const QString &region, PlaceState state = PlaceState::Complete)
{
    return {.place = {.region = region}, .state = state, .answered = true};
}

} // namespace

class WhereIsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void init();
    void findsGroups_data();
    void findsGroups();
    void saysWhereItIs();
    void putsPartsTogetherAsTheLanguageDoes();
    void tellsAnIdFromItsName();
    void saysWhatIsNowhere();
    void saysOnceWhatIsTheSame();
    void saysWhatWasNotAskedFor_data();
    void saysWhatWasNotAskedFor();

private:
    [[nodiscard]] QStringList sentences(const QString &name) const
    {
        const std::vector<int> groups = groupsNamed(*m_presence, *m_store, name);
        const auto group = groups.empty() ? std::nullopt : std::optional(groups.front());
        return whereSentences(*m_presence, m_times, whereaboutsOf(*m_presence, group),
                              TimeZone::Utc);
    }

    QHash<Place, QDateTime> m_times;
    std::unique_ptr<ImageStore> m_store;
    std::unique_ptr<Presence> m_presence;
};

void WhereIsTest::init()
{
    m_presence.reset();
    m_store = std::make_unique<ImageStore>();
    m_presence = std::make_unique<Presence>(*m_store);
    m_presence->setPlaces({status(seoul), status(tokyo), status(frankfurt, PlaceState::Stopped)});
    const QDateTime time(QDate(2026, 11, 27), QTime(10, 21), QTimeZone::utc());
    m_times = {{{.region = seoul}, time}, {{.region = tokyo}, time.addSecs(60)}};
    m_store->take({image(seoul, u"img-1"_s, u"web"_s), image(tokyo, u"img-2"_s, u"db"_s)}, {});
    m_presence->keep();
}

void WhereIsTest::findsGroups_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");

    QTest::newRow("id") << u"img-1"_s << 1;
    QTest::newRow("name") << u"web"_s << 1;
    QTest::newRow("with blanks") << u" web\n"_s << 1;
    QTest::newRow("a part") << u"we"_s << 0;
    QTest::newRow("nothing") << u" "_s << 0;
}

void WhereIsTest::findsGroups()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    QCOMPARE(int(groupsNamed(*m_presence, *m_store, text).size()), count);
}

void WhereIsTest::saysWhereItIs()
{
    QCOMPARE(sentences(u"web"_s),
             QStringList({u"Asia Pacific: in Seoul; not in Tokyo (asked 10:22)."_s,
                          u"Europe: unknown in Frankfurt (Reading the region was stopped.)."_s}));
    const std::vector<int> groups = groupsNamed(*m_presence, *m_store, u"web"_s);
    QCOMPARE(whereSummary(whereaboutsOf(*m_presence, groups.front())),
             u"In 1 of 3 regions. Of 1 regions nobody knows."_s);
}

void WhereIsTest::putsPartsTogetherAsTheLanguageDoes()
{
    const Translations chinese(u"zh_CN"_s);
    const QString text = sentences(u"web"_s).front();
    QVERIFY2(text.contains(u'\uff1b') && !text.contains(u';'), qUtf8Printable(text));
}

/// A copy in another region has the name, and another id.
void WhereIsTest::tellsAnIdFromItsName()
{
    m_store->take({image(tokyo, u"img-3"_s, u"web"_s)}, {});
    const int group = groupsNamed(*m_presence, *m_store, u"img-1"_s).front();
    QVERIFY(hasId(*m_presence, group, u"img-1"_s) && hasOtherIds(*m_presence, group, u"img-1"_s));
    QVERIFY(!hasId(*m_presence, group, u"web"_s));
    QCOMPARE(whereSummary(whereaboutsOf(*m_presence, group)),
             u"In 2 of 3 regions. Of 1 regions nobody knows."_s);
    const std::vector<Whereabouts> ofId = whereaboutsOf(*m_presence, group, u"img-1"_s);
    QCOMPARE(whereSummary(ofId), u"In 1 of 3 regions. Of 1 regions nobody knows."_s);
    QCOMPARE(whereSentences(*m_presence, m_times, ofId, TimeZone::Utc).front(),
             u"Asia Pacific: in Seoul; not in Tokyo (asked 10:22)."_s);
    const int db = groupsNamed(*m_presence, *m_store, u"img-2"_s).front();
    QVERIFY(!hasOtherIds(*m_presence, db, u"img-2"_s));
}

void WhereIsTest::saysWhatIsNowhere()
{
    // Frankfurt is not read: it may be there.
    QCOMPARE(sentences(u"cache"_s),
             QStringList({u"Asia Pacific: not in Seoul (asked 10:21), Tokyo (asked 10:22)."_s,
                          u"Europe: unknown in Frankfurt (Reading the region was stopped.)."_s}));
}

/// What is the same of several regions is said once.
void WhereIsTest::saysOnceWhatIsTheSame()
{
    m_times[{.region = seoul}] = m_times.value({.region = tokyo});
    QCOMPARE(sentences(u"cache"_s).front(), u"Asia Pacific: not in Seoul, Tokyo (asked 10:22)."_s);
}

void WhereIsTest::saysWhatWasNotAskedFor_data()
{
    QTest::addColumn<ImageQuery>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isSaid");

    QTest::newRow("all images") << ImageQuery() << u"web"_s << false;
    QTest::newRow("the id that was asked for")
            << ImageQuery {.imageIds = {u"img-1"_s}} << u" img-1 "_s << false;
    QTest::newRow("another id") << ImageQuery {.imageIds = {u"img-1"_s}} << u"img-2"_s << true;
    QTest::newRow("a name where ids were asked for")
            << ImageQuery {.imageIds = {u"img-1"_s}} << u"web"_s << true;
    QTest::newRow("a filter") << ImageQuery {.filters = {{u"platform"_s, {u"Ubuntu"_s}}}}
                              << u"web"_s << true;
    QTest::newRow("an instance type")
            << ImageQuery {.imageIds = {u"img-1"_s}, .instanceType = u"SA5.MEDIUM2"_s} << u"img-1"_s
            << true;
}

void WhereIsTest::saysWhatWasNotAskedFor()
{
    QFETCH(ImageQuery, query);
    QFETCH(QString, text);
    QFETCH(bool, isSaid);
    QCOMPARE(unaskedSentence(query, text).contains("nobody knows"_L1), isSaid);
}

QTEST_GUILESS_MAIN(WhereIsTest)
#include "tst_whereis.moc"
