// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/facets.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

Image image(const QString &platform, const QString &type,
            std::optional<bool> isDeprecated = std::nullopt)
{
    return {.imageType = type, .platform = platform, .imageDeprecated = isDeprecated};
}

/// "Ubuntu 2, *Windows 1": text and count, a star for what is chosen.
QString valuesText(const QList<FacetCounts> &counts, Facet facet)
{
    QStringList parts;
    for (const FacetValue &value : counts.at(int(facet)).values) {
        parts.append((value.isChosen ? u"*"_s : u""_s) +
                     (value.text.isEmpty() ? u"none"_s : value.text) + u' ' +
                     QString::number(value.count));
    }
    return parts.join(u", "_s);
}

} // namespace

class FacetsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_images = m_examples; }
    void counts();
    void countsByTheOtherFacets();
    void keepsChosenValuesThatAreGone();
    void hasCodesAndWords();
    void matches();
    void toggles();
    void countsRegions();
    void countsEachTag();
    void countsWhatLooksTheSameAsOne();

private:
    [[nodiscard]] QList<FacetCounts> countAll(const FacetSelection &selection) const
    {
        CellValues cells;
        for (const Image &one : m_images)
            cells.append(one);
        FacetCounter counter(selection, cells);
        for (int number = 0; number < m_images.size(); ++number)
            counter.add(ImageNumber(number));
        return counter.counts();
    }
    QList<Image> m_images;
    const QList<Image> m_examples = {
            image(u"Ubuntu"_s, u"PUBLIC_IMAGE"_s, false),
            image(u"Ubuntu"_s, u"PRIVATE_IMAGE"_s, true),
            image(u"Windows"_s, u"PUBLIC_IMAGE"_s, false),
            image(u"CentOS"_s, u"SHARED_IMAGE"_s),
    };
};

void FacetsTest::counts()
{
    const QList<FacetCounts> counts = countAll({});
    QCOMPARE(counts.size(), facetCount);
    QCOMPARE(counts.at(0).title, u"Profile"_s); // as in the table
    QCOMPARE(counts.at(1).title, u"Platform"_s);
    QCOMPARE(valuesText(counts, Facet::Platform), u"Ubuntu 2, CentOS 1, Windows 1"_s);
    QCOMPARE(valuesText(counts, Facet::Type), u"Public 2, Private 1, Shared 1"_s);
    QCOMPARE(valuesText(counts, Facet::Deprecated), u"No 2, none 1, Yes 1"_s);
    QCOMPARE(valuesText(counts, Facet::License), u"none 4"_s);
    for (int i = 0; i < facetCount; ++i)
        QCOMPARE(counts.at(i).facet, Facet(i));
}

void FacetsTest::countsByTheOtherFacets()
{
    FacetSelection selection;
    selection.toggle(Facet::Platform, u"Ubuntu"_s, false);
    QList<FacetCounts> counts = countAll(selection);
    QCOMPARE(valuesText(counts, Facet::Platform), u"*Ubuntu 2, CentOS 1, Windows 1"_s);
    QCOMPARE(valuesText(counts, Facet::Type), u"Private 1, Public 1"_s);

    selection.toggle(Facet::Type, u"PUBLIC_IMAGE"_s, false);
    counts = countAll(selection);
    QCOMPARE(valuesText(counts, Facet::Platform), u"*Ubuntu 1, Windows 1"_s);
    QCOMPARE(valuesText(counts, Facet::Type), u"Private 1, *Public 1"_s);
    QCOMPARE(valuesText(counts, Facet::Deprecated), u"No 1"_s);
}

void FacetsTest::keepsChosenValuesThatAreGone()
{
    FacetSelection selection;
    selection.toggle(Facet::State, u"SYNCING"_s, false);
    const QList<FacetCounts> counts = countAll(selection);
    QCOMPARE(valuesText(counts, Facet::State), u"none 4, *Syncing 0"_s);
    QCOMPARE(valuesText(counts, Facet::Type), u""_s);
}

void FacetsTest::hasCodesAndWords()
{
    FacetSelection selection;
    CellValues cells;
    cells.append({.imageType = u"NEW_KIND"_s,
                  .architecture = u"arm"_s,
                  .imageState = u"USING"_s,
                  .imageSource = u"EXTERNAL_IMPORT"_s,
                  .isSupportCloudinit = true,
                  .licenseType = u"BYOL"_s});
    FacetCounter counter(selection, cells);
    counter.add(ImageNumber(0));
    const QList<FacetCounts> counts = counter.counts();
    const auto only = [&counts](Facet facet) {
        return counts.at(int(facet)).values.constFirst();
    };
    QCOMPARE(only(Facet::Type), (FacetValue {u"NEW_KIND"_s, u"NEW_KIND"_s, 1}));
    QCOMPARE(only(Facet::Architecture), (FacetValue {u"arm"_s, u"arm"_s, 1}));
    QCOMPARE(only(Facet::State), (FacetValue {u"USING"_s, u"In use"_s, 1}));
    QCOMPARE(only(Facet::Source), (FacetValue {u"EXTERNAL_IMPORT"_s, u"Imported"_s, 1}));
    QCOMPARE(only(Facet::CloudInit), (FacetValue {u"true"_s, u"Yes"_s, 1}));
    QCOMPARE(only(Facet::License), (FacetValue {u"BYOL"_s, u"Bring your own"_s, 1}));
    QCOMPARE(only(Facet::Deprecated), (FacetValue {u""_s, u""_s, 1}));
}

void FacetsTest::matches()
{
    FacetSelection selection;
    QVERIFY(selection.matches({}));
    selection.toggle(Facet::Platform, u"Ubuntu"_s, false);
    selection.toggle(Facet::Platform, u"CentOS"_s, true);
    QVERIFY(selection.matches(m_images[0]));
    QVERIFY(!selection.matches(m_images[2]));
    QVERIFY(selection.matches(m_images[3]));
    selection.toggle(Facet::Deprecated, u""_s, false);
    QVERIFY(!selection.matches(m_images[0]));
    QVERIFY(selection.matches(m_images[3]));
}

void FacetsTest::toggles()
{
    FacetSelection selection;
    const auto chosen = [&selection] {
        QStringList codes = selection.codes(Facet::State).values();
        codes.sort();
        return codes.join(u',');
    };
    selection.toggle(Facet::State, u"a"_s, false);
    QCOMPARE(chosen(), u"a"_s);
    selection.toggle(Facet::State, u"b"_s, true);
    QCOMPARE(chosen(), u"a,b"_s);
    QVERIFY(selection.isChosen(Facet::State, u"a"_s));
    QVERIFY(!selection.isChosen(Facet::Type, u"a"_s));
    selection.toggle(Facet::State, u"b"_s, false); // the only one, instead of both
    QCOMPARE(chosen(), u"b"_s);
    selection.toggle(Facet::State, u"c"_s, false);
    QCOMPARE(chosen(), u"c"_s);
    selection.toggle(Facet::State, u"c"_s, false);
    QVERIFY(selection.isEmpty());
    selection.toggle(Facet::State, u"c"_s, true);
    selection.toggle(Facet::State, u"c"_s, true);
    QVERIFY(selection == FacetSelection());
    selection.toggle(Facet::State, u"c"_s, true);
    selection.clear();
    QVERIFY(selection.isEmpty());
}

void FacetsTest::countsRegions()
{
    m_images = {{.place = {.region = u"ap-seoul"_s}},
                {.place = {.region = u"ap-tokyo"_s}, .platform = u"Ubuntu"_s},
                {.place = {.region = u"ap-seoul"_s}, .platform = u"Ubuntu"_s}};
    QCOMPARE(valuesText(countAll({}), Facet::Region), u"Seoul 2, Tokyo 1"_s);
    FacetSelection selection;
    selection.toggle(Facet::Region, u"ap-tokyo"_s, false);
    QCOMPARE(valuesText(countAll(selection), Facet::Platform), u"Ubuntu 1"_s);
}

void FacetsTest::countsEachTag()
{
    const Tag prod = {u"env"_s, u"prod"_s};
    const Tag pay = {u"team"_s, u"pay, ops"_s};
    m_images = {{.tags = {prod, pay}}, {.tags = {pay}}, {}, {.tags = {pay, pay}}};
    QCOMPARE(valuesText(countAll({}), Facet::Tag), u"team=pay, ops 3, none 1, env=prod 1"_s);
    FacetSelection selection;
    selection.toggle(Facet::Tag, u"team=pay, ops"_s, false);
    QVERIFY(selection.matches(m_images[0]));
    QVERIFY(!selection.matches(m_images[2]));
    selection.toggle(Facet::Tag, QString(), true);
    QVERIFY(selection.matches(m_images[2]));
    selection.toggle(Facet::Tag, u"env=prod"_s, false);
    QCOMPARE(valuesText(countAll(selection), Facet::Tag),
             u"team=pay, ops 3, none 1, *env=prod 1"_s);
    QCOMPARE(valuesText(countAll(selection), Facet::Platform), u"none 1"_s);
}

void FacetsTest::countsWhatLooksTheSameAsOne()
{
    const QString platform = u"데비안"_s;
    const QString onMac = platform.normalized(QString::NormalizationForm_D);
    m_images = {{.platform = platform, .tags = {{u"os"_s, onMac}}},
                {.platform = onMac, .tags = {{u"os"_s, platform}}}};
    QCOMPARE(valuesText(countAll({}), Facet::Platform), u"데비안 2"_s);
    QCOMPARE(valuesText(countAll({}), Facet::Tag), u"os=데비안 2"_s);
    FacetSelection selection;
    selection.toggle(Facet::Platform, platform, false);
    QVERIFY(selection.matches(m_images[0]) && selection.matches(m_images[1]));
    QCOMPARE(valuesText(countAll(selection), Facet::Tag), u"os=데비안 2"_s);
}

QTEST_GUILESS_MAIN(FacetsTest)
#include "tst_facets.moc"
