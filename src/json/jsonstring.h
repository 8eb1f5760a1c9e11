// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QStringView>

/// Appends the text as a JSON string in UTF-8. Escaped are quotes, backslashes, control characters
/// and halves of surrogate pairs, which UTF-8 cannot say.
void appendJsonString(QByteArray &json, QStringView text);
