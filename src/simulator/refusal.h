// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QString>

/// The languages in which the service words its errors and the names of operating systems.
enum class ServiceLanguage { English, Chinese };

/// The service's refusal of a request: an error of kind Service with the service's own words, in
/// the language asked for. `detail` is what the words of that code name, such as a parameter, and
/// `limit` the limit it exceeds.
[[nodiscard]] Failure refusal(const QString &code, ServiceLanguage language,
                              const QString &detail = {}, const QString &limit = {});
