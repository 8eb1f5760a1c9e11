// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

#include <QPalette>

/// How the state of an image is shown: an icon beside a word, and a color that repeats what they
/// say.
struct StateMark
{
    enum class Meaning { Fine, UnderWay, Attention, Failed, Unknown };

    QString iconName; ///< See icons.h; empty without a state.
    Meaning meaning = Meaning::Unknown;

    bool operator==(const StateMark &) const = default;
};

[[nodiscard]] StateMark stateMark(const Image &image);

[[nodiscard]] QColor stateColor(const QPalette &palette, const StateMark &mark);
