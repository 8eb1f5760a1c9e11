// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/apireply.h"
#include "core/imagepage.h"
#include "core/result.h"

#include <memory>

/// Reads replies of DescribeImages. Its memory is used again for the next one, and texts that many
/// images have are shared between all that it reads.
class ReplyReader
{
public:
    ReplyReader();
    ~ReplyReader();
    Q_DISABLE_COPY_MOVE(ReplyReader)

    /// `place` is put into every image. Entries that are no object, or have
    /// no ImageId, are counted as unreadable. A TotalCount that is no count is as good as none.
    /// Errors: those of replyError(); Malformed, also when there is no ImageSet, with the place.
    [[nodiscard]] Result<ImagePage> read(const HttpReply &reply, const Place &place,
                                         const QDateTime &readTime);

private:
    struct Parts;

    std::unique_ptr<Parts> m_parts; ///< Keeps simdjson's header out of this one.
};
