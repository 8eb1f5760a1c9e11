// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagequery.h"

/// Requests for images by their ids, as code to go on with: what counts of them is the region, the
/// ids and the limit. No text holds a credential; where one is needed, it is read from the
/// environment. Without a line end after the last line.

/// The vendor's libraries, for version 2017-03-12 of the API.
enum class Sdk { Cpp, Go, Python, Node };

/// A whole program that asks and prints the answers.
[[nodiscard]] QString requestsAsProgram(Sdk sdk, const QList<ImageRequest> &requests);

/// A command for a POSIX shell for each request. The signature of a request is made of its time and
/// its body, so both it and the time are left to variables, as a comment says.
[[nodiscard]] QString requestsAsCurl(const QList<ImageRequest> &requests);
