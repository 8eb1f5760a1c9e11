// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/imagetablemodel.h"

#include "catalog/imagecatalog.h"
#include "support/fakeimagesource.h"
#include "support/waiting.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

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
    void keepsImagesInTheOrderOfTheRows();
    void sortsBySeveralColumns();
    void speaksOfSorting();
    void narrowsInOnePiece();
    void knowsItsRowsWhileTheyComeAndGo();
    void narrowsToNothingAndBack();
    void keepsNarrowedRowsOfNewPages();
    void showsAndHidesRowsThatChange();
    void narrowsByFacets();
    void marksWhatWasFound();
    void tellsOfCountsOnce();
    void findsInTurnsOfTheEventLoop();
    void goesOnPagingWhenNothingIsFound();
    void keepsItsOrderThroughAnything();

private:
    /// Gives the images as a page of the region, of which more are to come.
    void load(const QList<Image> &images, const QString &region = seoul);
    /// Lets the region read its first page again and find these images.
    void reload(const QList<Image> &images);
    void find(const QString &text);
    [[nodiscard]] QStringList names() const;
    /// By the sort columns of the model, of name and size.
    [[nodiscard]] bool isWrongWayRound(const Image &above, const Image &below) const;

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
        // The first page is short, and with it the feed drops those behind it.
        if (request.region == seoul && m_source->openRequests().contains(number))
            m_source->succeed(number, {.images = request.offset == 0 ? images : QList<Image>()});
    }
}

void ImageTableModelTest::find(const QString &text)
{
    const Result<FindQuery> query = parseFindQuery(text, {});
    QVERIFY(query);
    m_model->setFind(*query);
}

QStringList ImageTableModelTest::names() const
{
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names.append(m_model->index(row, nameColumn).data().toString());
    return names;
}

bool ImageTableModelTest::isWrongWayRound(const Image &above, const Image &below) const
{
    for (const SortKeyColumn &column : m_model->sortColumns()) {
        int difference = column.column == nameColumn
                                 ? QString::compare(above.imageName, below.imageName)
                                 : int(*above.imageSize - *below.imageSize);
        if (column.order == Qt::DescendingOrder)
            difference = -difference;
        if (difference != 0)
            return difference > 0;
    }
    return false;
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

void ImageTableModelTest::keepsImagesInTheOrderOfTheRows()
{
    load(named({u"c"_s, u"a"_s, u"b"_s}));
    m_model->sort(nameColumn, Qt::DescendingOrder);
    find(u"a"_s);
    QCOMPARE(m_model->sortedImages(), named({u"c"_s, u"b"_s, u"a"_s}));
    QCOMPARE(m_model->loadedImage(0).imageName, u"c"_s);
    QCOMPARE(m_model->loadedCount(), 3);
}

void ImageTableModelTest::sortsBySeveralColumns()
{
    QList<Image> images = named({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    images[0].imageSize = images[2].imageSize = 20;
    images[1].imageSize = images[3].imageSize = 10;
    load(images);
    QSignalSpy layout(m_model.get(), &QAbstractItemModel::layoutChanged);
    QSignalSpy header(m_model.get(), &QAbstractItemModel::headerDataChanged);
    const SortKeyColumn bySize = {int(ImageColumn::Size), Qt::AscendingOrder};
    const SortKeyColumn byName = {nameColumn, Qt::DescendingOrder};

    m_model->setSortColumns({bySize, byName});
    QCOMPARE(names(), (QStringList {u"d"_s, u"b"_s, u"c"_s, u"a"_s}));
    QCOMPARE(m_model->sortColumn(), int(ImageColumn::Size));
    QCOMPARE(m_model->sortOrder(), Qt::AscendingOrder);

    // A column once, and none that does not exist: the same as before.
    m_model->setSortColumns({bySize, {99, Qt::AscendingOrder}, byName, {-1}, {bySize.column}});
    QCOMPARE(m_model->sortColumns(), (QList<SortKeyColumn> {bySize, byName}));
    QCOMPARE(layout.size(), 1);
    QCOMPARE(header.size(), 1);

    m_model->setSortColumns({byName, bySize});
    QCOMPARE(names(), (QStringList {u"d"_s, u"c"_s, u"b"_s, u"a"_s}));
    m_model->sort(int(ImageColumn::Size));
    QCOMPARE(names(), (QStringList {u"b"_s, u"d"_s, u"a"_s, u"c"_s}));
    QCOMPARE(m_model->sortColumns(), QList<SortKeyColumn> {bySize});
}

void ImageTableModelTest::speaksOfSorting()
{
    const auto speech = [this](ImageColumn column) {
        return m_model->headerData(int(column), Qt::Horizontal, Qt::AccessibleTextRole);
    };
    QCOMPARE(speech(ImageColumn::Name), QVariant());
    m_model->sort(nameColumn);
    QCOMPARE(speech(ImageColumn::Name).toString(), u"Name, sorted ascending"_s);
    m_model->setSortColumns(
            {{nameColumn, Qt::AscendingOrder}, {int(ImageColumn::Created), Qt::DescendingOrder}});
    QCOMPARE(speech(ImageColumn::Name).toString(), u"Name, sorted ascending, 1 of 2"_s);
    QCOMPARE(speech(ImageColumn::Created).toString(), u"Created, sorted descending, 2 of 2"_s);
    QCOMPARE(speech(ImageColumn::Os), QVariant());
}

void ImageTableModelTest::narrowsInOnePiece()
{
    m_model->sort(nameColumn, Qt::AscendingOrder);
    load(named({u"a1"_s, u"b1"_s, u"a2"_s, u"b2"_s, u"a3"_s, u"b3"_s}));
    const QPersistentModelIndex a2 = m_model->index(1, 3);
    const QPersistentModelIndex b1 = m_model->index(3, 0);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);

    find(u"2"_s);
    QCOMPARE(names(), (QStringList {u"a2"_s, u"b2"_s}));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(a2.row(), 0);
    QCOMPARE(a2.column(), 3);
    QVERIFY(!b1.isValid());
    QCOMPARE(m_model->rowOf(seoul, u"b2"_s), 1);
    QCOMPARE(m_model->rowOf(seoul, u"b1"_s), std::nullopt);

    find(u"b"_s);
    QCOMPARE(names(), (QStringList {u"b1"_s, u"b2"_s, u"b3"_s}));
    QVERIFY(!a2.isValid());
    const QPersistentModelIndex b2 = m_model->index(1, 0);
    find({});
    QCOMPARE(names(), (QStringList {u"a1"_s, u"a2"_s, u"a3"_s, u"b1"_s, u"b2"_s, u"b3"_s}));
    QCOMPARE(b2.row(), 4);
    QCOMPARE(removed.size(), 2);
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(reset.size(), 0);
}

void ImageTableModelTest::knowsItsRowsWhileTheyComeAndGo()
{
    m_model->sort(nameColumn, Qt::AscendingOrder);
    load(named({u"a1"_s, u"b1"_s, u"a2"_s, u"b2"_s, u"a3"_s, u"b3"_s}));
    int checks = 0;
    const auto check = [this, &checks] {
        ++checks;
        for (int row = 0; row < m_model->rowCount(); ++row)
            QCOMPARE(m_model->rowOf(seoul, m_model->imageAt(row).imageId), row);
    };
    connect(m_model.get(), &QAbstractItemModel::rowsAboutToBeRemoved, this, check);
    connect(m_model.get(), &QAbstractItemModel::rowsRemoved, this, check);
    connect(m_model.get(), &QAbstractItemModel::rowsInserted, this, check);
    connect(m_model.get(), &QAbstractItemModel::layoutChanged, this, check);
    find(u"b1"_s);
    find(u"2"_s);
    find({});
    QVERIFY(checks >= 6);
}

void ImageTableModelTest::narrowsToNothingAndBack()
{
    load(named({u"b"_s, u"a"_s}));
    find(u"zzz"_s);
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->loadedCount(), 2);
    m_model->sort(nameColumn);
    find({});
    QCOMPARE(names(), (QStringList {u"a"_s, u"b"_s}));
}

void ImageTableModelTest::keepsNarrowedRowsOfNewPages()
{
    m_model->sort(nameColumn, Qt::AscendingOrder);
    find(u"a"_s);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    load(named({u"b1"_s, u"a2"_s, u"a1"_s}));
    load(named({u"b2"_s}));
    QCOMPARE(names(), (QStringList {u"a1"_s, u"a2"_s}));
    QCOMPARE(inserted.size(), 1);

    // What is not shown goes, too.
    reload(named({u"a2"_s, u"b2"_s, u"a3"_s}));
    QCOMPARE(names(), (QStringList {u"a2"_s, u"a3"_s}));
    find({});
    QCOMPARE(names(), (QStringList {u"a2"_s, u"a3"_s, u"b2"_s}));

    // A new query keeps the find box.
    find(u"b"_s);
    QVERIFY(m_catalog->search({.regions = {seoul}}));
    load(named({u"b1"_s, u"a2"_s}));
    QCOMPARE(names(), QStringList {u"b1"_s});
}

void ImageTableModelTest::showsAndHidesRowsThatChange()
{
    m_model->sort(nameColumn, Qt::AscendingOrder);
    load(named({u"a1"_s, u"a2"_s, u"a3"_s, u"b1"_s}));
    find(u"name:a"_s);
    const QPersistentModelIndex a1 = m_model->index(0, 0);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);

    load({makeImage(seoul, u"a2"_s, u"b"_s), makeImage(seoul, u"a1"_s, u"a9"_s),
          makeImage(seoul, u"b1"_s, u"a0"_s)});
    QCOMPARE(names(), (QStringList {u"a0"_s, u"a3"_s, u"a9"_s}));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(a1.row(), 2);

    // One that is hidden may change and stay hidden; its place is known when it is shown.
    load({makeImage(seoul, u"a2"_s, u"0"_s)});
    QCOMPARE(names(), (QStringList {u"a0"_s, u"a3"_s, u"a9"_s}));
    find({});
    QCOMPARE(names(), (QStringList {u"0"_s, u"a0"_s, u"a3"_s, u"a9"_s}));
}

void ImageTableModelTest::narrowsByFacets()
{
    QList<Image> images = named({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    images[0].platform = images[1].platform = u"Ubuntu"_s;
    images[2].platform = u"CentOS"_s;
    load(images);
    FacetSelection selection;
    selection.toggle(Facet::Platform, u"Ubuntu"_s, false);
    m_model->setFacetSelection(selection);
    QCOMPARE(names(), (QStringList {u"a"_s, u"b"_s}));
    QCOMPARE(m_model->facetSelection(), selection);

    // The counts follow the find box, and one can add another value.
    find(u"-a"_s);
    QCOMPARE(names(), QStringList {u"b"_s});
    const QList<FacetValue> values = m_model->countFacets().at(int(Facet::Platform)).values;
    QCOMPARE(values.size(), 3);
    for (const FacetValue &value : values)
        QCOMPARE(value.count, 1);

    selection.toggle(Facet::Platform, {}, true);
    m_model->setFacetSelection(selection);
    QCOMPARE(names(), (QStringList {u"b"_s, u"d"_s}));
    find({});
    m_model->setFacetSelection({});
    QCOMPARE(names(), (QStringList {u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
}

void ImageTableModelTest::marksWhatWasFound()
{
    load(named({u"web 1"_s, u"the web"_s}));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    find(u"web"_s);
    const auto spans = [this](int row, ImageColumn column) {
        return m_model->index(row, int(column))
                .data(ImageTableModel::FindSpansRole)
                .value<QList<FindSpan>>();
    };
    QCOMPARE(spans(1, ImageColumn::Name), (QList<FindSpan> {{4, 3}}));
    QCOMPARE(spans(1, ImageColumn::Region), QList<FindSpan>());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex(), m_model->index(1, imageColumnCount - 1));
    QCOMPARE(changed.at(0).at(2).value<QList<int>>(), QList<int> {ImageTableModel::FindSpansRole});
    find(u"web"_s);
    QCOMPARE(changed.size(), 1);
}

void ImageTableModelTest::tellsOfCountsOnce()
{
    QSignalSpy counts(m_model.get(), &ImageTableModel::countsChanged);
    QVERIFY(counts.wait(longestWait)); // of the search
    counts.clear();
    load(named({u"a"_s, u"b"_s}));
    load(named({u"c"_s}));
    find(u"a"_s);
    QCOMPARE(counts.size(), 0);
    QVERIFY(counts.wait(longestWait));
    QCOMPARE(counts.size(), 1);
    FacetSelection selection;
    selection.toggle(Facet::State, {}, false);
    m_model->setFacetSelection(selection);
    QVERIFY(counts.wait(longestWait));
    reload(named({u"a"_s}));
    QVERIFY(counts.wait(longestWait));
}

void ImageTableModelTest::findsInTurnsOfTheEventLoop()
{
    constexpr int count = 10'000; // of which one turn has not room for all
    for (int page = 0; page < count / 100; ++page) {
        QStringList names;
        for (int i = 0; i < 100; ++i)
            names.append(u"%1-%2"_s.arg(i % 2 == 0 ? u"web"_s : u"db"_s).arg(100 * page + i));
        load(named(names));
    }
    m_model->setFindTime(std::chrono::milliseconds(0));
    find(u"web"_s);
    QCOMPARE(m_model->rowCount(), count);
    QVERIFY(m_model->find().isEmpty());
    // The next key comes before that is done; so does a page.
    find(u"db"_s);
    load(named({u"db-new"_s, u"web-new"_s}));
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), count / 2 + 1, longestWait);
    QCOMPARE(removed.size(), 1);
    for (int row = 0; row <= count / 2; ++row)
        QVERIFY(m_model->imageAt(row).imageName.startsWith("db"_L1));
    // A new search ends it, and its images are narrowed.
    find(u"web"_s);
    QVERIFY(m_catalog->search({.regions = {seoul}}));
    load(named({u"db"_s, u"web"_s}));
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->imageAt(0).imageName, u"web"_s);
}

void ImageTableModelTest::goesOnPagingWhenNothingIsFound()
{
    find(u"zzz"_s);
    load(named({u"a"_s}));
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(m_model->canFetchMore({}));
    m_model->fetchMore({});
    QCOMPARE(m_source->requests().last().offset, 100);
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
            images.last().platform = u"p%1"_s.arg(random.bounded(3));
        }
        return images;
    };
    const auto randomSort = [&random] {
        const int columns[] = {-1, nameColumn, int(ImageColumn::Size)};
        const Qt::SortOrder orders[] = {Qt::AscendingOrder, Qt::DescendingOrder};
        QList<SortKeyColumn> sort;
        for (int i = 0; i < 2; ++i)
            sort.append({columns[random.bounded(3)], orders[random.bounded(2)]});
        return sort;
    };
    const QStringList finds = {{}, u"size:>2"_s, u"name:3"_s, u"-3"_s, u"zzz"_s, u"id:1 -name:5"_s};
    FacetSelection facets;

    QVERIFY(m_catalog->search({.regions = {seoul}}));
    // Indexes that are kept, with the id of the image each must follow or be lost with.
    std::vector<std::pair<QPersistentModelIndex, QString>> kept;
    for (int step = 0; step < 600; ++step) {
        const int action = random.bounded(16);
        if (action == 0) {
            QVERIFY(m_catalog->search({.regions = {seoul}}));
        } else if (action < 4) {
            m_model->setSortColumns(randomSort());
        } else if (action < 6 && m_catalog->canFetchMore()) {
            reload(randomImages());
        } else if (action < 10) {
            find(finds.at(random.bounded(int(finds.size()))));
        } else if (action < 12) {
            facets.toggle(Facet::Platform, u"p%1"_s.arg(random.bounded(3)), random.bounded(2) == 0);
            m_model->setFacetSelection(facets);
        }
        if (m_catalog->summary().hasMore && random.bounded(2) == 0)
            load(randomImages());

        QCOMPARE(m_model->loadedCount(), int(m_catalog->summary().loaded));
        const auto isWanted = [this, &facets](const Image &image) {
            return m_model->find().matches(image) && facets.matches(image);
        };
        int wanted = 0;
        for (int number = 0; number < m_model->loadedCount(); ++number)
            wanted += isWanted(m_model->loadedImage(number)) ? 1 : 0;
        QCOMPARE(m_model->rowCount(), wanted);
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const Image &image = m_model->imageAt(row);
            QVERIFY(isWanted(image));
            QCOMPARE(m_model->rowOf(seoul, image.imageId), row);
            if (row > 0)
                QVERIFY(!isWrongWayRound(m_model->imageAt(row - 1), image));
        }
        for (const auto &[index, imageId] : kept) {
            if (const std::optional<int> row = m_model->rowOf(seoul, imageId); index.isValid())
                QCOMPARE(std::optional(index.row()), row);
        }
        kept.clear();
        for (int row = 0; row < m_model->rowCount(); row += 3)
            kept.emplace_back(m_model->index(row, row % imageColumnCount),
                              m_model->imageAt(row).imageId);
    }
}

QTEST_GUILESS_MAIN(ImageTableModelTest)
#include "tst_imagetablemodel.moc"
