// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/imagecatalog.h"
#include "catalog/table/arranged.h"
#include "support/fakeimagesource.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;

Image imageOf(const QString &profile, const QString &region, const QString &id)
{
    Image image = makeImage(region, id, id);
    image.place.profile = profile;
    return image;
}

} // namespace

/// Two accounts in one catalog: both have the public images, and each has private ones.
class TwoAccountsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aPublicImageIsARowInEach();
    void aFailureOfOneLeavesTheOther();
    void whatIsGoneInOneIsNotInTheOther();
    void areListedByRegionFirst();
    void areFound_data();
    void areFound();
    void areCounted();
    void areSortedBy();

private:
    /// The rows, as "prod/ap-seoul img-1".
    [[nodiscard]] QStringList rows(const QString &find = {}, const QList<SortKeyColumn> &sort = {},
                                   const FacetSelection &facets = {}) const;
    /// Answers the open request of that place.
    void answer(const Place &place, const QStringList &ids);
    [[nodiscard]] int openRequest(const Place &place) const;

    const Place m_prod = {.profile = u"prod"_s, .region = seoul};
    const Place m_dev = {.profile = u"dev"_s, .region = seoul};
    std::unique_ptr<FakeImageSource> m_source;
    std::unique_ptr<ImageCatalog> m_catalog;
};

void TwoAccountsTest::init()
{
    m_catalog.reset();
    m_source = std::make_unique<FakeImageSource>();
    m_catalog = std::make_unique<ImageCatalog>();
    m_catalog->setSource(m_source.get());
    QVERIFY(m_catalog->search({.places = {m_prod, m_dev}}));
    answer(m_prod, {u"img-public"_s, u"img-prod"_s});
    answer(m_dev, {u"img-public"_s, u"img-dev"_s});
}

QStringList TwoAccountsTest::rows(const QString &find, const QList<SortKeyColumn> &sort,
                                  const FacetSelection &facets) const
{
    const ImageStore &store = m_catalog->store();
    const auto numbers =
            arranged(store, parseFindExpression(find, {}).value(), sort, facets).value();
    QStringList rows;
    for (const ImageNumber number : numbers) {
        const Image image = store.at(number);
        rows.append(image.place.profile + u'/' + image.place.region + u' ' + image.imageId);
    }
    return rows;
}

int TwoAccountsTest::openRequest(const Place &place) const
{
    for (const int number : m_source->openRequests()) {
        if (m_source->requests().at(number).place == place)
            return number;
    }
    return -1;
}

void TwoAccountsTest::answer(const Place &place, const QStringList &ids)
{
    QList<Image> images;
    for (const QString &id : ids)
        images.append(imageOf(place.profile, place.region, id));
    const int number = openRequest(place);
    QVERIFY(number >= 0);
    m_source->succeed(number, {.images = images, .totalCount = images.size()});
}

void TwoAccountsTest::aPublicImageIsARowInEach()
{
    QCOMPARE(rows(), (QStringList {u"dev/ap-seoul img-public"_s, u"dev/ap-seoul img-dev"_s,
                                   u"prod/ap-seoul img-public"_s, u"prod/ap-seoul img-prod"_s}));
    QVERIFY(m_catalog->summary().isReadWhole);
}

void TwoAccountsTest::aFailureOfOneLeavesTheOther()
{
    m_catalog->refresh();
    m_source->fail(openRequest(m_prod), {.kind = ApiError::Kind::Credentials});
    answer(m_dev, {u"img-public"_s, u"img-new"_s});
    QCOMPARE(rows(), (QStringList {u"dev/ap-seoul img-public"_s, u"dev/ap-seoul img-new"_s,
                                   u"prod/ap-seoul img-public"_s, u"prod/ap-seoul img-prod"_s}));
    QCOMPARE(m_catalog->summary().failed, 1);
    QCOMPARE(m_catalog->places().constFirst().error->place, m_prod);

    m_catalog->retryFailed();
    answer(m_prod, {u"img-prod"_s});
    QCOMPARE(rows(), (QStringList {u"dev/ap-seoul img-public"_s, u"dev/ap-seoul img-new"_s,
                                   u"prod/ap-seoul img-prod"_s}));
}

void TwoAccountsTest::whatIsGoneInOneIsNotInTheOther()
{
    m_catalog->refresh();
    answer(m_prod, {u"img-prod"_s});
    QCOMPARE(rows(), (QStringList {u"dev/ap-seoul img-public"_s, u"dev/ap-seoul img-dev"_s,
                                   u"prod/ap-seoul img-prod"_s}));
}

void TwoAccountsTest::areListedByRegionFirst()
{
    QVERIFY(m_catalog->search(
            {.places = placesIn({tokyo, seoul}, u"prod"_s) + placesIn({seoul, tokyo}, u"dev"_s)}));
    for (const PlaceStatus &status : m_catalog->places())
        answer(status.place, {u"img-public"_s});
    QCOMPARE(rows(), (QStringList {u"dev/ap-seoul img-public"_s, u"prod/ap-seoul img-public"_s,
                                   u"dev/ap-tokyo img-public"_s, u"prod/ap-tokyo img-public"_s}));
}

void TwoAccountsTest::areFound_data()
{
    QTest::addColumn<QString>("find");
    QTest::addColumn<QStringList>("ids");

    const QStringList ofProd = {u"prod/ap-seoul img-public"_s, u"prod/ap-seoul img-prod"_s};
    const QStringList ofDev = {u"dev/ap-seoul img-public"_s, u"dev/ap-seoul img-dev"_s};
    QTest::newRow("by key") << u"profile:prod"_s << ofProd;
    QTest::newRow("in any case") << u"profile:PROD"_s << ofProd;
    QTest::newRow("not by a part") << u"profile:pro"_s << QStringList();
    QTest::newRow("by a pattern") << u"profile:d*"_s << ofDev;
    QTest::newRow("several") << u"profile:prod,dev"_s << ofDev + ofProd;
    QTest::newRow("not") << u"-profile:prod"_s << ofDev;
    QTest::newRow("without one") << u"profile:\"\""_s << QStringList();
    QTest::newRow("by word") << u"dev public"_s << QStringList {u"dev/ap-seoul img-public"_s};
}

void TwoAccountsTest::areFound()
{
    QFETCH(QString, find);
    QTEST(rows(find), "ids");
}

void TwoAccountsTest::areCounted()
{
    const auto counts = [this](const FacetSelection &selection) {
        FacetCounter counter(selection, m_catalog->store().cells());
        for (const ImageNumber number : m_catalog->store().numbers())
            counter.add(number);
        return counter.counts().at(int(Facet::Profile));
    };
    const FacetCounts expected = {.facet = Facet::Profile,
                                  .title = u"Profile"_s,
                                  .values = {{u"dev"_s, u"dev"_s, 2}, {u"prod"_s, u"prod"_s, 2}}};
    QCOMPARE(counts({}), expected);
    FacetSelection selection;
    selection.toggle(Facet::Profile, u"dev"_s, false);
    QCOMPARE(rows({}, {}, selection),
             (QStringList {u"dev/ap-seoul img-public"_s, u"dev/ap-seoul img-dev"_s}));

    // Nothing is to be counted with one account.
    QVERIFY(m_catalog->search({.places = placesIn({seoul})}));
    answer({.region = seoul}, {u"img-public"_s, u"img-own"_s});
    QCOMPARE(counts({}).values, (QList<FacetValue> {{QString(), QString(), 2}}));
}

void TwoAccountsTest::areSortedBy()
{
    const QList<SortKeyColumn> byProfile = {
            {.column = int(ImageColumn::Profile), .order = Qt::DescendingOrder},
            {.column = int(ImageColumn::ImageId)}};
    QCOMPARE(rows({}, byProfile),
             (QStringList {u"prod/ap-seoul img-prod"_s, u"prod/ap-seoul img-public"_s,
                           u"dev/ap-seoul img-dev"_s, u"dev/ap-seoul img-public"_s}));
}

QTEST_GUILESS_MAIN(TwoAccountsTest)
#include "tst_twoaccounts.moc"
