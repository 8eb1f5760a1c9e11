// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/cellterm.h"

#include "catalog/columns/cellcode.h"
#include "catalog/find/findexpression.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const Image rich = {
        .place = {.profile = u"my \"prod\""_s, .region = u"ap-seoul"_s},
        .imageId = u"img-0abcdef1"_s,
        .osName = u"Ubuntu 22.04"_s,
        .imageType = u"PRIVATE_IMAGE"_s,
        .createdTime = u"2025-03-15T16:30:00Z"_s,
        .imageName = u"*\"web\", -1"_s,
        .imageDescription = u"a\nb"_s,
        .imageSize = 1250,
        .architecture = u"x86_64"_s,
        .imageState = u"NEW STATE"_s,
        .platform = u"Ubuntu"_s,
        .imageCreator = u"100012345678"_s,
        .imageSource = u"CREATE_IMAGE"_s,
        .syncPercent = 60,
        .isSupportCloudinit = true,
        .snapshotSet = {{.snapshotId = u"snap-1"_s}},
        .tags = {{.key = u"a=b"_s, .value = u"c d"_s}},
        .licenseType = u"BYOL"_s,
        .imageFamily = u"web"_s,
        .imageDeprecated = false,
        .created = QDateTime::fromString(u"2025-03-15T16:30:00Z"_s, Qt::ISODate),
};

} // namespace

class CellTermTest final : public QObject
{
    Q_OBJECT

private slots:
    void writesTerms_data();
    void writesTerms();
    void findsItsOwnImage();
    void asksForNoValue();
    void hasNoTermForSeveralValues();
    void findsWhatACodeMeans_data();
    void findsWhatACodeMeans();
    void addsTerms_data();
    void addsTerms();
};

void CellTermTest::writesTerms_data()
{
    QTest::addColumn<ImageColumn>("column");
    QTest::addColumn<std::optional<QString>>("term");

    const auto row = [](ImageColumn column, const QString &term) {
        QTest::newRow(qPrintable(term)) << column << std::optional(term);
    };
    row(ImageColumn::Profile, u"profile:\"my \\\"prod\\\"\""_s);
    row(ImageColumn::Region, u"region:ap-seoul"_s);
    row(ImageColumn::Name, u"name:=\"*\\\"web\\\", -1\""_s);
    row(ImageColumn::ImageId, u"id:=img-0abcdef1"_s);
    row(ImageColumn::Os, u"os:=\"Ubuntu 22.04\""_s);
    row(ImageColumn::Type, u"type:private"_s);
    row(ImageColumn::State, u"state:\"new state\""_s);
    row(ImageColumn::Size, u"size:1250"_s);
    row(ImageColumn::Created, u"created:2025-03-15"_s);
    row(ImageColumn::Source, u"source:create_image"_s);
    row(ImageColumn::CloudInit, u"cloudinit:yes"_s);
    row(ImageColumn::Deprecated, u"deprecated:no"_s);
    row(ImageColumn::Sync, u"sync:60"_s);
    row(ImageColumn::Tags, u"tag:\"a=b\"=\"c d\""_s);
    row(ImageColumn::Description, u"desc:=\"a b\""_s);
}

void CellTermTest::writesTerms()
{
    QFETCH(ImageColumn, column);
    QTEST(cellTerm(rich, column, TimeZone::Local), "term");
}

void CellTermTest::findsItsOwnImage()
{
    for (int column = 0; column < imageColumnCount; ++column) {
        for (const Image &image : {rich, Image()}) {
            const std::optional<QString> term =
                    cellTerm(image, ImageColumn(column), TimeZone::Local);
            if (!term)
                continue;
            const Image &other = image == rich ? Image() : rich;
            const Result<FindExpression> only = parseFindExpression(*term, {});
            const Result<FindExpression> others = parseFindExpression(negatedTerm(*term), {});
            QVERIFY2(only && others, qPrintable(*term));
            QVERIFY2(only->matches(image) && !only->matches(other), qPrintable(*term));
            QVERIFY2(!others->matches(image) && others->matches(other), qPrintable(*term));
        }
    }
}

void CellTermTest::asksForNoValue()
{
    QCOMPARE(cellTerm({}, ImageColumn::Family, TimeZone::Local), u"family:\"\""_s);
    QCOMPARE(cellTerm({}, ImageColumn::Size, TimeZone::Local), u"size:\"\""_s);
    QCOMPARE(cellTerm({}, ImageColumn::Tags, TimeZone::Local), u"tag:\"\""_s);
}

void CellTermTest::hasNoTermForSeveralValues()
{
    Image image = rich;
    image.tags.append({u"env"_s, u"prod"_s});
    QCOMPARE(cellTerm(image, ImageColumn::Tags, TimeZone::Local), std::nullopt);
    QCOMPARE(cellTerm(image, ImageColumn::Snapshots, TimeZone::Local), std::nullopt);
    QCOMPARE(cellTerm({.createdTime = u"once"_s}, ImageColumn::Created, TimeZone::Local),
             std::nullopt);
}

void CellTermTest::findsWhatACodeMeans_data()
{
    QTest::addColumn<ImageColumn>("column");

    for (const ImageColumn column :
         {ImageColumn::Region, ImageColumn::Platform, ImageColumn::Os, ImageColumn::Type,
          ImageColumn::Architecture, ImageColumn::State, ImageColumn::Source,
          ImageColumn::CloudInit, ImageColumn::Deprecated, ImageColumn::Tags})
        QTest::newRow(qPrintable(columnTitle(column))) << column;
}

void CellTermTest::findsWhatACodeMeans()
{
    QFETCH(ImageColumn, column);
    Image image = rich;
    image.tags = {{.key = u"cost center"_s, .value = u"a \"b\""_s}};
    const Image bare;
    for (const auto &[has, hasNot] : {std::pair(image, bare), std::pair(bare, image)}) {
        const QStringList codes = cellCodes(has, column);
        QCOMPARE(codes.size(), 1);
        const std::optional<QString> term = codeTerm(codes.constFirst(), column);
        QVERIFY(term);
        const Result<FindExpression> expression = parseFindExpression(*term, {});
        QVERIFY2(expression, qPrintable(*term));
        QVERIFY2(expression->matches(has), qPrintable(*term));
        QVERIFY2(!expression->matches(hasNot), qPrintable(*term));
    }
}

void CellTermTest::addsTerms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("result");

    QTest::newRow("to nothing") << u" "_s << u"type:public"_s << u"type:public"_s;
    QTest::newRow("at the end") << u"web  \"a b\""_s << u"type:public"_s
                                << u"web \"a b\" type:public"_s;
    QTest::newRow("again") << u"type:public web"_s << u"type:public"_s << u"web type:public"_s;
    QTest::newRow("for its opposite")
            << u"-type:public web"_s << u"type:public"_s << u"web type:public"_s;
    QTest::newRow("negated, for its opposite")
            << u"web type:public"_s << u"-type:public"_s << u"web -type:public"_s;
    QTest::newRow("closes a quote") << u"\"web a"_s << u"arch:arm"_s << u"\"web a\" arch:arm"_s;
}

void CellTermTest::addsTerms()
{
    QFETCH(QString, text);
    QFETCH(QString, term);
    QTEST(withTerm(text, term), "result");
}

QTEST_GUILESS_MAIN(CellTermTest)
#include "tst_cellterm.moc"
