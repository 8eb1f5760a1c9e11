// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/resultwriting.h"

#include "memory/keptorder.h"
#include "memory/memorydatabase.h"
#include "json/imagejson.h"

#include <QCryptographicHash>
#include <QVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

QByteArray digestOf(const QByteArray &json)
{
    return QCryptographicHash::hash(json, QCryptographicHash::Blake2b_160);
}

/// Adds what is there once, however often it is referred to; knows its number.
class Bodies
{
public:
    explicit Bodies(const MemoryDatabase &database)
        : m_database(database),
          m_adding(database.prepare(
                  u"INSERT OR IGNORE INTO body (digest, image_id, json) VALUES (?, ?, ?)"_s)),
          m_finding(database.prepare(u"SELECT id FROM body WHERE digest = ?"_s))
    { }

    Result<qint64> add(const QByteArray &digest, const Image &image, const QByteArray &json)
    {
        if (!m_adding || !m_finding)
            return Failure(m_adding ? m_finding.error() : m_adding.error());
        const QString id = image.imageId.isNull() ? u""_s : image.imageId; // SQL has nulls
        if (const auto added =
                    m_database.runAgain(*m_adding, {digest, id, QString::fromUtf8(json)});
            !added)
            return Failure(added.error());
        if (m_adding->numRowsAffected() > 0)
            return m_adding->lastInsertId().toLongLong();
        return m_database.runAgain(*m_finding, {digest}).map([this] {
            m_finding->next();
            const qint64 known = m_finding->value(0).toLongLong();
            m_finding->finish();
            return known;
        });
    }

private:
    const MemoryDatabase &m_database;
    Result<QSqlQuery> m_adding;
    Result<QSqlQuery> m_finding;
};

} // namespace

ResultWriting::ResultWriting(const MemoryDatabase &database, qint64 place)
    : m_database(database), m_place(place)
{ }

Result<void> ResultWriting::write(qint64 run, const QString &uin, const QList<Image> &images)
{
    return readStays()
            .and_then([&] { return addResult(run, uin, images.size()); })
            .and_then([&] { return addNew(images); })
            .and_then([&] { return endOthers(); })
            .and_then([&] { return setOrder(); });
}

Result<void> ResultWriting::readStays()
{
    Result<QSqlQuery> rows = m_database.run(
            u"SELECT body.digest, stay.rowid, body.id FROM stay JOIN body ON body.id = stay.body "
            "WHERE stay.place = ? AND stay.past IS NULL"_s,
            {m_place});
    if (!rows)
        return Failure(rows.error());
    while (rows->next())
        m_stays.insert(rows->value(0).toByteArray(),
                       {rows->value(1).toLongLong(), rows->value(2).toLongLong()});
    return m_database.checkEnd(*rows);
}

Result<void> ResultWriting::addResult(qint64 run, const QString &uin, qsizetype images)
{
    return m_database
            .run(u"INSERT INTO result (run, place, images, uin) VALUES (?, ?, ?, ?)"_s,
                 {run, m_place, images, uin.isNull() ? u""_s : uin})
            .map([this](const QSqlQuery &added) { m_result = added.lastInsertId().toLongLong(); });
}

Result<void> ResultWriting::addNew(const QList<Image> &images)
{
    Bodies bodies(m_database);
    Result<QSqlQuery> stay =
            m_database.prepare(u"INSERT INTO stay (place, first, body) VALUES (?, ?, ?)"_s);
    if (!stay)
        return Failure(stay.error());
    m_order.reserve(images.size());
    for (const Image &image : images) {
        const QByteArray json = sentJson(image);
        const QByteArray digest = digestOf(json);
        if (const auto known = m_stays.constFind(digest); known != m_stays.constEnd()) {
            m_order.append(known->body);
            m_stays.erase(known);
            continue;
        }
        const Result<void> added = bodies.add(digest, image, json).and_then([&](qint64 body) {
            m_order.append(body);
            return m_database.runAgain(*stay, {m_place, m_result, body});
        });
        if (!added)
            return added;
    }
    return {};
}

Result<void> ResultWriting::endOthers()
{
    Result<QSqlQuery> end = m_database.prepare(u"UPDATE stay SET past = ? WHERE rowid = ?"_s);
    if (!end)
        return Failure(end.error());
    for (const Stay &stay : std::as_const(m_stays)) {
        if (const Result<void> ended = m_database.runAgain(*end, {m_result, stay.row}); !ended)
            return ended;
    }
    return {};
}

Result<void> ResultWriting::setOrder()
{
    return m_database
            .run(u"UPDATE result SET listing = ? WHERE id = ?"_s, {packedOrder(m_order), m_result})
            .map([](const QSqlQuery &) {});
}
