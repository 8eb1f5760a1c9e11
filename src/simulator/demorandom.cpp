// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/demorandom.h"

namespace {

/// FNV-1a over the UTF-16 units, then the finalizer of SplitMix64, since FNV alone leaves the low
/// bits of similar keys alike.
quint64 hashOf(const QString &key)
{
    quint64 hash = 0xcbf29ce484222325;
    for (const QChar unit : key) {
        hash ^= unit.unicode();
        hash *= 0x100000001b3;
    }
    hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9;
    hash = (hash ^ (hash >> 27)) * 0x94d049bb133111eb;
    return hash ^ (hash >> 31);
}

} // namespace

int demoNumber(const QString &key, int bound)
{
    Q_ASSERT(bound > 0);
    return static_cast<int>(hashOf(key) % static_cast<quint64>(bound));
}

QString demoId(const QString &prefix, const QString &key)
{
    constexpr char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    quint64 rest = hashOf(prefix + key);
    QString id = prefix;
    for (int i = 0; i < 8; ++i) {
        id += QLatin1Char(digits[rest % 36]);
        rest /= 36;
    }
    return id;
}
