// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/detailregions.h"

#include "catalog/matrix/whereis.h"
#include "core/imagetext.h"
#include "core/placetext.h"
#include "ui/details/detailpane.h"

#include <algorithm>
#include <tuple>

namespace {

QString earlierText(const Image &image)
{
    //: The state of an image in a region as it was remembered: %1 is one, such as Normal.
    return DetailRegions::tr("%1, earlier").arg(stateText(image));
}

QList<RegionEntry> entriesOf(const Presence &presence, const ImageStore &store, int group,
                             TimeZone zone)
{
    const auto builds = presence.buildsOf(group);
    std::vector<Build> sorted(builds.begin(), builds.end());
    std::ranges::sort(sorted, [](const Build &a, const Build &b) {
        return a.place != b.place ? a.place < b.place : isNewer(a, b);
    });
    QList<RegionEntry> entries;
    for (const Build &build : sorted) {
        const Image image = store.at(build.number);
        entries.append({.key = {image.place, image.imageId},
                        .region = placeText(image.place),
                        .created = createdText(image, zone),
                        .state = build.isKept ? earlierText(image) : stateText(image),
                        .snapshots = int(image.snapshotSet.size())});
    }
    return entries;
}

} // namespace

DetailRegions::DetailRegions(DetailPane &pane, const ImageCatalog &catalog,
                             const ReadTimes &readTimes, Presence &presence,
                             const Narrowing &narrowing, QObject *parent)
    : QObject(parent), m_pane(pane), m_catalog(catalog), m_readTimes(readTimes),
      m_presence(presence), m_narrowing(narrowing)
{
    connect(&pane, &DetailPane::regionsWanted, this, &DetailRegions::show);
    connect(&presence, &Presence::changed, this, [this] {
        if (m_pane.showsRegions())
            show(m_key);
    });
}

void DetailRegions::show(const ImageKey &key)
{
    m_key = key;
    m_presence.keep();
    const std::optional<ImageNumber> number = m_catalog.store().numberOf(key);
    const std::optional<int> group = number ? m_presence.groupOf(*number) : std::nullopt;
    if (!group)
        return m_pane.setRegions({}, {});
    const TimeZone zone = m_narrowing.timeZone();
    const std::vector<Whereabouts> whereabouts = whereaboutsOf(m_presence, group);
    QStringList sentences = QStringList {whereSummary(whereabouts)} +
                            whereSentences(m_presence, m_readTimes.times(), whereabouts, zone);
    if (const QString unasked = unaskedSentence(m_catalog.query(), key.imageId); !unasked.isEmpty())
        sentences.append(unasked);
    m_pane.setRegions(sentences, entriesOf(m_presence, m_catalog.store(), *group, zone));
}
