// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QStringList>

/// The fields of the API, of what is in Image::unread, that have a value which cannot be shown in
/// full because it is of another kind than the API's page says: a number with a fraction, a word
/// for yes or no, an entry of a list that is no object. Nulls and empty lists say nothing, and a
/// number that was sent as a text has been read.
[[nodiscard]] QStringList unreadableFields(const QByteArray &unread);
