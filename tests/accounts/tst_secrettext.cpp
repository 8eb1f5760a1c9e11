// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/secrettext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class SecretTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void goesThereAndBack_data();
    void goesThereAndBack();
    void refusesOthers_data();
    void refusesOthers();
};

void SecretTextTest::goesThereAndBack_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("text");
    QTest::newRow("key") << u"k"_s << QString() << uR"({"key":"k"})"_s;
    QTest::newRow("token") << u"k"_s << u"t"_s << uR"({"key":"k","token":"t"})"_s;
    QTest::newRow("quotes") << uR"(a"\b)"_s << QString() << uR"({"key":"a\"\\b"})"_s;
}

void SecretTextTest::goesThereAndBack()
{
    QFETCH(QString, key);
    QFETCH(QString, token);
    const ProfileSecret secret = {.key = key, .token = token};
    QTEST(secretText(secret), "text");
    QVERIFY(secretFromText(secretText(secret)) == secret);
}

void SecretTextTest::refusesOthers_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no JSON") << u"a key alone"_s;
    QTest::newRow("a list") << uR"(["key", "k"])"_s;
    QTest::newRow("no key") << uR"({"token": "t"})"_s;
    QTest::newRow("an empty key") << uR"({"key": ""})"_s;
    QTest::newRow("a key that is a number") << uR"({"key": 1})"_s;
    QTest::newRow("a token that is a number") << uR"({"key": "k", "token": 1})"_s;
    QTest::newRow("a key of two lines") << uR"({"key": "k\r\nX-Evil: 1"})"_s;
    QTest::newRow("a token of two lines") << uR"({"key": "k", "token": "t\nX-Evil: 1"})"_s;
}

void SecretTextTest::refusesOthers()
{
    QFETCH(QString, text);
    QVERIFY(!secretFromText(text));
}

QTEST_GUILESS_MAIN(SecretTextTest)
#include "tst_secrettext.moc"
