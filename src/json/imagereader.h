// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagefields.h"
#include "json/jsonparsing.h"
#include "json/textpool.h"

#include <bitset>
#include <iterator>
#include <string>
#include <vector>

/// Reads entries of ImageSet.
class ImageReader
{
public:
    /// Nothing in an entry is required: a field that is missing, null or of an unexpected type is
    /// left unset, and so is a number with a fraction; they can still be seen in `unread`. A whole
    /// number sent as a text is read, and so is a text sent as a whole number. Of a field that is
    /// there several times the last one counts. An entry that is no object gives an image without
    /// an id. The place is left to the caller.
    [[nodiscard]] Parsed<Image> read(simdjson::ondemand::value entry);
    [[nodiscard]] Parsed<Image> read(simdjson::ondemand::object entry);

private:
    using Value = simdjson::ondemand::value;

    /// The JSON of a value that is not plain; unset if it was, and has been read.
    using Rest = Parsed<std::optional<std::string_view>>;

    /// A member as it is written.
    struct Unread
    {
        const ImageField *field = nullptr; ///< Null for what is none.
        std::string_view name = {};
        std::string_view json = {};
    };

    Parsed<void> readMember(Image &image, const MemberName &name, Value value);
    Parsed<void> readField(Image &image, const ImageField &field, std::string_view written,
                           Value value);
    void forgetEarlier(Image &image, const ImageField &field);
    Rest readPlain(QString &text, Value value, bool isOwn);
    Rest readPlain(std::optional<qint64> &number, Value value, bool isOwn);
    Rest readPlain(std::optional<bool> &boolean, Value value, bool isOwn);
    Rest readPlain(QList<Snapshot> &snapshots, Value value, bool isOwn);
    Rest readPlain(QList<Tag> &tags, Value value, bool isOwn);
    [[nodiscard]] QByteArray pooledUnread();

    TextPool m_pool; ///< Texts that images have in common.

    // Of the image that is read now.
    std::bitset<std::size(imageFields)> m_present;
    std::vector<Unread> m_unread;
    std::string m_unreadText;
};
