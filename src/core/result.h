// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/apierror.h"

#include <tl/expected.hpp>

/// A value, or the ApiError that explains why there is none.
template<typename T>
using Result = tl::expected<T, ApiError>;

using Failure = tl::unexpected<ApiError>;
