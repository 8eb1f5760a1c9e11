// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/apierror.h"

/// The one place that tells what is for the credential from what is for the request.

/// Whether the service refused the credential, so that another one may do: the codes AuthFailure…
/// but for those on the time, the form and the rights of the request, and …InvalidToken. Then the
/// provider is asked for another, once.
[[nodiscard]] bool isCredentialRefusal(const ApiError &error);

/// Whether it is for the credential, and not for the region or the way there: there is none, or the
/// service refused it.
[[nodiscard]] bool isOfCredential(const ApiError &error);
