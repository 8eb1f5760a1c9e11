// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/regionlist.h"

#include "core/region.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

class RegionListTest final : public QObject
{
    Q_OBJECT

private slots:
    void listsTheRegions();
    void namesEachInBothLanguages();
    void checksParameters_data();
    void checksParameters();
};

namespace {

QJsonArray regionSet(ServiceLanguage language)
{
    const Result<QJsonObject> reply = regionListReply(R"({"Product":"cvm"})", language);
    return reply ? reply->value("RegionSet"_L1).toArray() : QJsonArray();
}

} // namespace

void RegionListTest::listsTheRegions()
{
    const Result<QJsonObject> reply =
            regionListReply(R"({"Product":"cvm","Scene":1})", ServiceLanguage::Chinese);
    QVERIFY(reply);
    QCOMPARE(reply->value("TotalCount"_L1).toInt(), 18);
    QStringList ids;
    for (const QJsonValue &entry : reply->value("RegionSet"_L1).toArray())
        ids.append(entry["Region"_L1].toString());
    QCOMPARE(ids, knownRegionIds());
    QCOMPARE(reply->value("RegionSet"_L1)[0].toObject(),
             (QJsonObject {{u"Region"_s, u"ap-guangzhou"_s},
                           {u"RegionName"_s, u"华南地区(广州)"_s},
                           {u"RegionState"_s, u"AVAILABLE"_s},
                           {u"RegionTypeMC"_s, QJsonValue::Null},
                           {u"LocationMC"_s, QJsonValue::Null},
                           {u"RegionNameMC"_s, QJsonValue::Null},
                           {u"RegionIdMC"_s, QJsonValue::Null}}));
}

void RegionListTest::namesEachInBothLanguages()
{
    const QJsonArray english = regionSet(ServiceLanguage::English);
    const QJsonArray chinese = regionSet(ServiceLanguage::Chinese);
    QCOMPARE(english.size(), 18);
    QCOMPARE(chinese.size(), 18);
    for (qsizetype i = 0; i < 18; ++i) {
        const QString name = english.at(i)["RegionName"_L1].toString();
        QVERIFY2(name.endsWith(u')'), qPrintable(name));
        QVERIFY(chinese.at(i)["RegionName"_L1].toString() != name);
    }
}

void RegionListTest::checksParameters_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("no JSON") << ""_ba << u"InvalidParameter"_s;
    QTest::newRow("no product") << "{}"_ba << u"MissingParameter"_s;
    QTest::newRow("product is no text") << R"({"Product":1})"_ba << u"InvalidParameter"_s;
    QTest::newRow("other product") << R"({"Product":"moon"})"_ba << u"InvalidParameter"_s;
    QTest::newRow("scene is a text")
            << R"({"Product":"cvm","Scene":"1"})"_ba << u"InvalidParameter"_s;
    QTest::newRow("other parameter")
            << R"({"Product":"cvm","Limit":1})"_ba << u"UnknownParameter"_s;
}

void RegionListTest::checksParameters()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    const Result<QJsonObject> reply = regionListReply(body, ServiceLanguage::English);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, code);
}

QTEST_GUILESS_MAIN(RegionListTest)
#include "tst_regionlist.moc"
