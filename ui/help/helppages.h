// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/help/helptopic.h"

class QWidget;

/// The page on a topic, as HTML without a title; the keys are those of the window.
[[nodiscard]] QString helpPage(HelpTopic topic, const QWidget &window);
