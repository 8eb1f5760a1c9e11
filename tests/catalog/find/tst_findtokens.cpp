// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findtokens.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class FindTokensTest final : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
};

void FindTokensTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<FindToken>>("tokens");

    const auto row = [](const char *name, const QString &text, const QList<FindToken> &tokens) {
        QTest::newRow(name) << text << tokens;
    };
    row("nothing", u"  "_s, {});
    row("words", u" ab  c "_s,
        {{.start = 1, .length = 2, .raw = u"ab"_s, .rawStart = 1},
         {.start = 5, .length = 1, .raw = u"c"_s, .rawStart = 5}});
    row("phrase", u"\"a b\" c"_s,
        {{.start = 0, .length = 5, .raw = u"\"a b\""_s, .rawStart = 0},
         {.start = 6, .length = 1, .raw = u"c"_s, .rawStart = 6}});
    row("negated", u"-a - --b"_s,
        {{.start = 0, .length = 2, .isNegated = true, .raw = u"a"_s, .rawStart = 1},
         {.start = 3, .length = 1, .raw = u"-"_s, .rawStart = 3},
         {.start = 5, .length = 3, .isNegated = true, .raw = u"-b"_s, .rawStart = 6}});
    row("key", u"x Type:a,b"_s,
        {{.start = 0, .length = 1, .raw = u"x"_s, .rawStart = 0},
         {.start = 2, .length = 8, .key = u"type"_s, .raw = u"a,b"_s, .rawStart = 7}});
    row("negated key, quoted value", u"-tag:\"a b\"=c"_s,
        {{.start = 0,
          .length = 12,
          .isNegated = true,
          .key = u"tag"_s,
          .raw = u"\"a b\"=c"_s,
          .rawStart = 5}});
    row("key without a value", u"arch:"_s,
        {{.start = 0, .length = 5, .key = u"arch"_s, .raw = u""_s, .rawStart = 5}});
    row("a time", u"12:30"_s, {{.start = 0, .length = 5, .raw = u"12:30"_s}});
    row("an address", u"http://a:b"_s, {{.start = 0, .length = 10, .raw = u"http://a:b"_s}});
    row("a quoted key", u"\"type\":a"_s, {{.start = 0, .length = 8, .raw = u"\"type\":a"_s}});
    row("no quote at the end", u"\"a b"_s, {{.start = 0, .length = 4, .raw = u"\"a b"_s}});
}

void FindTokensTest::reads()
{
    QFETCH(QString, text);
    QTEST(findTokens(text), "tokens");
}

QTEST_GUILESS_MAIN(FindTokensTest)
#include "tst_findtokens.moc"
