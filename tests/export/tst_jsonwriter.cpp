// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/jsonwriter.h"

#include "support/exampleimages.h"
#include "json/imagejson.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

template<typename Writer>
QByteArray textOf(const QList<Image> &images)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Writer writer(buffer);
    bool written = writer.begin().has_value();
    for (const Image &image : images)
        written = written && writer.write(image).has_value();
    written = written && writer.end().has_value();
    return written ? buffer.data() : QByteArray();
}

} // namespace

class JsonWriterTest final : public QObject
{
    Q_OBJECT

private slots:
    void anArrayOfAll_data();
    void anArrayOfAll();
    void aLineForEach();
    void aLineEndWithinAnImageIsABlank();
};

void JsonWriterTest::anArrayOfAll_data()
{
    QTest::addColumn<QList<Image>>("images");

    QTest::newRow("none") << QList<Image>();
    QTest::newRow("one") << QList<Image> {fullImage()};
    QTest::newRow("three") << exampleImages();
}

void JsonWriterTest::anArrayOfAll()
{
    QFETCH(QList<Image>, images);
    QByteArrayList lines;
    for (const Image &image : images)
        lines += '\n' + imageJson(image);
    const QByteArray text = textOf<JsonWriter>(images);
    QCOMPARE(text, QByteArray('[' + lines.join(',') + "\n]\n"));

    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(document.array().size(), images.size());
}

void JsonWriterTest::aLineForEach()
{
    QCOMPARE(textOf<NdJsonWriter>({}), QByteArray());

    QByteArray lines;
    for (const Image &image : exampleImages())
        lines += imageJson(image) + '\n';
    QCOMPARE(textOf<NdJsonWriter>(exampleImages()), lines);
    QCOMPARE(lines.count('\n'), exampleImages().size());
    QVERIFY(!lines.contains('\r'));
}

void JsonWriterTest::aLineEndWithinAnImageIsABlank()
{
    const Image image {.place = {.region = u"ap-seoul"_s},
                       .imageName = u"a\r\nb"_s,
                       .unread = "{\"New\":[1,\r\n2],\"Other\":\"\\n\"}"};
    const QByteArray line =
            R"({"Region":"ap-seoul","ImageName":"a\r\nb","New":[1,  2],"Other":"\n"})";
    QCOMPARE(textOf<NdJsonWriter>({image}), line + '\n');
    QCOMPARE(textOf<JsonWriter>({image}), QByteArray("[\n" + line + "\n]\n"));
}

QTEST_GUILESS_MAIN(JsonWriterTest)
#include "tst_jsonwriter.moc"
