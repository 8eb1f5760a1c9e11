// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/normalform.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class NormalFormTest final : public QObject
{
    Q_OBJECT

private slots:
    void joinsWhatIsInParts();
    void knowsPlainTexts_data();
    void knowsPlainTexts();
};

void NormalFormTest::joinsWhatIsInParts()
{
    const QString name = u"골든-é-数据"_s;
    const QString onMac = name.normalized(QString::NormalizationForm_D);
    QVERIFY(onMac != name);
    QCOMPARE(inNormalForm(onMac), name);
    QCOMPARE(inNormalForm(name), name);
}

void NormalFormTest::knowsPlainTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPlain");

    QTest::newRow("empty") << QString() << true;
    QTest::newRow("names as most are") << u"web-1 é 数据库 골든"_s << true;
    QTest::newRow("a letter and its accent") << u"e\u0301"_s << false;
    QTest::newRow("parts of a syllable") << u"\u1100\u1161"_s << false;
    QTest::newRow("a syllable and its end") << u"가\u11A8"_s << false;
    QTest::newRow("a character that has another name") << u"\u212B"_s << false;
}

void NormalFormTest::knowsPlainTexts()
{
    QFETCH(QString, text);
    QFETCH(bool, isPlain);
    QCOMPARE(isPlainlyNormal(text), isPlain);
    if (isPlain)
        QCOMPARE(text.normalized(QString::NormalizationForm_C), text);
}

QTEST_GUILESS_MAIN(NormalFormTest)
#include "tst_normalform.moc"
