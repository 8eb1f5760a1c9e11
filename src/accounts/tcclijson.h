// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/jsonfields.h"
#include "core/result.h"

#include <QByteArray>

/// What the files of tccli have in common.

/// The object in a file of tccli. Error: Malformed, with the reason as a sentence.
[[nodiscard]] Result<QJsonObject> tccliObject(const QByteArray &json);

/// That a field is of the wrong type: Malformed, with a sentence that names its place.
[[nodiscard]] ApiError tccliFault(const QString &place);

/// A text, which is empty where it is "None": tccli writes that where a person entered nothing.
[[nodiscard]] QString tccliText(const JsonFields &fields, const QString &name);
