// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/store/imagestore.h"

#include "support/fakeimagesource.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;

} // namespace

class ImageStoreTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsWhatCame();
    void tellsOfWhatIsNew();
    void tellsOfWhatChanged();
    void sameImagesAreNoChange();
    void eachSignalIsTrue();
    void tellsNothingSentFromNothingInIt();
    void survivesBeingClearedWhileItTells();
    void keepsHowImagesCameBesideThem();
    void takesTheLastOfAPage();
    void accountsAndRegionsAreApart();
    void whatIsGoneCanBeReadUntilTheSignalReturns();
    void whatIsGoneIsNotThereWhileOneHearsOfIt();
    void numbersStayTheirOwn();
    void clears();
    void aSnapshotStaysAsItWas();
    void listsByPlaceAndPosition();
    void cellsAreTheSameWheneverOneAsks();

private:
    void take(const QList<Image> &images, const QString &requestId = u"r"_s)
    {
        m_store->take(images, {.requestId = requestId, .readTime = {}});
    }
    [[nodiscard]] QString nameOf(ImageNumber number) const { return m_store->at(number).imageName; }

    std::unique_ptr<ImageStore> m_store;
    QStringList m_heard; ///< Signals, in words.
};

void ImageStoreTest::init()
{
    m_store = std::make_unique<ImageStore>();
    m_heard.clear();
    connect(m_store.get(), &ImageStore::added, this, [this](ImageNumber first, int count) {
        for (int number = int(first); number < int(first) + count; ++number)
            m_heard.append(u"added "_s + nameOf(ImageNumber(number)));
    });
    connect(m_store.get(), &ImageStore::changed, this, [this](const QList<ImageChange> &changes) {
        for (const ImageChange &change : changes) {
            QCOMPARE(m_store->at(change.number), change.after);
            m_heard.append(change.before.imageName + u" is "_s + change.after.imageName);
        }
    });
    connect(m_store.get(), &ImageStore::gone, this,
            [this](const std::vector<ImageNumber> &numbers) {
                for (const ImageNumber number : numbers) {
                    const Image image = m_store->at(number);
                    QVERIFY(!m_store->numberOf({image.place, image.imageId}));
                    m_heard.append(image.imageName + u" is gone"_s);
                }
            });
    connect(m_store.get(), &ImageStore::cleared, this, [this] { m_heard.append(u"cleared"_s); });
}

void ImageStoreTest::keepsWhatCame()
{
    const QList<Image> images = makeImages(seoul, 0, 3);
    take(images);
    QCOMPARE(m_store->count(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(m_store->at(ImageNumber(i)), images.at(i));
        QCOMPARE(m_store->numberOf({{.region = seoul}, images.at(i).imageId}), ImageNumber(i));
    }
    QVERIFY(!m_store->numberOf({{.region = tokyo}, images.at(0).imageId}));
    QVERIFY(!m_store->contains(ImageNumber(3)));
}

void ImageStoreTest::tellsOfWhatIsNew()
{
    take({makeImage(seoul, u"1"_s, u"a"_s), makeImage(seoul, u"2"_s, u"b"_s)});
    take({makeImage(seoul, u"2"_s, u"b"_s), makeImage(seoul, u"3"_s, u"c"_s)});
    QCOMPARE(m_heard, (QStringList {u"added a"_s, u"added b"_s, u"added c"_s}));
}

void ImageStoreTest::tellsOfWhatChanged()
{
    take({makeImage(seoul, u"1"_s, u"a"_s), makeImage(seoul, u"2"_s, u"b"_s)});
    m_heard.clear();
    take({makeImage(seoul, u"2"_s, u"c"_s), makeImage(seoul, u"1"_s, u"a"_s)});
    QCOMPARE(m_heard, QStringList {u"b is c"_s});
    QCOMPARE(m_store->count(), 2);
}

/// A refresh of what is as it was says nothing, though each reply has its own stamps.
void ImageStoreTest::sameImagesAreNoChange()
{
    const QList<Image> images = makeImages(seoul, 0, 100);
    take(images, u"first"_s);
    m_heard.clear();
    take(images, u"second"_s);
    QCOMPARE(m_heard, QStringList());
}

/// Not that nothing has changed, come or gone.
void ImageStoreTest::eachSignalIsTrue()
{
    const QSignalSpy added(m_store.get(), &ImageStore::added);
    const QSignalSpy changed(m_store.get(), &ImageStore::changed);
    const QSignalSpy gone(m_store.get(), &ImageStore::gone);
    const auto heard = [&] {
        return QList {added.size(), changed.size(), gone.size()};
    };
    take({});
    QCOMPARE(heard(), (QList<qsizetype> {0, 0, 0}));
    take(named({u"a"_s, u"b"_s}));
    QCOMPARE(heard(), (QList<qsizetype> {1, 0, 0}));
    take(named({u"b"_s, u"c"_s}));
    QCOMPARE(heard(), (QList<qsizetype> {2, 0, 0}));
    QCOMPARE(added.last().at(1).toInt(), 1);
    take(named({u"c"_s}));
    m_store->drop({.region = seoul}, {u"d"_s});
    QCOMPARE(heard(), (QList<qsizetype> {2, 0, 0}));
    m_store->drop({.region = seoul}, {u"c"_s, u"d"_s, u"c"_s});
    QCOMPARE(heard(), (QList<qsizetype> {2, 0, 1}));
    QCOMPARE(m_store->count(), 2);
}

/// A null text was not sent, an empty one was; an export writes them differently.
void ImageStoreTest::tellsNothingSentFromNothingInIt()
{
    Image image = makeImage(seoul, u"1"_s, u"a"_s);
    take({image});
    m_heard.clear();
    image.imageFamily = u""_s;
    take({image});
    QCOMPARE(m_heard, QStringList {u"a is a"_s});
    QVERIFY(!m_store->at(ImageNumber(0)).imageFamily.isNull());
    take({image});
    QCOMPARE(m_heard.size(), 1);
}

void ImageStoreTest::survivesBeingClearedWhileItTells()
{
    take(named({u"a"_s, u"b"_s}));
    connect(m_store.get(), &ImageStore::gone, this, [this] { m_store->clear(); });
    m_store->drop({.region = seoul}, {u"a"_s});
    QCOMPARE(m_store->count(), 0);
    take(named({u"c"_s}));
    QCOMPARE(m_store->count(), 1);
}

void ImageStoreTest::keepsHowImagesCameBesideThem()
{
    take(makeImages(seoul, 0, 2), u"first"_s);
    take(makeImages(seoul, 1, 2), u"second"_s);
    QCOMPARE(m_store->originOf(ImageNumber(0)).requestId, u"first"_s);
    QCOMPARE(m_store->originOf(ImageNumber(1)).requestId, u"second"_s);
    QCOMPARE(m_store->originOf(ImageNumber(2)).requestId, u"second"_s);
}

void ImageStoreTest::takesTheLastOfAPage()
{
    take({makeImage(seoul, u"1"_s, u"a"_s), makeImage(seoul, u"1"_s, u"b"_s)});
    QCOMPARE(m_heard, QStringList {u"added b"_s});
    m_heard.clear();
    take({makeImage(seoul, u"1"_s, u"c"_s), makeImage(seoul, u"1"_s, u"d"_s)});
    QCOMPARE(m_heard, QStringList {u"b is d"_s});
    m_heard.clear();
    take({makeImage(seoul, u"1"_s, u"e"_s), makeImage(seoul, u"1"_s, u"d"_s)});
    QCOMPARE(m_heard, QStringList());
    QCOMPARE(m_store->count(), 1);
}

/// A public image has the same id everywhere.
void ImageStoreTest::accountsAndRegionsAreApart()
{
    const QList<Place> places = {{.profile = {}, .region = seoul},
                                 {.profile = u"work"_s, .region = seoul},
                                 {.profile = u"work"_s, .region = tokyo}};
    for (const Place &place : places)
        take({{.place = place, .imageId = u"img-1"_s, .imageName = place.profile + place.region}});
    QCOMPARE(m_store->count(), 3);
    for (const Place &place : places) {
        const std::optional<ImageNumber> number = m_store->numberOf({place, u"img-1"_s});
        QVERIFY(number);
        QCOMPARE(m_store->at(*number).place, place);
        QCOMPARE(nameOf(*number), place.profile + place.region);
    }
    m_store->drop(places.at(1), {u"img-1"_s});
    QCOMPARE(m_store->count(), 2);
    QVERIFY(m_store->numberOf({places.at(0), u"img-1"_s}));
    QVERIFY(!m_store->numberOf({places.at(1), u"img-1"_s}));
    QVERIFY(m_store->numberOf({places.at(2), u"img-1"_s}));
}

void ImageStoreTest::whatIsGoneCanBeReadUntilTheSignalReturns()
{
    take({makeImage(seoul, u"1"_s, u"a"_s), makeImage(seoul, u"2"_s, u"b"_s),
          makeImage(seoul, u"3"_s, u"c"_s)});
    m_heard.clear();
    m_store->drop({.region = seoul}, {u"3"_s, u"1"_s, u"unknown"_s});
    QCOMPARE(m_heard, (QStringList {u"a is gone"_s, u"c is gone"_s}));
    QVERIFY(!m_store->contains(ImageNumber(0)));
    QVERIFY(m_store->contains(ImageNumber(1)));
    m_heard.clear();
    m_store->drop({.region = seoul}, {u"1"_s});
    m_store->drop({.region = tokyo}, {u"2"_s});
    QCOMPARE(m_heard, QStringList());
}

/// A view may count anew whenever it hears of anything.
void ImageStoreTest::whatIsGoneIsNotThereWhileOneHearsOfIt()
{
    QList<size_t> counts;
    const auto count = [this, &counts] {
        QCOMPARE(m_store->numbers().size(), size_t(m_store->count()));
        counts.append(m_store->numbers().size());
    };
    connect(m_store.get(), &ImageStore::gone, this, count);
    connect(m_store.get(), &ImageStore::cleared, this, count);
    take(named({u"a"_s, u"b"_s, u"c"_s}));
    m_store->drop({.region = seoul}, {u"a"_s});
    m_store->clear();
    QCOMPARE(counts, (QList<size_t> {2, 0}));
    take(named({u"d"_s}));
    QCOMPARE(m_store->numbers(), std::vector {ImageNumber(0)});
}

void ImageStoreTest::numbersStayTheirOwn()
{
    take(named({u"a"_s, u"b"_s, u"c"_s}));
    m_store->drop({.region = seoul}, {u"a"_s});
    QCOMPARE(nameOf(ImageNumber(1)), u"b"_s);
    QCOMPARE(m_store->numbers(), (std::vector {ImageNumber(1), ImageNumber(2)}));
    take(named({u"a"_s}));
    QCOMPARE(m_store->numberOf({{.region = seoul}, u"a"_s}), ImageNumber(3));
    QCOMPARE(m_store->count(), 3);
    QCOMPARE(m_store->numberEnd(), 4);
}

void ImageStoreTest::clears()
{
    take(named({u"a"_s, u"b"_s}));
    m_heard.clear();
    m_store->clear();
    QCOMPARE(m_heard, QStringList {u"cleared"_s});
    QCOMPARE(m_store->count(), 0);
    QCOMPARE(m_store->numberEnd(), 0);
    take(named({u"b"_s}));
    QCOMPARE(m_store->numberOf({{.region = seoul}, u"b"_s}), ImageNumber(0));
}

/// Whenever they come: by region as the panel lists them, then by account, then as the API does.
void ImageStoreTest::aSnapshotStaysAsItWas()
{
    take({makeImage(seoul, u"1"_s, u"a"_s), makeImage(seoul, u"2"_s, u"b"_s),
          makeImage(seoul, u"3"_s, u"c"_s)});
    const ImageSnapshot snapshot = m_store->snapshot({ImageNumber(2), ImageNumber(0)});
    take({makeImage(seoul, u"1"_s, u"another"_s)});
    m_store->clear();
    take({makeImage(tokyo, u"4"_s, u"of other texts"_s)});
    QCOMPARE(snapshot.size(), 2);
    QCOMPARE(snapshot.at(0), makeImage(seoul, u"3"_s, u"c"_s));
    QCOMPARE(snapshot.at(1), makeImage(seoul, u"1"_s, u"a"_s));
}

void ImageStoreTest::listsByPlaceAndPosition()
{
    const auto named = [](const QString &profile, const QString &region, const QString &name) {
        return Image {.place = {.profile = profile, .region = region},
                      .imageId = name,
                      .imageName = name};
    };
    m_store->take({named({}, u"xx-moon"_s, u"9"_s), named({}, u"xx-mars"_s, u"8"_s)}, {});
    m_store->take({named({}, tokyo, u"6"_s), named({}, tokyo, u"7"_s)}, {}, 100);
    m_store->take({named({}, tokyo, u"4"_s), named({}, tokyo, u"5"_s)}, {}, 0);
    m_store->take({named(u"work"_s, seoul, u"3"_s), named({}, seoul, u"2"_s)}, {});
    m_store->take({named({}, u"ap-guangzhou"_s, u"1"_s)}, {}, 300);
    const auto listed = [this] {
        std::vector<ImageNumber> numbers = m_store->numbers();
        m_store->listOrder().sort(numbers);
        QString names;
        for (const ImageNumber number : numbers)
            names += nameOf(number);
        return names;
    };
    QCOMPARE(listed(), u"123456789"_s);
    for (const ImageNumber a : m_store->numbers()) {
        for (const ImageNumber b : m_store->numbers())
            QCOMPARE(m_store->listOrder().comesBefore(a, b), nameOf(a) < nameOf(b));
    }
    // What comes again keeps its place; what has no position follows all that its place has.
    m_store->take({named({}, tokyo, u"4"_s)}, {}, 200);
    m_store->take({named({}, tokyo, u"+"_s)}, {});
    QCOMPARE(listed(), u"1234567+89"_s);
    m_store->clear();
    m_store->take({named({}, seoul, u"1"_s), named({}, tokyo, u"2"_s)}, {}, 0);
    QCOMPARE(listed(), u"12"_s);
    // The images of a page stand one behind the other, among those that came before.
    m_store->clear();
    m_store->take({named({}, seoul, u"2"_s)}, {}, 1);
    m_store->take({named({}, seoul, u"1"_s), named({}, seoul, u"3"_s)}, {}, 0);
    QCOMPARE(listed(), u"123"_s);
}

/// They are made when they are asked for first, after images came, changed and went.
void ImageStoreTest::cellsAreTheSameWheneverOneAsks()
{
    ImageStore askedAtOnce;
    QCOMPARE(askedAtOnce.cells().size(), 0);
    for (ImageStore *store : {m_store.get(), &askedAtOnce}) {
        store->take(named({u"a"_s, u"b"_s, u"c"_s}), {});
        store->drop({.region = seoul}, {u"a"_s});
        QList<Image> renamed = named({u"b"_s});
        renamed.first().imageName = u"B2"_s;
        store->take(renamed, {});
    }
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(m_store->cells().size(), m_store->numberEnd());
        for (int number = 0; number < m_store->numberEnd(); ++number) {
            QCOMPARE(m_store->cells().ownText(ImageNumber(number), TimeZone::Utc).isEmpty(),
                     !m_store->contains(ImageNumber(number)));
        }
        for (const ImageNumber number : m_store->numbers()) {
            QCOMPARE(m_store->cells().ownText(number, ImageColumn::Name),
                     CellValues::folded(nameOf(number)));
            QCOMPARE(m_store->cells().ownText(number, TimeZone::Utc),
                     askedAtOnce.cells().ownText(number, TimeZone::Utc));
            QCOMPARE(m_store->cells().sharedValue(number, ImageColumn::Region).code, seoul);
        }
        for (ImageStore *store : {m_store.get(), &askedAtOnce}) {
            store->drop({.region = seoul}, {u"c"_s});
            store->take(named({u"d"_s}), {});
        }
    }
}

QTEST_GUILESS_MAIN(ImageStoreTest)
#include "tst_imagestore.moc"
