// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/tccli.h"

#include "support/waiting.h"

#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;

class TccliTest final : public QObject
{
    Q_OBJECT

private slots:
    void requests_data();
    void requests();
    void words_data();
    void words();
    void aShellReadsWordsBack_data();
    void aShellReadsWordsBack();
};

void TccliTest::requests_data()
{
    QTest::addColumn<ImageRequest>("request");
    QTest::addColumn<QString>("command");

    const QString start = u"tccli cvm DescribeImages --region ap-seoul"_s;
    QTest::newRow("first page") << ImageRequest {.place = {.region = u"ap-seoul"_s}}
                                << QString(start + u" --Limit 100"_s);
    QTest::newRow("the API's own page")
            << ImageRequest {.place = {.region = u"ap-seoul"_s}, .limit = apiDefaultLimit} << start;
    QTest::newRow("further page") << ImageRequest {.place = {.region = u"ap-seoul"_s},
                                                   .offset = 300}
                                  << QString(start + u" --Offset 300 --Limit 100"_s);
    QTest::newRow("ids") << ImageRequest {.place = {.region = u"ap-seoul"_s},
                                          .imageIds = {u"img-00000001"_s, u"img-00000002"_s},
                                          .limit = apiDefaultLimit}
                         << QString(start + u" --ImageIds '[\"img-00000001\",\"img-00000002\"]'"_s);
    QTest::newRow("filters and instance type")
            << ImageRequest {.place = {.region = u"ap-seoul"_s},
                             .filters = {{.name = u"image-name"_s, .values = {u"Kim's $x"_s}}},
                             .instanceType = u"SA5.MEDIUM2"_s,
                             .limit = apiDefaultLimit}
            << QString(start + uR"( --Filters '[{"Name":"image-name","Values":["Kim'\''s $x"]}]')"
                               " --InstanceType SA5.MEDIUM2"_s);
    QTest::newRow("nothing is trusted")
            << ImageRequest {.place = {.region = u"a;reboot"_s},
                             .instanceType = u"`id`"_s,
                             .limit = apiDefaultLimit}
            << u"tccli cvm DescribeImages --region 'a;reboot' --InstanceType '`id`'"_s;
}

void TccliTest::requests()
{
    QFETCH(ImageRequest, request);
    QFETCH(QString, command);
    QCOMPARE(requestAsTccli(request), command);
}

void TccliTest::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");

    QTest::newRow("plain") << u"SA5.MEDIUM2_a-b"_s << u"SA5.MEDIUM2_a-b"_s;
    QTest::newRow("empty") << QString() << u"''"_s;
    QTest::newRow("blank") << u"a b"_s << u"'a b'"_s;
    QTest::newRow("quote") << u"a'b"_s << u"'a'\\''b'"_s;
    QTest::newRow("quotes alone") << u"''"_s << u"''\\'''\\'''"_s;
    QTest::newRow("trailing line feed") << u"a\n"_s << u"'a\n'"_s;
    QTest::newRow("letters of others") << u"서울"_s << u"'서울'"_s;
}

void TccliTest::words()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    QCOMPARE(shellWord(text), word);
}

void TccliTest::aShellReadsWordsBack_data()
{
    QTest::addColumn<QString>("text");

    for (const QString &text :
         {u"plain"_s, QString(), u"a'b"_s, u"''"_s, u"\\'\\"_s, u"$HOME `id` $(id) ${x}"_s,
          u"a;b&c|d>e<f"_s, u"*?[a]{b,c}~!#"_s, u"line\nfeed\ttab"_s, u"웹 \"서버\""_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TccliTest::aShellReadsWordsBack()
{
    QFETCH(QString, text);
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, u"printf '%s.' "_s + shellWord(text)});
    QVERIFY(shell.waitForFinished(longestWait));
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), QString(text + u'.'));
}

QTEST_GUILESS_MAIN(TccliTest)
#include "tst_tccli.moc"
