// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/idscan.h"

#include "pinned/filekind.h"
#include "pinned/idoffsets.h"
#include "pinned/linewords.h"
#include "pinned/meantregion.h"
#include "pinned/scopes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Lines and columns of ascending offsets.
class LineCounter final
{
public:
    explicit LineCounter(QByteArrayView text) : m_text(text) { }

    void goTo(qsizetype offset)
    {
        for (qsizetype end = m_text.indexOf('\n', m_begin); end >= 0 && end < offset;
             end = m_text.indexOf('\n', m_begin)) {
            m_before = m_begin;
            m_begin = end + 1;
            ++m_line;
        }
    }

    [[nodiscard]] int line() const { return m_line; }
    [[nodiscard]] qsizetype begin() const { return m_begin; }
    [[nodiscard]] QByteArrayView text() const
    {
        const qsizetype end = m_text.indexOf('\n', m_begin);
        return m_text.sliced(m_begin, (end < 0 ? m_text.size() : end) - m_begin);
    }
    /// Empty for the first.
    [[nodiscard]] QByteArrayView textBefore() const
    {
        return m_line == 1 ? QByteArrayView() : m_text.sliced(m_before, m_begin - 1 - m_before);
    }

private:
    QByteArrayView m_text;
    qsizetype m_begin = 0;
    qsizetype m_before = 0;
    int m_line = 1;
};

bool hasDigit(const QString &id)
{
    return std::any_of(id.cbegin() + 4, id.cend(), [](QChar c) { return c.isDigit(); });
}

/// A comment of a line is of the one id in it; with several, nobody knows of which.
void takeComments(PinnedId &pinned, const LineCounter &lines, const QList<QByteArrayView> &signs)
{
    const QByteArrayView line = lines.text();
    const QByteArrayView before = lines.textBefore();
    const bool isBelowComment = imageIdOffsets(before).empty();
    pinned.waiver = waiverIn(line);
    if (!pinned.waiver && isBelowComment)
        pinned.waiver = waiverIn(before);
    if (imageIdOffsets(line).size() != 1)
        return;
    const qsizetype end = pinned.offset - lines.begin() + imageIdSize;
    pinned.name = nameBehind(line, end, signs);
    if (pinned.name) {
        pinned.name->offset += lines.begin();
    } else if (isBelowComment) {
        pinned.name = nameAbove(before, signs);
        if (pinned.name)
            pinned.name->offset += lines.begin() - 1 - before.size();
    }
}

} // namespace

QList<PinnedId> scanText(QByteArrayView text, const QString &path, const ProviderRegions &providers)
{
    const std::vector<qsizetype> offsets = imageIdOffsets(text);
    if (offsets.empty())
        return {};
    const FileKind kind = fileKindOf(path);
    const QList<QByteArrayView> signs = commentSigns(kind);
    const MeantRegion meant(text, kind, path, providers);
    QList<PinnedId> ids;
    ids.reserve(qsizetype(offsets.size()));
    LineCounter lines(text);
    for (const qsizetype offset : offsets) {
        lines.goTo(offset);
        const QByteArrayView before = text.sliced(lines.begin(), offset - lines.begin());
        PinnedId pinned = {
                .path = path,
                .line = lines.line(),
                .column = int(QString::fromUtf8(before).size()) + 1,
                .offset = offset,
                .id = QString::fromLatin1(text.sliced(offset, imageIdSize)),
        };
        pinned.isSure = isInfrastructure(kind) || hasDigit(pinned.id) || isBehindImageKey(before);
        meant.tell(pinned, lines.text(), lines.begin());
        if (isInfrastructure(kind) || path.isEmpty())
            takeComments(pinned, lines, signs);
        else
            pinned.waiver = waiverIn(lines.text());
        ids.append(pinned);
    }
    return ids;
}
