// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/shortened.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class ShortenedTest final : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatPeopleCanRead();
    void saysHowMuchItWas();
    void cutsNoCharacterInTwo();
};

void ShortenedTest::keepsWhatPeopleCanRead()
{
    const QString text(longestErrorText, u'x');
    QCOMPARE(shortened(text), text);
    QCOMPARE(shortened(QString()), QString());
}

void ShortenedTest::saysHowMuchItWas()
{
    const QString text(10'000'000, u'x');
    QCOMPARE(shortened(text), text.left(longestErrorText) + u"… (10 MB)"_s);
    QCOMPARE(shortened(u"Denied by"_s, 20'000), u"Denied by… (20 kB)"_s);
}

void ShortenedTest::cutsNoCharacterInTwo()
{
    const QString text = QString(longestErrorText - 1, u'x') + u"😀😀"_s;
    QVERIFY(shortened(text).startsWith(text.left(longestErrorText - 1) + u'…'));
}

QTEST_GUILESS_MAIN(ShortenedTest)
#include "tst_shortened.moc"
