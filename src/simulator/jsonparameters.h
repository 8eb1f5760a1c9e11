// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"
#include "simulator/refusal.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

/// Parameters in the body of a request, checked as the service does. All errors are its refusals;
/// `name` is what it calls the parameter in them, "Filters.0.Name".

/// The body as an object. Error: it is none.
[[nodiscard]] Result<QJsonObject> readBody(const QByteArray &body, ServiceLanguage language);

/// Refuses the first key that is none of `known`. `path` goes before it in the refusal.
[[nodiscard]] Result<void> checkKeys(const QJsonObject &object, const QStringList &known,
                                     const QString &path, ServiceLanguage language);

/// A whole number; `absent` where there is none.
[[nodiscard]] Result<qint64> readNumber(const QJsonValue &value, const QString &name, qint64 absent,
                                        ServiceLanguage language);

/// A text; empty where there is none.
[[nodiscard]] Result<QString> readText(const QJsonValue &value, const QString &name,
                                       ServiceLanguage language);

/// A list of texts; empty where there is none.
[[nodiscard]] Result<QStringList> readTexts(const QJsonValue &value, const QString &name,
                                            ServiceLanguage language);
