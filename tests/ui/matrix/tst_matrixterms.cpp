// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/matrix/matrixterms.h"

#include "catalog/find/findexpression.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

Image image(const QString &name, const QString &id = u"img-11111111"_s)
{
    return {.imageId = id,
            .imageType = u"PRIVATE_IMAGE"_s,
            .imageName = name,
            .architecture = u"x86_64"_s};
}

} // namespace

class MatrixTermsTest final : public QObject
{
    Q_OBJECT

private slots:
    void comeAndGo();
    void meanPlaces();
    void findAGroup_data();
    void findAGroup();
};

void MatrixTermsTest::comeAndGo()
{
    const QString text = u"web  -in:all \"a b\" behind:yes"_s;
    QVERIFY(hasTerm(text, MatrixTerm::missing));
    QVERIFY(hasTerm(text, MatrixTerm::behind));
    QVERIFY(!hasTerm(text, MatrixTerm::everywhere)); // it stands there turned round
    QCOMPARE(withoutTerm(text, MatrixTerm::missing), u"web \"a b\" behind:yes"_s);
    QVERIFY(!hasTerm(QString(), MatrixTerm::missing));
}

void MatrixTermsTest::meanPlaces()
{
    QCOMPARE(inPlaceTerm({.region = u"ap-seoul"_s}), u"in:ap-seoul"_s);
    for (const QString &term : {inPlaceTerm({.profile = u"a, b"_s, .region = u"ap-seoul"_s}),
                                missingTerm({.profile = u"a b"_s, .region = u"ap-seoul"_s})})
        QVERIFY2(parseFindExpression(term, {}), qPrintable(term));
}

void MatrixTermsTest::findAGroup_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Grouping>("grouping");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isFound");

    QTest::newRow("name") << u"web, *blue*"_s << Grouping::Name << u"web, *blue*"_s << true;
    QTest::newRow("another name") << u"web"_s << Grouping::Name << u"web-2"_s << false;
    QTest::newRow("series") << u"web-2"_s << Grouping::Series << u"web-13"_s << true;
    QTest::newRow("another series") << u"web-2"_s << Grouping::Series << u"api-2"_s << false;
    QTest::newRow("id") << u"web"_s << Grouping::Id << u"api"_s << true;
}

void MatrixTermsTest::findAGroup()
{
    QFETCH(QString, name);
    QFETCH(Grouping, grouping);
    QFETCH(QString, other);
    QFETCH(bool, isFound);
    const QString term = groupTerm(groupKeyOf(image(name), grouping));
    const Result<FindExpression> query = parseFindExpression(term, {});
    QVERIFY2(query, qPrintable(term));
    QCOMPARE(query->matches(image(other)), isFound);
}

QTEST_GUILESS_MAIN(MatrixTermsTest)
#include "tst_matrixterms.moc"
