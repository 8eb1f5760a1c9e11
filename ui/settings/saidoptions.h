// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// What the command line says of things that the settings say, too, and that it decides: each is an
/// option with its value, such as "--proxy none"; what it does not say is empty.
struct SaidOptions
{
    QString proxy = {};
    QString caFile = {};
    QString endpoint = {};
    QString language = {}; ///< Of the service.
    QString profiles = {};
    QString metadataEndpoint = {};
    QString demo = {};
    QString textLanguage = {}; ///< Of the window.
    QString memory = {};       ///< The file of the memory.

    bool operator==(const SaidOptions &) const = default;
};

/// That it says so, as it stands near a field; empty for none.
[[nodiscard]] QString saidText(const QString &option);
