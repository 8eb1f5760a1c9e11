// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayList>
#include <QString>
#include <QStringList>

/// Regions in texts that people write.

/// The one known region that is named in a text, where that stands between characters that are
/// neither letters nor digits, in any case and with "_" for "-": "IMAGE_AP_SEOUL". A zone, such as
/// "ap-seoul-1", names its region. Empty if there is none, or more than one.
[[nodiscard]] QString regionNamedIn(const QString &text);

/// The words of a text that may be regions, known or not, as "ap-newtown" and "IMAGE_AP_NEWTOWN"
/// have one: those that begin as the known ones do, to the end of the word.
[[nodiscard]] QStringList regionLikeWords(const QString &text);

/// The region that a key of a map names, known or not, as another key of the same map names a known
/// one: of "image_ap_newtown" beside "image_ap_seoul" it is "ap-newtown". Empty for none.
[[nodiscard]] QString regionNamedLike(const QString &key, const QString &other);

/// How a text may write a known region: ap-seoul, ap_seoul, AP-SEOUL, AP_SEOUL.
[[nodiscard]] QByteArrayList regionForms(const QString &region);

/// How often a text has it in one of these forms.
[[nodiscard]] qsizetype regionCount(const QByteArray &text, const QString &region);

/// A text with another region in the place of this one, in the form in which that stands there.
[[nodiscard]] QByteArray withRegion(const QByteArray &text, const QString &region,
                                    const QString &other);

/// The region that a value is meant as, such as that of region = "ap-seoul": a known one, a zone of
/// it, or anything that looks like one, as there are new regions. Empty for none.
[[nodiscard]] QString regionOfValue(const QString &value);
