// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/imagememory.h"

#include "memory/keptorder.h"
#include "memory/memorydatabase.h"
#include "memory/resultwriting.h"
#include "json/imagefromjson.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>
#include <QVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImageMemory)
};

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

/// Whether a result may be compared with what an account has, the number of which is to be bound
/// twice.
const QString ofAccount = u"(result.uin = '' OR ? = '' OR result.uin = ?)"_s;

/// The rows of "id, taken, places, images, uin".
Result<QList<KeptRun>> runsIn(const MemoryDatabase &database, QSqlQuery &rows)
{
    QList<KeptRun> runs;
    while (rows.next()) {
        runs.append({.number = rows.value(0).toLongLong(),
                     .taken = QDateTime::fromMSecsSinceEpoch(rows.value(1).toLongLong()).toUTC(),
                     .places = rows.value(2).toLongLong(),
                     .images = rows.value(3).toLongLong(),
                     .uin = rows.value(4).toString()});
    }
    return database.checkEnd(rows).map([&runs] { return runs; });
}

bool isOfAnother(const KeptRun &run, const KeptPlace &place)
{
    return !run.uin.isEmpty() && !place.uin.isEmpty() && run.uin != place.uin;
}

/// Adds a stay; one that goes on as it was is the same, though another account was asked meanwhile.
void addStay(QList<KeptStay> &stays, const KeptStay &stay)
{
    if (!stays.isEmpty() && stays.constLast().past &&
        stays.constLast().past->number == stay.first.number &&
        stays.constLast().image == stay.image)
        stays.last().past = stay.past;
    else
        stays.append(stay);
}

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

bool ImageMemory::isReadOnly() const
{
    return m_database->isReadOnly();
}

Result<qint64> ImageMemory::addRun(const QDateTime &taken)
{
    const qint64 time = taken.toMSecsSinceEpoch();
    return m_database->run(u"INSERT INTO run (taken) VALUES (?)"_s, {time})
            .map([&](const QSqlQuery &added) {
                const qint64 number = added.lastInsertId().toLongLong();
                m_begun.insert(number, time);
                return number;
            });
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
        if (const auto begun = m_begun.constFind(run); begun != m_begun.constEnd()) {
            const auto there = m_database->run(
                    u"INSERT OR IGNORE INTO run (id, taken) VALUES (?, ?)"_s, {run, *begun});
            if (!there)
                return Failure(there.error());
        }
        return ResultWriting(*m_database, row->value(0).toLongLong()).write(run, place.uin, images);
    });
}

Result<QList<KeptRun>> ImageMemory::runs() const
{
    return m_database
            ->run(u"SELECT run.id, run.taken, count(*), sum(result.images), '' FROM run "
                  "JOIN result ON result.run = run.id GROUP BY run.id ORDER BY run.id DESC"_s)
            .and_then([this](QSqlQuery rows) { return runsIn(*m_database, rows); });
}

Result<QList<KeptRun>> ImageMemory::allRunsOf(const KeptPlace &place) const
{
    return m_database
            ->run(u"SELECT run.id, run.taken, 1, result.images, result.uin FROM result "
                  "JOIN run ON run.id = result.run WHERE result.place = "_s +
                          ofPlace + u" ORDER BY result.id DESC"_s,
                  valuesOf(place))
            .and_then([this](QSqlQuery rows) { return runsIn(*m_database, rows); });
}

Result<QList<KeptRun>> ImageMemory::runsOf(const KeptPlace &place) const
{
    return allRunsOf(place).map([&place](QList<KeptRun> runs) {
        runs.removeIf([&place](const KeptRun &run) { return isOfAnother(run, place); });
        return runs;
    });
}

Result<QList<KeptRun>> ImageMemory::runsOfOthers(const KeptPlace &place) const
{
    return allRunsOf(place).map([&place](QList<KeptRun> runs) {
        runs.removeIf([&place](const KeptRun &run) { return !isOfAnother(run, place); });
        return runs;
    });
}

Result<QList<Image>> ImageMemory::images(const KeptPlace &place, qint64 run) const
{
    const QVariantList values = valuesOf(place) + QVariantList {run};
    Result<QSqlQuery> order = m_database->run(
            u"SELECT listing, images FROM result WHERE place = "_s + ofPlace + u" AND run = ?"_s,
            values);
    // Those of a file of an earlier version have no order; then it is that in which they came.
    Result<QSqlQuery> rows = m_database->run(
            u"SELECT body.id, CAST(body.json AS BLOB) FROM result "
            "JOIN stay ON stay.place = result.place "
            "AND stay.first <= result.id AND (stay.past IS NULL OR stay.past > result.id) "
            "JOIN body ON body.id = stay.body WHERE result.place = "_s +
                    ofPlace + u" AND result.run = ? ORDER BY stay.rowid"_s,
            values);
    if (!order || !rows)
        return Failure(order ? rows.error() : order.error());
    QList<qint64> bodies;
    QHash<qint64, QByteArray> texts;
    while (rows->next()) {
        bodies.append(rows->value(0).toLongLong());
        texts.insert(bodies.constLast(), rows->value(1).toByteArray());
    }
    if (const Result<void> ended = m_database->checkEnd(*rows); !ended)
        return Failure(ended.error());
    // Another program may forget it meanwhile: then nobody knows what was there.
    const bool isThere = order->next();
    if (!isThere || bodies.size() != order->value(1).toLongLong())
        return Failure(m_database->fault(Words::tr("What was kept then is forgotten by now.")));
    QByteArrayList ordered;
    ordered.reserve(bodies.size());
    for (const qint64 body : unpackedOrder(order->value(0).toByteArray()) + bodies) {
        if (const QByteArray text = texts.take(body); !text.isNull())
            ordered.append(text);
    }
    return imagesFromJson(ordered);
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

Result<QString> ImageMemory::lastUinOf(const QString &account) const
{
    return m_database
            ->run(u"SELECT result.uin FROM result JOIN place ON place.id = result.place "
                  "WHERE place.account = ? AND result.uin <> '' ORDER BY result.id DESC LIMIT 1"_s,
                  {notNull(account)})
            .map([](QSqlQuery rows) { return rows.next() ? rows.value(0).toString() : QString(); });
}

Result<QList<KeptStay>> ImageMemory::history(const KeptPlace &place, const QString &imageId) const
{
    const QString uin = notNull(place.uin);
    // The first look that is still kept may be a later one than that which had it first.
    Result<QSqlQuery> rows = m_database->run(
            u"SELECT CAST(body.json AS BLOB), "
            "(SELECT min(id) FROM result WHERE place = stay.place AND id >= stay.first "
            "AND (stay.past IS NULL OR id < stay.past) AND "_s +
                    ofAccount +
                    u"), "
                    "(SELECT min(id) FROM result WHERE place = stay.place AND id >= stay.past AND "_s +
                    ofAccount +
                    u") FROM stay JOIN body ON body.id = stay.body WHERE stay.place = "_s +
                    ofPlace + u" AND body.image_id = ? ORDER BY stay.first"_s,
            QVariantList {uin, uin, uin, uin} + valuesOf(place) + QVariantList {imageId});
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
            addStay(stays, {.first = **first, .past = *past, .image = *image});
    }
    return m_database->checkEnd(*rows).map([&stays] { return stays; });
}

/// Unset for none.
Result<std::optional<KeptRun>> ImageMemory::runOfResult(const QVariant &result) const
{
    if (result.isNull())
        return std::nullopt;
    return m_database
            ->run(u"SELECT run.id, run.taken, 1, result.images, result.uin FROM result "
                  "JOIN run ON run.id = result.run WHERE result.id = ?"_s,
                  {result})
            .and_then([this](QSqlQuery found) { return runsIn(*m_database, found); })
            .map([](const QList<KeptRun> &runs) {
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
              u"DELETE FROM body WHERE id NOT IN (SELECT body FROM stay)"_s,
              u"DELETE FROM signer WHERE uin NOT IN (SELECT uin FROM result)"_s}) {
            if (const auto deleted = m_database->run(statement); !deleted)
                return Failure(deleted.error());
        }
        return {};
    });
}

/// The runs of which it forgot what the place had. Each place by itself, and as each account: what
/// was asked since of others says nothing of it.
Result<QList<qint64>> ImageMemory::retainPlace(qint64 place, const Retention &retention,
                                               const QDateTime &now)
{
    Result<QSqlQuery> rows = m_database->run(
            u"SELECT run.id, run.taken, 1, result.images, result.uin FROM result "
            "JOIN run ON run.id = result.run WHERE result.place = ? ORDER BY result.id DESC"_s,
            {place});
    if (!rows)
        return Failure(rows.error());
    const Result<QList<KeptRun>> all = runsIn(*m_database, *rows);
    if (!all)
        return Failure(all.error());
    QHash<QString, QList<KeptRun>> byAccount;
    for (const KeptRun &run : *all)
        byAccount[run.uin].append(run);
    QList<qint64> old;
    for (const QList<KeptRun> &runs : std::as_const(byAccount))
        old += outlived(runs, retention, now);
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

Result<QString> ImageMemory::uinOfKey(const QByteArray &digest) const
{
    return m_database->run(u"SELECT uin FROM signer WHERE digest = ?"_s, {digest})
            .map([](QSqlQuery rows) { return rows.next() ? rows.value(0).toString() : QString(); });
}

Result<void> ImageMemory::setUinOfKey(const QByteArray &digest, const QString &uin)
{
    return m_database
            ->run(u"INSERT OR REPLACE INTO signer (digest, uin) VALUES (?, ?)"_s, {digest, uin})
            .map([](const QSqlQuery &) {});
}

Result<void> ImageMemory::purge()
{
    const Result<void> emptied = m_database->inTransaction([this]() -> Result<void> {
        for (const auto table :
             {"stay"_L1, "body"_L1, "result"_L1, "place"_L1, "run"_L1, "signer"_L1}) {
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
