// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/cloudfacts.h"
#include "pinned/finding.h"
#include "pinned/judging.h"

/// Puts findings into words, in the language of the program. The names of images are in them as the
/// cloud sent them.
class FindingText final
{
public:
    /// Both must outlive this.
    FindingText(const CloudFacts &facts, const JudgingRules &rules) : m_facts(facts), m_rules(rules)
    { }

    /// Of a finding that has everything but its message.
    [[nodiscard]] QString of(const Finding &finding) const;

private:
    [[nodiscard]] QString verdictText(const Finding &finding) const;
    [[nodiscard]] static QString goneText();
    [[nodiscard]] QString elsewhereText(const Finding &finding) const;
    [[nodiscard]] QString unknownText(const Finding &finding) const;
    [[nodiscard]] QString staleText(const Finding &finding) const;
    [[nodiscard]] static QString successorText(const Finding &finding);
    [[nodiscard]] static QString waiverText(const Finding &finding);

    const CloudFacts &m_facts;
    const JudgingRules &m_rules;
};

/// "ap-seoul, ap-tokyo and 12 more"
[[nodiscard]] QString regionListText(const QStringList &regions);

/// "Whether it is in ap-seoul is not known.": an image.
[[nodiscard]] QString notKnownInText(const QStringList &regions);

/// From where the region meant is known, for people: "from the provider tencentcloud.seoul".
[[nodiscard]] QString regionSourceText(const PinnedId &pinned);

/// The same for scripts, as "map key"; "none" for no region.
[[nodiscard]] QString regionSourceWord(RegionSource source);
