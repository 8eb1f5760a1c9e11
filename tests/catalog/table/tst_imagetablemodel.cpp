// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/tablefixture.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QtTest>

#include <optional>

using namespace Qt::StringLiterals;

class ImageTableModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_table.emplace(); }
    void cleanup() { m_table.reset(); }

    void showsImagesAsTheyArrive();
    void showsAnImageOnce();
    void tellsRegionsApart();
    void changesRowsInPlace();
    void removesWhatIsGone();
    void clearsForANewQuery();
    void asksTheCatalogForMore();
    void answersRoles();
    void hasHeaders();
    void findsImages();
    void tellsOfCountsOnce();

private:
    std::optional<TableFixture> m_table;
};

void ImageTableModelTest::showsImagesAsTheyArrive()
{
    QSignalSpy inserted(&m_table->model, &QAbstractItemModel::rowsInserted);
    m_table->load(named({u"c"_s, u"a"_s}));
    m_table->load(named({u"b"_s}));
    QCOMPARE(m_table->names(), (QStringList {u"c"_s, u"a"_s, u"b"_s}));
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(m_table->model.columnCount(), imageColumnCount);
    QCOMPARE(m_table->model.rowCount(m_table->model.index(0, 0)), 0);
    QCOMPARE(m_table->model.columnCount(m_table->model.index(0, 0)), 0);
}

void ImageTableModelTest::showsAnImageOnce()
{
    m_table->load(named({u"a"_s, u"b"_s}));
    QSignalSpy inserted(&m_table->model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&m_table->model, &QAbstractItemModel::dataChanged);
    m_table->load(named({u"b"_s, u"c"_s}));
    QCOMPARE(m_table->names(), (QStringList {u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 0);
}

void ImageTableModelTest::tellsRegionsApart()
{
    m_table->load(named({u"a"_s}, TableFixture::seoul));
    m_table->load(named({u"a"_s}, TableFixture::tokyo), TableFixture::tokyo);
    QCOMPARE(m_table->model.rowCount(), 2);
}

void ImageTableModelTest::changesRowsInPlace()
{
    m_table->model.sort(TableFixture::nameColumn, Qt::AscendingOrder);
    m_table->load(named({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}));
    QSignalSpy changed(&m_table->model, &QAbstractItemModel::dataChanged);
    QSignalSpy layout(&m_table->model, &QAbstractItemModel::layoutChanged);

    QList<Image> images = named({u"b"_s, u"e"_s, u"a"_s, u"c"_s});
    images[0].imageState = images[1].imageState = images[2].imageState = u"NORMAL"_s;
    m_table->load(images);

    QCOMPARE(changed.size(), 2); // e; a and b. Nothing of c changed.
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 4);
    QCOMPARE(changed.at(1).at(0).toModelIndex().row(), 0);
    QCOMPARE(changed.at(1).at(1).toModelIndex(), m_table->model.index(1, imageColumnCount - 1));
    QCOMPARE(layout.size(), 0);
    QCOMPARE(m_table->model.imageAt(4).imageState, u"NORMAL"_s);
}

void ImageTableModelTest::removesWhatIsGone()
{
    m_table->model.sort(TableFixture::nameColumn, Qt::DescendingOrder);
    m_table->load(named({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s}));
    const QPersistentModelIndex b = m_table->model.index(4, TableFixture::nameColumn);
    const QPersistentModelIndex c = m_table->model.index(3, TableFixture::nameColumn);
    QSignalSpy removed(&m_table->model, &QAbstractItemModel::rowsRemoved);

    m_table->reload(named({u"e"_s, u"b"_s, u"g"_s, u"a"_s}));
    QCOMPARE(m_table->names(), (QStringList {u"g"_s, u"e"_s, u"b"_s, u"a"_s}));
    QCOMPARE(removed.size(), 2); // c and d are one run, f another.
    QCOMPARE(b.row(), 2);
    QVERIFY(!c.isValid());

    // What is left has its own identity still.
    QCOMPARE(m_table->rowOf(u"b"_s), 2);
    QCOMPARE(m_table->rowOf(u"c"_s), std::nullopt);
    m_table->model.sort(-1);
    // Those that stay keep their places in the list; the new one has its place in the new reading.
    QCOMPARE(m_table->names(), (QStringList {u"a"_s, u"b"_s, u"g"_s, u"e"_s}));
}

void ImageTableModelTest::clearsForANewQuery()
{
    m_table->model.sort(TableFixture::nameColumn, Qt::AscendingOrder);
    m_table->load(named({u"a"_s, u"b"_s}));
    QSignalSpy reset(&m_table->model, &QAbstractItemModel::modelReset);
    m_table->search();
    QCOMPARE(reset.size(), 1);
    QCOMPARE(m_table->model.rowCount(), 0);
    m_table->load(named({u"d"_s, u"b"_s}));
    QCOMPARE(m_table->names(), (QStringList {u"b"_s, u"d"_s}));
}

void ImageTableModelTest::asksTheCatalogForMore()
{
    QVERIFY(!m_table->model.canFetchMore({}));
    m_table->load(named({u"a"_s}));
    QVERIFY(m_table->model.canFetchMore({}));
    QVERIFY(!m_table->model.canFetchMore(m_table->model.index(0, 0)));
    m_table->model.fetchMore({});
    QCOMPARE(m_table->source.requests().last().offset, 100);
    QVERIFY(!m_table->model.canFetchMore({}));
}

void ImageTableModelTest::answersRoles()
{
    Image image = makeImage(TableFixture::seoul, u"img-00000001"_s, u"<b>web</b>"_s);
    image.imageSize = 50;
    m_table->load({image});
    const QModelIndex name = m_table->model.index(0, TableFixture::nameColumn);
    const QModelIndex size = m_table->model.index(0, int(ImageColumn::Size));
    QCOMPARE(name.data().toString(), u"<b>web</b>"_s);
    QVERIFY(name.data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;web"));
    QCOMPARE(name.data(Qt::AccessibleTextRole), QVariant());
    QCOMPARE(size.data(Qt::AccessibleTextRole).toString(), u"50 GiB"_s);
    QCOMPARE(size.data(Qt::ToolTipRole), QVariant());
    QCOMPARE(size.data(Qt::TextAlignmentRole).value<Qt::Alignment>(),
             Qt::AlignRight | Qt::AlignVCenter);
    QCOMPARE(size.data(ImageTableModel::ImageRole).value<Image>(), m_table->model.imageAt(0));
    QCOMPARE(size.data(Qt::DecorationRole), QVariant());
}

void ImageTableModelTest::hasHeaders()
{
    m_table->load(named({u"a"_s}));
    const auto header = [this](ImageColumn column, int role) {
        return m_table->model.headerData(int(column), Qt::Horizontal, role).toString();
    };
    QCOMPARE(header(ImageColumn::Size, Qt::DisplayRole), u"GiB"_s);
    QCOMPARE(header(ImageColumn::Size, Qt::AccessibleTextRole), u"Size (GiB)"_s);
    QCOMPARE(header(ImageColumn::Os, Qt::DisplayRole), u"OS"_s);
    QCOMPARE(m_table->model.headerData(0, Qt::Vertical, Qt::DisplayRole).toInt(), 1);
}

void ImageTableModelTest::findsImages()
{
    m_table->load(named({u"c"_s, u"a"_s, u"b"_s}));
    m_table->model.sort(TableFixture::nameColumn, Qt::AscendingOrder);
    QCOMPARE(m_table->model.images({2, 0}), named({u"a"_s, u"c"_s}));
    QCOMPARE(m_table->rowOf(u"c"_s), 2);
    QCOMPARE(m_table->rowOf(u"c"_s, TableFixture::tokyo), std::nullopt);
    QCOMPARE(m_table->model.imageAt(1).imageName, u"b"_s);
}

void ImageTableModelTest::tellsOfCountsOnce()
{
    QSignalSpy counts(&m_table->model, &ImageTableModel::countsChanged);
    QVERIFY(counts.wait(longestWait)); // of the search
    counts.clear();
    m_table->load(named({u"a"_s, u"b"_s}));
    m_table->load(named({u"c"_s}));
    m_table->find(u"a"_s);
    QCOMPARE(counts.size(), 0);
    QVERIFY(counts.wait(longestWait));
    QCOMPARE(counts.size(), 1);
    FacetSelection selection;
    selection.toggle(Facet::State, {}, false);
    m_table->narrowing.setFacetSelection(selection);
    QVERIFY(counts.wait(longestWait));
    m_table->reload(named({u"a"_s}));
    QVERIFY(counts.wait(longestWait));
}

QTEST_GUILESS_MAIN(ImageTableModelTest)
#include "tst_imagetablemodel.moc"
