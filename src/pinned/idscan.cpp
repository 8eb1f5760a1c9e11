// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/idscan.h"

#include "pinned/comments.h"
#include "pinned/filekind.h"
#include "pinned/idoffsets.h"
#include "pinned/linewords.h"
#include "pinned/meantregion.h"
#include "pinned/textkind.h"

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// The lines of ascending offsets, and what is true of each as a whole: there may be many ids in
/// one.
class LineReader final
{
public:
    explicit LineReader(QByteArrayView text) : m_text(text) { }

    void goTo(qsizetype offset);

    [[nodiscard]] int line() const { return m_line; }
    /// In units of UTF-16, from 1.
    [[nodiscard]] int column() const { return m_column; }
    [[nodiscard]] qsizetype begin() const { return m_begin; }
    [[nodiscard]] QByteArrayView text() const { return m_text.sliced(m_begin, m_end - m_begin); }
    /// Where all its ids are, in the text.
    [[nodiscard]] const std::vector<qsizetype> &ids() const { return m_ids; }
    /// What the line or the one above says, unless that has ids of its own.
    [[nodiscard]] const std::optional<Waiver> &waiver() const { return m_waiver; }

private:
    void readLine();

    QByteArrayView m_text;
    qsizetype m_before = 0; ///< The line above begins here.
    qsizetype m_begin = 0;
    qsizetype m_end = -1;
    int m_line = 1;
    qsizetype m_counted = 0; ///< Up to here the columns of the line are.
    int m_column = 1;
    std::vector<qsizetype> m_ids;
    std::optional<Waiver> m_waiver;
};

void LineReader::goTo(qsizetype offset)
{
    const bool isFirst = m_end < 0;
    while (offset > m_end) {
        if (m_end >= 0) {
            m_before = m_begin;
            m_begin = m_end + 1;
            ++m_line;
        }
        const qsizetype end = m_text.indexOf('\n', m_begin);
        m_end = end < 0 ? m_text.size() : end;
    }
    if (isFirst || m_counted < m_begin)
        readLine();
    m_column += int(QString::fromUtf8(m_text.sliced(m_counted, offset - m_counted)).size());
    m_counted = offset;
}

void LineReader::readLine()
{
    m_counted = m_begin;
    m_column = 1;
    m_ids = imageIdOffsets(text());
    for (qsizetype &id : m_ids)
        id += m_begin;
    m_waiver = waiverIn(text());
    if (m_waiver || m_line == 1)
        return;
    const QByteArrayView above = m_text.sliced(m_before, m_begin - 1 - m_before);
    if (imageIdOffsets(above).empty())
        m_waiver = waiverIn(above);
}

bool hasDigit(const QString &id)
{
    return std::any_of(id.cbegin() + 4, id.cend(), [](QChar c) { return c.isDigit(); });
}

} // namespace

QList<PinnedId> scanText(QByteArrayView text, const QString &path, const ProviderRegions &providers)
{
    const std::vector<qsizetype> offsets = imageIdOffsets(text);
    if (offsets.empty())
        return {};
    const FileKind kind = kindOfText(text, path);
    const std::vector<Comment> comments = commentsOf(text, path);
    const MeantRegion meant(text, kind, path, providers, comments);
    QList<PinnedId> ids;
    ids.reserve(qsizetype(offsets.size()));
    LineReader lines(text);
    for (const qsizetype offset : offsets) {
        lines.goTo(offset);
        const QByteArrayView before = text.sliced(lines.begin(), offset - lines.begin());
        PinnedId pinned = {
                .path = path,
                .kind = kind,
                .line = lines.line(),
                .column = lines.column(),
                .offset = offset,
                .id = QString::fromLatin1(text.sliced(offset, imageIdSize)),
        };
        meant.tell(pinned, lines.text(), lines.begin());
        // What a text without a name looks like is less certain than what the name of a file says.
        const bool isInMap = kind != FileKind::Other && pinned.regionFrom == RegionSource::MapKey;
        pinned.isSure = isInfrastructure(fileKindOf(path)) || isInMap || hasDigit(pinned.id) ||
                        isBehindImageKey(before);
        pinned.waiver = lines.waiver();
        pinned.name = nameBeside(text, offset, lines.ids(), comments);
        ids.append(pinned);
    }
    return ids;
}
