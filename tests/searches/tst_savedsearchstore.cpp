// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "searches/savedsearchstore.h"

#include "searches/savedsearchfile.h"
#include "searches/savedsearchlist.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

QList<SavedSearch> searchesNamed(const QStringList &names)
{
    QList<SavedSearch> searches;
    for (const QString &name : names)
        searches.append({.name = name, .query = {.places = placesIn({u"ap-seoul"_s})}});
    return searches;
}

void putContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SavedSearchStoreTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void withoutAFileThereIsNone();
    void whatIsSavedIsLoaded();
    void savingReplaces();
    void aFaultyFileIsNamed();
    void whatIsNoFileIsNamed_data();
    void whatIsNoFileIsNamed();
    void savingKeepsWhatOnlyOthersKnow();
    void exportingTakesNothingOfAnotherFile();
    void aFileThatCannotBeWrittenIsNamed();
    void importingAddsAndSaves();
    void importingNeedsTheFile();
    void aFaultyImportChangesNothing();
    void aFaultyStoreIsNotImportedInto();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SavedSearchStoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void SavedSearchStoreTest::withoutAFileThereIsNone()
{
    QVERIFY(SavedSearchStore(path(u"searches.json"_s)).load() == QList<SavedSearch>());
}

void SavedSearchStoreTest::whatIsSavedIsLoaded()
{
    const SavedSearchStore store(path(u"new/folder/searches.json"_s));
    QVERIFY(store.save(searchesNamed({u"a"_s, u"b"_s})));
    QVERIFY(store.load() == searchesNamed({u"a"_s, u"b"_s}));
}

void SavedSearchStoreTest::savingReplaces()
{
    const SavedSearchStore store(path(u"searches.json"_s));
    QVERIFY(store.save(searchesNamed({u"a"_s, u"b"_s})));
    QVERIFY(store.save(searchesNamed({u"c"_s})));
    QVERIFY(store.load() == searchesNamed({u"c"_s}));
}

void SavedSearchStoreTest::aFaultyFileIsNamed()
{
    const QString file = path(u"searches.json"_s);
    putContent(file, "not JSON"_ba);
    const auto loaded = SavedSearchStore(file).load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, ApiError::Kind::File);
    QCOMPARE(loaded.error().message,
             u"%1 could not be read: It contains no saved searches."_s.arg(file));
    QCOMPARE(contentOf(file), "not JSON"_ba);
}

void SavedSearchStoreTest::whatIsNoFileIsNamed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a pipe") << u"pipe"_s << u"It is not a regular file."_s;
    QTest::newRow("a device") << u"device"_s << u"It is not a regular file."_s;
    QTest::newRow("a folder") << u"folder"_s << u"It is not a regular file."_s;
    QTest::newRow("a file without an end") << u"large"_s << u"It is larger than 16 MiB."_s;
}

/// None of them may hold the program up.
void SavedSearchStoreTest::whatIsNoFileIsNamed()
{
    QFETCH(QString, kind);
    QFETCH(QString, reason);
    const QString file = path(u"searches.json"_s);
    if (kind == u"pipe"_s)
        QCOMPARE(mkfifo(qPrintable(file), 0600), 0);
    else if (kind == u"device"_s)
        QVERIFY(QFile::link(u"/dev/zero"_s, file));
    else if (kind == u"folder"_s)
        QVERIFY(QDir().mkpath(file));
    else
        putContent(file, QByteArray(largestSearchFile + 1, ' '));
    const auto loaded = SavedSearchStore(file).load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, ApiError::Kind::File);
    QCOMPARE(loaded.error().message, u"%1 could not be read: %2"_s.arg(file, reason));
}

void SavedSearchStoreTest::savingKeepsWhatOnlyOthersKnow()
{
    const QString file = path(u"searches.json"_s);
    putContent(file, R"({"version": 1, "by": "me", "searches": [{"name": "a", "color": 7}]})"_ba);
    const SavedSearchStore store(file);
    const auto before = store.load();
    QVERIFY(before);
    QVERIFY(store.save(withSearch(*before, searchesNamed({u"b"_s}).first())));
    const QJsonObject after = QJsonDocument::fromJson(contentOf(file)).object();
    QCOMPARE(after.value("by"_L1).toString(), u"me"_s);
    const QJsonArray searches = after.value("searches"_L1).toArray();
    QCOMPARE(searches.size(), 2);
    QCOMPARE(searches.first().toObject().value("color"_L1).toInt(), 7);
}

void SavedSearchStoreTest::exportingTakesNothingOfAnotherFile()
{
    const QString file = path(u"package.json"_s);
    putContent(file, R"({"private": true})"_ba);
    QVERIFY(writeSearchFile(file, searchesNamed({u"a"_s})));
    QVERIFY(!QJsonDocument::fromJson(contentOf(file)).object().contains("private"_L1));
}

void SavedSearchStoreTest::aFileThatCannotBeWrittenIsNamed()
{
    putContent(path(u"file"_s), "old"_ba);
    const QString below = path(u"file/searches.json"_s);
    const Result<void> saved = SavedSearchStore(below).save({});
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ApiError::Kind::File);
    QVERIFY(saved.error().message.startsWith(below + u" could not be written: "_s));
}

void SavedSearchStoreTest::importingAddsAndSaves()
{
    const SavedSearchStore store(path(u"searches.json"_s));
    QVERIFY(store.save(searchesNamed({u"a"_s})));
    QVERIFY(writeSearchFile(path(u"other.json"_s), searchesNamed({u"a"_s, u"b"_s})));
    const auto all = store.importFrom(path(u"other.json"_s));
    QVERIFY(all == searchesNamed({u"a"_s, u"a (2)"_s, u"b"_s}));
    QVERIFY(store.load() == all);
}

void SavedSearchStoreTest::importingNeedsTheFile()
{
    const SavedSearchStore store(path(u"searches.json"_s));
    const auto all = store.importFrom(path(u"gone.json"_s));
    QVERIFY(!all);
    QVERIFY(all.error().message.startsWith(path(u"gone.json"_s) + u" could not be read: "_s));
    QVERIFY(!QFile::exists(path(u"searches.json"_s)));
}

void SavedSearchStoreTest::aFaultyImportChangesNothing()
{
    const SavedSearchStore store(path(u"searches.json"_s));
    QVERIFY(store.save(searchesNamed({u"a"_s})));
    putContent(path(u"other.json"_s), R"({"searches": [{"name": "b"}, {"name": 1}]})"_ba);
    QVERIFY(!store.importFrom(path(u"other.json"_s)));
    QVERIFY(store.load() == searchesNamed({u"a"_s}));
}

void SavedSearchStoreTest::aFaultyStoreIsNotImportedInto()
{
    const SavedSearchStore store(path(u"searches.json"_s));
    putContent(path(u"searches.json"_s), R"({"version": 99})"_ba);
    QVERIFY(writeSearchFile(path(u"other.json"_s), searchesNamed({u"b"_s})));
    QVERIFY(!store.importFrom(path(u"other.json"_s)));
    QCOMPARE(contentOf(path(u"searches.json"_s)), R"({"version": 99})"_ba);
}

QTEST_GUILESS_MAIN(SavedSearchStoreTest)
#include "tst_savedsearchstore.moc"
