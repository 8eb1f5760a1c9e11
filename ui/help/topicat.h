// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/help/helptopic.h"

class QWidget;

/// The page on the part of a window that a widget is in; on regions and filters where there is none
/// or it is in no part.
[[nodiscard]] HelpTopic topicAt(const QWidget *widget);
