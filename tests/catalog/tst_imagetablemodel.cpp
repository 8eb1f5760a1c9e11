// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/imagetablemodel.h"

#include "catalog/imagecatalog.h"
#include "support/fakeimagesource.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;
constexpr int nameColumn = int(ImageColumn::Name);

/// Images whose names are also their ids.
QList<Image> named(const QStringList &names, const QString &region = seoul)
{
    QList<Image> images;
    for (const QString &name : names)
        images.append(makeImage(region, name, name));
    return images;
}

} // namespace

/// A catalog of two regions, a model on it, and a tester that watches the model all the time.
class ImageTableModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void showsImagesAsTheyArrive();
    void insertsInSortOrder();
    void showsAnImageOnce();
    void tellsRegionsApart();
    void changesRowsInPlace();
    void movesARowWhoseValueChanges();
    void takesTheLastOfAPage();
    void sortsWithPersistentIndexes();
    void sortsOnlyOnRequest();
    void removesWhatIsGone();
    void clearsForANewQuery();
    void asksTheCatalogForMore();
    void answersRoles();
    void hasHeaders();
    void findsImages();
    void keepsItsOrderThroughAnything();

private:
    /// Gives the images as a page of the region, of which more are to come.
    void load(const QList<Image> &images, const QString &region = seoul);
    /// Lets the region read its first page again and find these images.
    void reload(const QList<Image> &images);
    [[nodiscard]] QStringList names() const;

    std::unique_ptr<FakeImageSource> m_source;
    std::unique_ptr<ImageCatalog> m_catalog;
    std::unique_ptr<ImageTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void ImageTableModelTest::init()
{
    m_source = std::make_unique<FakeImageSource>();
    m_catalog = std::make_unique<ImageCatalog>();
    m_model = std::make_unique<ImageTableModel>(*m_catalog);
    m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_tester->setUseFetchMore(false);
    m_catalog->setSource(m_source.get());
    QVERIFY(m_catalog->search({.regions = {seoul, tokyo}}));
}

void ImageTableModelTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_catalog.reset();
    m_source.reset();
}

void ImageTableModelTest::load(const QList<Image> &images, const QString &region)
{
    // Entries that are no images fill the page up, so that the feed goes on.
    const int filler = ImageRequest::maxLimit - int(images.size());
    m_catalog->fetchMore();
    for (const int number : m_source->openRequests()) {
        if (m_source->requests().at(number).region == region) {
            m_source->succeed(number, {.images = images, .unreadable = filler});
            return;
        }
    }
    QFAIL("Nothing was asked.");
}

void ImageTableModelTest::reload(const QList<Image> &images)
{
    m_catalog->refresh();
    for (const int number : m_source->openRequests()) {
        const ImageRequest request = m_source->requests().at(number);
        if (request.region == seoul)
            m_source->succeed(number, {.images = request.offset == 0 ? images : QList<Image>()});
    }
}

QStringList ImageTableModelTest::names() const
{
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names.append(m_model->index(row, nameColumn).data().toString());
    return names;
}

void ImageTableModelTest::showsImagesAsTheyArrive()
{
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    load(named({u"c"_s, u"a"_s}));
    load(named({u"b"_s}));
    QCOMPARE(names(), (QStringList {u"c"_s, u"a"_s, u"b"_s}));
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(m_model->columnCount(), imageColumnCount);
    QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 0);
    QCOMPARE(m_model->columnCount(m_model->index(0, 0)), 0);
}

void ImageTableModelTest::insertsInSortOrder()
{
    m_model->sort(nameColumn, Qt::AscendingOrder);
    load(named({u"m10"_s, u"d"_s, u"m2"_s}));
    QCOMPARE(names(), (QStringList {u"d"_s, u"m2"_s, u"m10"_s}));

    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy layout(m_model.get(), &QAbstractItemModel::layoutChanged);
    load(named({u"z"_s, u"m3"_s, u"a"_s, u"x"_s, u"m4"_s}));
    QCOMPARE(names(),
             (QStringList {u"a"_s, u"d"_s, u"m2"_s, u"m3"_s, u"m4"_s, u"m10"_s, u"x"_s, u"z"_s}));
    QCOMPARE(inserted.size(), 3); // x and z at the end, m3 and m4, a.
    QCOMPARE(inserted.at(0).at(1).toInt(), 3);
    QCOMPARE(inserted.at(0).at(2).toInt(), 4);
    QCOMPARE(inserted.at(1).at(1).toInt(), 2);
    QCOMPARE(inserted.at(1).at(2).toInt(), 3);
    QCOMPARE(inserted.at(2).at(1).toInt(), 0);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(layout.size(), 0);
}

void ImageTableModelTest::showsAnImageOnce()
{
    load(named({u"a"_s, u"b"_s}));
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    load(named({u"b"_s, u"c"_s}));
    QCOMPARE(names(), (QStringList {u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 0);
}

void ImageTableModelTest::tellsRegionsApart()
{
    load(named({u"a"_s}, seoul));
    load(named({u"a"_s}, tokyo), tokyo);
    QCOMPARE(m_model->rowCount(), 2);
}

void ImageTableModelTest::changesRowsInPlace()
{
    m_model->sort(nameColumn, Qt::AscendingOrder);
    load(named({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy layout(m_model.get(), &QAbstractItemModel::layoutChanged);

    QList<Image> images = named({u"b"_s, u"e"_s, u"a"_s, u"c"_s});
    images[0].imageState = images[1].imageState = images[2].imageState = u"NORMAL"_s;
    load(images);

    QCOMPARE(changed.size(), 2); // e; a and b. Nothing of c changed.
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 4);
    QCOMPARE(changed.at(1).at(0).toModelIndex().row(), 0);
    QCOMPARE(changed.at(1).at(1).toModelIndex(), m_model->index(1, imageColumnCount - 1));
    QCOMPARE(layout.size(), 0);
    QCOMPARE(m_model->imageAt(4).imageState, u"NORMAL"_s);
}

void ImageTableModelTest::movesARowWhoseValueChanges()
{
    m_model->sort(nameColumn, Qt::AscendingOrder);
    load(named({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    const QPersistentModelIndex first = m_model->index(0, 3);
    const QPersistentModelIndex last = m_model->index(3, 0);
    QSignalSpy layout(m_model.get(), &QAbstractItemModel::layoutChanged);

    load({makeImage(seoul, u"a"_s, u"cc"_s), makeImage(seoul, u"d"_s, u"aa"_s)});
    QCOMPARE(names(), (QStringList {u"aa"_s, u"b"_s, u"c"_s, u"cc"_s}));
    QCOMPARE(layout.size(), 1);
    QCOMPARE(first.row(), 3);
    QCOMPARE(first.column(), 3);
    QCOMPARE(last.row(), 0);
}

void ImageTableModelTest::takesTheLastOfAPage()
{
    m_model->sort(nameColumn, Qt::AscendingOrder);
    load({makeImage(seoul, u"a"_s, u"z"_s), makeImage(seoul, u"b"_s, u"b"_s),
          makeImage(seoul, u"a"_s, u"a"_s)});
    QCOMPARE(names(), (QStringList {u"a"_s, u"b"_s}));

    load({makeImage(seoul, u"a"_s, u"x"_s), makeImage(seoul, u"a"_s, u"y"_s)});
    QCOMPARE(names(), (QStringList {u"b"_s, u"y"_s}));
    load({makeImage(seoul, u"b"_s, u"z"_s), makeImage(seoul, u"b"_s, u"b"_s)});
    QCOMPARE(names(), (QStringList {u"b"_s, u"y"_s}));
}

void ImageTableModelTest::sortsWithPersistentIndexes()
{
    QList<Image> images = named({u"c"_s, u"a"_s, u"d"_s, u"b"_s});
    images[0].imageSize = 20;
    images[1].imageSize = 100;
    images[3].imageSize = 20;
    load(images);
    const QPersistentModelIndex c = m_model->index(0, nameColumn);
    const QPersistentModelIndex d = m_model->index(2, 5);
    QSignalSpy layout(m_model.get(), &QAbstractItemModel::layoutChanged);

    m_model->sort(nameColumn, Qt::DescendingOrder);
    QCOMPARE(names(), (QStringList {u"d"_s, u"c"_s, u"b"_s, u"a"_s}));
    QCOMPARE(c.data().toString(), u"c"_s);
    QCOMPARE(d.row(), 0);
    QCOMPARE(d.column(), 5);
    QCOMPARE(layout.at(0).at(1).value<QAbstractItemModel::LayoutChangeHint>(),
             QAbstractItemModel::VerticalSortHint);

    m_model->sort(int(ImageColumn::Size), Qt::DescendingOrder);
    QCOMPARE(names(), (QStringList {u"a"_s, u"c"_s, u"b"_s, u"d"_s}));
    m_model->sort(-1);
    QCOMPARE(names(), (QStringList {u"c"_s, u"a"_s, u"d"_s, u"b"_s}));
    QCOMPARE(m_model->sortColumn(), -1);
    QCOMPARE(c.row(), 0);
}

void ImageTableModelTest::sortsOnlyOnRequest()
{
    load(named({u"c"_s, u"a"_s}));
    QSignalSpy layout(m_model.get(), &QAbstractItemModel::layoutChanged);
    m_model->sort(nameColumn, Qt::DescendingOrder);
    m_model->sort(nameColumn, Qt::DescendingOrder);
    QCOMPARE(layout.size(), 1);
    QCOMPARE(m_model->sortColumn(), nameColumn);
    QCOMPARE(m_model->sortOrder(), Qt::DescendingOrder);
    m_model->sort(nameColumn, Qt::AscendingOrder);
    QCOMPARE(layout.size(), 2);
}

void ImageTableModelTest::removesWhatIsGone()
{
    m_model->sort(nameColumn, Qt::DescendingOrder);
    load(named({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s}));
    const QPersistentModelIndex b = m_model->index(4, nameColumn);
    const QPersistentModelIndex c = m_model->index(3, nameColumn);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);

    reload(named({u"e"_s, u"b"_s, u"g"_s, u"a"_s}));
    QCOMPARE(names(), (QStringList {u"g"_s, u"e"_s, u"b"_s, u"a"_s}));
    QCOMPARE(removed.size(), 2); // c and d are one run, f another.
    QCOMPARE(b.row(), 2);
    QVERIFY(!c.isValid());

    // What is left has its own identity still.
    QCOMPARE(m_model->rowOf(seoul, u"b"_s), 2);
    QCOMPARE(m_model->rowOf(seoul, u"c"_s), std::nullopt);
    m_model->sort(-1);
    QCOMPARE(names(), (QStringList {u"a"_s, u"b"_s, u"e"_s, u"g"_s}));
}

void ImageTableModelTest::clearsForANewQuery()
{
    m_model->sort(nameColumn, Qt::AscendingOrder);
    load(named({u"a"_s, u"b"_s}));
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QVERIFY(m_catalog->search({.regions = {seoul}}));
    QCOMPARE(reset.size(), 1);
    QCOMPARE(m_model->rowCount(), 0);
    load(named({u"d"_s, u"b"_s}));
    QCOMPARE(names(), (QStringList {u"b"_s, u"d"_s}));
}

void ImageTableModelTest::asksTheCatalogForMore()
{
    QVERIFY(!m_model->canFetchMore({}));
    load(named({u"a"_s}));
    QVERIFY(m_model->canFetchMore({}));
    QVERIFY(!m_model->canFetchMore(m_model->index(0, 0)));
    m_model->fetchMore({});
    QCOMPARE(m_source->requests().last().offset, 100);
    QVERIFY(!m_model->canFetchMore({}));
}

void ImageTableModelTest::answersRoles()
{
    Image image = makeImage(seoul, u"img-00000001"_s, u"<b>web</b>"_s);
    image.imageSize = 50;
    load({image});
    const QModelIndex name = m_model->index(0, nameColumn);
    const QModelIndex size = m_model->index(0, int(ImageColumn::Size));
    QCOMPARE(name.data().toString(), u"<b>web</b>"_s);
    QVERIFY(name.data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;web"));
    QCOMPARE(name.data(Qt::AccessibleTextRole), QVariant());
    QCOMPARE(size.data(Qt::AccessibleTextRole).toString(), u"50 GiB"_s);
    QCOMPARE(size.data(Qt::ToolTipRole), QVariant());
    QCOMPARE(size.data(Qt::TextAlignmentRole).value<Qt::Alignment>(),
             Qt::AlignRight | Qt::AlignVCenter);
    QCOMPARE(size.data(ImageTableModel::ImageRole).value<Image>(), m_model->imageAt(0));
    QCOMPARE(size.data(Qt::DecorationRole), QVariant());
}

void ImageTableModelTest::hasHeaders()
{
    load(named({u"a"_s}));
    QCOMPARE(m_model->headerData(8, Qt::Horizontal, Qt::DisplayRole).toString(), u"Size (GiB)"_s);
    QCOMPARE(m_model->headerData(0, Qt::Vertical, Qt::DisplayRole).toInt(), 1);
}

void ImageTableModelTest::findsImages()
{
    load(named({u"c"_s, u"a"_s, u"b"_s}));
    m_model->sort(nameColumn, Qt::AscendingOrder);
    QCOMPARE(m_model->images({2, 0}), named({u"a"_s, u"c"_s}));
    QCOMPARE(m_model->rowOf(seoul, u"c"_s), 2);
    QCOMPARE(m_model->rowOf(tokyo, u"c"_s), std::nullopt);
    QCOMPARE(m_model->imageAt(1).imageName, u"b"_s);
}

void ImageTableModelTest::keepsItsOrderThroughAnything()
{
    QRandomGenerator random(20260801);
    const auto randomImages = [&random] {
        QList<Image> images;
        for (int i = 0; i < 12; ++i) {
            images.append(makeImage(seoul, QString::number(random.bounded(60)),
                                    QString::number(random.bounded(8))));
            images.last().imageSize = random.bounded(5);
        }
        return images;
    };
    const int sortColumns[] = {-1, nameColumn, int(ImageColumn::Size)};
    const Qt::SortOrder directions[] = {Qt::AscendingOrder, Qt::DescendingOrder};

    QVERIFY(m_catalog->search({.regions = {seoul}}));
    for (int step = 0; step < 300; ++step) {
        const int action = random.bounded(10);
        if (action == 0)
            QVERIFY(m_catalog->search({.regions = {seoul}}));
        else if (action < 4)
            m_model->sort(sortColumns[random.bounded(3)], directions[random.bounded(2)]);
        else if (action < 6 && m_catalog->canFetchMore())
            reload(randomImages());
        if (m_catalog->summary().hasMore)
            load(randomImages());

        QCOMPARE(m_model->rowCount(), int(m_catalog->summary().loaded));
        const Qt::SortOrder direction = m_model->sortOrder();
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const Image &image = m_model->imageAt(row);
            QCOMPARE(m_model->rowOf(seoul, image.imageId), row);
            if (row == 0 || m_model->sortColumn() < 0)
                continue;
            const Image &above = m_model->imageAt(row - 1);
            const int difference = m_model->sortColumn() == nameColumn
                                           ? QString::compare(above.imageName, image.imageName)
                                           : int(*above.imageSize - *image.imageSize);
            QVERIFY(direction == Qt::AscendingOrder ? difference <= 0 : difference >= 0);
        }
    }
}

QTEST_GUILESS_MAIN(ImageTableModelTest)
#include "tst_imagetablemodel.moc"
