// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"
#include "simulator/demoaccounts.h"
#include "simulator/refusal.h"

#include <QByteArray>
#include <QJsonObject>

/// Answers GetCallerIdentity of sts: who signed the request, a sub-account with a long-lived key.
/// It takes no parameters. The error is the service's refusal.
[[nodiscard]] Result<QJsonObject>
callerIdentityReply(const DemoAccount &caller, const QByteArray &body, ServiceLanguage language);
