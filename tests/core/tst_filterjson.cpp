// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/filterjson.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;

class FilterJsonTest final : public QObject
{
    Q_OBJECT

private slots:
    void filtersAreThoseOfTheApi();
};

void FilterJsonTest::filtersAreThoseOfTheApi()
{
    const QList<ImageFilter> filters = {
            {.name = u"tag:env"_s, .values = {u"prod"_s, u"\"test\""_s}},
            {.name = u"platform"_s, .values = {u"우분투"_s}}};
    const QByteArray expected = R"([{"Name":"tag:env","Values":["prod","\"test\""]},)"
                                R"({"Name":"platform","Values":["우분투"]}])";
    QCOMPARE(QJsonDocument(filtersToJson(filters)).toJson(QJsonDocument::Compact), expected);
    QVERIFY(filtersToJson({}).isEmpty());
}

QTEST_GUILESS_MAIN(FilterJsonTest)
#include "tst_filterjson.moc"
