// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

class QComboBox;

/// Adds the languages in which the service answers; the data of each is its code, "en-US" or
/// "zh-CN".
void addServiceLanguages(QComboBox &combo);
