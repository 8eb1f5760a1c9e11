// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findexpression.h"

#include <QtTest>

using namespace Qt::StringLiterals;

/// What is highlighted in a cell.
class FindSpansTest final : public QObject
{
    Q_OBJECT

private slots:
    void marksWhatWasTypedOnAMac();
    void marksWhatMatches_data();
    void marksWhatMatches();
};

void FindSpansTest::marksWhatMatches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FindOptions>("options");
    QTest::addColumn<QList<FindSpan>>("spans");

    const auto row = [](const char *name, const QString &text, const QList<FindSpan> &spans,
                        const FindOptions &options = {}) {
        QTest::newRow(name) << text << options << spans;
    };
    // In the name "Web server-1 WEB".
    row("every place", u"web"_s, {{0, 3}, {13, 3}});
    row("several words, in order", u"server web"_s, {{0, 3}, {4, 6}, {13, 3}});
    row("what overlaps is one", u"serv erver er"_s, {{4, 6}});
    row("with case", u"WEB"_s, {{13, 3}}, {.matchCase = true});
    row("whole words", u"we server"_s, {{4, 6}}, {.wholeWord = true});
    row("nothing of unwanted words", u"-web"_s, {});
    row("its column", u"web"_s, {{0, 3}, {13, 3}}, {.column = ImageColumn::Name});
    row("another column", u"web"_s, {}, {.column = ImageColumn::Os});
    row("an expression", u"[a-z]+e\\b|\\d"_s, {{11, 1}}, {.regularExpression = true});
    row("an expression that matches nothing, too", u"x*"_s, {}, {.regularExpression = true});
    row("the part of a value", u"name:server"_s, {{4, 6}});
    row("a value of another column", u"os:server"_s, {});
    row("not a whole value", u"name:web* -name:server"_s, {});
}

void FindSpansTest::marksWhatMatches()
{
    QFETCH(QString, text);
    QFETCH(FindOptions, options);
    const Result<FindExpression> expression = parseFindExpression(text, options);
    QVERIFY(expression);
    QTEST(expression->spans(ImageColumn::Name, u"Web server-1 WEB"_s), "spans");
}

/// They are marked where they are in the name as it came.
void FindSpansTest::marksWhatWasTypedOnAMac()
{
    const QString name = u"골든-웹서버"_s.normalized(QString::NormalizationForm_D);
    const QString part = u"웹서"_s.normalized(QString::NormalizationForm_D);
    const FindSpan place = {name.indexOf(part), part.size()};
    QCOMPARE(parseFindExpression(u"웹서"_s, {})->spans(ImageColumn::Name, name), QList {place});
}

QTEST_GUILESS_MAIN(FindSpansTest)
#include "tst_findspans.moc"
