// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/rowfilter.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class RowFilterTest final : public QObject
{
    Q_OBJECT

private slots:
    void wantsEverythingAtFirst();
    void narrows();
    void followsTheImages();
    void findsInTurns();

private:
    static Image image(const QString &name, const QString &platform)
    {
        return {.imageName = name, .platform = platform};
    }
    [[nodiscard]] RowFilter makeFilter() const
    {
        RowFilter filter;
        for (const Image &one : m_images)
            filter.append(one);
        return filter;
    }
    void find(RowFilter &filter, const QString &text) const
    {
        filter.beginFind(*parseFindQuery(text, {}));
        filter.goOnFinding(m_images, QDeadlineTimer::Forever);
    }
    /// A letter for each image: wanted, found only, neither.
    static QString verdicts(const RowFilter &filter, int count)
    {
        QString text;
        for (int number = 0; number < count; ++number)
            text += filter.isWanted(number) ? u'w' : filter.isFound(number) ? u'f' : u'-';
        return text;
    }
    const std::deque<Image> m_images = {image(u"web"_s, u"Ubuntu"_s), image(u"web"_s, u"CentOS"_s),
                                        image(u"db"_s, u"Ubuntu"_s)};
};

void RowFilterTest::wantsEverythingAtFirst()
{
    QCOMPARE(verdicts(makeFilter(), 3), u"www"_s);
}

void RowFilterTest::narrows()
{
    RowFilter filter = makeFilter();
    find(filter, u"web"_s);
    QCOMPARE(verdicts(filter, 3), u"ww-"_s);
    FacetSelection selection;
    selection.toggle(Facet::Platform, u"Ubuntu"_s, false);
    filter.setFacetSelection(selection, m_images);
    QCOMPARE(verdicts(filter, 3), u"wf-"_s);
    find(filter, {});
    QCOMPARE(verdicts(filter, 3), u"wfw"_s);
    filter.setFacetSelection({}, m_images);
    QCOMPARE(verdicts(filter, 3), u"www"_s);
}

void RowFilterTest::followsTheImages()
{
    RowFilter filter = makeFilter();
    FacetSelection selection;
    selection.toggle(Facet::Platform, u"Ubuntu"_s, false);
    filter.setFacetSelection(selection, m_images);
    find(filter, u"web"_s);
    filter.append(image(u"web 2"_s, u"Ubuntu"_s));
    QCOMPARE(verdicts(filter, 4), u"wf-w"_s);
    filter.update(2, image(u"web 3"_s, u"Ubuntu"_s));
    filter.update(3, image(u"db"_s, u"CentOS"_s));
    QCOMPARE(verdicts(filter, 4), u"wfw-"_s);
    filter.remove({0, 2});
    QCOMPARE(verdicts(filter, 2), u"f-"_s);
    filter.clear();
    filter.append(image(u"db"_s, u"Ubuntu"_s));
    QCOMPARE(verdicts(filter, 1), u"-"_s);
}

void RowFilterTest::findsInTurns()
{
    constexpr int count = 10'000; // of which one turn has not room for all
    std::deque<Image> images;
    RowFilter filter;
    const auto add = [&images, &filter](const Image &one) {
        images.push_back(one);
        filter.append(one);
    };
    for (int i = 0; i < count; ++i)
        add(image(i % 2 == 0 ? u"web"_s : u"db"_s, u"Ubuntu"_s));
    const auto begin = [&filter](const QString &text) {
        filter.beginFind(*parseFindQuery(text, {}));
    };
    const auto goOn = [&images, &filter] {
        filter.goOnFinding(images, QDeadlineTimer(0));
    };
    const auto expected = [&images](const QString &text) {
        QString letters;
        for (const Image &one : images)
            letters += one.imageName.contains(text) ? u'w' : u'-';
        return letters;
    };

    begin(u"web"_s);
    goOn();
    QVERIFY(filter.isFinding());
    QVERIFY(filter.find().isEmpty());
    QCOMPARE(verdicts(filter, count), QString(count, u'w'));

    // What changes meanwhile, before and after the place where it is, is found all the same.
    const auto change = [&images, &filter](int number, const QString &name) {
        images[size_t(number)].imageName = name;
        filter.update(number, images[size_t(number)]);
    };
    change(1, u"new web"_s);
    change(count - 10, u"new db"_s);
    for (const int number : {count - 1, 4}) {
        images.erase(images.begin() + number);
        filter.remove({number});
    }
    add(image(u"web"_s, u"Ubuntu"_s));
    add(image(u"db"_s, u"Ubuntu"_s));
    goOn();
    QVERIFY(!filter.isFinding());
    QCOMPARE(filter.find(), *parseFindQuery(u"web"_s, {}));
    QCOMPARE(verdicts(filter, count), expected(u"web"_s));

    // The last one counts.
    begin(u"new"_s);
    goOn();
    begin(u"db"_s);
    QCOMPARE(filter.newestFind(), *parseFindQuery(u"db"_s, {}));
    goOn();
    QCOMPARE(filter.find(), *parseFindQuery(u"web"_s, {}));
    QCOMPARE(verdicts(filter, count), expected(u"web"_s));
    goOn();
    QCOMPARE(verdicts(filter, count), expected(u"db"_s));

    // What was begun is not lost with the images.
    begin(u"web"_s);
    goOn();
    filter.clear();
    QVERIFY(!filter.isFinding());
    filter.append(image(u"db"_s, u"Ubuntu"_s));
    filter.append(image(u"web"_s, u"Ubuntu"_s));
    QCOMPARE(verdicts(filter, 2), u"-w"_s);
}

QTEST_GUILESS_MAIN(RowFilterTest)
#include "tst_rowfilter.moc"
