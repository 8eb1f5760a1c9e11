// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPalette>
#include <QString>

/// How the state of an image is shown: an icon beside a word, and a color that repeats what they
/// say.
struct StateMark
{
    enum class Meaning { Fine, UnderWay, Attention, Failed, Unknown };

    QString iconName; ///< See icons.h; empty without a state.
    Meaning meaning = Meaning::Unknown;

    bool operator==(const StateMark &) const = default;
};

/// `code` is that of a state, as stateCode() gives it: "NORMAL", "DEPRECATED"; empty without one.
[[nodiscard]] StateMark stateMark(const QString &code);

[[nodiscard]] QColor stateColor(const QPalette &palette, const StateMark &mark);
