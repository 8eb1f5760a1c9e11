// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/exportsteps.h"
#include "support/fakeimagesource.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include <QtTest>

using namespace Qt::StringLiterals;

/// Values that the cloud sent and the table cannot show are counted where one looks.
class ValuesNotShownTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void areCountedInTheStatusLine();
    void areToldOfAFile_data();
    void areToldOfAFile();

private:
    /// Asks one region, which has two images, one of them with two such values.
    void ask(WindowFixture &fixture);

    FakeImageSource m_source;
};

void ValuesNotShownTest::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QList<Image> images = makeImages(u"ap-seoul"_s, 0, 2);
    images[1].unread = R"({"ImageSize":174.19,"IsSupportCloudinit":"true","New":1.5,"Tags":[]})";
    m_source.answerFrom(images);
}

void ValuesNotShownTest::ask(WindowFixture &fixture)
{
    QVERIFY(fixture.show());
    fixture.window().setSource(&m_source);
    fixture.window().search({.places = placesIn({u"ap-seoul"_s})});
    QVERIFY(fixture.waitUntilLoaded());
    QCOMPARE(fixture.window().model().rowCount(), 2);
}

void ValuesNotShownTest::areCountedInTheStatusLine()
{
    WindowFixture fixture;
    ask(fixture);
    QVERIFY2(fixture.status().endsWith(u" · 2 values not shown"_s), qPrintable(fixture.status()));
    fixture.window().setSource(nullptr);
    QVERIFY(!fixture.status().contains("not shown"_L1));
}

void ValuesNotShownTest::areToldOfAFile_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("isTold");

    QTest::newRow("CSV") << u"CSV"_s << true;
    QTest::newRow("JSON, which has them") << u"JSON"_s << false;
}

void ValuesNotShownTest::areToldOfAFile()
{
    QFETCH(QString, format);
    QFETCH(bool, isTold);
    WindowFixture fixture;
    ask(fixture);
    ExportSteps steps(fixture.window());
    QVERIFY(steps.open());
    QVERIFY(steps.chooseFormat(format));
    QVERIFY(steps.goOn());
    QVERIFY(steps.save(fixture.inFolder(u"images"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(steps.barText().contains("Exported 2 images"_L1), longestWait);
    QCOMPARE(steps.barText().contains("2 values are not what the API describes"_L1), isTold);
    fixture.window().setSource(nullptr);
}

QTEST_MAIN(ValuesNotShownTest)
#include "tst_valuesnotshown.moc"
