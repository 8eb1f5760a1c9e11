// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/findkeys.h"
#include "catalog/find/textpattern.h"
#include "catalog/find/valuerange.h"
#include "catalog/store/imagenumber.h"
#include "core/imagetext.h"
#include "core/result.h"

#include <variant>
#include <vector>

class CellValues;

/// One key:value of the find box: what a certain value of an image must be. Text is compared
/// without case.
class FindTerm final
{
public:
    [[nodiscard]] bool matches(const Image &image) const;
    /// The same, for a column whose values are an image's own; not for snapshots.
    [[nodiscard]] bool matchesOwn(const CellValues &cells, ImageNumber number) const;

    /// What it looks for inside of the texts of its column, to be highlighted there.
    [[nodiscard]] QStringList parts() const;
    [[nodiscard]] ImageColumn column() const { return m_key.column; }
    /// Whether it looks at nothing but the value in the cell of its column (see CellValues).
    [[nodiscard]] bool isOfValue() const;
    /// Whether it looks at nothing but the text or time of a column that is not shared.
    [[nodiscard]] bool isOfOwn() const;

private:
    friend Result<std::optional<FindTerm>> parseFindTerm(const FindKey &, const QString &, bool,
                                                         const FindZone &);

    struct NoValue
    {
    };
    struct TagPattern
    {
        TextPattern key;
        std::optional<TextPattern> value;
    };
    using Condition = std::variant<NoValue, bool, ValueRange, TextPattern, TagPattern>;

    FindTerm(const FindKey &key, bool isNegated) : m_key(key), m_isNegated(isNegated) { }
    [[nodiscard]] static std::optional<Condition>
    parseCondition(const FindKey &key, QStringView raw, const FindZone &zone);
    [[nodiscard]] bool meets(const Image &image, const Condition &condition) const;
    [[nodiscard]] bool meetsOwn(const CellValues &cells, ImageNumber number,
                                const Condition &condition) const;
    [[nodiscard]] bool meetsText(const Image &image, const TextPattern &pattern) const;

    FindKey m_key;
    bool m_isNegated = false;
    std::vector<Condition> m_conditions; ///< One of them must be met.
};

/// Reads the value of a key: raw text (see quoting.h), of which the parts between commas are
/// alternatives; days begin as they do in the zone. An empty value in quotes ("") means that there
/// is none. Unset when nothing is written yet, as in "arch:". Errors: Usage, field "find", for what
/// is no number, date, yes or no.
[[nodiscard]] Result<std::optional<FindTerm>> parseFindTerm(const FindKey &key, const QString &raw,
                                                            bool isNegated, const FindZone &zone);
