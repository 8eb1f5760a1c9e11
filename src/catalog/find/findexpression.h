// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/columns/imagecolumns.h"
#include "catalog/find/findneedle.h"
#include "catalog/find/findterm.h"
#include "catalog/find/findzone.h"
#include "catalog/find/presenceterm.h"
#include "core/result.h"

#include <QList>

#include <memory>
#include <optional>
#include <vector>

/// How the text of the find box is read.
struct FindOptions
{
    bool matchCase = false;
    bool wholeWord = false;
    bool regularExpression = false;         ///< The whole text is one; there are no keys then.
    std::optional<ImageColumn> column = {}; ///< Where words are looked for; unset: in all columns.
    FindZone zone = {};                     ///< In which days begin, and times are found.

    bool operator==(const FindOptions &) const = default;
};

/// What the find box asks of images, ready to be matched: a value, cheap to copy.
///
/// Made by parseFindExpression(). One made without it, and one of an empty text, matches
/// everything.
class FindExpression final
{
public:
    [[nodiscard]] bool isEmpty() const;

    /// A regular expression that takes too long with the image does not match; FindPass tells. Nor
    /// does a term that asks where else the image is: of one image alone that is not known.
    [[nodiscard]] bool matches(const Image &image) const;

    /// What it is made of, for FindPass, which matches many images as fast as one can.
    struct Parts
    {
        FindOptions options = {};
        std::vector<FindTerm> terms = {};
        std::vector<PresenceTerm> presence = {};
        std::vector<FindNeedle> wanted = {};   ///< All of them must be in the image,
        std::vector<FindNeedle> unwanted = {}; ///< and none of these.
    };
    [[nodiscard]] Parts parts() const;

    /// What is left to ask where there is but one account, whose images name no profile: what it
    /// asks of the profile is answered by the account's. Errors: Usage, field "find", where that is
    /// not what is asked for: no image could be.
    [[nodiscard]] Result<FindExpression> ofOneAccount(const QString &profile) const;

    [[nodiscard]] FindZone zone() const;
    /// What it was made from.
    [[nodiscard]] QString text() const;

    /// The places to highlight in the text of a cell, in order, without overlap.
    [[nodiscard]] QList<FindSpan> spans(ImageColumn column, const QString &cellText) const;

    /// Equal when made from the same text with the same options.
    bool operator==(const FindExpression &other) const;

private:
    struct Data;
    friend Result<FindExpression> parseFindExpression(const QString &, const FindOptions &);
    friend std::optional<FindSpan> findFault(const QString &, const FindOptions &);

    std::shared_ptr<const Data> m_data;
};

/// Reads the text of the find box: words and terms, separated by blanks, that must all match.
///
/// - ubuntu: some cell has it in its text as shown. "two words": in one piece.
/// - key:value, for the keys of findKeys(), compares a value of the image, without case:
///   region:ap-*, type:public,shared (a comma is "or"), os:22.04 (a part), name:=web-1 (the whole),
///   size:<=50, size:20..100, created:2025-03, created:>2025-01-01, created:<30d, tag:env,
///   tag:env=prod, cloudinit:yes, family:"" (no value).
/// - in:ap-seoul, in:all, behind:>7d, differs:size ask where else an image is, as PresenceTerm
///   judges it; -in:ap-seoul finds what is certainly not there.
/// - A minus sign before either turns it round: -windows, -type:public.
/// - The word deprecated alone is deprecated:yes; in quotes it is a word like others.
/// - "12:30" and "http://…" are words.
///
/// The options for case and whole words apply to words and regular expressions. A regular
/// expression must match within one cell.
///
/// Errors: Usage, field "find": a key that does not exist, what is no number, date, yes or no, the
/// word OR, which joins nothing here, no regular expression, or a zone that is not valid. The
/// message is one sentence for the user.
[[nodiscard]] Result<FindExpression> parseFindExpression(const QString &text,
                                                         const FindOptions &options);

/// Where the text has the fault that parseFindExpression() tells: the word, or the character of a
/// regular expression. Unset where it has none.
[[nodiscard]] std::optional<FindSpan> findFault(const QString &text, const FindOptions &options);

/// All texts of an image that words are looked for in: the cells as shown, a line for each column.
[[nodiscard]] QString findText(const Image &image, const FindZone &zone);
