// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/instancetype.h"

#include <QTest>

using namespace Qt::StringLiterals;

class InstanceTypeTest final : public QObject
{
    Q_OBJECT

private slots:
    void checks_data();
    void checks();
    void tellsProcessors();
};

void InstanceTypeTest::checks_data()
{
    QTest::addColumn<QString>("instanceType");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("code");

    const QString malformed = u"InvalidInstanceType.Malformed"_s;
    const QString unknown = u"InvalidParameterValue.InstanceTypeNotFound"_s;
    QTest::newRow("the API page's") << u"SA5.MEDIUM2"_s << u"ap-seoul"_s << QString();
    QTest::newRow("large") << u"S5.16XLARGE256"_s << u"ap-seoul"_s << QString();
    QTest::newRow("ARM") << u"SR1.MEDIUM2"_s << u"ap-seoul"_s << QString();
    QTest::newRow("small letters") << u"sa5.medium2"_s << u"ap-seoul"_s << malformed;
    QTest::newRow("no size") << u"SA5"_s << u"ap-seoul"_s << malformed;
    QTest::newRow("two dots") << u"SA5.MEDIUM2.X"_s << u"ap-seoul"_s << malformed;
    QTest::newRow("unknown family") << u"ZZ9.MEDIUM2"_s << u"ap-seoul"_s << unknown;
    QTest::newRow("unknown size") << u"SA5.HUGE2"_s << u"ap-seoul"_s << unknown;
    QTest::newRow("sold out") << u"GN7.2XLARGE32"_s << u"ap-seoul"_s
                              << u"ResourcesSoldOut.SpecifiedInstanceType"_s;
    QTest::newRow("not sold out elsewhere") << u"GN7.2XLARGE32"_s << u"ap-tokyo"_s << QString();
}

void InstanceTypeTest::checks()
{
    QFETCH(QString, instanceType);
    QFETCH(QString, region);
    QFETCH(QString, code);

    const Result<void> result = checkInstanceType(instanceType, region, ServiceLanguage::English);
    QCOMPARE(result ? QString() : result.error().code, code);
}

void InstanceTypeTest::tellsProcessors()
{
    QVERIFY(isArmInstanceType(u"SR1.MEDIUM2"_s));
    QVERIFY(!isArmInstanceType(u"SA5.MEDIUM2"_s));
    QVERIFY(!isArmInstanceType(u"ZZ9.MEDIUM2"_s));
}

QTEST_GUILESS_MAIN(InstanceTypeTest)
#include "tst_instancetype.moc"
