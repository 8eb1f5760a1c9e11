// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/imageseries.h"

#include <QStringView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView separators = u"-_. @+:#~(";

bool isSeparator(QChar character)
{
    return separators.contains(character);
}

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

bool isAllDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isDigit);
}

/// "3", "20261102", "v3", "r12", "20261102T0930Z"
bool isNumber(QStringView token)
{
    if (token.size() > 1 && (token.startsWith(u'v', Qt::CaseInsensitive) ||
                             token.startsWith(u'r', Qt::CaseInsensitive)))
        token = token.sliced(1);
    if (isAllDigits(token))
        return true;
    const qsizetype time = token.indexOf(u'T');
    if (time < 0 || !isAllDigits(token.first(time)))
        return false;
    QStringView rest = token.sliced(time + 1);
    if (rest.endsWith(u'Z'))
        rest.chop(1);
    return isAllDigits(rest);
}

/// "rc1", "beta", "alpha2": what may follow a number as a part of the same version.
bool isPreRelease(QStringView token)
{
    while (!token.isEmpty() && isDigit(token.back()))
        token.chop(1);
    const auto is = [token](QLatin1StringView word) {
        return token.compare(word, Qt::CaseInsensitive) == 0;
    };
    return is("rc"_L1) || is("beta"_L1) || is("alpha"_L1);
}

/// Where the last token of the text begins, of what stands before `end`.
qsizetype lastTokenStart(QStringView name, qsizetype end)
{
    while (end > 0 && !isSeparator(name[end - 1]))
        --end;
    return end;
}

} // namespace

ImageSeries seriesOf(const Image &image)
{
    if (!image.imageFamily.isEmpty())
        return {.name = image.imageFamily, .isFamily = true};
    return {.name = openedName(image.imageName)};
}

QString openedName(const QString &name)
{
    const QStringView whole(name);
    // "web (3)", as desktops name a second one.
    qsizetype end = name.endsWith(u')') && name.contains(u'(') ? name.size() - 1 : name.size();
    qsizetype opened = -1; // where what is open begins
    while (end > 0) {
        const qsizetype start = lastTokenStart(whole, end);
        const QStringView token = whole.sliced(start, end - start);
        const QStringView before = whole.first(start);
        const bool isArchitecture = token == u"64" && before.endsWith("x86_"_L1);
        if (isArchitecture || (!isNumber(token) && !(opened < 0 && isPreRelease(token))))
            break;
        if (isNumber(token))
            opened = start;
        else if (const qsizetype previous =
                         lastTokenStart(whole, std::max<qsizetype>(start - 1, 0));
                 start == 0 || !isNumber(whole.sliced(previous, start - 1 - previous)))
            break;
        end = start > 0 ? start - 1 : 0;
    }
    // Nothing is left of a name that is but a number; and a number of several separators has a
    // word between, which is empty.
    if (opened <= 0 || std::ranges::all_of(whole.first(opened), isSeparator))
        return name;
    return name.first(opened) + u'*';
}

bool isNewerBuild(const Image &first, const Image &second)
{
    if (first.created.isValid() != second.created.isValid())
        return first.created.isValid();
    if (first.created.isValid() && first.created != second.created)
        return first.created > second.created;
    return first.imageId > second.imageId;
}
