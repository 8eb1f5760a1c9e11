// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/tcclisignin.h"

#include "credentialfolder.h"

#include <QTimeZone>
#include <QtTest>

using namespace Qt::StringLiterals;

class TccliSignInTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void withWhatIsEntered();
    void withARoleToAssume();
    void withTheRoleOfTheCvm();
    void withATemporaryCredential();
    void readsAnew();
    void faults_data();
    void faults();
    void staysInItsFolder_data();
    void staysInItsFolder();
    void whatCannotBeReadIsNamed_data();
    void whatCannotBeReadIsNamed();

private:
    [[nodiscard]] Result<TccliSignIn> signIn(const QString &name) const
    {
        return tccliSignIn(m_folder->path(u"tccli"_s), name, m_now);
    }

    const QDateTime m_now {QDate(2026, 1, 2), QTime(3, 4, 5), QTimeZone::utc()};
    std::optional<CredentialFolder> m_folder;
};

void TccliSignInTest::init()
{
    m_folder.emplace();
}

void TccliSignInTest::withWhatIsEntered()
{
    m_folder->put(u"tccli/work.credential"_s, R"({"secretId": " id", "secretKey": "key "})");
    const Result<TccliSignIn> signedIn = signIn(u"work"_s);
    QVERIFY(signedIn);
    QVERIFY(*signedIn == (TccliSignIn {.credential = {.credential = {.secretId = u"id"_s,
                                                                     .secretKey = u"key"_s}}}));
}

void TccliSignInTest::withARoleToAssume()
{
    m_folder->put(u"tccli/my team.credential"_s,
                  R"({"secretId": "id", "secretKey": "key", "token": "token", "role-arn": "role",
                      "role-session-name": "session"})");
    const Result<TccliSignIn> signedIn = signIn(u"my team"_s);
    QVERIFY(signedIn);
    QVERIFY(*signedIn == (TccliSignIn {.credential = {.credential = {.secretId = u"id"_s,
                                                                     .secretKey = u"key"_s,
                                                                     .token = u"token"_s}},
                                       .roleArn = u"role"_s,
                                       .roleSessionName = u"session"_s}));
}

/// What else is in the file is of no use then, as for tccli.
void TccliSignInTest::withTheRoleOfTheCvm()
{
    m_folder->put(u"tccli/work.credential"_s,
                  R"({"type": "cvm-role", "secretId": "id", "secretKey": "key", "role-arn": "r"})");
    const Result<TccliSignIn> signedIn = signIn(u"work"_s);
    QVERIFY(signedIn);
    QVERIFY(*signedIn == TccliSignIn {.isCvmRole = true});
}

void TccliSignInTest::withATemporaryCredential()
{
    const QDateTime expiry = m_now.addSecs(1);
    m_folder->put(u"tccli/work.credential"_s,
                  R"({"type": "oauth", "secretId": "id", "secretKey": "key", "token": "token",
                      "expiresAt": )" +
                          QByteArray::number(expiry.toSecsSinceEpoch()) + "}");
    const Result<TccliSignIn> signedIn = signIn(u"work"_s);
    QVERIFY(signedIn);
    QVERIFY(signedIn->credential ==
            (TemporaryCredential {
                    .credential = {.secretId = u"id"_s, .secretKey = u"key"_s, .token = u"token"_s},
                    .expiry = expiry}));
}

void TccliSignInTest::readsAnew()
{
    m_folder->put(u"tccli/work.credential"_s, R"({"sso": {"authUrl": "u"}})");
    QVERIFY(!signIn(u"work"_s));
    m_folder->put(u"tccli/work.credential"_s, R"({"secretId": "id", "secretKey": "key"})");
    QVERIFY(signIn(u"work"_s));
}

void TccliSignInTest::faults_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message"); // %1 is the path of the file
    QTest::newRow("ended") << R"({"type": "sso", "secretId": "id", "secretKey": "theKey",
                                  "expiresAt": 1700000000})"_ba
                           << u"The credential of the profile \"work\" of tccli has expired: run "
                              "`tccli sso login --profile work`."_s;
    QTest::newRow("never signed in") << R"({"sso": {"authUrl": "u"}})"_ba
                                     << u"Nobody is signed in to the profile \"work\" of tccli: "
                                        "run `tccli sso login --profile work`."_s;
    QTest::newRow("incomplete") << R"({"secretId": "None", "secretKey": "theKey"})"_ba
                                << u"%1: secretId is missing."_s;
    QTest::newRow("line break") << R"({"secretId": "id", "secretKey": "the\nKey"})"_ba
                                << u"%1: secretKey contains a character that cannot be sent, such "
                                   "as a line break."_s;
    QTest::newRow("no JSON") << R"({"secretKey": "theKey)"_ba
                             << u"%1 could not be read: It is not a file of tccli."_s;
}

void TccliSignInTest::faults()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    const QString path = m_folder->put(u"tccli/work.credential"_s, json);
    const Result<TccliSignIn> signedIn = signIn(u"work"_s);
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error(),
             (ApiError {.kind = ApiError::Kind::Credentials,
                        .message = message.contains("%1"_L1) ? message.arg(path) : message}));
}

void TccliSignInTest::staysInItsFolder_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("up") << u"../other"_s;
    QTest::newRow("down") << u"folder/other"_s;
    QTest::newRow("absolute") << u"/other"_s;
    QTest::newRow("nothing") << QString();
}

void TccliSignInTest::staysInItsFolder()
{
    QFETCH(QString, name);
    for (const QString &file : {u"other.credential"_s, u"tccli/folder/other.credential"_s,
                                u"tccli/other.credential"_s, u"tccli/.credential"_s})
        m_folder->put(file, R"({"secretId": "id", "secretKey": "key"})");
    const Result<TccliSignIn> signedIn = signIn(name);
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error(), (ApiError {.kind = ApiError::Kind::Credentials,
                                          .message = u"tccli has no profile \"%1\"."_s.arg(name)}));
}

void TccliSignInTest::whatCannotBeReadIsNamed_data()
{
    CredentialFolder::addUnreadableRows();
    QTest::newRow("nothing") << u"nothing"_s << u"No such file or directory"_s;
}

void TccliSignInTest::whatCannotBeReadIsNamed()
{
    QFETCH(QString, kind);
    QFETCH(QString, reason);
    const QString name = u"tccli/work.credential"_s;
    const QString path =
            kind == "nothing"_L1 ? m_folder->path(name) : m_folder->putUnreadable(name, kind);
    const Result<TccliSignIn> signedIn = signIn(u"work"_s);
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error(),
             (ApiError {.kind = ApiError::Kind::Credentials,
                        .message = u"%1 could not be read: %2"_s.arg(path, reason)}));
}

QTEST_GUILESS_MAIN(TccliSignInTest)
#include "tst_tcclisignin.moc"
