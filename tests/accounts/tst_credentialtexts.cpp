// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/credentialtexts.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class CredentialTextsTest final : public QObject
{
    Q_OBJECT

private slots:
    void trims();
    void refuses_data();
    void refuses();
    void makesAProfileReady();
};

namespace {

CredentialTexts textsOf(const QString &id, const QString &key, const QString &token)
{
    return {.secretId = {id, u"FILE: id"_s},
            .secretKey = {key, u"FILE: key"_s},
            .token = {token, u"FILE: token"_s}};
}

} // namespace

void CredentialTextsTest::trims()
{
    const Result<Credential> credential = credentialOf(textsOf(u" id\r\n"_s, u"\tkey"_s, u" "_s));
    QVERIFY(credential);
    QVERIFY(*credential == (Credential {.secretId = u"id"_s, .secretKey = u"key"_s}));
}

void CredentialTextsTest::refuses_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("message");
    const QString id = u"theId"_s;
    const QString key = u"theKey"_s;
    const QString unsendable =
            u" contains a character that cannot be sent, such as a line break."_s;
    QTest::newRow("no id") << u" "_s << key << u""_s << u"FILE: id is missing."_s;
    QTest::newRow("no key") << id << u""_s << u""_s << u"FILE: key is missing."_s;
    QTest::newRow("blank in id") << u"the Id"_s << key << u""_s << u"FILE: id contains a blank."_s;
    QTest::newRow("tab in key") << id << u"the\tKey"_s << u""_s << u"FILE: key contains a blank."_s;
    QTest::newRow("line break") << id << u"the\nKey"_s << u""_s << u"FILE: key"_s + unsendable;
    QTest::newRow("end of text") << u"the\0Id"_s << key << u""_s << u"FILE: id"_s + unsendable;
    QTest::newRow("letter") << id << u"theKéy"_s << u""_s << u"FILE: key"_s + unsendable;
    QTest::newRow("token") << id << key << u"the\rToken"_s << u"FILE: token"_s + unsendable;
}

void CredentialTextsTest::refuses()
{
    QFETCH(QString, id);
    QFETCH(QString, key);
    QFETCH(QString, token);
    QFETCH(QString, message);
    const CredentialTexts texts = textsOf(id, key, token);
    const Result<Credential> credential = credentialOf(texts);
    QVERIFY(!credential);
    QCOMPARE(credential.error(),
             (ApiError {.kind = ApiError::Kind::Credentials, .message = message}));
    const Profile profile = withCredential({.name = u"name"_s}, texts);
    QCOMPARE(profile.state, Profile::State::Incomplete);
    QCOMPARE(profile.message, message);
}

void CredentialTextsTest::makesAProfileReady()
{
    const Profile profile = withCredential({.name = u"name"_s, .message = u"old"_s},
                                           textsOf(u" AKIDexampleofatest1234"_s, u"key"_s, {}));
    QVERIFY(profile == (Profile {.name = u"name"_s,
                                 .state = Profile::State::Ready,
                                 .secretId = u"AKID…1234"_s}));
}

QTEST_GUILESS_MAIN(CredentialTextsTest)
#include "tst_credentialtexts.moc"
