// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/startrequest.h"

#include <QProcessEnvironment>
#include <QtTest>

using namespace Qt::StringLiterals;

/// What of a start another process can do. That it does it is in tst_secondstart.
class StartRequestTest final : public QObject
{
    Q_OBJECT

private slots:
    void isHandedOn_data();
    void isHandedOn();
    void knowsWhatIsAsked_data();
    void knowsWhatIsAsked();
};

void StartRequestTest::isHandedOn_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("hasKey");
    QTest::addColumn<bool>("expected");

    const auto add = [](const char *name, const QStringList &arguments, bool hasKey,
                        bool expected) {
        QTest::newRow(name) << arguments << hasKey << expected;
    };
    add("nothing", {}, false, true);
    add("a query", {u"--region"_s, u"ap-seoul"_s}, false, true);
    add("a new window", {u"--new-window"_s}, false, false);
    add("a memory", {u"--memory"_s, u"a.sqlite"_s}, false, false);
    add("a picture", {u"--screenshot"_s, u"a.png"_s}, false, false);
    add("a key", {}, true, false);
    add("the profile of the key", {u"--profile"_s, u"sdk:a,env"_s}, true, false);
    add("a key that is not used", {u"--profile"_s, u"sdk:a"_s}, true, true);
    add("a key beside the demo", {u"--demo"_s}, true, true);
    add("a file to check", {u"main.tf"_s}, false, true);
    add("a proxy", {u"--proxy"_s, u"http://127.0.0.1:9"_s}, false, true);
    add("a proxy with a password", {u"--proxy"_s, u"http://a:b@127.0.0.1:9"_s}, false, false);
}

void StartRequestTest::isHandedOn()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, hasKey);
    QFETCH(bool, expected);
    const Result<CommandLine> line = parseCommandLine(QStringList {u"program"_s} + arguments);
    QVERIFY(line);
    QProcessEnvironment environment;
    if (hasKey) {
        environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, u"AKIDexample"_s);
        environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, u"example"_s);
    }
    QCOMPARE(canBeHandedOn(*line, environment), expected);
}

void StartRequestTest::knowsWhatIsAsked_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("asks");
    QTest::addColumn<bool>("names");

    QTest::newRow("nothing") << QStringList() << false << false;
    QTest::newRow("a region") << QStringList {u"--region"_s, u"all"_s} << true << false;
    QTest::newRow("a search") << QStringList {u"--search"_s, u"a"_s} << true << false;
    QTest::newRow("the demo") << QStringList {u"--demo"_s} << false << true;
    QTest::newRow("a profile") << QStringList {u"--profile"_s, u"sdk:a"_s} << false << true;
    QTest::newRow("a language") << QStringList {u"--language"_s, u"zh-CN"_s} << false << true;
    QTest::newRow("a file to check") << QStringList {u"main.tf"_s} << false << false;
    QTest::newRow("both") << QStringList {u"--demo"_s, u"--region"_s, u"ap-seoul"_s} << true
                          << true;
    QTest::newRow("neither") << QStringList {u"--new-window"_s} << false << false;
}

void StartRequestTest::knowsWhatIsAsked()
{
    QFETCH(QStringList, arguments);
    const Result<CommandLine> line = parseCommandLine(QStringList {u"program"_s} + arguments);
    QVERIFY(line);
    QTEST(asksSomething(*line), "asks");
    QTEST(namesCloud(*line), "names");
}

QTEST_GUILESS_MAIN(StartRequestTest)
#include "tst_startrequest.moc"
