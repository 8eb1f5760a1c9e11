// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

/// The actions that this program always calls, each as CAM names it: "name/cvm:DescribeImages".
/// Without the second the regions are those that the program knows, without the third an account
/// has no number to be shown.
[[nodiscard]] QStringList calledActions();

/// The smallest policy of CAM that allows them, as JSON to be pasted into the vendor's console: a
/// statement of policy version 2.0. It names all resources, since none of the actions can be
/// allowed for some only. Where `roles` are assumed (see assumedRoles()), another statement allows
/// that, and for these alone.
[[nodiscard]] QString camPolicy(const QStringList &roles = {});
