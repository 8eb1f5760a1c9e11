// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "files/wholefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

class WholeFileTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsWrittenIsRead();
    void aFileOfTheLimitIsRead();
    void whatCannotBeReadIsSaid_data();
    void whatCannotBeReadIsSaid();
    void onlyTheOwnerReadsIt();
    void whatCannotBeWrittenIsSaid();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"file"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void WholeFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void WholeFileTest::whatIsWrittenIsRead()
{
    QVERIFY(writeWholeFile(path(), "old and longer"_ba));
    QVERIFY(writeWholeFile(path(), "new\r\n"_ba));
    QVERIFY(readWholeFile(path(), 100) == "new\r\n"_ba);
}

void WholeFileTest::aFileOfTheLimitIsRead()
{
    QVERIFY(writeWholeFile(path(), "1234"_ba));
    QVERIFY(readWholeFile(path(), 4) == "1234"_ba);
}

void WholeFileTest::whatCannotBeReadIsSaid_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing") << u"nothing"_s << u"No such file or directory"_s;
    QTest::newRow("a pipe") << u"pipe"_s << u"It is not a regular file."_s;
    QTest::newRow("a device") << u"device"_s << u"It is not a regular file."_s;
    QTest::newRow("a folder") << u"folder"_s << u"It is not a regular file."_s;
    QTest::newRow("too large") << u"large"_s << u"It is larger than 1 MiB."_s;
}

/// None of them may hold the program up.
void WholeFileTest::whatCannotBeReadIsSaid()
{
    QFETCH(QString, kind);
    QFETCH(QString, reason);
    constexpr qint64 mebibyte = 1024 * 1024;
    if (kind == u"pipe"_s)
        QCOMPARE(mkfifo(qPrintable(path()), 0600), 0);
    else if (kind == u"device"_s)
        QVERIFY(QFile::link(u"/dev/zero"_s, path()));
    else if (kind == u"folder"_s)
        QVERIFY(QDir().mkpath(path()));
    else if (kind == u"large"_s)
        QVERIFY(writeWholeFile(path(), QByteArray(mebibyte + 1, ' ')));
    const Result<QByteArray> bytes = readWholeFile(path(), mebibyte);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().kind, ApiError::Kind::File);
    QCOMPARE(bytes.error().message, u"%1 could not be read: %2"_s.arg(path(), reason));
}

void WholeFileTest::onlyTheOwnerReadsIt()
{
    constexpr auto owners = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QVERIFY(writeWholeFile(path(), "a"_ba, owners));
    struct stat status = {};
    QCOMPARE(stat(qPrintable(path()), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0600U);
    // Also where another program had let others read it.
    QCOMPARE(chmod(qPrintable(path()), 0644), 0);
    QVERIFY(writeWholeFile(path(), "b"_ba, owners));
    QCOMPARE(stat(qPrintable(path()), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0600U);
}

void WholeFileTest::whatCannotBeWrittenIsSaid()
{
    QVERIFY(writeWholeFile(path(), "a"_ba));
    const QString below = path() + u"/file"_s;
    const Result<void> written = writeWholeFile(below, "b"_ba);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ApiError::Kind::File);
    QVERIFY(written.error().message.startsWith(below + u" could not be written: "_s));
}

QTEST_GUILESS_MAIN(WholeFileTest)
#include "tst_wholefile.moc"
