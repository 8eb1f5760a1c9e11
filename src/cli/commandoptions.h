// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/command.h"

#include <QStringList>

/// The options of the command line, by their names without the two dashes.
namespace CommandOption {

inline const QString demo = QStringLiteral("demo");
inline const QString endpoint = QStringLiteral("endpoint");
inline const QString profile = QStringLiteral("profile");
inline const QString roleArn = QStringLiteral("role-arn");
inline const QString roleSessionName = QStringLiteral("role-session-name");
inline const QString externalId = QStringLiteral("external-id");
inline const QString duration = QStringLiteral("duration");
inline const QString expectAccount = QStringLiteral("expect-account");
inline const QString metadataEndpoint = QStringLiteral("metadata-endpoint");
inline const QString proxy = QStringLiteral("proxy");
inline const QString caFile = QStringLiteral("ca-file");
inline const QString test = QStringLiteral("test");
inline const QString uiLanguage = QStringLiteral("ui-language");
inline const QString group = QStringLiteral("group");
inline const QString missingIn = QStringLiteral("missing-in");
inline const QString behind = QStringLiteral("behind");
inline const QString language = QStringLiteral("language");
inline const QString region = QStringLiteral("region");
inline const QString filter = QStringLiteral("filter");
inline const QString imageId = QStringLiteral("image-id");
inline const QString instanceType = QStringLiteral("instance-type");
inline const QString search = QStringLiteral("search");
inline const QString exportFile = QStringLiteral("export");
inline const QString format = QStringLiteral("format");
inline const QString columns = QStringLiteral("columns");
inline const QString find = QStringLiteral("find");
inline const QString findAs = QStringLiteral("find-as");
inline const QString facet = QStringLiteral("facet");
inline const QString sort = QStringLiteral("sort");
inline const QString separator = QStringLiteral("separator");
inline const QString oneLine = QStringLiteral("one-line");
inline const QString numbersAsText = QStringLiteral("numbers-as-text");
inline const QString bom = QStringLiteral("bom");
inline const QString noFormulaGuard = QStringLiteral("no-formula-guard");
inline const QString newWindow = QStringLiteral("new-window");
inline const QString checkPinned = QStringLiteral("check-pinned");
inline const QString screenshot = QStringLiteral("screenshot");
inline const QString since = QStringLiteral("since");
inline const QString until = QStringLiteral("until");
inline const QString noKeep = QStringLiteral("no-keep");
inline const QString mute = QStringLiteral("mute");
inline const QString muteName = QStringLiteral("mute-name");
inline const QString kind = QStringLiteral("kind");
inline const QString exitCode = QStringLiteral("exit-code");
inline const QString memory = QStringLiteral("memory");
inline const QString size = QStringLiteral("size");
inline const QString help = QStringLiteral("help");
inline const QString version = QStringLiteral("version");

} // namespace CommandOption

/// Those that say how to write, and so need a file to write to.
[[nodiscard]] QStringList writingOptions();

/// Those that say what is asked, for readQueryOptions().
[[nodiscard]] QList<QCommandLineOption> imageQueryOptions();

/// Those of each command that narrows what was read, or writes tables.
[[nodiscard]] QCommandLineOption findAsOption();
[[nodiscard]] QCommandLineOption facetOption();
[[nodiscard]] QCommandLineOption noFormulaGuardOption();

/// The program without a command.
[[nodiscard]] Command programCommand();

/// What an option takes, as it stands behind "It takes" in a message.
[[nodiscard]] QString acceptedBy(const QString &option);
