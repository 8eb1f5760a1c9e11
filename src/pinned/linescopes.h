// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/scopes.h"

/// What is nested by lines.

/// YAML: what is indented under a key, or behind the dash of a list, is in it.
void readIndented(QByteArrayView text, ScopedText &scoped);

/// [sections] with KEY = VALUE in them, and the same without sections.
void readSections(QByteArrayView text, ScopedText &scoped);

/// REGION:ID, REGION:ID: what stands in one line is together, and so are lines that follow each
/// other with one id each.
void readPairs(QByteArrayView text, ScopedText &scoped);
