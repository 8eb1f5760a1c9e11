// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/status/statusline.h"

/// Says on the status line what is copied: nothing else shows that it was. Each of the sources has
/// a signal copied(notice).
template<typename... Sources>
void tellCopies(StatusLine &line, const Sources *...sources)
{
    (QObject::connect(sources, &Sources::copied, &line, &StatusLine::showNotice), ...);
}
