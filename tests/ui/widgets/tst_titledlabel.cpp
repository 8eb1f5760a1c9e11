// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/titledlabel.h"

#include <QtTest>

using namespace Qt::StringLiterals;

/// A title and a text on one line, which may be too short for both.
class TitledLabelTest final : public QObject
{
    Q_OBJECT

private slots:
    void cutsWhatIsBetween_data();
    void cutsWhatIsBetween();
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
    label.setOneLine(true, advice);
    const int whole = label.sizeHint().width();
    QCOMPARE(label.shownText(whole), label.text());
    const QString shown = label.shownText(whole - label.fontMetrics().horizontalAdvance(what) / 2);
    QVERIFY2(shown.startsWith(title + blank + what.first(3)), qPrintable(shown));
    QVERIFY2(shown.endsWith(u"…"_s + blank + advice), qPrintable(shown));
}

QTEST_MAIN(TitledLabelTest)
#include "tst_titledlabel.moc"
