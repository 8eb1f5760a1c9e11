// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/imagememory.h"

#include "memory/memorydatabase.h"
#include "json/imagefromjson.h"
#include "json/imagejson.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QHash>
#include <QSet>
#include <QVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

const QString ofPlace = u"(SELECT id FROM place WHERE account = ? AND region = ? "
                        "AND language = ? AND query = ?)"_s;

/// An empty text, where SQL would make a null of one.
QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QVariantList valuesOf(const KeptPlace &place)
{
    return {notNull(place.account), notNull(place.region), notNull(place.language),
            notNull(place.query)};
}

QByteArray digestOf(const QByteArray &json)
{
    return QCryptographicHash::hash(json, QCryptographicHash::Blake2b_160);
}

/// The rows of "id, taken, places, images".
QList<KeptRun> runsIn(QSqlQuery &rows)
{
    QList<KeptRun> runs;
    while (rows.next()) {
        runs.append({.number = rows.value(0).toLongLong(),
                     .taken = QDateTime::fromMSecsSinceEpoch(rows.value(1).toLongLong(), Qt::UTC),
                     .places = rows.value(2).toLongLong(),
                     .images = rows.value(3).toLongLong()});
    }
    return runs;
}

/// Writes one result over what the place had before. In a transaction.
class Keeping
{
public:
    Keeping(const MemoryDatabase &database, qint64 place) : m_database(database), m_place(place) { }

    Result<void> keep(qint64 run, const QList<Image> &images)
    {
        return readStays()
                .and_then([&] { return addResult(run, images.size()); })
                .and_then([&] { return addNew(images); })
                .and_then([&] { return endOthers(); });
    }

private:
    Result<void> readStays()
    {
        Result<QSqlQuery> rows = m_database.run(
                u"SELECT body.digest, stay.rowid FROM stay JOIN body ON body.id = stay.body "
                "WHERE stay.place = ? AND stay.past IS NULL"_s,
                {m_place});
        if (!rows)
            return Failure(rows.error());
        while (rows->next())
            m_stays.insert(rows->value(0).toByteArray(), rows->value(1).toLongLong());
        return {};
    }

    Result<void> addResult(qint64 run, qsizetype images)
    {
        return m_database
                .run(u"INSERT INTO result (run, place, images) VALUES (?, ?, ?)"_s,
                     {run, m_place, images})
                .map([this](const QSqlQuery &added) {
                    m_result = added.lastInsertId().toLongLong();
                });
    }

    Result<void> addNew(const QList<Image> &images)
    {
        Result<QSqlQuery> body = m_database.prepare(
                u"INSERT OR IGNORE INTO body (digest, image_id, json) VALUES (?, ?, ?)"_s);
        Result<QSqlQuery> stay = m_database.prepare(u"INSERT INTO stay (place, first, body) "
                                                    "SELECT ?, ?, id FROM body WHERE digest = ?"_s);
        if (!body || !stay)
            return Failure(body ? stay.error() : body.error());
        for (const Image &image : images) {
            const QByteArray json = sentJson(image);
            const QByteArray digest = digestOf(json);
            if (m_stays.remove(digest))
                continue;
            const Result<void> added =
                    m_database
                            .runAgain(*body,
                                      {digest, notNull(image.imageId), QString::fromUtf8(json)})
                            .and_then([&] {
                                return m_database.runAgain(*stay, {m_place, m_result, digest});
                            });
            if (!added)
                return added;
        }
        return {};
    }

    Result<void> endOthers()
    {
        Result<QSqlQuery> end = m_database.prepare(u"UPDATE stay SET past = ? WHERE rowid = ?"_s);
        if (!end)
            return Failure(end.error());
        for (const qint64 row : std::as_const(m_stays)) {
            if (const Result<void> ended = m_database.runAgain(*end, {m_result, row}); !ended)
                return ended;
        }
        return {};
    }

    const MemoryDatabase &m_database;
    qint64 m_place;
    qint64 m_result = 0;
    QHash<QByteArray, qint64> m_stays; // that have not ended: the row by the digest
};

} // namespace

ImageMemory::ImageMemory(std::unique_ptr<MemoryDatabase> database) : m_database(std::move(database))
{ }

ImageMemory::~ImageMemory() = default;

Result<std::unique_ptr<ImageMemory>> ImageMemory::open(const QString &path)
{
    return MemoryDatabase::open(path).map([](std::unique_ptr<MemoryDatabase> database) {
        return std::unique_ptr<ImageMemory>(new ImageMemory(std::move(database)));
    });
}

QString ImageMemory::notice() const
{
    return m_database->notice();
}

Result<qint64> ImageMemory::addRun(const QDateTime &taken)
{
    return m_database->run(u"INSERT INTO run (taken) VALUES (?)"_s, {taken.toMSecsSinceEpoch()})
            .map([](const QSqlQuery &added) { return added.lastInsertId().toLongLong(); });
}

Result<void> ImageMemory::keep(qint64 run, const KeptPlace &place, const QList<Image> &images)
{
    return m_database->inTransaction([&]() -> Result<void> {
        const Result<QSqlQuery> known =
                m_database->run(u"INSERT OR IGNORE INTO place (account, region, language, query) "
                                "VALUES (?, ?, ?, ?)"_s,
                                valuesOf(place));
        if (!known)
            return Failure(known.error());
        Result<QSqlQuery> row = m_database->run(u"SELECT "_s + ofPlace, valuesOf(place));
        if (!row)
            return Failure(row.error());
        row->next();
        return Keeping(*m_database, row->value(0).toLongLong()).keep(run, images);
    });
}

Result<QList<KeptRun>> ImageMemory::runs() const
{
    return m_database
            ->run(u"SELECT run.id, run.taken, count(*), sum(result.images) FROM run "
                  "JOIN result ON result.run = run.id GROUP BY run.id ORDER BY run.id DESC"_s)
            .map([](QSqlQuery rows) { return runsIn(rows); });
}

Result<QList<KeptRun>> ImageMemory::runsOf(const KeptPlace &place) const
{
    return m_database
            ->run(u"SELECT run.id, run.taken, 1, result.images FROM result "
                  "JOIN run ON run.id = result.run WHERE result.place = "_s +
                          ofPlace + u" ORDER BY result.id DESC"_s,
                  valuesOf(place))
            .map([](QSqlQuery rows) { return runsIn(rows); });
}

Result<QList<Image>> ImageMemory::images(const KeptPlace &place, qint64 run) const
{
    Result<QSqlQuery> rows = m_database->run(
            u"SELECT CAST(body.json AS BLOB) FROM result JOIN stay ON stay.place = result.place "
            "AND stay.first <= result.id AND (stay.past IS NULL OR stay.past > result.id) "
            "JOIN body ON body.id = stay.body WHERE result.place = "_s +
                    ofPlace + u" AND result.run = ?"_s,
            valuesOf(place) + QVariantList {run});
    if (!rows)
        return Failure(rows.error());
    QByteArrayList texts;
    while (rows->next())
        texts.append(rows->value(0).toByteArray());
    return imagesFromJson(texts);
}

Result<std::optional<KeptResult>> ImageMemory::lastResult(const KeptPlace &place) const
{
    return runsOf(place).and_then(
            [&](const QList<KeptRun> &runs) -> Result<std::optional<KeptResult>> {
                if (runs.isEmpty())
                    return std::nullopt;
                const KeptRun &last = runs.constFirst();
                return images(place, last.number).map([&last](const QList<Image> &kept) {
                    return std::optional(KeptResult {.run = last, .images = kept});
                });
            });
}

Result<QList<KeptStay>> ImageMemory::history(const KeptPlace &place, const QString &imageId) const
{
    // The first look that is still kept may be a later one than that which had it first.
    Result<QSqlQuery> rows = m_database->run(
            u"SELECT CAST(body.json AS BLOB), "
            "(SELECT min(id) FROM result WHERE place = stay.place AND id >= stay.first), "
            "(SELECT min(id) FROM result WHERE place = stay.place AND id >= stay.past) "
            "FROM stay JOIN body ON body.id = stay.body WHERE stay.place = "_s +
                    ofPlace + u" AND body.image_id = ? ORDER BY stay.first"_s,
            valuesOf(place) + QVariantList {imageId});
    if (!rows)
        return Failure(rows.error());
    QList<KeptStay> stays;
    while (rows->next()) {
        const Result<Image> image = imageFromJson(rows->value(0).toByteArray());
        const Result<std::optional<KeptRun>> first = runOfResult(rows->value(1));
        const Result<std::optional<KeptRun>> past = runOfResult(rows->value(2));
        if (!image || !first || !past)
            return Failure(!image ? image.error() : !first ? first.error() : past.error());
        if (*first)
            stays.append({.first = **first, .past = *past, .image = *image});
    }
    return stays;
}

/// Unset for none.
Result<std::optional<KeptRun>> ImageMemory::runOfResult(const QVariant &result) const
{
    if (result.isNull())
        return std::nullopt;
    return m_database
            ->run(u"SELECT run.id, run.taken, 1, result.images FROM result "
                  "JOIN run ON run.id = result.run WHERE result.id = ?"_s,
                  {result})
            .map([](QSqlQuery found) -> std::optional<KeptRun> {
                const QList<KeptRun> runs = runsIn(found);
                return runs.isEmpty() ? std::nullopt : std::optional(runs.constFirst());
            });
}

Result<void> ImageMemory::retain(const Retention &retention, const QDateTime &now)
{
    return m_database->inTransaction([&]() -> Result<void> {
        Result<QSqlQuery> places = m_database->run(u"SELECT id FROM place"_s);
        if (!places)
            return Failure(places.error());
        QSet<qint64> forgotten; // a run that others are about to keep something in is not there
        while (places->next()) {
            const Result<QList<qint64>> old =
                    retainPlace(places->value(0).toLongLong(), retention, now);
            if (!old)
                return Failure(old.error());
            forgotten.unite(QSet<qint64>(old->cbegin(), old->cend()));
        }
        if (forgotten.isEmpty())
            return {};
        for (const qint64 run : std::as_const(forgotten)) {
            const auto deleted = m_database->run(
                    u"DELETE FROM run WHERE id = ? AND id NOT IN (SELECT run FROM result)"_s,
                    {run});
            if (!deleted)
                return Failure(deleted.error());
        }
        for (const QString &statement :
             {u"DELETE FROM stay WHERE past IS NOT NULL AND NOT EXISTS (SELECT 1 FROM result "
              "WHERE result.place = stay.place AND result.id >= stay.first "
              "AND result.id < stay.past)"_s,
              u"DELETE FROM body WHERE id NOT IN (SELECT body FROM stay)"_s}) {
            if (const auto deleted = m_database->run(statement); !deleted)
                return Failure(deleted.error());
        }
        return {};
    });
}

/// The runs of which it forgot what the place had. Each place by itself: what was asked since of
/// others says nothing of it.
Result<QList<qint64>> ImageMemory::retainPlace(qint64 place, const Retention &retention,
                                               const QDateTime &now)
{
    Result<QSqlQuery> rows = m_database->run(
            u"SELECT run.id, run.taken, 1, result.images FROM result "
            "JOIN run ON run.id = result.run WHERE result.place = ? ORDER BY result.id DESC"_s,
            {place});
    if (!rows)
        return Failure(rows.error());
    const QList<qint64> old = outlived(runsIn(*rows), retention, now);
    for (const qint64 run : old) {
        const auto forgotten =
                m_database->run(u"DELETE FROM result WHERE place = ? AND run = ?"_s, {place, run});
        if (!forgotten)
            return Failure(forgotten.error());
    }
    return old;
}

Result<void> ImageMemory::renameAccount(const QString &formerName, const QString &name)
{
    return m_database
            ->run(u"UPDATE OR IGNORE place SET account = ? WHERE account = ?"_s,
                  {notNull(name), notNull(formerName)})
            .map([](const QSqlQuery &) {});
}

Result<void> ImageMemory::purge()
{
    const Result<void> emptied = m_database->inTransaction([this]() -> Result<void> {
        for (const auto table : {"stay"_L1, "body"_L1, "result"_L1, "place"_L1, "run"_L1}) {
            if (const auto deleted = m_database->run(u"DELETE FROM "_s + table); !deleted)
                return Failure(deleted.error());
        }
        return {};
    });
    return emptied.and_then([this] { return m_database->run(u"VACUUM"_s); })
            .and_then([this](const QSqlQuery &) {
                return m_database->run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
            })
            .map([](const QSqlQuery &) {});
}

qint64 ImageMemory::size() const
{
    return memorySize(m_database->path());
}

qint64 memorySize(const QString &path)
{
    return QFileInfo(path).size() + QFileInfo(path + u"-wal"_s).size();
}
