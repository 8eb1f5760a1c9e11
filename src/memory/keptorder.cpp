// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/keptorder.h"

#include <QtEndian>

namespace {

constexpr qsizetype width = sizeof(qint64);
constexpr int quick = 1; // of zlib; what is left to gain is in the differences

} // namespace

QByteArray packedOrder(const QList<qint64> &numbers)
{
    QByteArray steps(numbers.size() * width, Qt::Uninitialized);
    qint64 last = 0;
    for (qsizetype index = 0; index < numbers.size(); ++index) {
        qToLittleEndian(numbers[index] - last, steps.data() + index * width);
        last = numbers[index];
    }
    return qCompress(steps, quick);
}

QList<qint64> unpackedOrder(const QByteArray &packed)
{
    QList<qint64> numbers;
    if (packed.isEmpty())
        return numbers;
    const QByteArray steps = qUncompress(packed);
    numbers.reserve(steps.size() / width);
    qint64 last = 0;
    for (qsizetype at = 0; at + width <= steps.size(); at += width) {
        last += qFromLittleEndian<qint64>(steps.constData() + at);
        numbers.append(last);
    }
    return numbers;
}
