// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/tc3signer.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

/// The vendor's published examples and others computed with the vendor's SDKs; all keys are fakes.
class Tc3SignerTest final : public QObject
{
    Q_OBJECT

private slots:
    void reproducesTheVectors_data();
    void reproducesTheVectors();
    void trimsAndLowersHeaderValues();
};

void Tc3SignerTest::reproducesTheVectors_data()
{
    QTest::addColumn<QJsonObject>("vector");
    QFile file(QStringLiteral(CVM_TEST_DATA "/tc3-vectors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject vectors = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(vectors.size(), 6);
    for (const QString &name : vectors.keys())
        QTest::newRow(qPrintable(name)) << vectors.value(name).toObject();
}

void Tc3SignerTest::reproducesTheVectors()
{
    QFETCH(QJsonObject, vector);
    const auto bytes = [&vector](QLatin1StringView key) {
        return vector.value(key).toString().toUtf8();
    };
    // A payload that is left unsigned is represented by this text.
    const bool isUnsigned = vector.value("unsigned"_L1).toBool();

    const Tc3::Signature signature =
            Tc3::sign({.secretId = vector.value("sid"_L1).toString(),
                       .secretKey = vector.value("skey"_L1).toString(),
                       .token = vector.value("token"_L1).toString()},
                      {.host = bytes("host"_L1),
                       .contentType = bytes("ct"_L1),
                       .body = isUnsigned ? "UNSIGNED-PAYLOAD" : bytes("body"_L1),
                       .service = bytes("service"_L1),
                       .action = bytes("action"_L1),
                       .timestamp = vector.value("ts"_L1).toInteger()});

    QCOMPARE(signature.payloadHash, bytes("payload_hash"_L1));
    QCOMPARE(signature.canonicalRequest, bytes("canonical"_L1));
    QCOMPARE(QCryptographicHash::hash(signature.canonicalRequest, QCryptographicHash::Sha256)
                     .toHex(),
             bytes("canonical_hash"_L1));
    QCOMPARE(signature.stringToSign, bytes("string_to_sign"_L1));
    QCOMPARE(signature.dateKey.toHex(), bytes("kDate"_L1));
    QCOMPARE(signature.serviceKey.toHex(), bytes("kService"_L1));
    QCOMPARE(signature.signingKey.toHex(), bytes("kSigning"_L1));
    QCOMPARE(signature.signature, bytes("signature"_L1));
    QCOMPARE(signature.authorization, bytes("auth"_L1));
}

void Tc3SignerTest::trimsAndLowersHeaderValues()
{
    const Credential credential = {.secretId = u"id"_s, .secretKey = u"key"_s};
    const Tc3::Request plain = {
            .host = "host", .contentType = "application/json", .service = "cvm"};
    Tc3::Request shouting = plain;
    shouting.host = " HOST ";
    shouting.contentType = "Application/JSON ";
    QCOMPARE(Tc3::sign(credential, shouting).authorization,
             Tc3::sign(credential, plain).authorization);
}

QTEST_GUILESS_MAIN(Tc3SignerTest)
#include "tst_tc3signer.moc"
