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
    filter.setFind(*parseFindQuery(u"web"_s, {}), m_images);
    QCOMPARE(verdicts(filter, 3), u"ww-"_s);
    FacetSelection selection;
    selection.toggle(Facet::Platform, u"Ubuntu"_s, false);
    filter.setFacetSelection(selection, m_images);
    QCOMPARE(verdicts(filter, 3), u"wf-"_s);
    filter.setFind({}, m_images);
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
    filter.setFind(*parseFindQuery(u"web"_s, {}), m_images);
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

QTEST_GUILESS_MAIN(RowFilterTest)
#include "tst_rowfilter.moc"
