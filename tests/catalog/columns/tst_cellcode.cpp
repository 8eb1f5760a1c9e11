// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/columns/cellcode.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class CellCodeTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void codesAndWords_data();
    void codesAndWords();
    void isEmptyWithoutValue();
    void isOnOneLine();
};

void CellCodeTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void CellCodeTest::codesAndWords_data()
{
    QTest::addColumn<ImageColumn>("column");
    QTest::addColumn<Image>("image");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("findWord");

    const auto row = [](ImageColumn column, const Image &image, const QString &code,
                        const QString &words, const QString &findWord) {
        QTest::newRow(qPrintable(code)) << column << image << code << words << findWord;
    };
    const auto alike = [&row](ImageColumn column, const Image &image, const QString &text) {
        row(column, image, text, text, text);
    };
    row(ImageColumn::Region, {.place = {.region = u"ap-seoul"_s}}, u"ap-seoul"_s, u"Seoul"_s,
        u"ap-seoul"_s);
    row(ImageColumn::Type, {.imageType = u"PUBLIC_IMAGE"_s}, u"PUBLIC_IMAGE"_s, u"Public"_s,
        u"public"_s);
    row(ImageColumn::Type, {.imageType = u"NEW_KIND"_s}, u"NEW_KIND"_s, u"NEW_KIND"_s,
        u"new_kind"_s);
    row(ImageColumn::State, {.imageState = u"USING"_s}, u"USING"_s, u"In use"_s, u"using"_s);
    row(ImageColumn::State, {.imageState = u"NORMAL"_s, .imageDeprecated = true}, u"DEPRECATED"_s,
        u"Deprecated"_s, u"deprecated"_s);
    row(ImageColumn::State, {.imageState = u"SYNCING"_s, .syncPercent = 60}, u"SYNCING"_s,
        u"Syncing"_s, u"syncing"_s);
    row(ImageColumn::Source, {.imageSource = u"OFFICIAL"_s}, u"OFFICIAL"_s, u"Official"_s,
        u"official"_s);
    row(ImageColumn::License, {.licenseType = u"BYOL"_s}, u"BYOL"_s, u"Bring your own"_s,
        u"byol"_s);
    row(ImageColumn::CloudInit, {.isSupportCloudinit = true}, u"true"_s, u"Yes"_s, u"yes"_s);
    row(ImageColumn::Deprecated, {.imageDeprecated = false}, u"false"_s, u"No"_s, u"no"_s);
    alike(ImageColumn::Platform, {.platform = u"TencentOS"_s}, u"TencentOS"_s);
    alike(ImageColumn::Architecture, {.architecture = u"x86_64"_s}, u"x86_64"_s);
    alike(ImageColumn::Name, {.imageName = u"Web"_s}, u"Web"_s);
    alike(ImageColumn::Size, {.imageSize = 1250}, u"1250"_s);
    alike(ImageColumn::Created, {.createdTime = u"2026-09-07T07:30:00Z"_s},
          u"2026-09-07T07:30:00Z"_s);
    alike(ImageColumn::Tags, {.tags = {{.key = u"Env"_s, .value = u"a"_s}}}, u"Env=a"_s);
    alike(ImageColumn::Snapshots, {.snapshotSet = {{.diskSize = 50}}}, u"1 · 50 GiB"_s);
}

void CellCodeTest::codesAndWords()
{
    QFETCH(ImageColumn, column);
    QFETCH(Image, image);
    QFETCH(QString, code);
    QCOMPARE(cellCode(image, column), code);
    QTEST(codeText(code, column), "words");
    QTEST(findWord(code, column), "findWord");
}

void CellCodeTest::isEmptyWithoutValue()
{
    for (int i = 0; i < imageColumnCount; ++i) {
        const auto column = ImageColumn(i);
        QCOMPARE(cellCode({}, column), QString());
        QCOMPARE(codeText({}, column), QString());
        QCOMPARE(findWord({}, column), QString());
    }
}

void CellCodeTest::isOnOneLine()
{
    QCOMPARE(cellCode({.imageType = u"A\nB"_s}, ImageColumn::Type), u"A B"_s);
    QCOMPARE(cellCode({.imageName = u"a\r\nb"_s}, ImageColumn::Name), u"a b"_s);
}

QTEST_GUILESS_MAIN(CellCodeTest)
#include "tst_cellcode.moc"
