// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/table/arranged.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class ArrangedTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isAsListed();
    void sortsAndLeavesEqualOnesAsListed();
    void leavesOutWhatIsNotFound();
    void passesOverWhatIsGone();
    void fails();

private:
    [[nodiscard]] QString names(const FindExpression &find, const QList<SortKeyColumn> &sort) const
    {
        QString names;
        const Result<std::vector<ImageNumber>> numbers = arranged(m_store, find, sort);
        for (const ImageNumber number : *numbers)
            names += m_store.at(number).imageName;
        return names;
    }

    ImageStore m_store; ///< In no order that is asked for.
};

void ArrangedTest::initTestCase()
{
    const Place seoul = {.region = u"ap-seoul"_s};
    const Place tokyo = {.region = u"ap-tokyo"_s};
    m_store.take({{.place = tokyo, .imageId = u"1"_s, .imageName = u"d"_s, .imageSize = 20}}, {});
    m_store.take({{.place = seoul, .imageId = u"2"_s, .imageName = u"a"_s, .imageSize = 50},
                  {.place = seoul, .imageId = u"3"_s, .imageName = u"b"_s, .imageSize = 20}},
                 {}, 100);
    m_store.take({{.place = seoul, .imageId = u"9"_s, .imageName = u"c"_s, .imageSize = 20}}, {},
                 0);
}

void ArrangedTest::isAsListed()
{
    QCOMPARE(names({}, {}), u"cabd"_s);
    QVERIFY(arranged(ImageStore(), {}, {})->empty());
}

void ArrangedTest::sortsAndLeavesEqualOnesAsListed()
{
    const SortKeyColumn bySize = {int(ImageColumn::Size), Qt::DescendingOrder};
    QCOMPARE(names({}, {bySize}), u"acbd"_s);
    const SortKeyColumn byName = {int(ImageColumn::Name), Qt::AscendingOrder};
    QCOMPARE(names({}, {bySize, byName}), u"abcd"_s);
}

void ArrangedTest::leavesOutWhatIsNotFound()
{
    const FindExpression small = *parseFindExpression(u"size:<50"_s, {});
    QCOMPARE(names(small, {}), u"cbd"_s);
}

void ArrangedTest::passesOverWhatIsGone()
{
    m_store.take({{.place = {.region = u"ap-seoul"_s}, .imageId = u"0"_s, .imageName = u"x"_s}},
                 {});
    m_store.drop({.region = u"ap-seoul"_s}, {u"0"_s});
    QCOMPARE(names({}, {}), u"cabd"_s);
    QCOMPARE(names({}, {{int(ImageColumn::Name), Qt::AscendingOrder}}), u"abcd"_s);
}

/// What would take too long is not left out without a word.
void ArrangedTest::fails()
{
    ImageStore store;
    store.take({{.imageId = u"0"_s, .imageName = QString(60, u'x')}}, {});
    const FindExpression find =
            *parseFindExpression(u"(x+x+)+y|web"_s, {.regularExpression = true});
    const auto numbers = arranged(store, find, {});
    QVERIFY(!numbers);
    QCOMPARE(numbers.error().field, u"find"_s);
}

QTEST_GUILESS_MAIN(ArrangedTest)
#include "tst_arranged.moc"
