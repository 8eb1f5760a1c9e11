// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/detailregions.h"

#include "support/fakeimagesource.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/details/detailpane.h"

#include <QTabWidget>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;
const QString bangkok = u"ap-bangkok"_s;

Image web(const QString &region, const QString &id)
{
    Image image = makeImage(region, id, u"web"_s);
    image.imageType = u"PRIVATE_IMAGE"_s;
    return image;
}

} // namespace

/// What the details say of the regions of an image in Seoul: Tokyo has none, and Bangkok has
/// answered or not.
class DetailRegionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void tells_data();
    void tells();
};

void DetailRegionsTest::tells_data()
{
    QTest::addColumn<int>("pages"); // of two, before Bangkok fails
    QTest::addColumn<bool>("isFiltered");
    QTest::addColumn<QStringList>("sentences");

    const QString there = u"Asia Pacific: in Seoul; not in Tokyo"_s;
    const QString unknown = u"; unknown in Bangkok ("_s;
    const QString summary = u"In 1 of 3 regions."_s;
    const QString nobodyKnows = u"Of 1 regions nobody knows."_s;
    QTest::newRow("read whole") << 2 << false << QStringList {summary, there + u", Bangkok."_s};
    QTest::newRow("failed at once")
            << 0 << false << QStringList {summary, nobodyKnows, there + unknown};
    QTest::newRow("failed after a page")
            << 1 << false << QStringList {summary, nobodyKnows, there + unknown};
    QTest::newRow("of filters") << 2 << true
                                << QStringList {summary, u"where others are, nobody knows."_s};
}

void DetailRegionsTest::tells()
{
    QFETCH(int, pages);
    QFETCH(bool, isFiltered);
    QFETCH(QStringList, sentences);

    FakeImageSource source;
    ImageCatalog catalog;
    catalog.setSource(&source);
    ImageCatalog unread;
    const ReadTimes noTimes(unread);
    Presence presence(catalog.store());
    const Narrowing narrowing(catalog.store(), presence);
    DetailPane pane;
    const DetailRegions regions(pane, catalog, noTimes, presence, narrowing, nullptr);

    ImageQuery query = {.places = placesIn({seoul, tokyo, bangkok})};
    if (isFiltered)
        query.filters = {{u"platform"_s, {u"Ubuntu"_s}}};
    QVERIFY(catalog.search(query));
    catalog.loadAll();
    source.succeed(0, {.images = {web(seoul, u"img-1"_s)}, .totalCount = 1});
    source.succeed(1, {.totalCount = 0});
    for (int page = 0; page < std::min(pages + 1, 2); ++page) {
        QVERIFY(waitFor(u"a request"_s, [&] { return !source.openRequests().isEmpty(); }));
        const int number = source.openRequests().constFirst();
        if (page == pages) {
            source.fail(number, {.kind = ApiError::Kind::Timeout, .place = {.region = bangkok}});
            break;
        }
        source.succeed(number, {.images = makeImages(bangkok, 100 * page, page == 0 ? 100 : 1),
                                .totalCount = 101});
    }
    QTRY_VERIFY_WITH_TIMEOUT(!catalog.summary().loading, longestWait);
    presence.setPlaces(catalog.places());

    pane.setImage(catalog.store().at(ImageNumber(0)));
    pane.show();
    pane.findChild<QTabWidget *>()->setCurrentIndex(2);
    QVERIFY(pane.showsRegions());
    for (const QString &sentence : sentences)
        QVERIFY2(visibleText(pane).contains(sentence), qPrintable(visibleText(pane)));
}

QTEST_MAIN(DetailRegionsTest)
#include "tst_detailregions.moc"
