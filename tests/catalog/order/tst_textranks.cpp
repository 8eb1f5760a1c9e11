// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/order/textranks.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;

class TextRanksTest final : public QObject
{
    Q_OBJECT

private slots:
    void hasQuickTexts_data();
    void hasQuickTexts();
    void knowsWhereCaseDoesNotCount();
    void ordersAsTheCollator_data();
    void ordersAsTheCollator();

private:
    static QCollator collatorOf(const QString &locale)
    {
        QCollator collator {QLocale(locale)};
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        return collator;
    }
};

void TextRanksTest::hasQuickTexts_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isQuick");

    QTest::newRow("English") << u"en_US"_s << u"web-api 2, \"blue\"~"_s << true;
    QTest::newRow("Korean") << u"ko_KR"_s << u"결제-게이트웨이 3"_s << true;
    QTest::newRow("Chinese") << u"en_US"_s << u"数据库-主库"_s << true;
    QTest::newRow("Chinese, by its sound") << u"zh_CN"_s << u"数据库-主库"_s << true;
    QTest::newRow("Chinese among Korean") << u"ko_KR"_s << u"中文"_s << false;
    QTest::newRow("accents") << u"en_US"_s << u"Émile"_s << false;
    QTest::newRow("pairs that are letters") << u"cs_CZ"_s << u"web"_s << false;
    QTest::newRow("a number that is too long") << u"en_US"_s << QString(300, u'1') << false;
}

void TextRanksTest::hasQuickTexts()
{
    QFETCH(QString, locale);
    QFETCH(QString, text);
    std::string key = "before";
    TextCollation collation(collatorOf(locale));
    collation.learnHan({QStringView(text)});
    QTEST(collation.appendKey(text, key), "isQuick");
    QCOMPARE(key.substr(0, 6), std::string("before"));
    QTEST(key.size() > 6, "isQuick");
}

void TextRanksTest::knowsWhereCaseDoesNotCount()
{
    const TextCollation english(collatorOf(u"en_US"_s));
    QVERIFY(english.ignoresCaseOf(u"Web-1 \uC815\u6570"));
    QVERIFY(!english.ignoresCaseOf(u"\u00C9mile"));
    // The small letter of I is another letter than i.
    QVERIFY(!TextCollation(collatorOf(u"tr_TR"_s)).ignoresCaseOf(u"I"));
}

void TextRanksTest::ordersAsTheCollator_data()
{
    QTest::addColumn<QString>("locale");
    for (const char *locale :
         {"en_US", "ko_KR", "zh_CN", "ja_JP", "cs_CZ", "da_DK", "de_DE", "th_TH", "tr_TR"})
        QTest::newRow(locale) << QString::fromLatin1(locale);
}

void TextRanksTest::ordersAsTheCollator()
{
    QFETCH(QString, locale);
    const QCollator collator = collatorOf(locale);
    TextCollation collation(collator);
    QRandomGenerator random(20261124);
    const QStringList pieces = {u"web-"_s, u"Web-"_s, u"a"_s,  u"B"_s,  u"ch"_s, u"aa"_s, u" "_s,
                                u"_"_s,    u"."_s,    u"~"_s,  u"0"_s,  u"07"_s, u"7"_s,  u"10"_s,
                                u"9"_s,    u"가"_s,   u"각"_s, u"힣"_s, u"中"_s, u"文"_s, u"一"_s,
                                u"é"_s,    u"z"_s,    u"ㄱ"_s, u"あ"_s, u"("_s,  u"$"_s};
    std::vector<QString> texts;
    for (int i = 0; i < 600; ++i) { // enough to be sorted by their bytes
        QString text;
        for (int length = random.bounded(5); length >= 0; --length)
            text += pieces.at(random.bounded(int(pieces.size())));
        texts.push_back(text);
    }
    const std::vector<int> ranks =
            textRanks(std::vector<QStringView>(texts.begin(), texts.end()), collation);
    const auto sign = [](int number) {
        return (number > 0) - (number < 0);
    };
    for (size_t a = 0; a < texts.size(); ++a) {
        for (size_t b = 0; b < a; ++b) {
            const int expected = sign(collator.compare(texts[a], texts[b]));
            const QByteArray pair = (texts[a] + u" | "_s + texts[b]).toUtf8();
            QVERIFY2(sign(collation.compare(texts[a], texts[b])) == expected, pair.constData());
            QVERIFY2(sign(ranks[a] - ranks[b]) == expected, pair.constData());
        }
    }
}

QTEST_GUILESS_MAIN(TextRanksTest)
#include "tst_textranks.moc"
