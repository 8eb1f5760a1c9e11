// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/markdownwriter.h"

#include "support/exampleimages.h"

#include <QBuffer>
#include <QtTest>

using namespace Qt::StringLiterals;

class MarkdownWriterTest final : public QObject
{
    Q_OBJECT

private slots:
    void cells_data();
    void cells();
    void rows();
    void writesATable();
    void theDeviceIsBlamed();
};

void MarkdownWriterTest::cells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");

    QTest::newRow("plain") << u"CentOS 7.6"_s << u"CentOS 7.6"_s;
    QTest::newRow("code word") << u"PRIVATE_IMAGE"_s << u"PRIVATE_IMAGE"_s;
    QTest::newRow("pipe") << u"a|b"_s << u"a\\|b"_s;
    QTest::newRow("backslash") << u"a\\b"_s << u"a\\\\b"_s;
    QTest::newRow("backslash and pipe") << u"a\\|b"_s << u"a\\\\\\|b"_s;
    QTest::newRow("line ends") << u"a\r\nb\nc"_s << u"a b c"_s;
    QTest::newRow("HTML") << u"<img src=x>"_s << u"\\<img src=x>"_s;
    QTest::newRow("picture") << u"![a](http://x)"_s << u"!\\[a](http://x)"_s;
    QTest::newRow("code") << u"`a"_s << u"\\`a"_s;
    QTest::newRow("formula") << u"=1+1"_s << u"=1+1"_s;
}

void MarkdownWriterTest::cells()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    QCOMPARE(markdownCell(text), cell);
}

void MarkdownWriterTest::rows()
{
    QCOMPARE(markdownRow({u"a"_s, {}, u"b\\|c"_s}), "| a |  | b\\|c |\n"_ba);
    QCOMPARE(markdownRule(2), "| --- | --- |\n"_ba);
}

void MarkdownWriterTest::writesATable()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    MarkdownWriter writer(buffer, {ImageColumn::Os, ImageColumn::ImageId});
    QVERIFY(writer.begin());
    for (const Image &image : {awkwardImage(), bareImage()})
        QVERIFY(writer.write(image));
    QVERIFY(writer.end());
    QCOMPARE(buffer.data(), "| OsName | ImageId |\n"
                            "| --- | --- |\n"
                            "| -1+1 | img-a1b2c3d4 |\n"
                            "|  | img-00000000 |\n"_ba);
}

void MarkdownWriterTest::theDeviceIsBlamed()
{
    QBuffer closed;
    MarkdownWriter writer(closed, {ImageColumn::ImageId});
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
    const Result<void> begun = writer.begin();
    QVERIFY(!begun);
    QCOMPARE(begun.error().kind, ApiError::Kind::File);
}

QTEST_GUILESS_MAIN(MarkdownWriterTest)
#include "tst_markdownwriter.moc"
