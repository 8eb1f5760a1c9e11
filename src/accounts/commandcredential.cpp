// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/commandcredential.h"

#include "accounts/credentialfields.h"
#include "core/bidicontrols.h"
#include "core/chained.h"
#include "core/deferred.h"
#include "core/oneline.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandCredential)
};

constexpr CredentialFieldNames fieldNames = {.secretId = "SecretId"_L1,
                                             .secretKey = "SecretKey"_L1,
                                             .token = "Token"_L1,
                                             .needsToken = false};
constexpr QLatin1StringView expirationName = "Expiration"_L1;

Failure credentialsError(const QString &message)
{
    return Failure(ApiError {.kind = ApiError::Kind::Credentials, .message = message});
}

/// What may be a secret in the output, whether it is JSON or not. Short words are none.
QStringList possibleSecrets(const QByteArray &output)
{
    static const QRegularExpression separators(u"[\\s\"',:;{}\\[\\]]+"_s);
    constexpr qsizetype shortestSecret = 6;
    QStringList words = QString::fromUtf8(output).split(separators, Qt::SkipEmptyParts);
    const QJsonObject object = QJsonDocument::fromJson(output).object();
    for (const QJsonValue &value : object)
        words.append(value.toString());
    words.removeIf([](const QString &word) {
        return word.size() < shortestSecret || word == fieldNames.secretId ||
               word == fieldNames.secretKey || word == expirationName;
    });
    return words;
}

/// The first line that has text, or nothing if something of the output is in it.
QString showableError(const CommandOutput &output)
{
    constexpr qsizetype longestLine = 200;
    const QString text = QString::fromUtf8(output.errors).trimmed();
    const QString line = onOneLine(text.section(u'\n', 0, 0).trimmed());
    const QStringList secrets = possibleSecrets(output.output);
    const bool tells = std::ranges::any_of(
            secrets, [&line](const QString &secret) { return line.contains(secret); });
    if (tells)
        return {};
    return line.size() > longestLine ? line.left(longestLine) + u'…' : line;
}

Failure statusError(const CommandOutput &output, const QString &program)
{
    const QString reason = showableError(output);
    if (reason.isEmpty()) {
        //: %1 is a program, %2 a number.
        return credentialsError(Words::tr("The program %1 ended with exit status %2.")
                                        .arg(program)
                                        .arg(output.exitStatus));
    }
    //: %1 is a program, %2 a number, %3 the program's own words.
    return credentialsError(Words::tr("The program %1 ended with exit status %2: %3")
                                    .arg(program)
                                    .arg(output.exitStatus)
                                    .arg(isolated(reason)));
}

/// Unset where there is none.
Result<std::optional<QDateTime>> readExpiration(const QJsonObject &object, const QString &program,
                                                const QDateTime &now)
{
    const QJsonValue value = object.value(expirationName);
    if (value.isUndefined() || value.isNull())
        return std::optional<QDateTime>();
    const QDateTime expiry = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (!expiry.isValid() || expiry.timeSpec() == Qt::LocalTime) {
        return credentialsError(
                //: %1 is a program. Expiration is a name that is not translated.
                Words::tr("The program %1 printed an Expiration that is no time with a time zone, "
                          "such as 2026-01-31T12:00:00Z.")
                        .arg(program));
    }
    if (expiry <= now) {
        //: %1 is a program.
        return credentialsError(
                Words::tr("The program %1 printed a credential that has expired.").arg(program));
    }
    return std::optional(expiry.toUTC());
}

} // namespace

CredentialFetch commandFetch(const QStringList &command, std::chrono::milliseconds timeLimit,
                             std::function<QDateTime()> now)
{
    return [command, timeLimit, now = std::move(now)] {
        return chain<TemporaryCredential>(
                PendingPtr<CommandOutput>(new CommandRun(command, timeLimit)),
                [program = command.first(), now](const Result<CommandOutput> &output) {
                    return knownAnswer(output.and_then([&](const CommandOutput &printed) {
                        return credentialFromCommand(printed, program, now());
                    }));
                });
    };
}

Result<TemporaryCredential> credentialFromCommand(const CommandOutput &output,
                                                  const QString &program, const QDateTime &now)
{
    if (output.exitStatus != 0)
        return statusError(output, program);
    const QJsonDocument document = QJsonDocument::fromJson(output.output);
    if (!document.isObject()) {
        //: %1 is a program.
        return credentialsError(
                Words::tr("The program %1 did not print a JSON object.").arg(program));
    }
    const Result<Credential> credential = credentialFromFields(document.object(), fieldNames);
    if (!credential) {
        return credentialsError(
                //: %1 is a program, %2 what is wrong, such as "SecretKey is missing".
                Words::tr("What the program %1 printed is no credential: %2.")
                        .arg(program, credential.error().message));
    }
    return readExpiration(document.object(), program, now)
            .map([&credential](const std::optional<QDateTime> &expiry) {
                return TemporaryCredential {.credential = *credential, .expiry = expiry};
            });
}
