// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/startrequest.h"

#include "accounts/environmentcredential.h"
#include "instance/handingon.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace {

/// So long does the other process have; one that starts itself on a busy machine is no faster.
constexpr auto patience = std::chrono::seconds(5);

OtherStart thisStart(const QProcessEnvironment &environment)
{
    QString token = environment.value(u"XDG_ACTIVATION_TOKEN"_s); // of Wayland
    if (token.isEmpty())
        token = environment.value(u"DESKTOP_STARTUP_ID"_s); // of X11
    return {.arguments = QCoreApplication::arguments(),
            .folder = QDir::currentPath(),
            .token = token.toUtf8()};
}

bool usesEnvironment(const CloudChoice &cloud, const QProcessEnvironment &environment)
{
    if (cloud.isDemo || !environmentProfile(environment))
        return false;
    return cloud.profiles.isEmpty() || cloud.profiles.contains("env"_L1);
}

bool hasPassword(const std::optional<ProxyChoice> &choice)
{
    return choice && !(choice->proxy.user().isEmpty() && choice->proxy.password().isEmpty());
}

} // namespace

StartOutcome beginStart(FirstInstance &instance, const CommandLine &commandLine,
                        const QProcessEnvironment &environment)
{
    const bool isOfScript = !commandLine.screenshotPath.isEmpty();
    if (isOfScript || instance.begin() != FirstInstance::Role::Second ||
        !canBeHandedOn(commandLine, environment))
        return StartOutcome::Begins;
    switch (handOn(instance.path(), thisStart(environment), patience)) {
    case HandingOn::Taken:
        return StartOutcome::HandedOn;
    case HandingOn::Refused:
        return StartOutcome::Begins;
    case HandingOn::Unanswered:
        break;
    }
    // It may have ended meanwhile.
    return instance.begin() == FirstInstance::Role::First ? StartOutcome::Begins
                                                          : StartOutcome::OnItsOwn;
}

bool canBeHandedOn(const CommandLine &commandLine, const QProcessEnvironment &environment)
{
    return !commandLine.opensNewWindow && commandLine.screenshotPath.isEmpty() &&
           commandLine.memoryPath.isEmpty() && !usesEnvironment(commandLine.cloud, environment) &&
           !hasPassword(commandLine.cloud.proxy);
}

bool asksSomething(const CommandLine &commandLine)
{
    return commandLine.queryOptions != QueryOptions {} || !commandLine.searchName.isEmpty();
}

bool namesCloud(const CommandLine &commandLine)
{
    CloudChoice cloud = commandLine.cloud;
    cloud.lastUsed.clear();
    return cloud != CloudChoice {};
}
