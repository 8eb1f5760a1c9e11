// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// The form in which texts are compared (NFC): a name that was typed on a Mac, where letters may
/// come in parts, is equal to one that looks the same. What is shown, copied and written stays as
/// it came.
[[nodiscard]] QString inNormalForm(const QString &text);

/// Whether the text is certainly in that form: known without a look-up, for nearly all texts.
[[nodiscard]] bool isPlainlyNormal(QStringView text);
