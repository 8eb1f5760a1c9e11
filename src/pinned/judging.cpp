// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/judging.h"

#include "pinned/findingtext.h"
#include "pinned/namedrift.h"
#include "pinned/pinnedplaces.h"
#include "pinned/successor.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isUsable(const Image &image)
{
    // A state that was not told is no reason to warn.
    return image.imageState.isEmpty() || image.imageState == "NORMAL"_L1 ||
           image.imageState == "USING"_L1;
}

bool isDeprecated(const Image &image)
{
    return image.imageDeprecated.value_or(false);
}

class Judge final
{
public:
    Judge(const QList<PinnedId> &ids, const CloudFacts &facts, const JudgingRules &rules)
        : m_facts(facts), m_rules(rules), m_places(ids), m_successors(facts, m_places),
          m_text(facts, rules)
    {
        for (const PinnedId &pinned : ids) {
            if (pinned.name && pinned.name->ids > 1)
                m_namedTogether[{pinned.path, pinned.name->offset}].append(pinned.id);
        }
    }

    [[nodiscard]] Finding finding(const PinnedId &pinned) const;

private:
    [[nodiscard]] Verdict ofMissing(const PinnedId &pinned) const;
    [[nodiscard]] Verdict ofImages(const PinnedId &pinned, const QList<Image> &images,
                                   const std::optional<Successor> &successor) const;

    [[nodiscard]] QStringList namedTogether(const PinnedId &pinned) const
    {
        return m_namedTogether.value({pinned.path, pinned.name->offset});
    }

    const CloudFacts &m_facts;
    const JudgingRules &m_rules;
    PinnedPlaces m_places;
    SuccessorSearch m_successors;
    FindingText m_text;
    /// Ids with one comment beside them, by the file and where in it the comment has its name.
    QHash<std::pair<QString, qsizetype>, QStringList> m_namedTogether;
};

/// Of an id that is not in the region meant, or nowhere.
Verdict Judge::ofMissing(const PinnedId &pinned) const
{
    const bool isMeantRead = pinned.region.isEmpty() || m_facts.isRegionRead(pinned.region);
    if (m_facts.asked.isEmpty() || !isMeantRead)
        return Verdict::Unknown;
    const bool isFound = !m_facts.images.value(pinned.id).isEmpty();
    if (!isFound && m_facts.unreadRegions().isEmpty())
        return Verdict::Gone;
    // Whatever was not read may have it. That it is not where it is meant to be is certain even so.
    return pinned.region.isEmpty() ? Verdict::Unknown : Verdict::Elsewhere;
}

Verdict Judge::ofImages(const PinnedId &pinned, const QList<Image> &images,
                        const std::optional<Successor> &successor) const
{
    // Of several accounts any will do; so will any region, where none is meant.
    if (std::ranges::none_of(images, isUsable))
        return Verdict::Unusable;
    if (m_places.isTwice(pinned, images.constFirst()))
        return Verdict::Twice;
    if (std::ranges::any_of(images, isDeprecated))
        return Verdict::Deprecated;
    const QDateTime created = images.constFirst().created;
    if (m_rules.maxAgeDays && created.isValid() &&
        created.addDays(*m_rules.maxAgeDays) < m_rules.now)
        return Verdict::Stale;
    if (pinned.name && isDrift(*pinned.name, images.constFirst(), namedTogether(pinned), m_facts))
        return Verdict::Drift;
    if (successor && isNewerBuild(successor->image, images.constFirst()))
        return Verdict::Newer;
    return Verdict::Ok;
}

Finding Judge::finding(const PinnedId &pinned) const
{
    Finding finding = {.pinned = pinned, .found = m_facts.regionsOf(pinned.id)};
    const QList<Image> meant = m_facts.imagesOf(pinned.id, pinned.region);
    const QList<Image> images = meant.isEmpty() ? m_facts.imagesOf(pinned.id) : meant;
    if (!images.isEmpty()) {
        // The worst one explains the verdict.
        const auto worst = std::ranges::find_if(images, [&](const Image &image) {
            return isDeprecated(image) || !isUsable(image);
        });
        finding.image = worst == images.end() ? images.constFirst() : *worst;
        finding.successor = m_successors.of(pinned, *finding.image);
    }
    finding.verdict =
            meant.isEmpty() ? ofMissing(pinned) : ofImages(pinned, meant, finding.successor);
    if (!wantsSuccessor(finding.verdict))
        finding.successor.reset();
    if (pinned.waiver) {
        finding.isWaived = pinned.waiver->holdsOn(m_rules.now.date());
        finding.isWaiverExpired = !finding.isWaived && !pinned.waiver->isVoid();
    }
    finding.message = m_text.of(finding);
    return finding;
}

} // namespace

QList<Finding> judge(const QList<PinnedId> &ids, const CloudFacts &facts, const JudgingRules &rules)
{
    const Judge judge(ids, facts, rules);
    QList<Finding> findings;
    for (const PinnedId &pinned : ids) {
        const bool isReported = pinned.isSure || rules.reportsCandidates ||
                                !facts.images.value(pinned.id).isEmpty();
        if (isReported)
            findings.append(judge.finding(pinned));
    }
    return findings;
}
