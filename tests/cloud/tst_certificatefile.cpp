// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/certificatefile.h"

#include "support/testauthority.h"

#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

class CertificateFileTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsAll_data();
    void readsAll();
    void refuses_data();
    void refuses();

private:
    /// The path of a file with this content.
    [[nodiscard]] QString fileOf(const QByteArray &content) const;

    QTemporaryDir m_folder;
    std::unique_ptr<TestAuthority> m_authority;
};

void CertificateFileTest::initTestCase()
{
    m_authority = TestAuthority::make();
    QVERIFY2(m_authority, "The program openssl makes the certificate.");
}

QString CertificateFileTest::fileOf(const QByteArray &content) const
{
    QFile file(m_folder.filePath(u"file.pem"_s));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    return isWritten ? file.fileName() : QString();
}

void CertificateFileTest::readsAll_data()
{
    QTest::addColumn<QByteArray>("between");
    QTest::addColumn<int>("count");
    QTest::newRow("one") << QByteArray() << 1;
    QTest::newRow("three") << "\n"_ba << 3;
    QTest::newRow("with text between them") << "\nThe next one:\n"_ba << 3;
    QTest::newRow("with line ends of Windows") << "\r\n"_ba << 2;
}

void CertificateFileTest::readsAll()
{
    QFETCH(QByteArray, between);
    QFETCH(int, count);
    QByteArrayList parts(count, m_authority->certificate().toPem().trimmed());
    const Result<QList<QSslCertificate>> read = readCertificateFile(fileOf(parts.join(between)));
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(*read, QList<QSslCertificate>(count, m_authority->certificate()));
}

void CertificateFileTest::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("part");
    const QString pipe = m_folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
    QFile large(m_folder.filePath(u"large"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(10 * 1024 * 1024 + 1));
    QFile empty(m_folder.filePath(u"empty"_s));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    QFile key(m_folder.filePath(u"key"_s));
    QVERIFY(key.open(QIODevice::WriteOnly) &&
            key.write("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n") > 0);

    QTest::newRow("nothing there") << m_folder.filePath(u"none"_s) << u"cannot be read: "_s;
    QTest::newRow("no path") << QString() << u"not a regular file"_s;
    QTest::newRow("a folder") << m_folder.path() << u"not a regular file"_s;
    QTest::newRow("a pipe") << pipe << u"not a regular file"_s;
    QTest::newRow("a device") << u"/dev/zero"_s << u"not a regular file"_s;
    QTest::newRow("too large") << large.fileName() << u"larger than 10 MiB"_s;
    QTest::newRow("empty") << empty.fileName() << u"holds no certificate"_s;
    QTest::newRow("a key") << key.fileName() << u"holds no certificate"_s;
}

void CertificateFileTest::refuses()
{
    QFETCH(QString, path);
    QFETCH(QString, part);
    const Result<QList<QSslCertificate>> read = readCertificateFile(path);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ApiError::Kind::Usage);
    QCOMPARE(read.error().field, u"ca-file"_s);
    QVERIFY2(read.error().message.contains(part), qPrintable(read.error().message));
    QVERIFY2(read.error().message.contains(u'"' + path + u'"'), qPrintable(read.error().message));
    QVERIFY2(read.error().message.endsWith(u'.'), qPrintable(read.error().message));
}

QTEST_GUILESS_MAIN(CertificateFileTest)
#include "tst_certificatefile.moc"
