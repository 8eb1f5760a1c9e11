// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/mending.h"

#include "core/imageseries.h"
#include "core/oneline.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Mending)
};

/// Whether a comment can have a name without ending by it.
bool fitsComment(const QString &name)
{
    return !name.isEmpty() && name == onOneLine(name) && !name.contains("*/"_L1) &&
           !name.contains("-->"_L1) && !name.contains(u'"') && !name.contains(u'\'');
}

/// Whether the name beside the id is that of its image or of another build of it.
bool isOfImage(const NameBeside &name, const Image &image)
{
    return (name.isSaid && name.ids == 1) || name.name == image.imageName ||
           (openedName(name.name) != name.name &&
            openedName(name.name) == openedName(image.imageName));
}

/// What is to stand in the place of the name beside an id, which may be beside others of the same
/// file, too: the name that all of those get whose it is. None where these get several, or one
/// keeps what it has, or is not known.
std::optional<QString> nameInStep(const NameBeside &name, const QList<Finding> &findings)
{
    int ids = 0;
    std::optional<QString> next;
    for (const Finding &finding : findings) {
        if (!finding.pinned.name || finding.pinned.name->offset != name.offset)
            continue;
        ++ids;
        if (!finding.image)
            return std::nullopt;
        if (!isOfImage(name, *finding.image))
            continue;
        if (!isMendable(finding) || (next && *next != finding.successor->image.imageName))
            return std::nullopt;
        next = finding.successor->image.imageName;
    }
    const bool fits = ids == name.ids && next && fitsComment(*next);
    return fits ? next : std::nullopt;
}

} // namespace

bool isMendable(const Finding &finding)
{
    const std::optional<Successor> &successor = finding.successor;
    // A state tells what there is; to write another id into it would be a lie.
    if (finding.pinned.path.endsWith(".tfstate"_L1) ||
        finding.pinned.path.endsWith(".tfstate.backup"_L1))
        return false;
    // What else there is in a region is not what is used there.
    if (finding.pinned.isOther)
        return false;
    // A region that is but mentioned in the line may be another's.
    if (finding.pinned.regionFrom == RegionSource::Line)
        return false;
    return finding.isOpen() && successor && successor->isOnly && successor->isNewest &&
           successor->missingIn.isEmpty() && successor->unknownIn.isEmpty() &&
           wantsSuccessor(finding.verdict);
}

QList<Mend> mendsOf(const QList<Finding> &findings)
{
    QList<Mend> mends;
    QSet<qsizetype> named;
    for (const Finding &finding : findings) {
        if (!isMendable(finding))
            continue;
        const Image &image = finding.successor->image;
        mends.append({.offset = finding.pinned.offset,
                      .before = finding.pinned.id.toUtf8(),
                      .after = image.imageId.toUtf8()});
        const std::optional<NameBeside> &name = finding.pinned.name;
        if (!name || named.contains(name->offset))
            continue;
        named.insert(name->offset);
        if (const std::optional<QString> next = nameInStep(*name, findings)) {
            mends.append({.offset = name->offset,
                          .before = name->name.toUtf8(),
                          .after = next->toUtf8()});
        }
    }
    return mends;
}

Result<QByteArray> mended(const QByteArray &text, const QList<Mend> &mends)
{
    QList<Mend> sorted = mends;
    std::ranges::stable_sort(sorted, {}, &Mend::offset);
    // One comment may be about several of what is replaced; what is added may be so twice.
    const auto isSame = [](const Mend &one, const Mend &other) {
        return one == other && !one.before.isEmpty();
    };
    sorted.erase(std::ranges::unique(sorted, isSame).begin(), sorted.end());
    QByteArray result;
    qsizetype taken = 0;
    for (const Mend &mend : std::as_const(sorted)) {
        const bool isThere =
                mend.offset >= taken && QByteArrayView(text)
                                                .sliced(std::min(mend.offset, text.size()))
                                                .startsWith(mend.before);
        if (!isThere) {
            return Failure(ApiError {.kind = ApiError::Kind::File,
                                     .message = Words::tr("The file has changed meanwhile.")});
        }
        result += QByteArrayView(text).sliced(taken, mend.offset - taken);
        result += mend.after;
        taken = mend.offset + mend.before.size();
    }
    result += QByteArrayView(text).sliced(taken);
    return result;
}

QString lineDiff(const QString &path, const QByteArray &before, const QByteArray &after)
{
    const QList<QByteArray> olds = before.split('\n');
    const QList<QByteArray> news = after.split('\n');
    // How many lines are added, at most, is known; a line that comes again after some is no change.
    const qsizetype added = news.size() - olds.size();
    QString diff = u"--- %1\n+++ %1\n"_s.arg(path);
    qsizetype now = 0;
    for (qsizetype line = 0; line < olds.size() && now < news.size(); ++line, ++now) {
        if (olds.at(line) == news.at(now))
            continue;
        const qsizetype again = news.indexOf(olds.at(line), now);
        const bool isAddition = again > now && again - now <= added - (now - line);
        const qsizetype end = isAddition ? again : now + 1;
        diff += u"@@ -%1 +%2 @@\n"_s.arg(line + 1).arg(now + 1);
        if (!isAddition)
            diff += u'-' + QString::fromUtf8(olds.at(line)) + u'\n';
        for (qsizetype other = now; other < end; ++other)
            diff += u'+' + QString::fromUtf8(news.at(other)) + u'\n';
        now = isAddition ? again : now;
    }
    return diff;
}
