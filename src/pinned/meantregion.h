// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/comments.h"
#include "pinned/idscan.h"
#include "pinned/scopes.h"
#include "pinned/tableheader.h"

/// Tells which region a text means where it has an image id, and from where that is known.
class MeantRegion final
{
public:
    /// The text and its comments must outlive this. See scanText().
    MeantRegion(QByteArrayView text, FileKind kind, const QString &path,
                const ProviderRegions &providers, const std::vector<Comment> &comments);

    /// Fills in the region, from where it is known, and the map. The id's line begins at an offset.
    void tell(PinnedId &pinned, QByteArrayView line, qsizetype lineBegin) const;

private:
    struct Told
    {
        QString region = {};
        RegionSource from = RegionSource::None;
        QString provider = {};
    };

    [[nodiscard]] QString regionOfKey(const QString &key, size_t scope) const;
    [[nodiscard]] Told byKey(PinnedId &pinned, QByteArrayView line, qsizetype lineBegin) const;
    [[nodiscard]] Told byRow(QByteArrayView line) const;
    [[nodiscard]] Told byLine(const PinnedId &pinned, QByteArrayView line,
                              qsizetype lineBegin) const;
    [[nodiscard]] Told byScopes(PinnedId &pinned) const;
    [[nodiscard]] Told ofScope(size_t index, PinnedId &pinned) const;
    [[nodiscard]] Told byProvider(size_t index) const;
    [[nodiscard]] bool hasUsualProvider(size_t index) const;

    QByteArrayView m_text;
    FileKind m_kind;
    ProviderRegions m_providers;
    const std::vector<Comment> &m_comments;
    ScopedText m_scoped;
    TableHeader m_header;
    bool m_isTerraform;
    QString m_ofPath; ///< The region that the path names.
};
