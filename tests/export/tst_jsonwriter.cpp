// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/jsonwriter.h"

#include "core/imageobject.h"

#include "support/exampleimages.h"

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

QJsonObject objectOf(const Image &image)
{
    QJsonObject object = imageObject(image);
    object["Region"_L1] = image.region;
    return object;
}

} // namespace

class JsonWriterTest final : public QObject
{
    Q_OBJECT

private slots:
    void theRegionComesFirst();
    void everyFieldIsAsItWasSent();
    void largeNumbersKeepTheirDigits();
    void theRegionAskedWins();
    void anImageWithoutFieldsIsAnObject();
    void anArrayOfAll_data();
    void anArrayOfAll();
    void aLineForEach();
};

void JsonWriterTest::theRegionComesFirst()
{
    QCOMPARE(imageJson(bareImage()), R"({"Region":"na-ashburn","ImageId":"img-00000000"})"_ba);
}

void JsonWriterTest::everyFieldIsAsItWasSent()
{
    for (const Image &image : exampleImages())
        QCOMPARE(QJsonDocument::fromJson(imageJson(image)).object(), objectOf(image));
}

void JsonWriterTest::largeNumbersKeepTheirDigits()
{
    QVERIFY(imageJson(fullImage()).contains(R"("NewCounter":9007199254740993)"));
    QVERIFY(imageJson(fullImage()).contains(R"("SyncPercent":null)"));
}

void JsonWriterTest::theRegionAskedWins()
{
    const Image image {.region = u"ap-\"seoul"_s, .unread = R"({"Region":"elsewhere"})"};
    QCOMPARE(imageJson(image), R"({"Region":"ap-\"seoul"})"_ba);
}

void JsonWriterTest::anImageWithoutFieldsIsAnObject()
{
    QCOMPARE(imageJson({.region = u"ap-seoul"_s}), R"({"Region":"ap-seoul"})"_ba);
}

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
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(textOf<JsonWriter>(images), &error);
    QCOMPARE(error.error, QJsonParseError::NoError);

    QJsonArray expected;
    for (const Image &image : images)
        expected.append(objectOf(image));
    QCOMPARE(document.array(), expected);
}

void JsonWriterTest::aLineForEach()
{
    QCOMPARE(textOf<NdJsonWriter>({}), QByteArray());

    const QByteArray text = textOf<NdJsonWriter>(exampleImages());
    QVERIFY(text.endsWith('\n'));
    QVERIFY(!text.contains('\r'));
    const QList<QByteArray> lines = text.chopped(1).split('\n');
    QCOMPARE(lines.size(), exampleImages().size());
    for (qsizetype row = 0; row < lines.size(); ++row)
        QCOMPARE(lines.at(row), imageJson(exampleImages().at(row)));
}

QTEST_GUILESS_MAIN(JsonWriterTest)
#include "tst_jsonwriter.moc"
