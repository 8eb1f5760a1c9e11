// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QProcessEnvironment>
#include <QString>

/// Where credentials are looked for. Tests name folders of their own.
struct SignInPlaces
{
    QProcessEnvironment environment = {};
    QString home = {};         ///< The user's folder, without a slash at its end.
    QString systemFolder = {}; ///< Where the computer's settings are: "/etc".
    QString profilesPath = {}; ///< The file of the profiles made in this program; empty: none.
};
