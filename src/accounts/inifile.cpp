// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/inifile.h"

#include <QRegularExpression>

#include <algorithm>

namespace {

QString withoutQuotes(const QString &value)
{
    const bool isQuoted = value.size() >= 2 && value.front() == value.back() &&
                          (value.front() == u'"' || value.front() == u'\'');
    return isQuoted ? value.sliced(1, value.size() - 2).trimmed() : value;
}

/// Of "[name]". Where the end is missing it is a section nonetheless: what follows is not part of
/// the one before.
QString sectionName(const QString &line)
{
    const qsizetype end = line.lastIndexOf(u']');
    return line.sliced(1, (end < 0 ? line.size() : end) - 1).trimmed();
}

qsizetype indexOf(QList<IniSection> &sections, const QString &name)
{
    const auto section = std::ranges::find(sections, name, &IniSection::name);
    if (section != sections.end())
        return section - sections.begin();
    sections.append({.name = name});
    return sections.size() - 1;
}

} // namespace

QList<IniSection> readIni(const QString &text)
{
    static const QRegularExpression delimiter(QStringLiteral("[=:]"));
    QList<IniSection> sections;
    qsizetype current = -1;
    // QString::fromUtf8() has taken the mark of the byte order away already.
    const QStringList lines = text.split(u'\n');
    for (const QString &untrimmed : lines) {
        const QString line = untrimmed.trimmed();
        if (line.startsWith(u'#') || line.startsWith(u';'))
            continue;
        if (line.startsWith(u'[')) {
            current = indexOf(sections, sectionName(line));
            continue;
        }
        const qsizetype end = line.indexOf(delimiter);
        if (current >= 0 && end > 0) {
            const QString key = line.first(end).trimmed().toLower();
            sections[current].values.insert(key, withoutQuotes(line.sliced(end + 1).trimmed()));
        }
    }
    return sections;
}
