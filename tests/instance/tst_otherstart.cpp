// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "instance/instancepath.h"
#include "instance/otherstart.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

/// What one process tells another, and where they meet.
class OtherStartTest final : public QObject
{
    Q_OBJECT

private slots:
    void isReadAsItWasWritten();
    void nothingElseIsRead_data();
    void nothingElseIsRead();
    void sameFoldersMeet();
    void othersDoNot();
};

void OtherStartTest::isReadAsItWasWritten()
{
    const OtherStart start = {.arguments = {u"program"_s, u"--search"_s, u"서울 \"1\"\n2"_s, u""_s},
                              .folder = u"/tmp/a b"_s,
                              .token = "token_TIME12"};
    const QByteArray line = lineOf(start);
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(line.endsWith('\n'));
    QCOMPARE(startOf(line), std::optional(start));
}

void OtherStartTest::nothingElseIsRead_data()
{
    QTest::addColumn<QByteArray>("line");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("--demo\n");
    QTest::newRow("no arguments") << QByteArray("{\"folder\": \"/\"}\n");
    QTest::newRow("not even the program") << QByteArray("{\"arguments\": []}\n");
    QTest::newRow("a number") << QByteArray("{\"arguments\": [\"a\", 1]}\n");
}

void OtherStartTest::nothingElseIsRead()
{
    QFETCH(QByteArray, line);
    QVERIFY(!startOf(line));
}

void OtherStartTest::sameFoldersMeet()
{
    const QTemporaryDir folder;
    const QString link = folder.filePath(u"link"_s);
    QVERIFY(QFile::link(folder.path(), link));
    const QString path = instancePath({folder.path()});
    QCOMPARE(instancePath({link}), path);
    QCOMPARE(instancePath({folder.path() + u"/."_s}), path);
    // Also before they are made.
    QCOMPARE(instancePath({link + u"/none/x"_s}), instancePath({folder.filePath(u"none/x"_s)}));
}

void OtherStartTest::othersDoNot()
{
    const QTemporaryDir folder;
    const QString config = folder.filePath(u"config"_s);
    const QString path = instancePath({config, folder.filePath(u"data"_s)});
    QVERIFY(instancePath({config, folder.filePath(u"other"_s)}) != path);
    QVERIFY(instancePath({folder.filePath(u"data"_s), config}) != path);
    QCOMPARE(instancePath({}), QString());
    QCOMPARE(instancePath({QString(), config}), QString());
}

QTEST_GUILESS_MAIN(OtherStartTest)
#include "tst_otherstart.moc"
