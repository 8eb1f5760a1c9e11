// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/presenceterm.h"

#include "catalog/find/quoting.h"
#include "core/overloaded.h"
#include "core/placetext.h"
#include "core/region.h"
#include "core/regionid.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FindExpression)
};

const QString inKey = u"in"_s;
const QString behindKey = u"behind"_s;
const QString differsKey = u"differs"_s;

bool isWord(QStringView text, QLatin1StringView word)
{
    return text.compare(word, Qt::CaseInsensitive) == 0;
}

/// "7d", "2w" and "1y" as days, anywhere in the text of a range.
std::optional<ValueRange> parseDays(const QString &text)
{
    static const QRegularExpression units(u"(\\d{1,9})([dwy])"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QString days = text;
    for (auto unit = units.match(days); unit.hasMatch(); unit = units.match(days)) {
        const QChar letter = unit.capturedView(2).front().toLower();
        const int factor = letter == u'd' ? 1 : letter == u'w' ? 7 : 365;
        days.replace(unit.capturedStart(), unit.capturedLength(),
                     QString::number(unit.captured(1).toLongLong() * factor));
    }
    return parseNumberRange(days);
}

/// A word that means no region that there is, and that looks like none which is new.
bool isNoRegion(const TextPattern &pattern, const QString &text)
{
    if (text.contains(u'*') || text.contains(u'?') || text.contains(u'/') || isRegionId(text))
        return false;
    return std::ranges::none_of(knownRegionIds(), [&pattern](const QString &id) {
        return isMeantBy(pattern, {.region = id});
    });
}

QString badValueText(const QString &key, const QString &value)
{
    if (key == inKey) {
        return Texts::tr("There is no region \"%1\": write an id such as ap-seoul, a name, or all.")
                .arg(value);
    }
    if (key == behindKey)
        return Texts::tr("\"%1\" is no number of days: write yes, 7d, >7d or 7d..30d.").arg(value);
    return Texts::tr("\"%1\" is nothing to differ in: write any, state, size, os or deprecation.")
            .arg(value);
}

} // namespace

bool isMeantBy(const TextPattern &pattern, const Place &place)
{
    const QString &region = place.region;
    return pattern.matches(region) || pattern.matches(region.section(u'-', 1)) ||
           pattern.matches(regionName(region)) || pattern.matches(placeWord(place));
}

QStringList presenceKeys()
{
    return {inKey, behindKey, differsKey};
}

bool isPresenceKey(const QString &word)
{
    return presenceKeys().contains(word);
}

QStringList presenceValues(const QString &key)
{
    if (key == inKey)
        return {u"all"_s};
    if (key == behindKey)
        return {u"yes"_s, u">7d"_s, u">30d"_s};
    return {u"any"_s, u"state"_s, u"size"_s, u"os"_s, u"deprecation"_s};
}

std::optional<PresenceTerm::Condition> PresenceTerm::parseCondition(const QString &key,
                                                                    QStringView raw)
{
    const QString text = unquoted(raw);
    if (key == inKey) {
        if (isWord(raw, "all"_L1))
            return InAll();
        const TextPattern pattern(raw, TextPattern::Extent::Whole);
        return isNoRegion(pattern, text) ? std::nullopt
                                         : std::optional<Condition>(InPlaces {pattern});
    }
    if (key == behindKey) {
        if (isWord(text, "yes"_L1) || isWord(text, "any"_L1))
            return Behind {{.first = 1}};
        const std::optional<ValueRange> days = parseDays(text);
        return days ? std::optional<Condition>(Behind {*days}) : std::nullopt;
    }
    if (isWord(text, "any"_L1) || isWord(text, "yes"_L1))
        return Differs {};
    if (isWord(text, "state"_L1))
        return Differs {&GroupDifferences::state};
    if (isWord(text, "size"_L1))
        return Differs {&GroupDifferences::size};
    if (isWord(text, "os"_L1))
        return Differs {&GroupDifferences::os};
    if (isWord(text, "deprecation"_L1) || isWord(text, "deprecated"_L1))
        return Differs {&GroupDifferences::deprecation};
    return std::nullopt;
}

/// There are few places and many images.
void PresenceTerm::InPlaces::learn(const Presence &presence)
{
    if (placesVersion == presence.placesVersion())
        return;
    isMeant.clear();
    for (const PlaceStatus &status : presence.places())
        isMeant.push_back(isMeantBy(pattern, status.place));
    placesVersion = presence.placesVersion();
}

bool PresenceTerm::matches(const Presence &presence, ImageNumber number)
{
    const std::optional<int> group = presence.groupOf(number);
    if (!group)
        return false;
    const auto is = [&](Verdict wanted) {
        return [&, wanted](Condition &condition) {
            return verdict(condition, presence, number, *group) == wanted;
        };
    };
    return m_isNegated ? std::ranges::all_of(m_conditions, is(Verdict::No))
                       : std::ranges::any_of(m_conditions, is(Verdict::Yes));
}

bool PresenceTerm::isAbout(const Place &place) const
{
    return std::ranges::any_of(m_conditions, [&place](const Condition &condition) {
        const auto *in = std::get_if<InPlaces>(&condition);
        return !in || isMeantBy(in->pattern, place);
    });
}

bool PresenceTerm::isAboutOther(const QList<PlaceStatus> &places) const
{
    return std::ranges::any_of(m_conditions, [&places](const Condition &condition) {
        const auto *in = std::get_if<InPlaces>(&condition);
        return in && std::ranges::none_of(places, [in](const PlaceStatus &status) {
                   return isMeantBy(in->pattern, status.place);
               });
    });
}

/// Whether no page that was not read can have another build of the group that would count. An id
/// is in a region once.
bool PresenceTerm::isNoneToCome(const Presence &presence, int group)
{
    if (presence.keyOf(group).kind == GroupKey::Kind::Id)
        return true;
    for (int place = 0; place < int(presence.places().size()); ++place) {
        if (!presence.isWhole(place))
            return false;
    }
    return true;
}

/// Of a group: what is behind nowhere is so in all regions, and rows are of all regions, too.
PresenceTerm::Verdict PresenceTerm::anywhereBehind(const ValueRange &days, const Presence &presence,
                                                   int group)
{
    const GroupRow &row = presence.rowOf(group);
    const bool isAny = std::ranges::any_of(row.cells, [&days](const GroupCell &cell) {
        return cell.daysBehind > 0 && days.contains(cell.daysBehind);
    });
    if (isAny)
        return Verdict::Yes;
    return isNoneToCome(presence, group) ? Verdict::No : Verdict::Unknown;
}

PresenceTerm::Verdict PresenceTerm::verdict(Condition &condition, const Presence &presence,
                                            ImageNumber number, int group) const
{
    const GroupRow &row = presence.rowOf(group);
    const Overloaded judge = {
            [&row](const InAll &) {
                if (row.missing > 0)
                    return Verdict::No;
                return row.isInAll() ? Verdict::Yes : Verdict::Unknown;
            },
            [&](InPlaces &in) {
                in.learn(presence);
                bool isKnown = false;
                bool isUnknown = false;
                for (size_t place = 0; place < row.cells.size(); ++place) {
                    if (!in.isMeant[place])
                        continue;
                    if (row.cells[place].isThere())
                        return Verdict::Yes;
                    const bool isMissing = row.cells[place].state == CellState::Missing;
                    (isMissing ? isKnown : isUnknown) = true;
                }
                return isKnown && !isUnknown ? Verdict::No : Verdict::Unknown;
            },
            [&](const Behind &behind) {
                if (m_isNegated)
                    return anywhereBehind(behind.days, presence, group);
                const auto builds = presence.buildsOf(group);
                const auto build = std::ranges::find(builds, number, &Build::number);
                const GroupCell &cell = row.cells[size_t(build->place)];
                if (cell.daysBehind > 0 && behind.days.contains(cell.daysBehind))
                    return Verdict::Yes;
                const bool isSure = presence.isWhole(build->place) ||
                                    presence.keyOf(group).kind == GroupKey::Kind::Id;
                return isSure ? Verdict::No : Verdict::Unknown;
            },
            [&](const Differs &differs) {
                if (differs.in ? row.differences.*differs.in : row.differences.any())
                    return Verdict::Yes;
                const bool isSure = row.unknown == 0 && isNoneToCome(presence, group);
                return isSure ? Verdict::No : Verdict::Unknown;
            },
    };
    return std::visit(judge, condition);
}

Result<std::optional<PresenceTerm>> parsePresenceTerm(const QString &key, const QString &raw,
                                                      bool isNegated)
{
    PresenceTerm term(isNegated);
    for (const QStringView part : splitUnquoted(raw, u',')) {
        if (part.isEmpty())
            continue;
        const std::optional<PresenceTerm::Condition> condition =
                PresenceTerm::parseCondition(key, part);
        if (!condition) {
            return Failure(ApiError {.kind = ApiError::Kind::Usage,
                                     .message = badValueText(key, unquoted(part)),
                                     .field = u"find"_s});
        }
        term.m_conditions.push_back(*condition);
    }
    return term.m_conditions.empty() ? std::nullopt : std::optional(term);
}
