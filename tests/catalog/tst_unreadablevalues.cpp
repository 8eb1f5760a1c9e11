// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/unreadablevalues.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class UnreadableValuesTest final : public QObject
{
    Q_OBJECT

private slots:
    void areThoseOfTheImagesThatAreThere();

private:
    static Image imageOf(const QString &region, const QByteArray &unread)
    {
        return {.place = {.region = region}, .imageId = u"img-1"_s, .unread = unread};
    }
};

void UnreadableValuesTest::areThoseOfTheImagesThatAreThere()
{
    const QByteArray two = R"({"ImageSize":1.5,"IsSupportCloudinit":"true","New":1.5})";
    UnreadableValues values;
    QCOMPARE(values.count(), 0);
    values.take({imageOf(u"ap-seoul"_s, two), imageOf(u"ap-tokyo"_s, R"({"ImageSize":0.5})")});
    QCOMPARE(values.count(), 3);
    values.take({imageOf(u"ap-seoul"_s, two)}); // read again
    QCOMPARE(values.count(), 3);
    values.take({imageOf(u"ap-tokyo"_s, {})}); // which was mended
    QCOMPARE(values.count(), 2);
    values.drop({.region = u"ap-tokyo"_s}, {u"img-1"_s});
    QCOMPARE(values.count(), 2);
    values.drop({.region = u"ap-seoul"_s}, {u"img-2"_s, u"img-1"_s});
    QCOMPARE(values.count(), 0);
    values.take({imageOf(u"ap-seoul"_s, two)});
    values.clear();
    QCOMPARE(values.count(), 0);
}

QTEST_GUILESS_MAIN(UnreadableValuesTest)
#include "tst_unreadablevalues.moc"
