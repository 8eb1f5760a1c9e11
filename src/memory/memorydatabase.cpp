// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/memorydatabase.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImageMemory)
};

constexpr int formVersion = 2;
constexpr int applicationId = 0x43564d49;                  // "CVMI"
constexpr auto patience = "QSQLITE_BUSY_TIMEOUT=30000"_L1; // ms; another instance may be keeping

// Codes of SQLite: for a file that is none of its own, and a disk without room. Source:
// https://sqlite.org/rescode.html
const QStringList garbageCodes = {u"11"_s, u"26"_s};
const QString fullCode = u"13"_s;
constexpr int readOnlyCode = 8;
constexpr int primaryCodes = 0xff; // of those that say more, such as 1032

// A stay is the time in which an image was in a place as it is: from the result that had it first,
// up to that which did not have it so any more. So a result in which nothing changed takes a row.
const QStringList firstForm = {
        u"CREATE TABLE run (id INTEGER PRIMARY KEY AUTOINCREMENT, taken INTEGER NOT NULL)"_s,
        u"CREATE TABLE place (id INTEGER PRIMARY KEY, account TEXT NOT NULL, region TEXT NOT NULL, "
        "language TEXT NOT NULL, query TEXT NOT NULL, UNIQUE (account, region, language, query))"_s,
        u"CREATE TABLE result (id INTEGER PRIMARY KEY AUTOINCREMENT, run INTEGER NOT NULL, "
        "place INTEGER NOT NULL, images INTEGER NOT NULL)"_s,
        u"CREATE INDEX result_place ON result (place, id)"_s,
        u"CREATE TABLE body (id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, "
        "image_id TEXT NOT NULL, json TEXT NOT NULL)"_s,
        u"CREATE TABLE stay (place INTEGER NOT NULL, first INTEGER NOT NULL, past INTEGER, "
        "body INTEGER NOT NULL)"_s,
        u"CREATE INDEX stay_place ON stay (place, past, first, body)"_s,
        u"CREATE INDEX stay_body ON stay (body)"_s,
};

// What each version has more than the one before it; the first has the form above.
const QList<QStringList> additions = {
        {
                // Who it was read as, and the order of its images: a packedOrder() of bodies.
                u"ALTER TABLE result ADD COLUMN uin TEXT NOT NULL DEFAULT ''"_s,
                u"ALTER TABLE result ADD COLUMN listing BLOB"_s,
                u"CREATE TABLE signer (digest BLOB PRIMARY KEY, uin TEXT NOT NULL)"_s,
        },
};

QString changedText()
{
    return Words::tr("It is damaged, or somebody writes into it.");
}

/// SQLite puts a log and an index beside the file itself, and not beside a link to it.
QString fileOf(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
}

/// Whether what is kept can be written there, with what SQLite puts beside it.
bool canBeWritten(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return true; // else it says why it cannot be made
    const QFileInfo log(path + u"-wal"_s);
    const QFileInfo index(path + u"-shm"_s);
    const bool canMakeBeside = QFileInfo(info.absolutePath()).isWritable();
    return info.isWritable() && (log.exists() ? log.isWritable() : canMakeBeside) &&
           (index.exists() ? index.isWritable() : canMakeBeside);
}

/// Whether somebody has it open, or did not close it: then some of it is in the log alone.
bool isInUse(const QString &path)
{
    return QFileInfo(path + u"-wal"_s).size() > 0;
}

/// For a file that may only be read. What SQLite would make beside it could only be read, too, and
/// stay in the way of those who may write by then; so one that nobody uses is read as it is.
QString readingAddress(const QString &path, bool isUsed)
{
    QUrl address = QUrl::fromLocalFile(path);
    address.setQuery(isUsed ? u"mode=ro"_s : u"mode=ro&immutable=1"_s);
    return address.toString(QUrl::FullyEncoded);
}

} // namespace

MemoryDatabase::MemoryDatabase(const QString &path)
    : m_path(path), m_connection(u"memory-"_s + QUuid::createUuid().toString())
{ }

MemoryDatabase::~MemoryDatabase()
{
    disconnectFrom();
    if (m_isDamaged)
        (void)moveAside(); // who cannot is told by the next opening
}

Result<std::unique_ptr<MemoryDatabase>> MemoryDatabase::open(const QString &path)
{
    std::unique_ptr<MemoryDatabase> database(new MemoryDatabase(path));
    Result<void> opened = database->connectTo();
    if (opened && !database->m_isReadOnly && database->isGarbage()) {
        database->disconnectFrom();
        opened = database->moveAside().and_then([&] { return database->connectTo(); });
    }
    return opened.and_then([&] { return database->bringToForm(); }).map([&] {
        return std::move(database);
    });
}

Result<void> MemoryDatabase::connectTo()
{
    const QFileInfo info(m_path);
    if (info.exists() && !info.isFile())
        return Failure(fault(Words::tr("It is not a regular file.")));
    if (info.exists() && !info.isReadable())
        return Failure(fault(Words::tr("It may not be read.")));
    if (!QDir().mkpath(info.absolutePath()))
        return Failure(fault(Words::tr("Its folder cannot be made.")));
    if (!info.exists()) {
        // The files that SQLite puts beside it have the same permissions.
        QFile file(m_path);
        if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly,
                       QFile::ReadOwner | QFile::WriteOwner) &&
            !file.exists())
            return Failure(fault(file.errorString()));
    } else if (info.size() == 0) {
        // Made by somebody else for this, as by mktemp or touch; what will be in it is no less
        // ours.
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    }
    const QString file = fileOf(m_path);
    m_isReadOnly = !canBeWritten(file);
    const bool isUsed = m_isReadOnly && isInUse(file);
    if (isUsed && !QFileInfo::exists(file + u"-shm"_s)) {
        return Failure(fault(Words::tr("It may only be read, and was not closed the last time.")));
    }
    m_unchanged.reset();
    if (m_isReadOnly && !isUsed)
        m_unchanged = fileState();
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    connection.setConnectOptions(m_isReadOnly ? patience + ";QSQLITE_OPEN_URI"_L1
                                              : QString(patience));
    connection.setDatabaseName(m_isReadOnly ? readingAddress(file, isUsed) : m_path);
    if (!connection.open())
        return Failure(fault(connection.lastError().text()));
    return {};
}

void MemoryDatabase::disconnectFrom()
{
    if (!QSqlDatabase::contains(m_connection))
        return;
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

bool MemoryDatabase::isGarbage() const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    return !query.exec(u"SELECT count(*) FROM sqlite_master"_s) &&
           garbageCodes.contains(query.lastError().nativeErrorCode());
}

Result<void> MemoryDatabase::moveAside()
{
    const QString suffix =
            u".damaged-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmss-zzz"_s);
    for (const QString &part : {u"-wal"_s, u"-shm"_s})
        QFile::rename(m_path + part, m_path + suffix + part);
    QFile damaged(m_path);
    if (!damaged.rename(m_path + suffix)) {
        //: %1 is the reason, as the system says it.
        return Failure(fault(Words::tr("It is damaged, and cannot be moved aside: %1")
                                     .arg(damaged.errorString())));
    }
    //: %1 is a path, %2 the new one.
    m_notice = Words::tr("%1 is damaged. It was moved to %2, and a new one was begun.")
                       .arg(QDir::toNativeSeparators(m_path),
                            QDir::toNativeSeparators(m_path + suffix));
    return {};
}

/// Of which version its form is; 0 where nothing is in it.
Result<int> MemoryDatabase::form() const
{
    Result<QSqlQuery> read = run(u"SELECT (SELECT user_version FROM pragma_user_version), "
                                 "(SELECT application_id FROM pragma_application_id), "
                                 "(SELECT count(*) FROM sqlite_master)"_s);
    if (!read)
        return Failure(read.error());
    read->next();
    const int version = read->value(0).toInt();
    if (read->value(2).toInt() == 0)
        return 0;
    if (read->value(1).toInt() != applicationId)
        return Failure(fault(Words::tr("It belongs to another program.")));
    if (version > formVersion) {
        return Failure(fault(Words::tr("It was made by a newer version of this program, and "
                                       "stays as it is.")));
    }
    return version;
}

Result<void> MemoryDatabase::bringToForm()
{
    if (m_isReadOnly) {
        return form().and_then([this](int version) -> Result<void> {
            if (version < formVersion) {
                return Failure(fault(Words::tr("It may only be read, and is not in the form that "
                                               "this version of the program reads.")));
            }
            m_notice = readOnlyText();
            return {};
        });
    }
    if (const auto mode = run(u"PRAGMA journal_mode = WAL"_s); !mode)
        return Failure(mode.error());
    if (const auto mode = run(u"PRAGMA synchronous = NORMAL"_s); !mode)
        return Failure(mode.error());
    return inTransaction([this]() -> Result<void> {
        const Result<int> version = form();
        if (!version)
            return Failure(version.error());
        if (*version == formVersion)
            return {};
        QStringList statements = *version == 0 ? firstForm : QStringList();
        for (const QStringList &added : additions.mid(*version == 0 ? 0 : *version - 1))
            statements += added;
        statements += {u"PRAGMA user_version = %1"_s.arg(formVersion),
                       u"PRAGMA application_id = %1"_s.arg(applicationId)};
        for (const QString &statement : std::as_const(statements)) {
            if (const auto made = run(statement); !made)
                return Failure(made.error());
        }
        return {};
    });
}

Result<QSqlQuery> MemoryDatabase::run(const QString &statement, const QVariantList &values) const
{
    return prepare(statement).and_then([&](QSqlQuery query) {
        return runAgain(query, values).map([&query] { return std::move(query); });
    });
}

Result<QSqlQuery> MemoryDatabase::prepare(const QString &statement) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return Failure(faultOf(query.lastError()));
    return query;
}

Result<void> MemoryDatabase::runAgain(QSqlQuery &query, const QVariantList &values) const
{
    for (qsizetype index = 0; index < values.size(); ++index)
        query.bindValue(int(index), values[index]);
    if (!query.exec())
        return Failure(faultOf(query.lastError()));
    return checkUnchanged();
}

Result<void> MemoryDatabase::checkEnd(const QSqlQuery &rows) const
{
    const QSqlError error = rows.lastError();
    if (error.type() != QSqlError::NoError)
        return Failure(faultOf(error));
    return checkUnchanged();
}

MemoryDatabase::FileState MemoryDatabase::fileState() const
{
    const QFileInfo info(m_path);
    return {.size = info.size(), .changed = info.lastModified()};
}

/// SQLite, which locks nothing there, would take some of it as it was and some as it is.
Result<void> MemoryDatabase::checkUnchanged() const
{
    if (!m_unchanged || fileState() == *m_unchanged)
        return {};
    return Failure(fault(changedText()));
}

ApiError MemoryDatabase::faultOf(const QSqlError &error) const
{
    if (error.nativeErrorCode() == fullCode)
        return fault(Words::tr("There is no room left on its disk."));
    if ((error.nativeErrorCode().toInt() & primaryCodes) == readOnlyCode)
        return {.kind = ApiError::Kind::File, .message = readOnlyText()};
    if (!garbageCodes.contains(error.nativeErrorCode())) // without what Qt adds to it
        return fault(error.databaseText().isEmpty() ? error.text() : error.databaseText());
    if (m_isReadOnly)
        return fault(changedText());
    m_isDamaged = true;
    return fault(Words::tr("It is damaged. It is moved aside when the program ends, and a new one "
                           "is begun the next time."));
}

Result<void> MemoryDatabase::inTransaction(const std::function<Result<void>()> &work) const
{
    // Immediate: who reads first and writes then would else fail instead of waiting.
    if (const auto begun = run(u"BEGIN IMMEDIATE"_s); !begun)
        return Failure(begun.error());
    Result<void> done = work();
    if (done)
        done = run(u"COMMIT"_s).map([](const QSqlQuery &) {});
    if (!done)
        QSqlQuery(QSqlDatabase::database(m_connection, false)).exec(u"ROLLBACK"_s);
    return done;
}

QString MemoryDatabase::readOnlyText() const
{
    //: %1 is the path of a database.
    return Words::tr("The memory %1 may only be read: nothing new is kept.")
            .arg(QDir::toNativeSeparators(m_path));
}

ApiError MemoryDatabase::fault(const QString &reason) const
{
    return {.kind = ApiError::Kind::File,
            //: %1 is the path of a database, %2 the reason, which is a sentence.
            .message = Words::tr("The memory %1 cannot be used. %2")
                               .arg(QDir::toNativeSeparators(m_path), reason)};
}
