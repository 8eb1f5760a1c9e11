// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"
#include "simulator/refusal.h"

#include <QByteArray>
#include <QJsonObject>

/// Answers GetCallerIdentity of sts: who the demo's credential belongs to, a sub-account with a
/// long-lived key. It takes no parameters. The error is the service's refusal.
[[nodiscard]] Result<QJsonObject> callerIdentityReply(const QByteArray &body,
                                                      ServiceLanguage language);
