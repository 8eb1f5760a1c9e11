// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/textpattern.h"
#include "catalog/find/valuerange.h"
#include "catalog/presence/presence.h"
#include "core/result.h"

#include <QStringList>

#include <span>
#include <variant>
#include <vector>

/// One key:value of the find box that asks where else an image is. What is not known is neither
/// so nor not so: an image of which nothing is known in Tokyo is found by in:tokyo as little as by
/// -in:tokyo. behind: finds the images that are older; -behind: those of which none is older
/// anywhere.
class PresenceTerm final
{
public:
    /// The presence must be kept.
    [[nodiscard]] bool matches(const Presence &presence, ImageNumber number);

    /// Whether what is in a place counts.
    [[nodiscard]] bool isAbout(const Place &place) const;
    /// Whether it names a region that is none of these.
    [[nodiscard]] bool isAboutOther(const QList<PlaceStatus> &places) const;

private:
    friend Result<std::optional<PresenceTerm>> parsePresenceTerm(const QString &, const QString &,
                                                                 bool);

    enum class Verdict { Unknown, No, Yes };
    struct InAll
    {
    };
    struct InPlaces
    {
        TextPattern pattern;
        std::vector<bool> isMeant = {}; ///< By place, of those of this version.
        std::optional<int> placesVersion = {};

        void learn(const Presence &presence);
    };
    struct Behind
    {
        ValueRange days;
    };
    struct Differs
    {
        bool GroupDifferences::*in = nullptr; ///< In anything, where it is null.
    };
    using Condition = std::variant<InAll, InPlaces, Behind, Differs>;

    explicit PresenceTerm(bool isNegated) : m_isNegated(isNegated) { }
    [[nodiscard]] static std::optional<Condition> parseCondition(const QString &key,
                                                                 QStringView raw);
    [[nodiscard]] Verdict verdict(Condition &condition, const Presence &presence,
                                  ImageNumber number, int group) const;
    [[nodiscard]] static bool isNoneToCome(const Presence &presence, int group);
    [[nodiscard]] static Verdict anywhereBehind(const ValueRange &days, const Presence &presence,
                                                int group);

    bool m_isNegated = false;
    std::vector<Condition> m_conditions; ///< One of them must be met.
};

/// The words of these keys: "in", "behind", "differs".
[[nodiscard]] QStringList presenceKeys();
[[nodiscard]] bool isPresenceKey(const QString &word);
/// Values to offer for one of them, beside the regions of "in".
[[nodiscard]] QStringList presenceValues(const QString &key);

/// Reads the value of such a key: raw text, of which the parts between commas are alternatives.
/// Unset when nothing is written yet. Errors: Usage, field "find".
[[nodiscard]] Result<std::optional<PresenceTerm>>
parsePresenceTerm(const QString &key, const QString &raw, bool isNegated);

/// Whether a place is meant by the text of a region: by its id, the id's part after the first
/// dash, its name, or as placeWord() has it; in any case.
[[nodiscard]] bool isMeantBy(const TextPattern &pattern, const Place &place);
