// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/filekind.h"

#include <QDate>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

/// From where it is known which region a text means, in the order in which it is looked for. In
/// scripts, whose lines are commands, the line counts more than the block.
enum class RegionSource {
    None,
    MapKey,   ///< The key of the value, or of a map around it: "ap-seoul" = "img-…".
    Block,    ///< region = "ap-seoul", or a zone of it, in the same block or one around it.
    Provider, ///< The alias of a provider of Terraform, which a file of the same folder tells.
    Line,     ///< The only region on the line: a hint, by which nothing is written.
    Path,     ///< The only region in the names of the file and its folders.
};

/// A name that a comment beside an image id gives to the image.
struct NameBeside
{
    QString name = {};
    qsizetype offset = 0; ///< Of the name in the file, in bytes.
    qsizetype size = 0;   ///< In bytes.
    bool isSaid = false;  ///< It is said to be one, as in "name: web". Else it may be any text.
    int ids = 1;          ///< How many ids it stands beside: with several, it is of one of them.

    bool operator==(const NameBeside &) const = default;
};

/// "cvm-ignore: reason [until DATE]" in the line of an image id or in the one above.
struct Waiver
{
    QString reason = {};
    std::optional<QDate> until = {}; ///< The last day; invalid where the text is no date.

    /// Whether it has no reason, so that it never holds.
    [[nodiscard]] bool isVoid() const { return reason.isEmpty(); }
    /// Whether it holds on this day.
    [[nodiscard]] bool holdsOn(QDate day) const
    {
        return !isVoid() && (!until || (until->isValid() && day <= *until));
    }

    bool operator==(const Waiver &) const = default;
};

/// An image id in a text, and what the text says of it.
struct PinnedId
{
    QString path = {};               ///< Of the file, with slashes; empty for a text without one.
    FileKind kind = FileKind::Other; ///< As which its text is read.
    int line = 1;                    ///< From 1.
    int column = 1;                  ///< From 1, in units of UTF-16.
    qsizetype offset = 0;            ///< In the file, in bytes.
    QString id = {};                 ///< isImageId() holds for it.
    /// Whether it is an image id for certain, as it has a digit, is in an infrastructure file or
    /// beside the key of an image. Else it is as likely the name of a class in a style sheet, such
    /// as img-polaroid.
    bool isSure = true;
    QString region = {}; ///< The one it is meant for; empty if the text does not tell.
    RegionSource regionFrom = RegionSource::None;
    QString provider = {}; ///< Where it is one that tells the region: as in "tencentcloud.seoul".
    qsizetype map = 0; ///< The same for all in one map of regions: where that begins in the file.
    /// It is but listed under "others", as one more that a region has.
    bool isOther = false;
    std::optional<NameBeside> name = {};
    std::optional<Waiver> waiver = {};

    bool operator==(const PinnedId &) const = default;
};

Q_DECLARE_METATYPE(PinnedId)
