// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/temporarycredential.h"
#include "core/pending.h"

#include <functional>

/// Gets a credential from its source, anew with each call. What it was made with lives as long as
/// the function and its answers.
using CredentialFetch = std::function<PendingPtr<TemporaryCredential>()>;
