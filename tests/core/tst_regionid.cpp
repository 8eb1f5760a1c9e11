// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/regionid.h"

#include "core/region.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class RegionIdTest final : public QObject
{
    Q_OBJECT

private slots:
    void listsKnownOnesFirst();
    void idsAreTold_data();
    void idsAreTold();
};

void RegionIdTest::listsKnownOnesFirst()
{
    const QStringList known = knownRegionIds();
    QVERIFY(std::ranges::is_sorted(known, isListedBefore));
    QVERIFY(!std::ranges::is_sorted(known)); // so it is an order of its own
    QVERIFY(isListedBefore(known.last(), u"aa-first"_s));
    QVERIFY(!isListedBefore(u"aa-first"_s, known.last()));
    QVERIFY(isListedBefore(u"aa-first"_s, u"zz-last"_s));
    QVERIFY(!isListedBefore(u"aa-first"_s, u"aa-first"_s));
}

void RegionIdTest::idsAreTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isId");

    for (const char *id : {"ap-seoul", "ap-foo", "ap-foo-2", "ap-shanghai-fsi"})
        QTest::newRow(id) << QString::fromLatin1(id) << true;
    for (const char *text : {"", "ap", "ap-", "foo", "AP-FOO", "ap-foo-", "ap--foo", "ap-foo.evil",
                             "ap-foo/x", "ap-foo ", "ap-foo\n", "ap_foo", "a-foo"})
        QTest::newRow(qPrintable(u"“%1”"_s.arg(QString::fromLatin1(text))))
                << QString::fromLatin1(text) << false;
    QTest::newRow("as long as a host's label") << u"ap-"_s + QString(60, u'a') << true;
    QTest::newRow("too long for one") << u"ap-"_s + QString(61, u'a') << false;
}

void RegionIdTest::idsAreTold()
{
    QFETCH(QString, text);
    QTEST(isRegionId(text), "isId");
}

QTEST_GUILESS_MAIN(RegionIdTest)
#include "tst_regionid.moc"
