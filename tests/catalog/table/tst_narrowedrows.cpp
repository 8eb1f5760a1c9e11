// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/tablefixture.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QtTest>

#include <optional>

using namespace Qt::StringLiterals;

class NarrowedRowsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_table.emplace(); }
    void cleanup() { m_table.reset(); }

    void narrowsInOnePiece();
    void knowsItsRowsWhileTheyComeAndGo();
    void narrowsToNothingAndBack();
    void keepsNarrowedRowsOfNewPages();
    void showsAndHidesRowsThatChange();
    void narrowsByFacets();
    void marksWhatWasFound();
    void findsInTurnsOfTheEventLoop();
    void goesOnPagingWhenNothingIsFound();

private:
    std::optional<TableFixture> m_table;
};

void NarrowedRowsTest::narrowsInOnePiece()
{
    m_table->model.sort(TableFixture::nameColumn, Qt::AscendingOrder);
    m_table->load(named({u"a1"_s, u"b1"_s, u"a2"_s, u"b2"_s, u"a3"_s, u"b3"_s}));
    const QPersistentModelIndex a2 = m_table->model.index(1, 3);
    const QPersistentModelIndex b1 = m_table->model.index(3, 0);
    QSignalSpy removed(&m_table->model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&m_table->model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&m_table->model, &QAbstractItemModel::modelReset);

    m_table->find(u"2"_s);
    QCOMPARE(m_table->names(), (QStringList {u"a2"_s, u"b2"_s}));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(a2.row(), 0);
    QCOMPARE(a2.column(), 3);
    QVERIFY(!b1.isValid());
    QCOMPARE(m_table->rowOf(u"b2"_s), 1);
    QCOMPARE(m_table->rowOf(u"b1"_s), std::nullopt);

    m_table->find(u"b"_s);
    QCOMPARE(m_table->names(), (QStringList {u"b1"_s, u"b2"_s, u"b3"_s}));
    QVERIFY(!a2.isValid());
    const QPersistentModelIndex b2 = m_table->model.index(1, 0);
    m_table->find({});
    QCOMPARE(m_table->names(),
             (QStringList {u"a1"_s, u"a2"_s, u"a3"_s, u"b1"_s, u"b2"_s, u"b3"_s}));
    QCOMPARE(b2.row(), 4);
    QCOMPARE(removed.size(), 2);
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(reset.size(), 0);
}

void NarrowedRowsTest::knowsItsRowsWhileTheyComeAndGo()
{
    m_table->model.sort(TableFixture::nameColumn, Qt::AscendingOrder);
    m_table->load(named({u"a1"_s, u"b1"_s, u"a2"_s, u"b2"_s, u"a3"_s, u"b3"_s}));
    int checks = 0;
    const auto check = [this, &checks] {
        ++checks;
        for (int row = 0; row < m_table->model.rowCount(); ++row)
            QCOMPARE(m_table->rowOf(m_table->model.imageAt(row).imageId), row);
    };
    connect(&m_table->model, &QAbstractItemModel::rowsAboutToBeRemoved, this, check);
    connect(&m_table->model, &QAbstractItemModel::rowsRemoved, this, check);
    connect(&m_table->model, &QAbstractItemModel::rowsInserted, this, check);
    connect(&m_table->model, &QAbstractItemModel::layoutChanged, this, check);
    m_table->find(u"b1"_s);
    m_table->find(u"2"_s);
    m_table->find({});
    QVERIFY(checks >= 6);
}

void NarrowedRowsTest::narrowsToNothingAndBack()
{
    m_table->load(named({u"b"_s, u"a"_s}));
    m_table->find(u"zzz"_s);
    QCOMPARE(m_table->model.rowCount(), 0);
    QCOMPARE(m_table->model.store().count(), 2);
    m_table->model.sort(TableFixture::nameColumn);
    m_table->find({});
    QCOMPARE(m_table->names(), (QStringList {u"a"_s, u"b"_s}));
}

void NarrowedRowsTest::keepsNarrowedRowsOfNewPages()
{
    m_table->model.sort(TableFixture::nameColumn, Qt::AscendingOrder);
    m_table->find(u"a"_s);
    QSignalSpy inserted(&m_table->model, &QAbstractItemModel::rowsInserted);
    m_table->load(named({u"b1"_s, u"a2"_s, u"a1"_s}));
    m_table->load(named({u"b2"_s}));
    QCOMPARE(m_table->names(), (QStringList {u"a1"_s, u"a2"_s}));
    QCOMPARE(inserted.size(), 1);

    // What is not shown goes, too.
    m_table->reload(named({u"a2"_s, u"b2"_s, u"a3"_s}));
    QCOMPARE(m_table->names(), (QStringList {u"a2"_s, u"a3"_s}));
    m_table->find({});
    QCOMPARE(m_table->names(), (QStringList {u"a2"_s, u"a3"_s, u"b2"_s}));

    // A new query keeps the find box.
    m_table->find(u"b"_s);
    m_table->search();
    m_table->load(named({u"b1"_s, u"a2"_s}));
    QCOMPARE(m_table->names(), QStringList {u"b1"_s});
}

void NarrowedRowsTest::showsAndHidesRowsThatChange()
{
    m_table->model.sort(TableFixture::nameColumn, Qt::AscendingOrder);
    m_table->load(named({u"a1"_s, u"a2"_s, u"a3"_s, u"b1"_s}));
    m_table->find(u"name:a"_s);
    const QPersistentModelIndex a1 = m_table->model.index(0, 0);
    QSignalSpy removed(&m_table->model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&m_table->model, &QAbstractItemModel::rowsInserted);

    m_table->load({makeImage(TableFixture::seoul, u"a2"_s, u"b"_s),
                   makeImage(TableFixture::seoul, u"a1"_s, u"a9"_s),
                   makeImage(TableFixture::seoul, u"b1"_s, u"a0"_s)});
    QCOMPARE(m_table->names(), (QStringList {u"a0"_s, u"a3"_s, u"a9"_s}));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(a1.row(), 2);

    // One that is hidden may change and stay hidden; its place is known when it is shown.
    m_table->load({makeImage(TableFixture::seoul, u"a2"_s, u"0"_s)});
    QCOMPARE(m_table->names(), (QStringList {u"a0"_s, u"a3"_s, u"a9"_s}));
    m_table->find({});
    QCOMPARE(m_table->names(), (QStringList {u"0"_s, u"a0"_s, u"a3"_s, u"a9"_s}));
}

void NarrowedRowsTest::narrowsByFacets()
{
    QList<Image> images = named({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    images[0].platform = images[1].platform = u"Ubuntu"_s;
    images[2].platform = u"CentOS"_s;
    m_table->load(images);
    FacetSelection selection;
    selection.toggle(Facet::Platform, u"Ubuntu"_s, false);
    m_table->narrowing.setFacetSelection(selection);
    QCOMPARE(m_table->names(), (QStringList {u"a"_s, u"b"_s}));
    QCOMPARE(m_table->narrowing.facetSelection(), selection);

    // The counts follow the find box, and one can add another value.
    m_table->find(u"-a"_s);
    QCOMPARE(m_table->names(), QStringList {u"b"_s});
    const QList<FacetValue> values =
            m_table->narrowing.countFacets().at(int(Facet::Platform)).values;
    QCOMPARE(values.size(), 3);
    for (const FacetValue &value : values)
        QCOMPARE(value.count, 1);

    selection.toggle(Facet::Platform, {}, true);
    m_table->narrowing.setFacetSelection(selection);
    QCOMPARE(m_table->names(), (QStringList {u"b"_s, u"d"_s}));
    m_table->find({});
    m_table->narrowing.setFacetSelection({});
    QCOMPARE(m_table->names(), (QStringList {u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
}

void NarrowedRowsTest::marksWhatWasFound()
{
    m_table->load(named({u"web 1"_s, u"the web"_s}));
    QSignalSpy changed(&m_table->model, &QAbstractItemModel::dataChanged);
    m_table->find(u"web"_s);
    const auto spans = [this](int row, ImageColumn column) {
        return m_table->model.index(row, int(column))
                .data(ImageTableModel::FindSpansRole)
                .value<QList<FindSpan>>();
    };
    QCOMPARE(spans(1, ImageColumn::Name), (QList<FindSpan> {{4, 3}}));
    QCOMPARE(spans(1, ImageColumn::Region), QList<FindSpan>());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex(), m_table->model.index(1, imageColumnCount - 1));
    QCOMPARE(changed.at(0).at(2).value<QList<int>>(), QList<int> {ImageTableModel::FindSpansRole});
    m_table->find(u"web"_s);
    QCOMPARE(changed.size(), 1);
}

void NarrowedRowsTest::findsInTurnsOfTheEventLoop()
{
    constexpr int count = 10'000; // of which one turn has not room for all
    for (int page = 0; page < count / 100; ++page) {
        QStringList names;
        for (int i = 0; i < 100; ++i)
            names.append(u"%1-%2"_s.arg(i % 2 == 0 ? u"web"_s : u"db"_s).arg(100 * page + i));
        m_table->load(named(names));
    }
    m_table->narrowing.setFindTime(std::chrono::milliseconds(0));
    m_table->find(u"web"_s);
    QCOMPARE(m_table->model.rowCount(), count);
    QVERIFY(m_table->narrowing.find().isEmpty());
    // The next key comes before that is done; so does a page.
    m_table->find(u"db"_s);
    m_table->load(named({u"db-new"_s, u"web-new"_s}));
    QSignalSpy removed(&m_table->model, &QAbstractItemModel::rowsRemoved);
    QTRY_COMPARE_WITH_TIMEOUT(m_table->model.rowCount(), count / 2 + 1, longestWait);
    QCOMPARE(removed.size(), 1);
    for (int row = 0; row <= count / 2; ++row)
        QVERIFY(m_table->model.imageAt(row).imageName.startsWith("db"_L1));
    // A new search ends it, and its images are narrowed.
    m_table->find(u"web"_s);
    m_table->search();
    m_table->load(named({u"db"_s, u"web"_s}));
    QCOMPARE(m_table->model.rowCount(), 1);
    QCOMPARE(m_table->model.imageAt(0).imageName, u"web"_s);
}

void NarrowedRowsTest::goesOnPagingWhenNothingIsFound()
{
    m_table->find(u"zzz"_s);
    m_table->load(named({u"a"_s}));
    QCOMPARE(m_table->model.rowCount(), 0);
    QVERIFY(m_table->model.canFetchMore({}));
    m_table->model.fetchMore({});
    QCOMPARE(m_table->source.requests().last().offset, 100);
}

QTEST_GUILESS_MAIN(NarrowedRowsTest)
#include "tst_narrowedrows.moc"
