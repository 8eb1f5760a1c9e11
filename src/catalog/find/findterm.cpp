// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findterm.h"

#include "catalog/columns/cellcode.h"
#include "catalog/find/quoting.h"
#include "catalog/store/cellvalues.h"
#include "core/imagetext.h"
#include "core/overloaded.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FindExpression)
};

std::optional<bool> readFlag(const QString &text)
{
    const auto isOneOf = [&text](const QStringList &words) {
        return words.contains(text, Qt::CaseInsensitive);
    };
    if (isOneOf({u"yes"_s, u"true"_s, booleanText(true)}))
        return true;
    if (isOneOf({u"no"_s, u"false"_s, booleanText(false)}))
        return false;
    return std::nullopt;
}

QString badValueText(FindKind kind, const QString &value)
{
    switch (kind) {
    case FindKind::Number:
        return Texts::tr("\"%1\" is not a number: write 50, <=50, >50 or 20..100.").arg(value);
    case FindKind::Date:
        return Texts::tr("\"%1\" is not a date: write 2025, 2025-03, >2025-03-31, 2024..2025, or "
                         "<30d for the last 30 days.")
                .arg(value);
    case FindKind::Flag:
        return Texts::tr("\"%1\" is neither yes nor no.").arg(value);
    case FindKind::Text:
    case FindKind::Code:
    case FindKind::Tags:
    case FindKind::Snapshots:
        break; // takes any value
    }
    Q_UNREACHABLE();
}

/// The number by which a cell is ordered: with times, the milliseconds.
std::optional<qint64> numberOf(const Image &image, ImageColumn column)
{
    const SortValue value = sortValue(image, column);
    const auto *numbers = std::get_if<std::pair<qint64, qint64>>(&value);
    return numbers ? std::optional(numbers->first) : std::nullopt;
}

} // namespace

std::optional<FindTerm::Condition> FindTerm::parseCondition(const FindKey &key, QStringView raw,
                                                            const FindZone &zone)
{
    using Extent = TextPattern::Extent;
    const auto wrap = [](const auto &value) {
        return value ? std::optional<Condition>(*value) : std::nullopt;
    };
    if (raw == "\"\""_L1)
        return NoValue();
    switch (key.kind) {
    case FindKind::Flag:
        return wrap(readFlag(unquoted(raw)));
    case FindKind::Number:
        return wrap(parseNumberRange(unquoted(raw)));
    case FindKind::Date:
        return wrap(parseDateRange(unquoted(raw), zone));
    case FindKind::Tags: {
        const QStringView name = splitUnquoted(raw, u'=').constFirst();
        const TextPattern keyPattern(name, Extent::Whole);
        if (name.size() == raw.size())
            return TagPattern {keyPattern, std::nullopt};
        return TagPattern {keyPattern, TextPattern(raw.sliced(name.size() + 1), Extent::Whole)};
    }
    case FindKind::Text:
    case FindKind::Snapshots:
    case FindKind::Code:
        break;
    }
    if (raw.startsWith(u'='))
        return TextPattern(raw.sliced(1), Extent::Whole);
    return TextPattern(raw, key.kind == FindKind::Code ? Extent::Whole : Extent::Part);
}

bool FindTerm::matches(const Image &image) const
{
    const bool isMet =
            std::ranges::any_of(m_conditions, [this, &image](const Condition &condition) {
                return meets(image, condition);
            });
    return isMet != m_isNegated;
}

QStringList FindTerm::parts() const
{
    QStringList parts;
    if (m_isNegated || m_key.kind != FindKind::Text)
        return parts;
    for (const Condition &condition : m_conditions) {
        if (const auto *pattern = std::get_if<TextPattern>(&condition); pattern && pattern->part())
            parts.append(*pattern->part());
    }
    return parts;
}

bool FindTerm::isOfValue() const
{
    // Snapshots are looked at one by one; the cell only counts them.
    return CellValues::isShared(m_key.column) && m_key.kind != FindKind::Snapshots;
}

bool FindTerm::isOfOwn() const
{
    return !CellValues::isShared(m_key.column);
}

bool FindTerm::matchesOwn(const CellValues &cells, ImageNumber number) const
{
    const bool isMet = std::ranges::any_of(m_conditions, [&](const Condition &condition) {
        return meetsOwn(cells, number, condition);
    });
    return isMet != m_isNegated;
}

bool FindTerm::meetsOwn(const CellValues &cells, ImageNumber number,
                        const Condition &condition) const
{
    if (const auto *range = std::get_if<ValueRange>(&condition)) {
        // There is no other number that is an image's own: see ColumnChecks::canBeOwn().
        const std::optional<qint64> created = cells.created(number);
        return created && range->contains(*created);
    }
    // Patterns are without case, so it does not matter that these texts are folded.
    const QStringView text = cells.ownText(number, m_key.column);
    if (const auto *pattern = std::get_if<TextPattern>(&condition))
        return pattern->matches(text);
    return text.isEmpty();
}

bool FindTerm::meets(const Image &image, const Condition &condition) const
{
    const Overloaded meet = {
            [this, &image](const NoValue &) { return cellText(image, m_key.column).isEmpty(); },
            [this, &image](bool flag) { return cellFlag(image, m_key.column) == flag; },
            [this, &image](const ValueRange &range) {
                const std::optional<qint64> number = numberOf(image, m_key.column);
                return number && range.contains(*number);
            },
            [this, &image](const TextPattern &pattern) { return meetsText(image, pattern); },
            [&image](const TagPattern &pattern) {
                return std::ranges::any_of(image.tags, [&pattern](const Tag &tag) {
                    return pattern.key.matches(tag.key) &&
                           (!pattern.value || pattern.value->matches(tag.value));
                });
            },
    };
    return std::visit(meet, condition);
}

bool FindTerm::meetsText(const Image &image, const TextPattern &pattern) const
{
    if (m_key.kind == FindKind::Snapshots) {
        return std::ranges::any_of(image.snapshotSet, [&pattern](const Snapshot &snapshot) {
            return pattern.matches(snapshot.snapshotId);
        });
    }
    if (m_key.kind == FindKind::Text)
        return pattern.matches(cellText(image, m_key.column));
    const QString code = cellCode(image, m_key.column);
    return pattern.matches(code) || pattern.matches(findWord(code, m_key.column)) ||
           pattern.matches(cellText(image, m_key.column));
}

Result<std::optional<FindTerm>> parseFindTerm(const FindKey &key, const QString &raw,
                                              bool isNegated, const FindZone &zone)
{
    FindTerm term(key, isNegated);
    for (const QStringView part : splitUnquoted(raw, u',')) {
        if (part.isEmpty())
            continue;
        const std::optional<FindTerm::Condition> condition =
                FindTerm::parseCondition(key, part, zone);
        if (!condition) {
            return Failure(ApiError {.kind = ApiError::Kind::Usage,
                                     .message = badValueText(key.kind, unquoted(part)),
                                     .field = u"find"_s});
        }
        term.m_conditions.push_back(*condition);
    }
    return term.m_conditions.empty() ? std::nullopt : std::optional(term);
}
