// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/menus.h"
#include "support/windowfixture.h"

#include "catalog/columns/imagecolumns.h"
#include "ui/table/sortheader.h"

#include <QAccessible>
#include <QCollator>
#include <QMenuBar>
#include <QScrollBar>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int architecture = int(ImageColumn::Architecture);
constexpr int size = int(ImageColumn::Size);

} // namespace

/// Sorting by clicks on the header, and by the menu.
class SortHeaderTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aClickSorts();
    void aClickWithShiftAddsAColumn();
    void theHeaderShowsTheOrder();
    void aScreenReaderSaysTheOrder();
    void theMenuSortsToo();

private:
    [[nodiscard]] QList<SortKeyColumn> sort() const
    {
        return m_fixture->window().model().sortColumns();
    }
    [[nodiscard]] Image imageAt(int row) const { return m_fixture->window().model().imageAt(row); }
    /// The size in the last row that has one.
    [[nodiscard]] std::optional<qint64> lastSize() const
    {
        int row = m_fixture->window().model().rowCount() - 1;
        while (!imageAt(row).imageSize)
            --row;
        return imageAt(row).imageSize;
    }
    /// What a screen reader says for the header of a column.
    [[nodiscard]] QString spokenHeader(int column) const;

    std::unique_ptr<WindowFixture> m_fixture;
    ImageTableView *m_view = nullptr;
};

void SortHeaderTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_view = &m_fixture->view();
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
}

void SortHeaderTest::cleanup()
{
    m_fixture.reset();
}

QString SortHeaderTest::spokenHeader(int column) const
{
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_view);
    const QString name = columnTitle(ImageColumn(column));
    for (int i = 0; i <= imageColumnCount; ++i) {
        const QAccessibleInterface *child = table->child(i);
        if (child && child->role() == QAccessible::ColumnHeader &&
            child->text(QAccessible::Name).startsWith(name))
            return child->text(QAccessible::Name);
    }
    return {};
}

void SortHeaderTest::aClickSorts()
{
    const QStringList listed = m_fixture->rows();
    clickHeader(*m_view, size);
    QCOMPARE(sort(), (QList<SortKeyColumn> {{size, Qt::AscendingOrder}}));
    QVERIFY(imageAt(0).imageSize < lastSize());

    clickHeader(*m_view, size);
    QCOMPARE(sort(), (QList<SortKeyColumn> {{size, Qt::DescendingOrder}}));
    QVERIFY(imageAt(0).imageSize > lastSize());

    clickHeader(*m_view, size);
    QCOMPARE(sort(), QList<SortKeyColumn>());
    QCOMPARE(m_fixture->rows(), listed);
}

void SortHeaderTest::aClickWithShiftAddsAColumn()
{
    const QStringList listed = m_fixture->rows();
    clickHeader(*m_view, architecture);
    clickHeader(*m_view, size, Qt::ShiftModifier);
    clickHeader(*m_view, size, Qt::ShiftModifier);
    QCOMPARE(sort(), (QList<SortKeyColumn> {{architecture, Qt::AscendingOrder},
                                            {size, Qt::DescendingOrder}}));
    const QStringList rows = m_fixture->rows();
    const QCollator collator = imageCollator();
    for (int row = 1; row < int(rows.size()); ++row) {
        const Image &before = imageAt(row - 1);
        const Image &after = imageAt(row);
        if (collator.compare(before.architecture, after.architecture) != 0) {
            // Those without a architecture come last.
            QVERIFY(after.architecture.isEmpty() ||
                    collator.compare(before.architecture, after.architecture) < 0);
            continue;
        }
        QVERIFY(before.imageSize >= after.imageSize);
        // Equal ones are as they were without a sort.
        if (before.imageSize == after.imageSize)
            QVERIFY(listed.indexOf(rows.at(row - 1)) < listed.indexOf(rows.at(row)));
    }

    clickHeader(*m_view, size, Qt::ShiftModifier);
    QCOMPARE(sort(), (QList<SortKeyColumn> {{architecture, Qt::AscendingOrder}}));
    clickHeader(*m_view, size, Qt::ShiftModifier);
    clickHeader(*m_view, int(ImageColumn::Name));
    QCOMPARE(sort(), (QList<SortKeyColumn> {{int(ImageColumn::Name), Qt::AscendingOrder}}));
}

void SortHeaderTest::theHeaderShowsTheOrder()
{
    const QHeaderView *header = m_view->horizontalHeader();
    const auto picture = [header](int column) {
        const QRect section(header->sectionViewportPosition(column), 0, header->sectionSize(column),
                            header->height());
        return header->viewport()->grab(section).toImage();
    };
    const int name = int(ImageColumn::Name);
    const int region = int(ImageColumn::Region);
    const QImage unsorted = picture(name);
    const QImage other = picture(region);
    clickHeader(*m_view, name);
    m_view->horizontalScrollBar()->setValue(0);
    const QImage ascending = picture(name);
    clickHeader(*m_view, name);
    m_view->horizontalScrollBar()->setValue(0);
    const QImage descending = picture(name);
    clickHeader(*m_view, region, Qt::ShiftModifier);
    const QImage first = picture(name);
    QVERIFY(unsorted != ascending);
    QVERIFY(ascending != descending);
    QVERIFY(descending != first); // its rank stands beside the arrow
    QVERIFY(picture(region) != other);
}

void SortHeaderTest::aScreenReaderSaysTheOrder()
{
    QCOMPARE(spokenHeader(architecture), u"Architecture"_s);
    clickHeader(*m_view, architecture);
    QCOMPARE(spokenHeader(architecture), u"Architecture, sorted ascending"_s);
    clickHeader(*m_view, size, Qt::ShiftModifier);
    clickHeader(*m_view, size, Qt::ShiftModifier);
    QCOMPARE(spokenHeader(architecture), u"Architecture, sorted ascending, 1 of 2"_s);
    QCOMPARE(spokenHeader(size), u"Size (GiB), sorted descending, 2 of 2"_s);
}

void SortHeaderTest::theMenuSortsToo()
{
    auto *bar = m_fixture->child<QMenuBar>(u"menuBar"_s);
    QVERIFY(clickEntries(*bar, {u"View"_s, u"Sort By"_s, u"Architecture"_s}));
    QVERIFY(clickEntries(*bar, {u"View"_s, u"Sort By"_s, u"Then By"_s, u"Size (GiB)"_s}));
    QCOMPARE(sort(), (QList<SortKeyColumn> {{architecture, Qt::AscendingOrder},
                                            {size, Qt::AscendingOrder}}));
}

QTEST_MAIN(SortHeaderTest)
#include "tst_sortheader.moc"
