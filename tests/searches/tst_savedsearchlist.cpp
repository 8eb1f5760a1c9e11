// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "searches/savedsearchlist.h"

#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

SavedSearch named(const QString &name, bool opensAtStart = false)
{
    return {.name = name, .opensAtStart = opensAtStart};
}

/// The names; "*" after that of the one that opens at the start.
QStringList namesOf(const QList<SavedSearch> &searches)
{
    QStringList names;
    for (const SavedSearch &search : searches)
        names.append(search.opensAtStart ? QString(search.name + u'*') : search.name);
    return names;
}

} // namespace

class SavedSearchListTest final : public QObject
{
    Q_OBJECT

private slots:
    void searchesAreFoundByName();
    void aNewSearchGoesToTheEnd();
    void aSearchReplacesItsOldSelf();
    void itKeepsWhatOnlyOthersKnow();
    void onlyOneOpensAtTheStart();
    void namesAreUnique();
    void manyHaveOneName();
    void mergingKeepsBoth();
    void mergingNeedsNames();
    void mergingKeepsTheStart();
};

void SavedSearchListTest::searchesAreFoundByName()
{
    const QList<SavedSearch> searches = {named(u"a"_s), named(u"b"_s, true)};
    QVERIFY(searchNamed(searches, u"b"_s) == searches.at(1));
    QVERIFY(!searchNamed(searches, u"B"_s));
    QVERIFY(!searchNamed({}, QString()));
}

void SavedSearchListTest::aNewSearchGoesToTheEnd()
{
    QCOMPARE(namesOf(withSearch({named(u"b"_s)}, named(u"a"_s))), (QStringList {u"b"_s, u"a"_s}));
}

void SavedSearchListTest::aSearchReplacesItsOldSelf()
{
    SavedSearch changed = named(u"a"_s);
    changed.find.text = u"web"_s;
    const QList<SavedSearch> searches = withSearch({named(u"a"_s), named(u"b"_s)}, changed);
    QCOMPARE(namesOf(searches), (QStringList {u"a"_s, u"b"_s}));
    QCOMPARE(searches.first().find.text, u"web"_s);
}

void SavedSearchListTest::itKeepsWhatOnlyOthersKnow()
{
    SavedSearch old = named(u"a"_s);
    old.others = {{u"color"_s, 1}};
    old.find.others = {{u"fuzzy"_s, 2}};
    QCOMPARE(withSearch({old}, named(u"a"_s)).first().others, old.others);
    QCOMPARE(withSearch({old}, named(u"a"_s)).first().find.others, old.find.others);
    SavedSearch newer = named(u"a"_s);
    newer.others = {{u"color"_s, 3}};
    QCOMPARE(withSearch({old}, newer).first().others, newer.others);
    QVERIFY(withSearch({old}, named(u"b"_s)).last().others.isEmpty());
}

void SavedSearchListTest::onlyOneOpensAtTheStart()
{
    const QList<SavedSearch> searches = {named(u"a"_s, true), named(u"b"_s)};
    QCOMPARE(namesOf(withSearch(searches, named(u"b"_s, true))), (QStringList {u"a"_s, u"b*"_s}));
    QCOMPARE(namesOf(withSearch(searches, named(u"c"_s))), (QStringList {u"a*"_s, u"b"_s, u"c"_s}));
}

void SavedSearchListTest::namesAreUnique()
{
    QCOMPARE(uniqueSearchName({}, u"a"_s), u"a"_s);
    QCOMPARE(uniqueSearchName({named(u"a"_s)}, u"a"_s), u"a (2)"_s);
    QCOMPARE(uniqueSearchName({named(u"a (2)"_s), named(u"a"_s)}, u"a"_s), u"a (3)"_s);
    QCOMPARE(uniqueSearchName({named(u"a (2)"_s)}, u"a (2)"_s), u"a (2) (2)"_s);
}

/// Trying the names one after the other for each of them would take hours.
void SavedSearchListTest::manyHaveOneName()
{
    constexpr int count = 20'000;
    const QList<SavedSearch> merged =
            mergedSearches({named(u"a (3)"_s)}, QList<SavedSearch>(count, named(u"a"_s)));
    QCOMPARE(merged.size(), count + 1);
    QCOMPARE(namesOf(merged.first(4)), (QStringList {u"a (3)"_s, u"a"_s, u"a (2)"_s, u"a (4)"_s}));
    QCOMPARE(merged.last().name, u"a (%1)"_s.arg(count + 1));
    const QStringList names = namesOf(merged);
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), count + 1);
}

void SavedSearchListTest::mergingKeepsBoth()
{
    const QList<SavedSearch> searches = {named(u"a"_s), named(u"b"_s)};
    QCOMPARE(namesOf(mergedSearches(searches, {named(u"c"_s), named(u"a"_s), named(u"a"_s)})),
             (QStringList {u"a"_s, u"b"_s, u"c"_s, u"a (2)"_s, u"a (3)"_s}));
    QCOMPARE(namesOf(mergedSearches(searches, {})), namesOf(searches));
}

void SavedSearchListTest::mergingNeedsNames()
{
    QCOMPARE(namesOf(mergedSearches({}, {named(u" "_s), named(u"a\n b "_s)})),
             (QStringList {u"Search"_s, u"a b"_s}));
}

void SavedSearchListTest::mergingKeepsTheStart()
{
    const QList<SavedSearch> others = {named(u"b"_s, true), named(u"c"_s, true)};
    QCOMPARE(namesOf(mergedSearches({named(u"a"_s, true)}, others)),
             (QStringList {u"a*"_s, u"b"_s, u"c"_s}));
    QCOMPARE(namesOf(mergedSearches({named(u"a"_s)}, others)),
             (QStringList {u"a"_s, u"b*"_s, u"c"_s}));
}

QTEST_GUILESS_MAIN(SavedSearchListTest)
#include "tst_savedsearchlist.moc"
