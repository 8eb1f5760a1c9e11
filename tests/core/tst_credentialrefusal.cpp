// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/credentialrefusal.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class CredentialRefusalTest final : public QObject
{
    Q_OBJECT

private slots:
    void isToldByTheCode_data();
    void isToldByTheCode();
    void isOfTheCredentialWhereThereIsNone();
};

void CredentialRefusalTest::isToldByTheCode_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isRefusal");
    for (const QString &code :
         {u"AuthFailure"_s, u"AuthFailure.InvalidSecretId"_s, u"AuthFailure.MFAFailure"_s,
          u"AuthFailure.SecretIdNotFound"_s, u"AuthFailure.SignatureFailure"_s,
          u"AuthFailure.TokenFailure"_s, u"AuthFailure.CamRoleNameAuthenticateFailed"_s,
          u"UnauthorizedOperation.InvalidToken"_s}) {
        QTest::newRow(qPrintable(code)) << code << true;
    }
    for (const QString &code :
         {u"AuthFailure.SignatureExpire"_s, u"AuthFailure.InvalidAuthorization"_s,
          u"AuthFailure.UnauthorizedOperation"_s, u"AuthFailureNot"_s, u"UnauthorizedOperation"_s,
          u"UnauthorizedOperation.PermissionDenied"_s, u"InternalError"_s, QString()}) {
        QTest::addRow("%s", qPrintable(code)) << code << false;
    }
}

void CredentialRefusalTest::isToldByTheCode()
{
    QFETCH(QString, code);
    QFETCH(bool, isRefusal);
    const ApiError error = {.kind = ApiError::Kind::Service, .code = code};
    QCOMPARE(isCredentialRefusal(error), isRefusal);
    QCOMPARE(isOfCredential(error), isRefusal);
}

void CredentialRefusalTest::isOfTheCredentialWhereThereIsNone()
{
    QVERIFY(isOfCredential({.kind = ApiError::Kind::Credentials}));
    QVERIFY(isOfCredential({.kind = ApiError::Kind::Credentials, .code = u"UnexpectedAccount"_s}));
    QVERIFY(!isOfCredential({.kind = ApiError::Kind::Network}));
    QVERIFY(!isOfCredential({.kind = ApiError::Kind::Usage}));
}

QTEST_GUILESS_MAIN(CredentialRefusalTest)
#include "tst_credentialrefusal.moc"
