// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "searches/savedsearchstore.h"

#include "searches/savedsearchfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

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
             u"%1 could not be read: It holds no saved searches."_s.arg(file));
    QCOMPARE(contentOf(file), "not JSON"_ba);
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
