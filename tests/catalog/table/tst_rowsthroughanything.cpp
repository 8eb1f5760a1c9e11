// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/tablefixture.h"

#include <QRandomGenerator>
#include <QtTest>

#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

class RowsThroughAnythingTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_table.emplace(); }
    void cleanup() { m_table.reset(); }

    void keepsItsOrderThroughAnything();

private:
    /// By the sort columns of the model, of name and size.
    [[nodiscard]] bool isWrongWayRound(const Image &above, const Image &below) const;

    std::optional<TableFixture> m_table;
};

bool RowsThroughAnythingTest::isWrongWayRound(const Image &above, const Image &below) const
{
    for (const SortKeyColumn &column : m_table->model.sortColumns()) {
        int difference = column.column == TableFixture::nameColumn
                                 ? QString::compare(above.imageName, below.imageName)
                                 : int(*above.imageSize - *below.imageSize);
        if (column.order == Qt::DescendingOrder)
            difference = -difference;
        if (difference != 0)
            return difference > 0;
    }
    const auto number = [this](const Image &image) {
        return *m_table->catalog.store().numberOf({image.place, image.imageId});
    };
    return m_table->catalog.store().listOrder().comesBefore(number(below), number(above));
}

void RowsThroughAnythingTest::keepsItsOrderThroughAnything()
{
    QRandomGenerator random(20260801);
    const auto randomImages = [&random] {
        QList<Image> images;
        for (int i = 0; i < 12; ++i) {
            images.append(makeImage(TableFixture::seoul, QString::number(random.bounded(60)),
                                    QString::number(random.bounded(8))));
            images.last().imageSize = random.bounded(5);
            images.last().platform = u"p%1"_s.arg(random.bounded(3));
        }
        return images;
    };
    const auto randomSort = [&random] {
        const int columns[] = {-1, TableFixture::nameColumn, int(ImageColumn::Size)};
        const Qt::SortOrder orders[] = {Qt::AscendingOrder, Qt::DescendingOrder};
        QList<SortKeyColumn> sort;
        for (int i = 0; i < 2; ++i)
            sort.append({columns[random.bounded(3)], orders[random.bounded(2)]});
        return sort;
    };
    const QStringList finds = {{}, u"size:>2"_s, u"name:3"_s, u"-3"_s, u"zzz"_s, u"id:1 -name:5"_s};
    FacetSelection facets;

    m_table->search();
    // Indexes that are kept, with the id of the image each must follow or be lost with.
    std::vector<std::pair<QPersistentModelIndex, QString>> kept;
    for (int step = 0; step < 600; ++step) {
        const int action = random.bounded(16);
        if (action == 0) {
            m_table->search();
        } else if (action < 4) {
            m_table->model.setSortColumns(randomSort());
        } else if (action < 6 && m_table->catalog.canFetchMore()) {
            m_table->reload(randomImages());
        } else if (action < 10) {
            m_table->find(finds.at(random.bounded(int(finds.size()))));
        } else if (action < 12) {
            facets.toggle(Facet::Platform, u"p%1"_s.arg(random.bounded(3)), random.bounded(2) == 0);
            m_table->narrowing.setFacetSelection(facets);
        }
        if (m_table->catalog.summary().hasMore && random.bounded(2) == 0)
            m_table->load(randomImages());

        QCOMPARE(m_table->model.store().count(), int(m_table->catalog.summary().loaded));
        const auto isWanted = [this, &facets](const Image &image) {
            return m_table->narrowing.find().matches(image) && facets.matches(image);
        };
        int wanted = 0;
        for (const ImageNumber number : m_table->catalog.store().numbers())
            wanted += isWanted(m_table->catalog.store().at(number)) ? 1 : 0;
        QCOMPARE(m_table->model.rowCount(), wanted);
        for (int row = 0; row < m_table->model.rowCount(); ++row) {
            const Image &image = m_table->model.imageAt(row);
            QVERIFY(isWanted(image));
            QCOMPARE(m_table->rowOf(image.imageId), row);
            if (row > 0)
                QVERIFY(!isWrongWayRound(m_table->model.imageAt(row - 1), image));
        }
        for (const auto &[index, imageId] : kept) {
            if (const std::optional<int> row = m_table->rowOf(imageId); index.isValid())
                QCOMPARE(std::optional(index.row()), row);
        }
        kept.clear();
        for (int row = 0; row < m_table->model.rowCount(); row += 3)
            kept.emplace_back(m_table->model.index(row, row % imageColumnCount),
                              m_table->model.imageAt(row).imageId);
    }
}

QTEST_GUILESS_MAIN(RowsThroughAnythingTest)
#include "tst_rowsthroughanything.moc"
