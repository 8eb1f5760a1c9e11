// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/watchedlists.h"

#include <QTest>

using namespace Qt::StringLiterals;

class WatchedListsTest final : public QObject
{
    Q_OBJECT

private slots:
    void comeBackAsTheyWere();
    void haveEachNameOnce();
    void leaveOutWhatIsNone();
};

void WatchedListsTest::comeBackAsTheyWere()
{
    const QList<WatchedList> lists = {{.name = u"infra"_s, .paths = {u"/a b"_s, u"/결제.tf"_s}},
                                      {.name = u"docs"_s, .paths = {u"/docs"_s}}};
    QCOMPARE(watchedListsFromJson(watchedListsJson(lists)).value(), lists);
    QVERIFY(watchedListsFromJson(watchedListsJson({}))->isEmpty());
}

void WatchedListsTest::haveEachNameOnce()
{
    const QList<WatchedList> lists = {{.name = u"a"_s, .paths = {u"/1"_s}},
                                      {.name = u"b"_s, .paths = {u"/2"_s}}};
    const WatchedList newer = {.name = u"a"_s, .paths = {u"/3"_s}};
    QCOMPARE(withList(lists, newer), (QList<WatchedList> {newer, lists.at(1)}));
    QCOMPARE(withoutList(lists, u"a"_s), (QList<WatchedList> {lists.at(1)}));
}

void WatchedListsTest::leaveOutWhatIsNone()
{
    QVERIFY(!watchedListsFromJson("garbage"));
    QVERIFY(!watchedListsFromJson("{}"));
    QVERIFY(watchedListsFromJson(R"([1, {"name": "x"}, {"name": "", "paths": ["/a"]},
                                     {"name": "y", "paths": [3, ""]}])")
                    ->isEmpty());
}

QTEST_GUILESS_MAIN(WatchedListsTest)
#include "tst_watchedlists.moc"
