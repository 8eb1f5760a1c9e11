// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memorysteps.h"
#include "support/exampleimages.h"
#include "support/fakeimagesource.h"
#include "support/unprivileged.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr QFile::Permissions readOnly = QFile::ReadOwner;
constexpr QFile::Permissions writable = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions openFolder = writable | QFile::ExeOwner;
constexpr QFile::Permissions closedFolder = readOnly | QFile::ExeOwner;

const KeptPlace seoul = inSeoul();

} // namespace

/// A memory that may only be read, as one on a medium, of somebody else, or of a nightly job.
class ReadOnlyMemoryTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void answersWhatItCan_data();
    void answersWhatItCan();
    void readsWhatIsInTheLogAlone();
    void judgesTheFileBehindALink();
    void isNotReadOnWhereSomebodyWritesIntoIt();
    void saysWhatCannotBeRead();
    void leavesGarbageWhereItIs();

private:
    /// Keeps two runs: all images, and all but the first.
    void keepTwo() const;
    void close(QFile::Permissions file, QFile::Permissions folder) const;
    [[nodiscard]] QStringList files() const;
    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] QString failure() const;

    std::unique_ptr<Unprivileged> m_unprivileged;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void ReadOnlyMemoryTest::init()
{
    m_unprivileged = std::make_unique<Unprivileged>();
    if (!Unprivileged::holds())
        QSKIP("Whoever runs this may write everything.");
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"with #, ? and %20.sqlite"_s);
}

void ReadOnlyMemoryTest::cleanup()
{
    if (m_folder)
        QFile::setPermissions(m_folder->path(), openFolder);
    m_folder.reset();
    m_unprivileged.reset();
}

void ReadOnlyMemoryTest::keepTwo() const
{
    const auto memory = opened(m_path);
    keep(*memory, seoul, exampleImages());
    keep(*memory, seoul, exampleImages().mid(1), firstMorning().addDays(1));
}

void ReadOnlyMemoryTest::close(QFile::Permissions file, QFile::Permissions folder) const
{
    for (const QString &name : files())
        QVERIFY(QFile::setPermissions(m_folder->filePath(name), file));
    QVERIFY(QFile::setPermissions(m_folder->path(), folder));
}

QStringList ReadOnlyMemoryTest::files() const
{
    return QDir(m_folder->path()).entryList(QDir::Files);
}

QByteArray ReadOnlyMemoryTest::bytes() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString ReadOnlyMemoryTest::failure() const
{
    const auto memory = ImageMemory::open(m_path);
    return memory ? QString() : memory.error().message;
}

void ReadOnlyMemoryTest::answersWhatItCan_data()
{
    QTest::addColumn<QFile::Permissions>("file");
    QTest::addColumn<QFile::Permissions>("folder");
    QTest::newRow("the file") << readOnly << openFolder;
    QTest::newRow("the folder") << writable << closedFolder;
    QTest::newRow("both") << readOnly << closedFolder;
}

void ReadOnlyMemoryTest::answersWhatItCan()
{
    QFETCH(const QFile::Permissions, file);
    QFETCH(const QFile::Permissions, folder);
    keepTwo();
    close(file, folder);
    const QStringList before = files();
    const QByteArray content = bytes();
    {
        const auto memory = opened(m_path);
        QVERIFY(memory->isReadOnly());
        QVERIFY2(memory->notice().contains(u"may only be read: nothing new is kept"_s),
                 qPrintable(memory->notice()));
        const QList<KeptRun> runs = memory->runs().value();
        QCOMPARE(runs.size(), 2);
        QCOMPARE(imagesOf(*memory, seoul, runs[1].number), asKept(exampleImages()));
        QCOMPARE(imagesOf(*memory, seoul, runs[0].number), asKept(exampleImages().mid(1)));
        const QString gone = exampleImages().constFirst().imageId;
        QVERIFY(memory->history(seoul, gone)->constFirst().past.has_value());
        QVERIFY(memory->size() > 0);
        // What writes says why not.
        const Result<void> purged = memory->purge();
        const Result<void> kept = memory->keep(runs[0].number, seoul, {});
        const auto added = memory->addRun(firstMorning());
        for (const ApiError &error : {purged.error(), kept.error(), added.error()}) {
            QCOMPARE(error.kind, ApiError::Kind::File);
            QCOMPARE(error.message, memory->notice());
        }
    }
    QCOMPARE(files(), before);
    QCOMPARE(bytes(), content);
    // And nothing of it stays in the way of who may write.
    close(writable, openFolder);
    const auto memory = opened(m_path);
    QVERIFY(!memory->isReadOnly());
    QCOMPARE(memory->notice(), QString());
    keep(*memory, seoul, exampleImages(), firstMorning().addDays(2));
    QCOMPARE(memory->runs()->size(), 3);
}

/// Somebody else may have it open, or was killed.
void ReadOnlyMemoryTest::readsWhatIsInTheLogAlone()
{
    const auto writing = opened(m_path);
    keep(*writing, seoul, exampleImages());
    QVERIFY(files().size() > 1);
    close(readOnly, closedFolder);
    QCOMPARE(opened(m_path)->runs()->size(), 1);
    // Where its index is gone it cannot be read; what is in the file alone would be wrong.
    QVERIFY(QFile::setPermissions(m_folder->path(), openFolder));
    QVERIFY(QFile::remove(m_path + u"-shm"_s));
    QVERIFY(QFile::setPermissions(m_folder->path(), closedFolder));
    QVERIFY2(failure().contains(u"was not closed the last time"_s), qPrintable(failure()));
}

/// Log and index are beside that, and not beside the link.
void ReadOnlyMemoryTest::judgesTheFileBehindALink()
{
    const QTemporaryDir elsewhere;
    const QString link = elsewhere.filePath(u"link.sqlite"_s);
    keepTwo();
    QVERIFY(QFile::link(m_path, link));
    close(writable, closedFolder);
    {
        const auto memory = opened(link);
        QVERIFY(memory->isReadOnly());
        QCOMPARE(memory->runs()->size(), 2);
    }
    close(writable, openFolder);
    const auto writing = opened(m_path);
    keep(*writing, seoul, exampleImages(), firstMorning().addDays(2));
    close(readOnly, closedFolder);
    QCOMPARE(opened(link)->runs()->size(), 3); // the third is in the log alone
}

/// What was read before and what comes then are of two times.
void ReadOnlyMemoryTest::isNotReadOnWhereSomebodyWritesIntoIt()
{
    keepTwo();
    close(readOnly, openFolder);
    const auto reading = opened(m_path);
    const qint64 run = reading->runs()->constFirst().number;
    QVERIFY(reading->images(seoul, run));
    close(writable, openFolder);
    keep(*opened(m_path), seoul, makeImages(u"ap-seoul"_s, 0, 300), firstMorning().addDays(2));
    const auto images = reading->images(seoul, run);
    QVERIFY(!images);
    QVERIFY2(images.error().message.contains(u"somebody writes into it"_s),
             qPrintable(images.error().message));
    // Whoever opens it anew reads what is there now.
    close(readOnly, openFolder);
    QCOMPARE(opened(m_path)->runs()->size(), 3);
}

void ReadOnlyMemoryTest::saysWhatCannotBeRead()
{
    keepTwo();
    for (const auto &[statement, words] :
         {std::pair(u"PRAGMA user_version = 1"_s, u"is not in the form"_s),
          std::pair(u"PRAGMA user_version = 3"_s, u"newer version"_s),
          std::pair(u"PRAGMA application_id = 7"_s, u"another program"_s)}) {
        close(writable, openFolder);
        numberFrom(m_path, statement);
        close(readOnly, openFolder);
        QVERIFY2(failure().contains(words), qPrintable(failure()));
    }
    close({}, openFolder);
    QVERIFY2(failure().contains(u"may not be read"_s), qPrintable(failure()));
}

/// It may be no memory at all, but something of somebody who named it by mistake.
void ReadOnlyMemoryTest::leavesGarbageWhereItIs()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("notes, "_ba.repeated(1000));
    file.close();
    close(readOnly, openFolder);
    const QStringList before = files();
    QVERIFY2(failure().contains(u"It is damaged"_s), qPrintable(failure()));
    QCOMPARE(files(), before);
}

QTEST_GUILESS_MAIN(ReadOnlyMemoryTest)
#include "tst_readonlymemory.moc"
