// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/inifile.h"
#include "fuzztargets.h"

using namespace Qt::StringLiterals;

namespace {

QString asIni(const QList<IniSection> &sections)
{
    QString text;
    for (const IniSection &section : sections) {
        text += u'[' + section.name + u"]\n"_s;
        for (auto value = section.values.begin(); value != section.values.end(); ++value)
            text += value.key() + u" = \""_s + value.value() + u"\"\n"_s;
    }
    return text;
}

} // namespace

QString iniFault(const QByteArray &text)
{
    const QList<IniSection> sections = readIni(QString::fromUtf8(text));
    const QList<IniSection> again = readIni(asIni(sections));
    if (again.size() != sections.size())
        return u"the sections are not read as the same again"_s;
    for (qsizetype i = 0; i < sections.size(); ++i) {
        if (again[i].name != sections[i].name)
            return u"a name is not read as the same again"_s;
        if (again[i].values != sections[i].values)
            return u"the values are not read as the same again"_s;
    }
    return {};
}
