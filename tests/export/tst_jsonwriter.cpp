// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/jsonwriter.h"

#include "json/imageobject.h"

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

class TestJsonWriter : public QObject
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

void TestJsonWriter::theRegionComesFirst()
{
    QCOMPARE(imageJson(bareImage()), R"({"Region":"na-ashburn","ImageId":"img-00000000"})"_ba);
}

void TestJsonWriter::everyFieldIsAsItWasSent()
{
    for (const Image &image : exampleImages())
        QCOMPARE(QJsonDocument::fromJson(imageJson(image)).object(), objectOf(image));
}

void TestJsonWriter::largeNumbersKeepTheirDigits()
{
    QVERIFY(imageJson(fullImage()).contains(R"("NewCounter":9007199254740993)"));
    QVERIFY(imageJson(fullImage()).contains(R"("SyncPercent":null)"));
}

void TestJsonWriter::theRegionAskedWins()
{
    const Image image {.region = u"ap-\"seoul"_s, .unread = R"({"Region":"elsewhere"})"};
    QCOMPARE(imageJson(image), R"({"Region":"ap-\"seoul"})"_ba);
}

void TestJsonWriter::anImageWithoutFieldsIsAnObject()
{
    QCOMPARE(imageJson({.region = u"ap-seoul"_s}), R"({"Region":"ap-seoul"})"_ba);
}

void TestJsonWriter::anArrayOfAll_data()
{
    QTest::addColumn<QList<Image>>("images");

    QTest::newRow("none") << QList<Image>();
    QTest::newRow("one") << QList<Image> {fullImage()};
    QTest::newRow("three") << exampleImages();
}

void TestJsonWriter::anArrayOfAll()
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

void TestJsonWriter::aLineForEach()
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

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
