// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/tablefixture.h"

#include <QtTest>

#include <optional>

#ifdef __GLIBC__
#    include <malloc.h>
#endif

using namespace Qt::StringLiterals;

namespace {

Image image(const QString &name, const QString &created)
{
    Image image = makeImage(TableFixture::seoul, name, name);
    image.createdTime = created;
    image.created = QDateTime::fromString(created, Qt::ISODate);
    return image;
}

} // namespace

/// Two views stand on one store, each with its own order, find text and time zone.
class TwoTablesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "Asia/Seoul"); }
    void init();
    void cleanup();

    void eachHasItsOwnOrderAndFind();
    void eachHasItsOwnTimeZone();
    void bothFollowTheStore();
    void aNarrowingCanBeShared();
    void aSecondComesToWhatIsThere();
    void twoTakeTheMemoryOfOne();

private:
    [[nodiscard]] QStringList otherNames() const
    {
        QStringList names;
        for (int row = 0; row < m_other->rowCount(); ++row)
            names.append(m_other->imageAt(row).imageName);
        return names;
    }
    void findInOther(const QString &text, TimeZone zone = TimeZone::Local)
    {
        m_otherNarrowing->setFind(*parseFindExpression(text, {.zone = zone}));
    }

    std::optional<TableFixture> m_table;
    std::optional<Narrowing> m_otherNarrowing;
    std::optional<ImageTableModel> m_other;
};

void TwoTablesTest::init()
{
    m_table.emplace();
    m_otherNarrowing.emplace(m_table->catalog.store());
    m_other.emplace(m_table->catalog, *m_otherNarrowing);
}

void TwoTablesTest::cleanup()
{
    m_other.reset();
    m_otherNarrowing.reset();
    m_table.reset();
}

void TwoTablesTest::eachHasItsOwnOrderAndFind()
{
    m_table->load(named({u"b1"_s, u"a1"_s, u"a2"_s}));
    m_table->model.sort(TableFixture::nameColumn);
    m_other->sort(TableFixture::nameColumn, Qt::DescendingOrder);
    findInOther(u"1"_s);
    QCOMPARE(m_table->names(), (QStringList {u"a1"_s, u"a2"_s, u"b1"_s}));
    QCOMPARE(otherNames(), (QStringList {u"b1"_s, u"a1"_s}));
    m_table->find(u"a"_s);
    QCOMPARE(m_table->names(), (QStringList {u"a1"_s, u"a2"_s}));
    QCOMPARE(otherNames(), (QStringList {u"b1"_s, u"a1"_s}));
}

/// Half past eight in the evening in UTC is the next day in Seoul.
void TwoTablesTest::eachHasItsOwnTimeZone()
{
    m_table->load({image(u"evening"_s, u"2025-03-15T20:30:00Z"_s)});
    m_otherNarrowing->setTimeZone(TimeZone::Utc);
    const int column = int(ImageColumn::Created);
    QCOMPARE(m_table->model.index(0, column).data().toString(), u"2025-03-16 05:30"_s);
    QCOMPARE(m_other->index(0, column).data().toString(), u"2025-03-15 20:30"_s);

    // What one looks for does not change what the other finds, in any order of turns.
    for (int turn = 0; turn < 2; ++turn) {
        findInOther(u"2025-03-15"_s, TimeZone::Utc);
        m_table->find(u"2025-03-16"_s);
        QCOMPARE(m_table->names(), QStringList {u"evening"_s});
        QCOMPARE(otherNames(), QStringList {u"evening"_s});
        m_table->find(u"20:30"_s);
        findInOther(u"05:30"_s, TimeZone::Utc);
        QCOMPARE(m_table->model.rowCount(), 0);
        QCOMPARE(m_other->rowCount(), 0);
    }
}

void TwoTablesTest::bothFollowTheStore()
{
    m_table->model.sort(TableFixture::nameColumn);
    m_other->sort(TableFixture::nameColumn, Qt::DescendingOrder);
    findInOther(u"-c"_s);
    m_table->load(named({u"b"_s, u"c"_s, u"a"_s}));
    m_table->load({makeImage(TableFixture::seoul, u"a"_s, u"z"_s)});
    QCOMPARE(m_table->names(), (QStringList {u"b"_s, u"c"_s, u"z"_s}));
    QCOMPARE(otherNames(), (QStringList {u"z"_s, u"b"_s}));
    m_table->reload(named({u"c"_s, u"d"_s}));
    QCOMPARE(m_table->names(), (QStringList {u"c"_s, u"d"_s}));
    QCOMPARE(otherNames(), QStringList {u"d"_s});
    m_table->search();
    QCOMPARE(m_table->model.rowCount(), 0);
    QCOMPARE(m_other->rowCount(), 0);
}

void TwoTablesTest::aNarrowingCanBeShared()
{
    ImageTableModel third(m_table->catalog, m_table->narrowing);
    m_table->load(named({u"b"_s, u"a"_s}));
    third.sort(TableFixture::nameColumn);
    m_table->find(u"a"_s);
    QCOMPARE(third.rowCount(), 1);
    QCOMPARE(third.imageAt(0).imageName, u"a"_s);
    QCOMPARE(otherNames(), (QStringList {u"b"_s, u"a"_s}));
}

void TwoTablesTest::aSecondComesToWhatIsThere()
{
    m_table->load(named({u"a"_s, u"b"_s}));
    m_table->reload(named({u"b"_s}));
    Narrowing narrowing(m_table->catalog.store());
    const ImageTableModel late(m_table->catalog, narrowing);
    QCOMPARE(late.rowCount(), 1);
    QCOMPARE(late.imageAt(0).imageName, u"b"_s);
}

/// What a second view adds is its order, not the images.
void TwoTablesTest::twoTakeTheMemoryOfOne()
{
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 33)
    const auto allocated = [] {
        return double(mallinfo2().uordblks + mallinfo2().hblkhd);
    };
    constexpr int count = 3'000;
    const double nothing = allocated();
    for (int first = 0; first < count; first += 100)
        m_table->load(makeImages(TableFixture::seoul, first, 100));
    m_table->model.sort(TableFixture::nameColumn);
    const double withTwo = allocated();
    if (withTwo - nothing < count)
        QSKIP("Memory is not glibc's own here, as under a sanitizer, so glibc does not count it.");
    Narrowing narrowing(m_table->catalog.store());
    ImageTableModel third(m_table->catalog, narrowing);
    third.sort(TableFixture::nameColumn, Qt::DescendingOrder);
    const double withThree = allocated();
    QCOMPARE(third.rowCount(), count);
    QVERIFY2((withThree - withTwo) * 10 < withTwo - nothing,
             qPrintable(u"%1 bytes after %2"_s.arg(withThree - withTwo).arg(withTwo - nothing)));
#else
    QSKIP("Only glibc 2.33 and newer tells how much is allocated.");
#endif
}

QTEST_GUILESS_MAIN(TwoTablesTest)
#include "tst_twotables.moc"
