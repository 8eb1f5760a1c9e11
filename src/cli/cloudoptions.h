// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/cloudchoice.h"
#include "core/result.h"

#include <QCommandLineOption>
#include <QList>

class QCommandLineParser;

/// The options that say which cloud is asked, as whom, and by which way.
[[nodiscard]] QList<QCommandLineOption> cloudOptions();

/// What these options say. Error: Usage, with the option as the field.
[[nodiscard]] Result<CloudChoice> readCloudChoice(const QCommandLineParser &parser);

/// The names of profiles that an option takes, separated by commas, each once. Error: Usage, where
/// there is none, or several with a role or an account that is expected.
[[nodiscard]] Result<QStringList> readNames(const QCommandLineParser &parser,
                                            const QString &option);
