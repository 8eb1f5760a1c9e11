// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/cloudoptions.h"

#include "accounts/metadataendpoint.h"
#include "cli/commandoptions.h"
#include "cli/usageerror.h"
#include "cloud/endpointchoice.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Whose images are asked for.
Result<CloudChoice> readProfiles(const QCommandLineParser &parser, CloudChoice choice)
{
    if (!parser.isSet(CommandOption::profile))
        return choice;
    return readNames(parser, CommandOption::profile).map([&choice](const QStringList &names) {
        choice.profiles = names;
        return choice;
    });
}

Result<std::chrono::seconds> readDuration(const QCommandLineParser &parser)
{
    bool isNumber = true;
    const int seconds = parser.isSet(CommandOption::duration)
                                ? parser.value(CommandOption::duration).toInt(&isNumber)
                                : 0;
    if (!isNumber) {
        return valueError(CommandOption::duration, CommandOption::duration,
                          Words::tr("\"%1\" is not a number of seconds.")
                                  .arg(parser.value(CommandOption::duration)));
    }
    return std::chrono::seconds(seconds);
}

/// What is on top of a profile is on top of one.
Result<QStringList> checkedNames(const QCommandLineParser &parser, const QStringList &names)
{
    for (const QString &option : {CommandOption::roleArn, CommandOption::expectAccount}) {
        if (names.size() > 1 && parser.isSet(option)) {
            return usageError(option,
                              Words::tr("--%1 takes one profile, not several.").arg(option));
        }
    }
    return names;
}

/// As which role, and in whose account that must be.
Result<CloudChoice> readRole(const QCommandLineParser &parser, CloudChoice choice)
{
    choice.expectedAccount = parser.value(CommandOption::expectAccount).trimmed();
    if (parser.isSet(CommandOption::expectAccount) && choice.expectedAccount.isEmpty())
        return emptyValueError(CommandOption::expectAccount);
    static const QRegularExpression number(u"\\A\\d*\\z"_s);
    if (!number.match(choice.expectedAccount).hasMatch()) {
        return valueError(
                CommandOption::expectAccount, CommandOption::expectAccount,
                Words::tr("\"%1\" is not the number of an account.").arg(choice.expectedAccount));
    }
    if (!parser.isSet(CommandOption::roleArn)) {
        for (const QString &option :
             {CommandOption::roleSessionName, CommandOption::externalId, CommandOption::duration}) {
            if (parser.isSet(option)) {
                return usageError(
                        option, Words::tr("--%1 needs --%2.").arg(option, CommandOption::roleArn));
            }
        }
    } else {
        const Result<std::chrono::seconds> duration = readDuration(parser);
        if (!duration)
            return Failure(duration.error());
        choice.role.arn = parser.value(CommandOption::roleArn).trimmed();
        if (parser.isSet(CommandOption::roleSessionName))
            choice.role.sessionName = parser.value(CommandOption::roleSessionName).trimmed();
        choice.role.externalId = parser.value(CommandOption::externalId).trimmed();
        choice.role.duration = *duration;
        if (const Result<void> valid = validateRole(choice.role); !valid)
            return valueError(valid.error().field, valid.error());
    }
    return choice;
}

/// Where to ask, and in which language.
Result<CloudChoice> readService(const QCommandLineParser &parser)
{
    CloudChoice choice = {.isDemo = parser.isSet(CommandOption::demo)};
    if (choice.isDemo && parser.isSet(CommandOption::endpoint))
        return usageError(CommandOption::endpoint,
                          Words::tr("--demo uses its own endpoint: leave out --endpoint."));
    if (parser.isSet(CommandOption::endpoint)) {
        const Result<EndpointChoice> endpoint =
                parseEndpointChoice(parser.value(CommandOption::endpoint));
        if (!endpoint)
            return valueError(CommandOption::endpoint, endpoint.error());
        choice.endpoint = *endpoint;
    }
    if (parser.isSet(CommandOption::proxy)) {
        const QString text = parser.value(CommandOption::proxy);
        if (text.trimmed().isEmpty())
            return emptyValueError(CommandOption::proxy);
        const Result<ProxyChoice> proxy = parseProxyChoice(text);
        if (!proxy)
            return usageError(CommandOption::proxy, proxy.error().message);
        choice.proxy = *proxy;
    }
    choice.caFile = parser.value(CommandOption::caFile);
    if (parser.isSet(CommandOption::caFile) && choice.caFile.isEmpty())
        return emptyValueError(CommandOption::caFile);
    if (parser.isSet(CommandOption::metadataEndpoint)) {
        const Result<QUrl> endpoint =
                parseMetadataEndpoint(parser.value(CommandOption::metadataEndpoint));
        if (!endpoint)
            return valueError(CommandOption::metadataEndpoint, endpoint.error());
        choice.metadataEndpoint = *endpoint;
    }
    if (!parser.isSet(CommandOption::language))
        return choice;
    const QString language = parser.value(CommandOption::language);
    choice.language = language.toLatin1();
    if (choice.language != "en-US" && choice.language != "zh-CN") {
        return valueError(CommandOption::language, CommandOption::language,
                          Words::tr("\"%1\" is not a language of the service.").arg(language));
    }
    return choice;
}

} // namespace

QList<QCommandLineOption> cloudOptions()
{
    return {
            {CommandOption::demo, Words::tr("Use the built-in demo cloud; no account is needed.")},
            {CommandOption::profile,
             Words::tr("Ask as these profiles, separated by commas; \"cvm-image-browser profiles\" "
                       "lists them. By default the first that is there of env, sdk:default, the "
                       "default of tccli, the one last used in the window, oidc and role."),
             u"NAMES"_s},
            {CommandOption::roleArn, Words::tr("Assume this role with the profile's credential."),
             u"ARN"_s},
            {CommandOption::roleSessionName, Words::tr("Name of the role's session."), u"NAME"_s},
            {CommandOption::externalId, Words::tr("External id that the role asks for."), u"ID"_s},
            {CommandOption::duration, Words::tr("How long the role's credential lasts."),
             u"SECONDS"_s},
            {CommandOption::expectAccount,
             Words::tr("Read nothing unless the credential belongs to this account."), u"UIN"_s},
            {CommandOption::metadataEndpoint,
             Words::tr("Ask for the machine's role here instead of the usual address."), u"URL"_s},
            {CommandOption::endpoint,
             Words::tr(
                     "Send requests to these hosts: international; mainland, those of the site of "
                     "mainland China; internal, from inside Tencent Cloud; regional, each "
                     "region's own; or an https address for everything. By default those of the "
                     "program's settings, or else international."),
             u"ENDPOINT"_s},
            {CommandOption::proxy,
             Words::tr("Connect through this proxy, http:// or socks5://, with user and password "
                       "before the host if it wants them, and with port 80, or 1080 of socks5, "
                       "where none is named; system, the one of the system's settings; none; or "
                       "automatic, that of https_proxy or else of the system. By default the one "
                       "of the program's settings, or else automatic."),
             u"PROXY"_s},
            {CommandOption::caFile,
             Words::tr("Trust the CA certificates in this PEM file besides the system's."),
             u"FILE"_s},
            {CommandOption::language,
             Words::tr("Language of the service's messages: en-US or zh-CN."), u"LANGUAGE"_s,
             u"en-US"_s},
    };
}

Result<CloudChoice> readCloudChoice(const QCommandLineParser &parser)
{
    return readService(parser)
            .and_then([&parser](const CloudChoice &choice) { return readProfiles(parser, choice); })
            .and_then([&parser](const CloudChoice &choice) { return readRole(parser, choice); });
}

Result<QStringList> readNames(const QCommandLineParser &parser, const QString &option)
{
    QStringList names;
    for (const QString &name : parser.values(option).join(u',').split(u',')) {
        if (!name.trimmed().isEmpty() && !names.contains(name.trimmed()))
            names.append(name.trimmed());
    }
    if (names.isEmpty())
        return emptyValueError(option);
    return checkedNames(parser, names);
}
