// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/imagetext.h"

#include <QtTest>

#include <QTimeZone>

using namespace Qt::StringLiterals;

class ImageTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void booleans();
    void numbers();
    void createdIsInTheZone();
    void createdIsWhatWasSentWhereUnreadable();
    void tags();
    void sizesAreAdded();
};

void ImageTextTest::initTestCase()
{
    // Nine hours ahead of UTC, in a form that needs no time zone database.
    qputenv("TZ", "KST-9");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void ImageTextTest::booleans()
{
    QCOMPARE(booleanText(true), u"Yes"_s);
    QCOMPARE(booleanText(false), u"No"_s);
    QCOMPARE(booleanText({}), QString());
}

void ImageTextTest::numbers()
{
    QCOMPARE(numberText(12345), u"12,345"_s);
    QCOMPARE(numberText(0), u"0"_s);
    QCOMPARE(numberText({}), QString());
    QCOMPARE(percentText(60), u"60 %"_s);
    QCOMPARE(percentText({}), QString());
}

void ImageTextTest::createdIsInTheZone()
{
    const Image image {.createdTime = u"2026-09-07T07:30:00Z"_s,
                       .created = QDateTime(QDate(2026, 9, 7), QTime(7, 30), QTimeZone::utc())};
    QCOMPARE(createdText(image, TimeZone::Local), u"2026-09-07 16:30"_s);
    QCOMPARE(createdText(image, TimeZone::Utc), u"2026-09-07 07:30"_s);
}

void ImageTextTest::createdIsWhatWasSentWhereUnreadable()
{
    QCOMPARE(createdText({.createdTime = u"yesterday"_s}, TimeZone::Local), u"yesterday"_s);
    QCOMPARE(createdText({}, TimeZone::Utc), QString());
}

void ImageTextTest::tags()
{
    QCOMPARE(tagsText({}), QString());
    QCOMPARE(tagsText({{u"env"_s, u"prod"_s}, {u"team"_s, {}}}), u"env=prod, team="_s);
}

void ImageTextTest::sizesAreAdded()
{
    QCOMPARE(totalDiskSize({}), qint64(0));
    const qint64 most = std::numeric_limits<qint64>::max();
    QCOMPARE(totalDiskSize({{.diskSize = most}, {.diskSize = most}}), most);
    QCOMPARE(totalDiskSize({{.diskSize = 50}, {.diskSize = {}}, {.diskSize = 200}}), qint64(250));
}

QTEST_GUILESS_MAIN(ImageTextTest)
#include "tst_imagetext.moc"
