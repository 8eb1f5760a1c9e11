// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findpass.h"

#include <QtTest>

using namespace Qt::StringLiterals;

/// What is wrong with a find text, where, and that nobody takes it for an answer.
class FindFaultsTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsErrors_data();
    void tellsErrors();
    void tellsWhereTheFaultIs_data();
    void tellsWhereTheFaultIs();
    void doesNotTakeHalfACharacterForTooHard();
    void doesNotTakeTooHardForNoMatch();
};

void FindFaultsTest::tellsErrors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FindOptions>("options");
    QTest::addColumn<QString>("message");

    const auto row = [](const QString &text, const QString &message,
                        const FindOptions &options = {}) {
        QTest::newRow(qPrintable(text)) << text << options << message;
    };
    row(u"foo:bar"_s,
        u"There is no key \"foo:\"; put text with a colon in quotes. Keys are region, name, type, "
        "platform, os, arch, state, size, created, tag, source, deprecated, cloudinit, id, "
        "creator, snapshot, family, license, sync, desc, in, behind, differs."_s);
    row(u"size:big"_s, u"\"big\" is not a number: write 50, <=50, >50 or 20..100."_s);
    row(u"sync:50,\"a b\""_s, u"\"a b\" is not a number: write 50, <=50, >50 or 20..100."_s);
    row(u"-created:<30h"_s, u"\"<30h\" is not a date: write 2025, 2025-03, >2025-03-31, "
                            u"2024..2025, or <30d for the last "
                            "30 days."_s);
    row(u"ubuntu OR debian"_s,
        u"OR cannot join words here: separate the values of a key with commas, as in platform:ubuntu,debian, or put the word in quotes."_s);
    row(u"a"_s,
        u"This computer does not know the time zone Moon/Tycho, in which the search was saved."_s,
        {.zone = FindZone::named(u"Moon/Tycho"_s)});
    row(u"cloudinit:maybe"_s, u"\"maybe\" is neither yes nor no."_s);
    row(u"(ab"_s,
        u"The regular expression is wrong: missing closing parenthesis (at character 3)."_s,
        {.regularExpression = true});
    row(u"a)b"_s,
        u"The regular expression is wrong: unmatched closing parenthesis (at character 2)."_s,
        {.wholeWord = true, .regularExpression = true});
}

void FindFaultsTest::tellsErrors()
{
    QFETCH(QString, text);
    QFETCH(FindOptions, options);
    const Result<FindExpression> expression = parseFindExpression(text, options);
    QVERIFY(!expression);
    QCOMPARE(expression.error().kind, ApiError::Kind::Usage);
    QCOMPARE(expression.error().field, u"find"_s);
    QTEST(expression.error().message, "message");
}

void FindFaultsTest::tellsWhereTheFaultIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FindOptions>("options");
    QTest::addColumn<std::optional<FindSpan>>("place");

    const auto row = [](const QString &text, const std::optional<FindSpan> &place,
                        const FindOptions &options = {}) {
        QTest::newRow(qPrintable(text)) << text << options << place;
    };
    row(u"ubuntu arch:arm"_s, std::nullopt);
    row(u"ubuntu colour:red arm"_s, FindSpan {7, 10});
    row(u"arm -created:>2026-13-45"_s, FindSpan {4, 20});
    row(u"a OR b"_s, FindSpan {2, 2});
    row(u"a b("_s, std::nullopt);
    row(u"a[b"_s, FindSpan {2, 1}, {.regularExpression = true});
    row(u"a)b"_s, FindSpan {1, 1}, {.regularExpression = true});
}

void FindFaultsTest::tellsWhereTheFaultIs()
{
    QFETCH(QString, text);
    QFETCH(FindOptions, options);
    QTEST(findFault(text, options), "place");
    QCOMPARE(findFault(text, options).has_value(), !parseFindExpression(text, options).has_value());
}

void FindFaultsTest::doesNotTakeHalfACharacterForTooHard()
{
    const Image half = {.imageId = u"a"_s, .imageName = QChar(0xD800) + u"web"_s};
    const FindExpression expression = *parseFindExpression(u"web$"_s, {.regularExpression = true});
    ImageStore store;
    store.take({half}, {});
    FindPass pass(expression);
    QVERIFY(pass.matches(store, ImageNumber(0)));
    QVERIFY(!pass.failure());
    QCOMPARE(expression.spans(ImageColumn::Name, half.imageName), (QList<FindSpan> {{1, 3}}));
}

void FindFaultsTest::doesNotTakeTooHardForNoMatch()
{
    const QString hard = QString(60, u'x') + u" web"_s;
    const FindExpression expression =
            *parseFindExpression(u"(x+x+)+y|web"_s, {.regularExpression = true});
    ImageStore store;
    store.take({{.imageId = u"a"_s, .imageName = u"web"_s},
                {.imageId = u"b"_s, .imageName = hard},
                {.imageId = u"c"_s, .imageName = u"web"_s}},
               {});
    FindPass pass(expression);
    QVERIFY(pass.isSlow());
    QVERIFY(pass.matches(store, ImageNumber(0)));
    QVERIFY(!pass.failure());
    QVERIFY(!pass.matches(store, ImageNumber(1)));
    QVERIFY(pass.failure());
    QCOMPARE(pass.failure()->kind, ApiError::Kind::Usage);
    QCOMPARE(pass.failure()->field, u"find"_s);
    QCOMPARE(pass.failure()->message,
             u"The regular expression would take too long with “%1…”: make it simpler."_s.arg(
                     QString(40, u'x')));
    // After that nobody knows.
    QVERIFY(!pass.matches(store, ImageNumber(2)));
    QVERIFY(!FindPass(*parseFindExpression(u"web"_s, {})).isSlow());
}

QTEST_GUILESS_MAIN(FindFaultsTest)
#include "tst_findfaults.moc"
