// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/copieddata.h"

#include "support/exampleimages.h"

#include <QtTest>

using namespace Qt::StringLiterals;

/// One copy for several programs.
class CopiedDataTest final : public QObject
{
    Q_OBJECT

private slots:
    void hasEachFormat();
    void staysAsItWasCopied();
    void nothingIsNothing();
};

void CopiedDataTest::hasEachFormat()
{
    const QList<Image> images = exampleImages();
    const ExportOptions options = {.columns = {ImageColumn::Os, ImageColumn::Name}};
    const auto data = copiedRows(images, CopyFormat::IdLines, options);
    QCOMPARE(data->formats(), (QStringList {u"text/plain"_s, u"text/html"_s, u"text/csv"_s}));
    QVERIFY(data->hasText());
    QVERIFY(data->hasHtml());
    QVERIFY(!data->hasUrls());
    QCOMPARE(data->text(), copyText(images, CopyFormat::IdLines));
    QCOMPARE(data->html(), imagesAsHtml(images, options));
    QCOMPARE(data->data(u"text/csv"_s), copyText(images, CopyFormat::Csv, options).toUtf8());
    QVERIFY(data->data(u"text/rtf"_s).isEmpty());
}

void CopiedDataTest::staysAsItWasCopied()
{
    QList<Image> images = exampleImages();
    ExportOptions options = {.columns = {ImageColumn::Name}};
    const QList<Image> before = images;
    const ExportOptions optionsBefore = options;
    const auto data = copiedRows(images, CopyFormat::WithHeaders, options);
    for (Image &image : images)
        image.imageName = u"another"_s;
    images.removeFirst();
    options.columns.append(ImageColumn::Region);
    QCOMPARE(data->text(), copyText(before, CopyFormat::WithHeaders, optionsBefore));
    QCOMPARE(data->html(), imagesAsHtml(before, optionsBefore));
    QCOMPARE(data->data(u"text/csv"_s), copyText(before, CopyFormat::Csv, optionsBefore).toUtf8());
}

void CopiedDataTest::nothingIsNothing()
{
    QVERIFY(!copiedRows({}, CopyFormat::IdLines));
}

QTEST_GUILESS_MAIN(CopiedDataTest)
#include "tst_copieddata.moc"
