// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/searchoption.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QList<ImageFilter> ubuntu = {{.name = u"platform"_s, .values = {u"Ubuntu"_s}}};

QList<SavedSearch> savedSearches()
{
    return {{.name = u"Seoul Ubuntu"_s,
             .query = {.places = placesIn({u"ap-seoul"_s}),
                       .filters = ubuntu,
                       .instanceType = u"SA5.MEDIUM2"_s}},
            {.name = u"ids"_s,
             .query = {.places = placesIn({u"ap-tokyo"_s}), .imageIds = {u"img-00000001"_s}},
             .find = {.text = u"Web"_s, .column = u"name"_s, .matchCase = true},
             .columns = {{.name = u"name"_s}, {.name = u"imageId"_s}},
             .sort = {{.name = u"size"_s, .isDescending = true}}},
            {.name = u"bad find"_s,
             .query = {.places = placesIn({u"ap-tokyo"_s})},
             .find = {.text = u"("_s, .regularExpression = true}},
            {.name = u"bad"_s,
             .query = {.places = placesIn({u"ap-tokyo"_s}), .imageIds = {u"ami-1"_s}}}};
}

} // namespace

class SearchOptionTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theQueryIsThatOfTheSearch();
    void theViewIsThatOfTheSearch();
    void columnsNamedGoBeforeItsOwn();
    void findAndSortNamedGoBeforeItsOwn();
    void daysAreThoseOfTheZoneItWasSavedIn();
    void aFindTextThatCannotBeReadIsRefused();
    void otherOptionsGoBeforeIt();
    void idsTakeItsFiltersAway();
    void optionsAtOddsAreRefused();
    void anUnknownSearchIsNamed();
    void aSearchThatBreaksALimitIsRefused();
    void aFaultyStoreIsTold();
    void theStoreIsReadForSearchesOnly();
    void theWindowOpensWithTheSearchNamedOrTheStartSearch();

private:
    [[nodiscard]] Result<CommandLine> read(const QStringList &arguments) const
    {
        return readCommandLine(QStringList {u"cvm-image-browser"_s} + arguments,
                               SavedSearchStore(m_path));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void SearchOptionTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"searches.json"_s);
    QVERIFY(SavedSearchStore(m_path).save(savedSearches()));
}

void SearchOptionTest::theQueryIsThatOfTheSearch()
{
    const Result<CommandLine> line =
            read({u"--search"_s, u"Seoul Ubuntu"_s, u"--export"_s, u"a.csv"_s});
    QVERIFY(line);
    QCOMPARE(line->query, savedSearches().first().query);
    QCOMPARE(line->searchName, u"Seoul Ubuntu"_s);
    QCOMPARE(line->exportPath, u"a.csv"_s);
}

void SearchOptionTest::theViewIsThatOfTheSearch()
{
    const Result<CommandLine> line = read({u"--search"_s, u"ids"_s, u"--export"_s, u"a.csv"_s});
    QVERIFY(line);
    QCOMPARE(line->find, *parseFindExpression(u"Web"_s, {.matchCase = true,
                                                         .column = ImageColumn::Name,
                                                         .zone = TimeZone::Utc}));
    QCOMPARE(line->sort, (QList<SortKeyColumn> {{int(ImageColumn::Size), Qt::DescendingOrder}}));
    QCOMPARE(line->exportOptions.columns,
             (QList<ImageColumn> {ImageColumn::Name, ImageColumn::ImageId}));
}

/// On whatever machine that is.
void SearchOptionTest::daysAreThoseOfTheZoneItWasSavedIn()
{
    const Image image = {.created = QDateTime::fromString(u"2025-03-15T16:30:00Z"_s, Qt::ISODate)};
    const auto finds = [this, &image](const QString &day, const QString &zone) {
        SavedSearch search = savedSearches().first();
        search.find = {.text = u"created:"_s + day, .zone = zone};
        const bool isSaved = SavedSearchStore(m_path).save({search}).has_value();
        const auto line = read({u"--search"_s, search.name, u"--export"_s, u"a.csv"_s});
        return isSaved && line && line->find.matches(image);
    };
    for (const char *machine : {"UTC", "Asia/Seoul", "America/New_York"}) {
        qputenv("TZ", machine);
        QVERIFY(finds(u"2025-03-16"_s, u"Asia/Seoul"_s));
        QVERIFY(!finds(u"2025-03-15"_s, u"Asia/Seoul"_s));
        QVERIFY(finds(u"2025-03-15"_s, u"America/New_York"_s));
        QVERIFY(finds(u"2025-03-15"_s, u"UTC"_s));
        // Saved by an older version: as in files.
        QVERIFY(finds(u"2025-03-15"_s, QString()));
        QVERIFY(!finds(u"2025-03-16"_s, QString()));
        QVERIFY(!finds(u"2025-03-15"_s, u"Moon/Tycho"_s));
    }
    qputenv("TZ", "UTC");
}

void SearchOptionTest::columnsNamedGoBeforeItsOwn()
{
    const Result<CommandLine> line =
            read({u"--search"_s, u"ids"_s, u"--export"_s, u"a"_s, u"--columns"_s, u"Tags"_s});
    QVERIFY(line);
    QCOMPARE(line->exportOptions.columns, QList<ImageColumn> {ImageColumn::Tags});
}

void SearchOptionTest::findAndSortNamedGoBeforeItsOwn()
{
    const Result<CommandLine> line = read({u"--search"_s, u"bad find"_s, u"--export"_s, u"a"_s,
                                           u"--find"_s, u"b"_s, u"--sort"_s, u"OsName"_s});
    QVERIFY(line);
    QVERIFY(line->find == *parseFindExpression(u"b"_s, {.zone = TimeZone::Utc}));
    QCOMPARE(line->sort, QList {SortKeyColumn {.column = int(ImageColumn::Os)}});
    const Result<CommandLine> sorted =
            read({u"--search"_s, u"ids"_s, u"--export"_s, u"a"_s, u"--sort"_s, u"OsName"_s});
    QVERIFY(sorted);
    QCOMPARE(sorted->sort, QList {SortKeyColumn {.column = int(ImageColumn::Os)}});
    QVERIFY(!sorted->find.isEmpty());
}

void SearchOptionTest::aFindTextThatCannotBeReadIsRefused()
{
    const Result<CommandLine> line = read({u"--search"_s, u"bad find"_s});
    QVERIFY(!line);
    QCOMPARE(line.error().kind, ApiError::Kind::Usage);
    QCOMPARE(line.error().field, u"find"_s);
}

void SearchOptionTest::otherOptionsGoBeforeIt()
{
    const Result<CommandLine> line =
            read({u"--region"_s, u"eu-*"_s, u"--search"_s, u"Seoul Ubuntu"_s});
    QVERIFY(line);
    QCOMPARE(line->query, (ImageQuery {.places = placesIn({u"eu-frankfurt"_s}),
                                       .filters = ubuntu,
                                       .instanceType = u"SA5.MEDIUM2"_s}));
}

void SearchOptionTest::idsTakeItsFiltersAway()
{
    const Result<CommandLine> line =
            read({u"--search"_s, u"Seoul Ubuntu"_s, u"--image-id"_s, u"img-00000002"_s});
    QVERIFY(line);
    QVERIFY(line->query.filters.isEmpty());
    QCOMPARE(line->query.imageIds, QStringList {u"img-00000002"_s});
}

void SearchOptionTest::optionsAtOddsAreRefused()
{
    const Result<CommandLine> line = read({u"--search"_s, u"ids"_s, u"--image-id"_s,
                                           u"img-00000002"_s, u"--filter"_s, u"platform=a"_s});
    QVERIFY(!line);
    QCOMPARE(line.error().field, u"ImageIds"_s);
}

void SearchOptionTest::anUnknownSearchIsNamed()
{
    const Result<CommandLine> line = read({u"--search"_s, u"seoul"_s});
    QVERIFY(!line);
    QCOMPARE(line.error().kind, ApiError::Kind::Usage);
    QCOMPARE(line.error().field, u"search"_s);
    QCOMPARE(line.error().message,
             u"There is no saved search \"seoul\". There are: \"Seoul Ubuntu\", \"ids\", "
             "\"bad find\", \"bad\"."_s);

    QVERIFY(QFile::remove(m_path));
    QCOMPARE(read({u"--search"_s, u"seoul"_s}).error().message,
             u"There is no saved search \"seoul\"."_s);
}

void SearchOptionTest::aSearchThatBreaksALimitIsRefused()
{
    const Result<CommandLine> line = read({u"--search"_s, u"bad"_s});
    QVERIFY(!line);
    QCOMPARE(line.error().field, u"ImageIds"_s);
}

void SearchOptionTest::aFaultyStoreIsTold()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    const Result<CommandLine> line = read({u"--search"_s, u"ids"_s});
    QVERIFY(!line);
    QCOMPARE(line.error().kind, ApiError::Kind::File);
    QVERIFY(line.error().message.contains(m_path));
}

void SearchOptionTest::theStoreIsReadForSearchesOnly()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    const Result<CommandLine> line = read({u"--region"_s, u"ap-seoul"_s});
    QVERIFY(line);
    QCOMPARE(regionsOf(line->query.places), QStringList {u"ap-seoul"_s});
    QVERIFY(!read({u"--region"_s, u"moon"_s}));
}

void SearchOptionTest::theWindowOpensWithTheSearchNamedOrTheStartSearch()
{
    QList<SavedSearch> searches = savedSearches();
    const CommandLine bare = *read({});
    QVERIFY(!startSearch(bare, searches));

    searches.last().opensAtStart = true;
    QCOMPARE(startSearch(bare, searches)->name, searches.last().name);
    QVERIFY(!startSearch(*read({u"--region"_s, u"ap-seoul"_s}), searches));

    CommandLine named = bare;
    named.searchName = searches.first().name;
    named.query.places = placesIn({u"ap-tokyo"_s});
    QCOMPARE(startSearch(named, searches)->name, searches.first().name);
    QCOMPARE(startSearch(named, searches)->query, named.query);
}

QTEST_GUILESS_MAIN(SearchOptionTest)
#include "tst_searchoption.moc"
