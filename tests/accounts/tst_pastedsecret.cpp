// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/pastedsecret.h"

#include <QTest>

using namespace Qt::StringLiterals;

class PastedSecretTest final : public QObject
{
    Q_OBJECT

private slots:
    void trims_data();
    void trims();
    void refuses_data();
    void refuses();
};

void PastedSecretTest::trims_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("as it is") << u"aKey/+=1"_s << u"aKey/+=1"_s;
    QTest::newRow("blanks") << u"  aKey "_s << u"aKey"_s;
    QTest::newRow("line ends") << u"\taKey\r\n"_s << u"aKey"_s;
    QTest::newRow("blanks of a web page") << u"\u00a0aKey\u2003"_s << u"aKey"_s;
    QTest::newRow("only blanks") << u" \n"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void PastedSecretTest::trims()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    for (const SecretField field : {SecretField::Id, SecretField::Key, SecretField::Token}) {
        const Result<QString> secret = pastedSecret(field, text);
        QVERIFY(secret);
        QCOMPARE(*secret, expected);
    }
}

void PastedSecretTest::refuses_data()
{
    QTest::addColumn<SecretField>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("message");

    QTest::newRow("id of two words") << SecretField::Id << u"marked text"_s << u"SecretId"_s
                                     << u"The id has a blank in its middle."_s;
    QTest::newRow("key of two words") << SecretField::Key << u"marked text"_s << u"SecretKey"_s
                                      << u"The key has a blank in its middle."_s;
    QTest::newRow("token of two words") << SecretField::Token << u"marked text"_s << u"Token"_s
                                        << u"The token has a blank in its middle."_s;
    QTest::newRow("key of two lines") << SecretField::Key << u"marked\r\ntext"_s << u"SecretKey"_s
                                      << u"The key has a blank in its middle."_s;
    QTest::newRow("blank of a web page")
            << SecretField::Key << u"marked\u00a0text"_s << u"SecretKey"_s
            << u"The key has a blank in its middle."_s;
    QTest::newRow("strange id") << SecretField::Id << u"marked\u200btext"_s << u"SecretId"_s
                                << u"The id contains a character that cannot be sent."_s;
    QTest::newRow("strange key") << SecretField::Key << u"marked–text"_s << u"SecretKey"_s
                                 << u"The key contains a character that cannot be sent."_s;
    QTest::newRow("strange token") << SecretField::Token << u"marked\u0001text"_s << u"Token"_s
                                   << u"The token contains a character that cannot be sent."_s;
}

void PastedSecretTest::refuses()
{
    QFETCH(SecretField, field);
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QString, message);
    const Result<QString> secret = pastedSecret(field, text);
    QVERIFY(!secret);
    QCOMPARE(secret.error(),
             (ApiError {.kind = ApiError::Kind::Usage, .message = message, .field = name}));
}

QTEST_GUILESS_MAIN(PastedSecretTest)
#include "tst_pastedsecret.moc"
