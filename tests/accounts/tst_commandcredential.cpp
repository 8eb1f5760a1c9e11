// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/commandcredential.h"

#include "support/answers.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class CommandCredentialTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsWhatItPrints();
    void readsWhatHasNoEnd_data();
    void readsWhatHasNoEnd();
    void readsTimesWithAZone_data();
    void readsTimesWithAZone();
    void refusesOtherOutput_data();
    void refusesOtherOutput();
    void showsTheFirstLineOfAnError();
    void shortensALongLine();
    void hidesALineWithAValue_data();
    void hidesALineWithAValue();
    void runsTheProgramEachTime();
    void tellsThatItFails();

private:
    [[nodiscard]] static Result<TemporaryCredential> read(const QByteArray &output);
    [[nodiscard]] static QString messageOf(const CommandOutput &output);
};

namespace {

const QDateTime now = QDateTime::fromSecsSinceEpoch(1'700'000'000, QTimeZone::utc());

} // namespace

void CommandCredentialTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

Result<TemporaryCredential> CommandCredentialTest::read(const QByteArray &output)
{
    return credentialFromCommand({.output = output}, u"tool"_s, now);
}

QString CommandCredentialTest::messageOf(const CommandOutput &output)
{
    const Result<TemporaryCredential> credential = credentialFromCommand(output, u"tool"_s, now);
    return credential ? QString() : credential.error().message;
}

void CommandCredentialTest::readsWhatItPrints()
{
    const Result<TemporaryCredential> credential =
            read(R"({"SecretId":"the-id","SecretKey":"the-key","Token":"the-token",)"
                 R"("Expiration":"2023-11-15T00:13:20Z","Version":1})");
    QVERIFY(credential);
    QVERIFY(credential->credential == (Credential {.secretId = u"the-id"_s,
                                                   .secretKey = u"the-key"_s,
                                                   .token = u"the-token"_s}));
    QCOMPARE(credential->expiry->toSecsSinceEpoch(), 1'700'007'200);
    QCOMPARE(credential->expiry->offsetFromUtc(), 0);
}

void CommandCredentialTest::readsWhatHasNoEnd_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("left out") << QByteArray(R"({"SecretId":"the-id","SecretKey":"the-key"})");
    QTest::newRow("null") << QByteArray(
            R"({"SecretId":"the-id","SecretKey":"the-key","Token":null,"Expiration":null})");
    QTest::newRow("empty token") << QByteArray(
            R"({"SecretId":"the-id","SecretKey":"the-key","Token":""})");
    QTest::newRow("blanks around")
            << QByteArray("\n {\"SecretId\":\"the-id\",\"SecretKey\":\"the-key\"}\n");
}

void CommandCredentialTest::readsWhatHasNoEnd()
{
    QFETCH(QByteArray, output);
    const Result<TemporaryCredential> credential = read(output);
    QVERIFY(credential);
    QVERIFY(credential->credential ==
            (Credential {.secretId = u"the-id"_s, .secretKey = u"the-key"_s}));
    QVERIFY(!credential->expiry);
}

void CommandCredentialTest::readsTimesWithAZone_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::newRow("UTC") << QByteArray("2023-11-15T00:13:20Z");
    QTest::newRow("zone") << QByteArray("2023-11-15T08:13:20+08:00");
    QTest::newRow("fraction") << QByteArray("2023-11-15T00:13:20.000Z");
}

void CommandCredentialTest::readsTimesWithAZone()
{
    QFETCH(QByteArray, time);
    const Result<TemporaryCredential> credential =
            read(R"({"SecretId":"the-id","SecretKey":"the-key","Expiration":")" + time + "\"}");
    QVERIFY(credential);
    QCOMPARE(credential->expiry->toSecsSinceEpoch(), 1'700'007'200);
}

void CommandCredentialTest::refusesOtherOutput_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QString>("message");
    const QString noJson = u"The program tool did not print a JSON object."_s;
    const QString noTime = u"The program tool printed an Expiration that is no time with a time "
                           "zone, such as 2026-01-31T12:00:00Z."_s;
    const auto withTime = [](const QByteArray &time) {
        return QByteArray(R"({"SecretId":"the-id","SecretKey":"the-key","Expiration":)" + time +
                          '}');
    };
    QTest::newRow("nothing") << QByteArray() << noJson;
    QTest::newRow("words") << QByteArray("the-id the-key") << noJson;
    QTest::newRow("cut off") << QByteArray(R"({"SecretId":"the-id","SecretKey":"the-)") << noJson;
    QTest::newRow("list") << QByteArray("[]") << noJson;
    QTest::newRow("no id") << QByteArray(R"({"SecretKey":"the-key"})")
                           << u"What the program tool printed is no credential: SecretId is "
                              "missing."_s;
    QTest::newRow("no key") << QByteArray(R"({"SecretId":"the-id","SecretKey":7})")
                            << u"What the program tool printed is no credential: SecretKey is "
                               "missing."_s;
    QTest::newRow("line end in the key")
            << QByteArray(R"({"SecretId":"the-id","SecretKey":"the\nkey"})")
            << u"What the program tool printed is no credential: SecretKey contains a character "
               "that cannot be sent."_s;
    QTest::newRow("expired") << withTime("\"2023-11-14T22:13:20Z\"")
                             << u"The program tool printed a credential that has expired."_s;
    QTest::newRow("no zone") << withTime("\"2033-11-14T22:13:20\"") << noTime;
    QTest::newRow("a day") << withTime("\"2033-11-14\"") << noTime;
    QTest::newRow("a number") << withTime("2000000000") << noTime;
    QTest::newRow("no time") << withTime("\"\"") << noTime;
}

void CommandCredentialTest::refusesOtherOutput()
{
    QFETCH(QByteArray, output);
    const Result<TemporaryCredential> credential = read(output);
    QVERIFY(!credential);
    QCOMPARE(credential.error().kind, ApiError::Kind::Credentials);
    QTEST(credential.error().message, "message");
}

void CommandCredentialTest::showsTheFirstLineOfAnError()
{
    QCOMPARE(messageOf({.exitStatus = 2}), u"The program tool ended with exit status 2."_s);
    const QString message =
            messageOf({.exitStatus = 2, .errors = "\nLog in\tfirst.\r\nMore of it.\n"});
    QVERIFY(message.startsWith("The program tool ended with exit status 2: "_L1));
    QVERIFY(message.contains("Log in first."_L1));
    QVERIFY(!message.contains("More"_L1));
}

void CommandCredentialTest::shortensALongLine()
{
    const QString message = messageOf({.exitStatus = 1, .errors = QByteArray(300, 'a') + "\n"});
    QVERIFY(message.contains(QString(200, u'a') + u'…'));
    QVERIFY(!message.contains(QString(201, u'a')));
}

void CommandCredentialTest::hidesALineWithAValue_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("errors");
    QTest::newRow("key") << QByteArray(R"({"SecretId":"the-id","SecretKey":"the-key"})")
                         << QByteArray("refused: the-key");
    QTest::newRow("token") << QByteArray(R"({"Token":"the-token"})") << QByteArray("the-token?");
    QTest::newRow("escaped") << QByteArray(R"({"SecretKey":"the\/key"})")
                             << QByteArray("refused: the/key");
    QTest::newRow("no JSON") << QByteArray("SecretKey=the-key\n")
                             << QByteArray("SecretKey=the-key");
    QTest::newRow("cut off") << QByteArray(R"({"SecretKey":"the-key)")
                             << QByteArray("refused: the-key");
}

void CommandCredentialTest::hidesALineWithAValue()
{
    QFETCH(QByteArray, output);
    QFETCH(QByteArray, errors);
    QCOMPARE(messageOf({.exitStatus = 1, .output = output, .errors = errors}),
             u"The program tool ended with exit status 1."_s);
    // The names alone tell nothing.
    QVERIFY(messageOf({.exitStatus = 1, .output = output, .errors = "no SecretKey"})
                    .contains("no SecretKey"_L1));
}

void CommandCredentialTest::runsTheProgramEachTime()
{
    const QString script = u"printf '{\"SecretId\":\"%s\",\"SecretKey\":\"the-key\"}' $$"_s;
    const CredentialFetch fetch =
            commandFetch({u"/bin/sh"_s, u"-c"_s, script}, std::chrono::milliseconds(longestWait));
    const Result<TemporaryCredential> first = answerTo(fetch());
    const Result<TemporaryCredential> second = answerTo(fetch());
    QVERIFY(first);
    QVERIFY(second);
    QVERIFY(first->credential.secretId != second->credential.secretId);
}

void CommandCredentialTest::tellsThatItFails()
{
    const Result<TemporaryCredential> credential =
            answerTo(commandFetch({u"/bin/sh"_s, u"-c"_s, u"echo Log in first. >&2; exit 4"_s},
                                  std::chrono::milliseconds(longestWait))());
    QVERIFY(!credential);
    QCOMPARE(credential.error().kind, ApiError::Kind::Credentials);
    QVERIFY(credential.error().message.contains("exit status 4"_L1));
    QVERIFY(credential.error().message.contains("Log in first."_L1));
}

QTEST_GUILESS_MAIN(CommandCredentialTest)
#include "tst_commandcredential.moc"
