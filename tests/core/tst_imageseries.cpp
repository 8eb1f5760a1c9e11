// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/imageseries.h"

#include <QTimeZone>
#include <QtTest>

using namespace Qt::StringLiterals;

class ImageSeriesTest final : public QObject
{
    Q_OBJECT

private slots:
    void opensNames_data();
    void opensNames();
    void takesTheFamilyFirst();
    void knowsTheNewer();
};

void ImageSeriesTest::opensNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("opened");

    QTest::newRow("date") << u"web-api-2026-11-02"_s << u"web-api-*"_s;
    QTest::newRow("date without dashes") << u"web-api-20261102"_s << u"web-api-*"_s;
    QTest::newRow("date and time") << u"web-20261102T0930Z"_s << u"web-*"_s;
    QTest::newRow("date and clock") << u"web_2026.11.02_15:30"_s << u"web_*"_s;
    QTest::newRow("number") << u"web-12"_s << u"web-*"_s;
    QTest::newRow("version") << u"app 1.24.3"_s << u"app *"_s;
    QTest::newRow("v") << u"결제-게이트웨이-v3"_s << u"결제-게이트웨이-*"_s;
    QTest::newRow("pre-release") << u"app-1.2.0-rc1"_s << u"app-*"_s;
    QTest::newRow("copy") << u"web (3)"_s << u"web (*"_s;
    QTest::newRow("none") << u"batch-worker-gpu"_s << u"batch-worker-gpu"_s;
    QTest::newRow("number inside")
            << u"Ubuntu Server 24.04 LTS 64-bit"_s << u"Ubuntu Server 24.04 LTS 64-bit"_s;
    QTest::newRow("of a word") << u"rocky9"_s << u"rocky9"_s;
    QTest::newRow("architecture") << u"base-x86_64"_s << u"base-x86_64"_s;
    QTest::newRow("rc alone") << u"web-rc"_s << u"web-rc"_s;
    QTest::newRow("nothing but a date") << u"2026-11-02"_s << u"2026-11-02"_s;
    QTest::newRow("nothing but signs") << u"--3"_s << u"--3"_s;
    QTest::newRow("blank at the end") << u"web-3 "_s << u"web-3 "_s;
    QTest::newRow("other digits") << u"web-٣"_s << u"web-٣"_s;
    QTest::newRow("two signs") << u"web--3"_s << u"web--*"_s;
    QTest::newRow("rc first") << u"rc1"_s << u"rc1"_s;
    QTest::newRow("empty") << QString() << QString();
}

void ImageSeriesTest::opensNames()
{
    QFETCH(QString, name);
    QFETCH(QString, opened);
    QCOMPARE(openedName(name), opened);
}

void ImageSeriesTest::takesTheFamilyFirst()
{
    const Image named = {.imageName = u"web-3"_s};
    const Image ofFamily = {.imageName = u"web-3"_s, .imageFamily = u"web-*"_s};
    QCOMPARE(seriesOf(named), ImageSeries({.name = u"web-*"_s}));
    QCOMPARE(seriesOf(ofFamily), ImageSeries({.name = u"web-*"_s, .isFamily = true}));
    QVERIFY(seriesOf(named) != seriesOf(ofFamily));
}

void ImageSeriesTest::knowsTheNewer()
{
    const QDateTime day(QDate(2026, 11, 2), QTime(9, 0), QTimeZone::utc());
    const Image older = {.imageId = u"img-22222222"_s, .created = day};
    const Image newer = {.imageId = u"img-11111111"_s, .created = day.addDays(1)};
    const Image unknown = {.imageId = u"img-33333333"_s};
    const Image second = {.imageId = u"img-33333333"_s, .created = day};
    QVERIFY(isNewerBuild(newer, older));
    QVERIFY(!isNewerBuild(older, newer));
    QVERIFY(isNewerBuild(older, unknown));
    QVERIFY(!isNewerBuild(unknown, older));
    QVERIFY(isNewerBuild(second, older));
    QVERIFY(!isNewerBuild(older, older));
}

QTEST_GUILESS_MAIN(ImageSeriesTest)
#include "tst_imageseries.moc"
