// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/exportsteps.h"
#include "support/fakeimagesource.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include <QtTest>

using namespace Qt::StringLiterals;

/// The window's export says when a region was not what the service told of it.
class ExportLossesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void areTold_data();
    void areTold();
};

void ExportLossesTest::areTold_data()
{
    QTest::addColumn<int>("told");
    QTest::addColumn<QString>("sentence"); // empty where all is well

    QTest::newRow("as many as told") << 7 << QString();
    QTest::newRow("more than told") << 5 << u"2 more images came than the service reported."_s;
    QTest::newRow("fewer than told") << 9 << u"2 images could not be read."_s;
}

void ExportLossesTest::areTold()
{
    QFETCH(int, told);
    QFETCH(QString, sentence);
    FakeImageSource source;
    WindowFixture fixture;
    QVERIFY(fixture.show());
    fixture.window().setSource(&source);
    fixture.window().search({.places = placesIn({u"ap-seoul"_s})});
    // Whatever else is asked, it is the same again.
    const bool isRead = waitFor(u"the end of the region"_s, [&] {
        for (const int number : source.openRequests())
            source.succeed(number, {.images = makeImages(u"ap-seoul"_s, 0, 7), .totalCount = told});
        return fixture.window().catalog().summary().placesRead == 1 &&
               !fixture.window().catalog().summary().loading;
    });
    QVERIFY(isRead);
    QCOMPARE(fixture.window().model().rowCount(), 7);

    ExportSteps steps(fixture.window());
    QVERIFY(steps.open());
    QVERIFY(steps.goOn());
    QVERIFY(steps.save(fixture.inFolder(u"images"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(steps.barText().contains("Exported 7 images"_L1), longestWait);
    if (sentence.isEmpty())
        QVERIFY2(!steps.barText().contains("reported"_L1), qPrintable(steps.barText()));
    else
        QVERIFY2(steps.barText().contains(sentence), qPrintable(steps.barText()));
    fixture.window().setSource(nullptr);
}

QTEST_MAIN(ExportLossesTest)
#include "tst_exportlosses.moc"
