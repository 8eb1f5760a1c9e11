// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/facets.h"
#include "catalog/find/findexpression.h"

#include <QtTest>

using namespace Qt::StringLiterals;

/// What find text and facets ask of the profile, where there is one account alone.
class OneAccountTest final : public QObject
{
    Q_OBJECT

private slots:
    void answersTheFindText_data();
    void answersTheFindText();
    void answersTheFacet();
};

void OneAccountTest::answersTheFindText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FindOptions>("options");
    QTest::addColumn<QString>("left"); // what is asked yet; null: it leaves nothing
    const FindOptions inColumn = {.column = ImageColumn::Profile};
    QTest::newRow("nothing") << u""_s << FindOptions() << u""_s;
    QTest::newRow("its name") << u"profile:prod"_s << FindOptions() << u""_s;
    QTest::newRow("a pattern, beside others")
            << u"profile:pr* ubuntu -size:>5"_s << FindOptions() << u"ubuntu -size:>5"_s;
    QTest::newRow("not another") << u"-profile:dev ubuntu"_s << FindOptions() << u"ubuntu"_s;
    QTest::newRow("one of two") << u"profile:dev,prod"_s << FindOptions() << u""_s;
    QTest::newRow("another") << u"ubuntu profile:dev"_s << FindOptions() << QString();
    QTest::newRow("not this one") << u"-profile:prod"_s << FindOptions() << QString();
    QTest::newRow("a word in the column") << u"prod"_s << inColumn << u""_s;
    QTest::newRow("no word in the column") << u"dev"_s << inColumn << QString();
    QTest::newRow("an unwanted word in the column") << u"-prod"_s << inColumn << QString();
    QTest::newRow("a word in another column")
            << u"dev"_s << FindOptions {.column = ImageColumn::Name} << u"dev"_s;
}

void OneAccountTest::answersTheFindText()
{
    QFETCH(QString, text);
    QFETCH(FindOptions, options);
    QFETCH(QString, left);
    const Result<FindExpression> rest = parseFindExpression(text, options)->ofOneAccount(u"prod"_s);
    QCOMPARE(rest.has_value(), !left.isNull());
    if (!rest) {
        QCOMPARE(rest.error().field, u"find"_s);
        QVERIFY(rest.error().message.contains("\"prod\""_L1));
        return;
    }
    const FindExpression expected = *parseFindExpression(left, options);
    for (const QString &name : {u"ubuntu"_s, u"dev"_s, u"other"_s}) {
        const Image image = {.imageName = name};
        QCOMPARE(rest->matches(image), expected.matches(image));
    }
    QCOMPARE(rest->isEmpty(), left.isEmpty());
}

void OneAccountTest::answersTheFacet()
{
    FacetSelection selection;
    QCOMPARE(selection.ofOneAccount(u"prod"_s), selection);
    selection.toggle(Facet::Platform, u"Ubuntu"_s, false);
    const FacetSelection others = selection;
    selection.toggle(Facet::Profile, u"dev"_s, false);
    const auto refused = selection.ofOneAccount(u"prod"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().field, u"facet"_s);
    QVERIFY(refused.error().message.contains("\"prod\""_L1));
    selection.toggle(Facet::Profile, u"prod"_s, true);
    QCOMPARE(selection.ofOneAccount(u"prod"_s), others);
}

QTEST_GUILESS_MAIN(OneAccountTest)
#include "tst_oneaccount.moc"
