// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/fileexcerpt.h"

#include "pinned/idscan.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class FileExcerptTest final : public QObject
{
    Q_OBJECT

private slots:
    void showsTheLinesAround_data();
    void showsTheLinesAround();
    void cutsWhatIsVeryLong();
    void saysThatTheFileHasChanged();
    void readsTheFile();
};

void FileExcerptTest::showsTheLinesAround_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("firstLine");
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");

    const QString id = u"img-0a1b2c3d"_s;
    QTest::newRow("alone") << "img-0a1b2c3d"_ba << 1 << QStringList {id} << 0 << 0;
    QTest::newRow("in the middle")
            << "1\n2\n3\n4 img-0a1b2c3d\n5\n6\n7\n"_ba << 2
            << QStringList {u"2"_s, u"3"_s, u"4 "_s + id, u"5"_s, u"6"_s} << 2 << 2;
    QTest::newRow("in the first line") << "\timg-0a1b2c3d\n2\n3\n4\n"_ba << 1
                                       << QStringList {u"\t"_s + id, u"2"_s, u"3"_s} << 0 << 1;
    QTest::newRow("in the second line, below an empty one")
            << "\nimg-0a1b2c3d\n"_ba << 1 << QStringList {QString(), id} << 1 << 0;
    QTest::newRow("in the last line") << "1\r\n2\r\nüß img-0a1b2c3d\r\n"_ba << 1
                                      << QStringList {u"1"_s, u"2"_s, u"üß "_s + id} << 2 << 3;
}

void FileExcerptTest::showsTheLinesAround()
{
    QFETCH(QByteArray, text);
    QFETCH(int, firstLine);
    QFETCH(QStringList, lines);
    QFETCH(int, line);
    QFETCH(int, column);
    const Result<FileExcerpt> excerpt = excerptOf(text, scanText(text, u"a.tf"_s).at(0), 2);
    QVERIFY(excerpt);
    QCOMPARE(excerpt->lines, lines);
    QCOMPARE(excerpt->firstLine, firstLine);
    QCOMPARE(excerpt->line, qsizetype(line));
    QCOMPARE(excerpt->column, qsizetype(column));
}

void FileExcerptTest::cutsWhatIsVeryLong()
{
    const QByteArray text = QByteArray(100'000, ' ') + "img-0a1b2c3d" + QByteArray(100'000, 'x');
    const Result<FileExcerpt> excerpt = excerptOf(text.left(100'012) + ' ' + text.mid(100'012),
                                                  scanText(text.left(100'012)).at(0));
    QVERIFY(excerpt);
    QCOMPARE(excerpt->lines.size(), 1);
    QVERIFY(excerpt->lines.at(0).size() <= 400);
    QVERIFY(excerpt->lines.at(0).sliced(excerpt->column).startsWith("img-0a1b2c3d "_L1));
}

void FileExcerptTest::saysThatTheFileHasChanged()
{
    const PinnedId pinned = scanText("a\nimg-0a1b2c3d\n", u"a.tf"_s).at(0);
    for (const char *now : {"", "a\n", "ab\nimg-0a1b2c3d\n", "a\nimg-0a1b2c3e\n"})
        QVERIFY2(!excerptOf(now, pinned), now);
}

void FileExcerptTest::readsTheFile()
{
    const QTemporaryDir folder;
    const QByteArray text = "x = \"img-0a1b2c3d\"\n";
    PinnedId pinned = scanText(text, folder.filePath(u"a.tf"_s)).at(0);
    QVERIFY(!readExcerpt(pinned));
    QFile file(pinned.path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    QCOMPARE(readExcerpt(pinned)->column, qsizetype(5));
}

QTEST_GUILESS_MAIN(FileExcerptTest)
#include "tst_fileexcerpt.moc"
