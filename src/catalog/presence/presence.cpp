// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/presence/presence.h"

#include <algorithm>

using namespace Qt::StringLiterals;

Presence::Presence(const ImageStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Presence::changed);
    connect(&store, &ImageStore::added, this, &Presence::takeAdded);
    connect(&store, &ImageStore::changed, this, &Presence::takeChanged);
    connect(&store, &ImageStore::cameAgain, this, &Presence::takeCameAgain);
    connect(&store, &ImageStore::gone, this, &Presence::takeGone);
    connect(&store, &ImageStore::cleared, this, &Presence::clear);
}

void Presence::keep()
{
    if (m_isKept)
        return;
    m_isKept = true;
    rebuild();
}

void Presence::setGrouping(Grouping grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    rebuild();
}

void Presence::setIdsAsked(bool areIdsAsked)
{
    if (areIdsAsked == m_areIdsAsked)
        return;
    m_areIdsAsked = areIdsAsked;
    rebuild();
}

void Presence::setPlaces(const QList<PlaceStatus> &places)
{
    const bool areSame =
            std::ranges::equal(places, m_places, {}, &PlaceStatus::place, &PlaceStatus::place);
    if (areSame && places == m_places)
        return;
    std::vector<bool> isWhole;
    for (const PlaceStatus &status : places)
        isWhole.push_back(isReadWhole(status));
    const bool isKnownAlike = areSame && isWhole == m_isWhole;
    m_places = places;
    m_isWhole = std::move(isWhole);
    if (isKnownAlike)
        return m_timer.start(); // why a place is not known, perhaps
    if (!areSame)
        return rebuild();
    forgetRows();
    m_timer.start();
}

std::optional<int> Presence::groupOf(ImageNumber number) const
{
    return indexOf(number) < m_groupOf.size() ? m_groupOf[indexOf(number)] : std::nullopt;
}

std::optional<int> Presence::groupOf(const GroupKey &key) const
{
    const auto found = m_groupIndexes.constFind(key);
    return found == m_groupIndexes.cend() ? std::nullopt : std::optional(*found);
}

const GroupRow &Presence::rowOf(int group) const
{
    const Group &found = m_groups[size_t(group)];
    if (!found.row)
        found.row = judged(found.builds, m_isWhole, found.key.kind);
    return *found.row;
}

bool Presence::isLookAlike(int group) const
{
    const QString text = lookAlikeText(keyOf(group));
    return !text.isNull() && m_lookAlikes.value(text) > 1;
}

void Presence::takeAdded(ImageNumber first, int count)
{
    if (!m_isKept)
        return;
    for (int i = 0; i < count; ++i)
        add(ImageNumber(int(first) + i));
    m_timer.start();
}

void Presence::takeChanged(const QList<ImageChange> &changes)
{
    if (!m_isKept)
        return;
    for (const ImageChange &change : changes) {
        remove(change.number);
        add(change.number);
    }
    m_timer.start();
}

/// Those that changed, too, are known already.
void Presence::takeCameAgain(const std::vector<ImageNumber> &numbers)
{
    if (!m_isKept)
        return;
    for (const ImageNumber number : numbers) {
        const std::optional<int> index = groupOf(number);
        if (!index)
            continue;
        Group &group = m_groups[size_t(*index)];
        std::ranges::find(group.builds, number, &Build::number)->isKept = false;
        group.row.reset();
    }
    m_timer.start();
}

void Presence::takeGone(const std::vector<ImageNumber> &numbers)
{
    if (!m_isKept)
        return;
    for (const ImageNumber number : numbers)
        remove(number);
    m_timer.start();
}

void Presence::clear()
{
    m_groups.clear();
    m_groupIndexes.clear();
    m_groupOf.clear();
    m_textNumbers.clear();
    m_lookAlikes.clear();
    emit regrouped();
    m_timer.start();
}

void Presence::rebuild()
{
    clear();
    m_placeIndexes.clear();
    ++m_placesVersion;
    for (qsizetype place = 0; place < m_places.size(); ++place)
        m_placeIndexes.insert(m_places.at(place).place, int(place));
    if (!m_isKept)
        return;
    for (const ImageNumber number : m_store.numbers())
        add(number);
}

void Presence::add(ImageNumber number)
{
    const Image image = m_store.at(number);
    const GroupKey key = groupKeyOf(image, m_areIdsAsked ? Grouping::Id : m_grouping);
    auto index = m_groupIndexes.constFind(key);
    if (index == m_groupIndexes.cend()) {
        index = m_groupIndexes.insert(key, int(m_groups.size()));
        m_groups.push_back({.key = key});
    }
    Group &group = m_groups[size_t(*index)];
    if (group.builds.empty() && key.kind != GroupKey::Kind::Id)
        ++m_lookAlikes[lookAlikeText(key)];
    group.builds.push_back(buildOf(number, image));
    group.row.reset();
    if (m_groupOf.size() <= indexOf(number))
        m_groupOf.resize(indexOf(number) + 1);
    m_groupOf[indexOf(number)] = *index;
}

void Presence::remove(ImageNumber number)
{
    const std::optional<int> index = groupOf(number);
    if (!index)
        return;
    Group &group = m_groups[size_t(*index)];
    std::erase_if(group.builds, [number](const Build &build) { return build.number == number; });
    group.row.reset();
    m_groupOf[indexOf(number)].reset();
    if (group.builds.empty() && group.key.kind != GroupKey::Kind::Id)
        --m_lookAlikes[lookAlikeText(group.key)];
}

void Presence::forgetRows()
{
    for (const Group &group : m_groups)
        group.row.reset();
}

/// Of a place that nobody has told of nothing is known but its images.
int Presence::placeIndex(const Place &place)
{
    const auto found = m_placeIndexes.constFind(place);
    if (found != m_placeIndexes.cend())
        return *found;
    m_places.append({.place = place});
    m_isWhole.push_back(false);
    m_placeIndexes.insert(place, int(m_places.size()) - 1);
    ++m_placesVersion;
    forgetRows();
    return int(m_places.size()) - 1;
}

int Presence::textNumber(const QString &text)
{
    const auto found = m_textNumbers.constFind(text);
    return found != m_textNumbers.cend() ? *found
                                         : *m_textNumbers.insert(text, int(m_textNumbers.size()));
}

Build Presence::buildOf(ImageNumber number, const Image &image)
{
    return {.number = number,
            .place = placeIndex(image.place),
            .created = image.created.isValid() ? std::optional(image.created.toMSecsSinceEpoch())
                                               : std::nullopt,
            .imageId = image.imageId,
            .health = healthOf(image.imageState),
            .percent = image.syncPercent,
            .isDeprecated = image.imageDeprecated.value_or(false),
            .isKept = m_store.isKept(number),
            .size = image.imageSize,
            .name = textNumber(image.imageName),
            .state = textNumber(image.imageState == "USING"_L1 ? u"NORMAL"_s : image.imageState),
            .os = textNumber(image.osName)};
}
