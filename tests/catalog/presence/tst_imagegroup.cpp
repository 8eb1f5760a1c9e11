// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/presence/imagegroup.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

Image image(const QString &name, const QString &type = u"PRIVATE_IMAGE"_s)
{
    return {.imageId = u"img-11111111"_s,
            .imageType = type,
            .imageName = name,
            .architecture = u"x86_64"_s};
}

} // namespace

class ImageGroupTest final : public QObject
{
    Q_OBJECT

private slots:
    void groupsAsUsual();
    void groupsByName();
    void groupsBySeries();
    void tellsLookAlikes_data();
    void tellsLookAlikes();
    void readsWords();
};

void ImageGroupTest::groupsAsUsual()
{
    using Kind = GroupKey::Kind;
    QCOMPARE(groupKeyOf(image(u"web"_s), Grouping::Usual).kind, Kind::Name);
    QCOMPARE(groupKeyOf(image(u"web"_s, u"SHARED_IMAGE"_s), Grouping::Usual),
             groupKeyOf(image(u"web"_s), Grouping::Usual));
    QCOMPARE(groupKeyOf(image(u"web"_s, u"PUBLIC_IMAGE"_s), Grouping::Usual),
             (GroupKey {.kind = Kind::Id, .isOffered = true, .text = u"img-11111111"_s}));
    QCOMPARE(groupKeyOf(image(u"web"_s, u"MARKET_IMAGE"_s), Grouping::Usual).kind, Kind::Id);
    QCOMPARE(groupKeyOf(image(QString()), Grouping::Usual).kind, Kind::Id);
}

void ImageGroupTest::groupsByName()
{
    Image arm = image(u"web"_s);
    arm.architecture = u"arm"_s;
    QVERIFY(groupKeyOf(image(u"web"_s), Grouping::Name) != groupKeyOf(arm, Grouping::Name));
    QVERIFY(groupKeyOf(image(u"web"_s), Grouping::Name) !=
            groupKeyOf(image(u"Web"_s), Grouping::Name));
    QVERIFY(groupKeyOf(image(u"web"_s), Grouping::Name) !=
            groupKeyOf(image(u"web"_s, u"PUBLIC_IMAGE"_s), Grouping::Name));
    QCOMPARE(groupKeyOf(image(u"web"_s), Grouping::Id).text, u"img-11111111"_s);
}

void ImageGroupTest::groupsBySeries()
{
    const GroupKey key = groupKeyOf(image(u"web-2026-11-02"_s), Grouping::Series);
    QCOMPARE(key, groupKeyOf(image(u"web-2026-11-09"_s), Grouping::Series));
    QCOMPARE(key.text, u"web-*"_s);
    Image ofFamily = image(u"other"_s);
    ofFamily.imageFamily = u"web-*"_s;
    QCOMPARE(groupKeyOf(ofFamily, Grouping::Series).kind, GroupKey::Kind::Family);
}

void ImageGroupTest::tellsLookAlikes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isLookAlike");

    QTest::newRow("case") << u"Golden-베이스"_s << true;
    QTest::newRow("space") << u" golden-베이스 "_s << true;
    QTest::newRow("another space") << u"golden-\u3000베이스"_s << true;
    QTest::newRow("normal form") << u"golden-베이스"_s.normalized(QString::NormalizationForm_D)
                                 << true;
    QTest::newRow("another name") << u"golden-베이스2"_s << false;
}

void ImageGroupTest::tellsLookAlikes()
{
    QFETCH(QString, name);
    QFETCH(bool, isLookAlike);
    const GroupKey one = groupKeyOf(image(u"golden-베이스"_s), Grouping::Name);
    const GroupKey other = groupKeyOf(image(name), Grouping::Name);
    QVERIFY(one != other);
    QCOMPARE(lookAlikeText(one) == lookAlikeText(other), isLookAlike);
}

void ImageGroupTest::readsWords()
{
    for (const Grouping grouping :
         {Grouping::Usual, Grouping::Id, Grouping::Name, Grouping::Series})
        QCOMPARE(*parseGrouping(groupingWord(grouping)), grouping);
    const Result<Grouping> wrong = parseGrouping(u"colour"_s);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().field, u"group"_s);
}

QTEST_GUILESS_MAIN(ImageGroupTest)
#include "tst_imagegroup.moc"
