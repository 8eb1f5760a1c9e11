// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDate>
#include <QJsonArray>
#include <QJsonValue>
#include <QString>

/// The fields in which the account's own images differ, each decided by the image's key. They
/// show what the service may send: nothing, null and empty as well as values.

/// A moment of that day, in one of the two spellings of UTC that the service uses.
[[nodiscard]] QString demoTime(QDate date, const QString &key);

/// Up to four tags; no tags are an empty array, null or undefined.
[[nodiscard]] QJsonValue demoTags(const QString &key);

/// One to three snapshots, the system disk of `size` GiB first.
[[nodiscard]] QJsonArray demoSnapshots(const QString &key, int size);

/// NORMAL for most; each of the API's states and USING for some.
[[nodiscard]] QString demoState(const QString &key, bool imported);

/// The name or a longer text for most; empty, null or undefined for some.
[[nodiscard]] QJsonValue demoDescription(const QString &key, const QString &name);
