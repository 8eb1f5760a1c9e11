// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/regionwords.h"

#include "core/region.h"
#include "core/regionid.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// "ap-shanghai-fsi" stands before "ap-shanghai", which it begins with.
QStringList longestFirst()
{
    QStringList ids = knownRegionIds();
    std::ranges::stable_sort(
            ids, [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return ids;
}

QString withDashes(const QString &text)
{
    return text.toLower().replace(u'_', u'-');
}

bool isBoundary(const QString &text, qsizetype at)
{
    return at < 0 || at >= text.size() || !text.at(at).isLetterOrNumber();
}

} // namespace

QString regionNamedIn(const QString &text)
{
    static const QStringList regions = longestFirst();
    QString rest = withDashes(text);
    QString named;
    for (const QString &region : regions) {
        qsizetype at = rest.indexOf(region);
        while (at >= 0) {
            const qsizetype end = at + region.size();
            if (isBoundary(rest, at - 1) && isBoundary(rest, end)) {
                if (!named.isEmpty() && named != region)
                    return {};
                named = region;
                rest.replace(at, region.size(), QString(region.size(), u' '));
            }
            at = rest.indexOf(region, end);
        }
    }
    return named;
}

QStringList regionLikeWords(const QString &text)
{
    static const QRegularExpression word(
            u"(?<![a-z0-9])(?:af|ap|eu|me|na|sa)-[a-z][a-z0-9]*(?:-[a-z0-9]+)*"_s);
    QStringList words;
    for (const QRegularExpressionMatch &match : word.globalMatch(withDashes(text)))
        words.append(match.captured());
    return words;
}

QString regionNamedLike(const QString &key, const QString &other)
{
    const QString known = regionNamedIn(other);
    const QString form = withDashes(other);
    const qsizetype begin = known.isEmpty() ? -1 : form.indexOf(known);
    if (begin < 0)
        return {};
    const QString before = form.first(begin);
    const QString behind = form.sliced(begin + known.size());
    const QString dashed = withDashes(key);
    if (dashed.size() <= before.size() + behind.size() || !dashed.startsWith(before) ||
        !dashed.endsWith(behind))
        return {};
    const QString region =
            dashed.sliced(before.size(), dashed.size() - before.size() - behind.size());
    return isRegionId(region) && regionLikeWords(region) == QStringList {region} ? region
                                                                                 : QString();
}

QByteArrayList regionForms(const QString &region)
{
    const QByteArray dashed = region.toLatin1();
    const QByteArray joined = QByteArray(dashed).replace('-', '_');
    return {dashed, joined, dashed.toUpper(), joined.toUpper()};
}

qsizetype regionCount(const QByteArray &text, const QString &region)
{
    qsizetype count = 0;
    for (const QByteArray &form : regionForms(region))
        count += text.count(form);
    return count;
}

QByteArray withRegion(const QByteArray &text, const QString &region, const QString &other)
{
    QByteArray result = text;
    const QByteArrayList forms = regionForms(region);
    for (qsizetype form = 0; form < forms.size(); ++form)
        result.replace(forms.at(form), regionForms(other).at(form));
    return result;
}

QString regionOfValue(const QString &value)
{
    if (const QString named = regionNamedIn(value); !named.isEmpty())
        return named;
    return isRegionId(value) ? value : QString();
}
