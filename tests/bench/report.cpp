// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "report.h"

#include <QStringList>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

void putLine(const QStringList &fields)
{
    QTextStream(stdout) << fields.join(u'\t') << Qt::endl;
}

} // namespace

void reportTarget(const QString &what, const QString &target, const QString &result, bool isMet)
{
    putLine({u"target"_s, what, target, result, isMet ? u"yes"_s : u"no"_s});
}

void reportUnknown(const QString &what, const QString &target, const QString &why)
{
    putLine({u"target"_s, what, target, why, u"unknown"_s});
}

void reportGrowth(const QString &what, const QString &unit, int rows, double value)
{
    putLine({u"growth"_s, what, unit, QString::number(rows), QString::number(value, 'f', 4)});
}

QString shortNumber(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
}

QString inMilliseconds(double value)
{
    return shortNumber(value) + u" ms"_s;
}

QString asRatio(double value)
{
    return shortNumber(value) + u" ×"_s;
}
