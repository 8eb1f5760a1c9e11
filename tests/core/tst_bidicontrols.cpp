// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/bidicontrols.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class BidiControlsTest final : public QObject
{
    Q_OBJECT

private slots:
    void showsControls_data();
    void showsControls();
    void isolates_data();
    void isolates();
};

void BidiControlsTest::showsControls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");

    QTest::newRow("plain") << u"a – 한😀"_s << u"a – 한😀"_s;
    QTest::newRow("override") << u"safe\u202Egnp.exe"_s << u"safe\uFFFDgnp.exe"_s;
    QTest::newRow("embeddings") << u"\u202A\u202B\u202C\u202D"_s << u"\uFFFD\uFFFD\uFFFD\uFFFD"_s;
    QTest::newRow("isolates") << u"\u2066\u2067\u2068\u2069"_s << u"\uFFFD\uFFFD\uFFFD\uFFFD"_s;
    QTest::newRow("marks") << u"\u200E\u200F\u061C"_s << u"\uFFFD\uFFFD\uFFFD"_s;
    QTest::newRow("their neighbors") << u"\u200D\u2010\u2029\u202F\u2065\u206A"_s
                                     << u"\u200D\u2010\u2029\u202F\u2065\u206A"_s;
    QTest::newRow("letters from right to left") << u"שלום"_s << u"שלום"_s;
}

void BidiControlsTest::showsControls()
{
    QFETCH(QString, text);
    QTEST(withVisibleControls(text), "shown");
}

void BidiControlsTest::isolates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("isolated");

    QTest::newRow("nothing that turns") << u"web–1 한"_s << u"web–1 한"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("override") << u"a\u202Eb"_s << u"\u2068a\uFFFDb\u2069"_s;
    QTest::newRow("the end of an isolate") << u"a\u2069b"_s << u"\u2068a\uFFFDb\u2069"_s;
    QTest::newRow("letters from right to left") << u"1 שלום"_s << u"\u20681 שלום\u2069"_s;
    QTest::newRow("Arabic digits") << u"\u0661"_s << u"\u2068\u0661\u2069"_s;
}

void BidiControlsTest::isolates()
{
    QFETCH(QString, text);
    QTEST(::isolated(text), "isolated");
}

QTEST_GUILESS_MAIN(BidiControlsTest)
#include "tst_bidicontrols.moc"
