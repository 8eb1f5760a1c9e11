// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/tccliconfigure.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TccliConfigureTest final : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void faults();
};

void TccliConfigureTest::reads_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("endpoint");
    QTest::newRow("nothing") << "{}"_ba << QString() << QString();
    QTest::newRow("new") << R"({"_sys_param": {"region": "ap-seoul", "output": "json"},
                                "cvm": {"endpoint": "cvm.example.com", "version": "2017-03-12"}})"_ba
                         << u"ap-seoul"_s << u"cvm.example.com"_s;
    QTest::newRow("old") << R"({"region": "ap-tokyo", "output": "json"})"_ba << u"ap-tokyo"_s
                         << QString();
    QTest::newRow("both") << R"({"region": "ap-tokyo", "_sys_param": {"region": "ap-seoul"}})"_ba
                          << u"ap-seoul"_s << QString();
    QTest::newRow("nothing entered")
            << R"({"_sys_param": {"region": "None"}})"_ba << QString() << QString();
}

void TccliConfigureTest::reads()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, region);
    QFETCH(QString, endpoint);
    const Result<TccliConfigure> read = readTccliConfigure(json);
    QVERIFY(read == (TccliConfigure {.region = region, .endpoint = endpoint}));
}

void TccliConfigureTest::faults()
{
    const Result<TccliConfigure> read = readTccliConfigure(R"({"cvm": {"endpoint": []}})");
    QVERIFY(!read);
    QCOMPARE(read.error().message, u"The value of \"cvm.endpoint\" is not allowed there."_s);
    QVERIFY(!readTccliConfigure("region: ap-seoul"));
}

QTEST_GUILESS_MAIN(TccliConfigureTest)
#include "tst_tccliconfigure.moc"
