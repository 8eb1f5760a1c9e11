// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// The page on the find language, as HTML: what the find box takes, with all of its keys.
[[nodiscard]] QString findLanguagePage();
