// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/titledlabel.h"

#include <QtTest>

using namespace Qt::StringLiterals;

/// A title and a text on few lines, which may be too short for both.
class TitledLabelTest final : public QObject
{
    Q_OBJECT

private slots:
    void cutsWhatIsBetween_data();
    void cutsWhatIsBetween();
    void wrapsBeforeItCuts();
    void cutsNoLetterInTwo();
};

void TitledLabelTest::cutsWhatIsBetween_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("blank"); // that the language has between sentences
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("advice");

    QTest::newRow("English") << u"Seoul:"_s << u" "_s << u"It could not be read at all."_s
                             << u"Try again."_s;
    QTest::newRow("Chinese") << u"首尔："_s << QString() << u"根本无法读取该地域的内容，原因不明。"_s
                             << u"请重试。"_s;
}

void TitledLabelTest::cutsWhatIsBetween()
{
    QFETCH(QString, title);
    QFETCH(QString, blank);
    QFETCH(QString, what);
    QFETCH(QString, advice);
    TitledLabel label;
    label.setTexts(title, title + blank + what + blank + advice);
    label.setMostLines(1, advice);
    const int whole = label.sizeHint().width();
    QCOMPARE(label.shownText(whole), label.text());
    const QString shown = label.shownText(whole - label.fontMetrics().horizontalAdvance(what) / 2);
    QVERIFY2(shown.startsWith(title + blank + what.first(3)), qPrintable(shown));
    QVERIFY2(shown.endsWith(u"…"_s + blank + advice), qPrintable(shown));
}

void TitledLabelTest::wrapsBeforeItCuts()
{
    TitledLabel label;
    label.setTitled(u"Seoul:"_s, u"It could not be read at all. Try again."_s);
    const int whole = label.sizeHint().width();
    const int line = label.heightForWidth(whole);
    label.setMostLines(2, u"Try again."_s);
    QCOMPARE(label.heightForWidth(whole), line);
    QCOMPARE(label.shownText(whole * 2 / 3), label.text());
    QVERIFY(label.heightForWidth(whole * 2 / 3) > line);
    const QString cut = label.shownText(whole / 3);
    QVERIFY2(cut.startsWith(u"Seoul: It"_s) && cut.endsWith(u"… Try again."_s), qPrintable(cut));
    QVERIFY(label.heightForWidth(whole / 3) < 3 * line);
    label.setMostLines(0);
    QCOMPARE(label.shownText(whole / 3), label.text());
    // There is nothing to cut where all of it is kept.
    label.setMostLines(1, u"It could not be read at all. Try again."_s);
    QCOMPARE(label.shownText(whole / 3), label.text());
}

void TitledLabelTest::cutsNoLetterInTwo()
{
    TitledLabel label;
    label.setTexts({}, u"🇰🇷"_s.repeated(20)); // each of two signs, of two code units
    label.setMostLines(1);
    for (int width = 20; width < 120; ++width) {
        const QString shown = label.shownText(width);
        QVERIFY2(shown.endsWith(u'…') && shown.size() % 4 == 1, qPrintable(shown));
    }
}

QTEST_MAIN(TitledLabelTest)
#include "tst_titledlabel.moc"
