// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/store/imagestore.h"

#include <algorithm>
#include <map>
#include <utility>

ImageStore::ImageStore(QObject *parent) : QObject(parent) { }

std::optional<ImageNumber> ImageStore::numberOf(const ImageKey &key) const
{
    const auto ofPlace = m_numbers.constFind(key.place);
    if (ofPlace == m_numbers.constEnd())
        return std::nullopt;
    const auto number = ofPlace->constFind(key.imageId);
    return number == ofPlace->constEnd() ? std::nullopt : std::optional(*number);
}

std::vector<ImageNumber> ImageStore::numbers() const
{
    std::vector<ImageNumber> numbers;
    numbers.reserve(size_t(m_count));
    for (int number = 0; number < numberEnd(); ++number) {
        if (contains(ImageNumber(number)))
            numbers.push_back(ImageNumber(number));
    }
    return numbers;
}

std::vector<ImageNumber> ImageStore::numbersIn(const Place &place) const
{
    const QHash<QString, ImageNumber> ofPlace = m_numbers.value(place);
    std::vector<ImageNumber> numbers(ofPlace.cbegin(), ofPlace.cend());
    std::ranges::sort(numbers);
    return numbers;
}

void ImageStore::take(const QList<Image> &images, const ImageOrigin &origin,
                      std::optional<qint64> position)
{
    const int firstNew = numberEnd();
    const Arrival arrival = takeIn(images, std::make_shared<const ImageOrigin>(origin), position);
    if (!arrival.changes.isEmpty())
        emit changed(arrival.changes);
    if (!arrival.cameAgain.empty())
        emit cameAgain(arrival.cameAgain);
    if (numberEnd() > firstNew)
        emit added(ImageNumber(firstNew), numberEnd() - firstNew);
}

void ImageStore::takeKept(const QList<Image> &images, const QDateTime &readTime)
{
    const int firstNew = numberEnd();
    const auto origin = std::make_shared<const ImageOrigin>(ImageOrigin {.readTime = readTime});
    for (const Image &image : images) {
        append(image, origin, m_listOrder.end(image.place));
        m_isKept.back() = true;
    }
    if (numberEnd() > firstNew)
        emit added(ImageNumber(firstNew), numberEnd() - firstNew);
}

ImageStore::Arrival ImageStore::takeIn(const QList<Image> &images,
                                       const std::shared_ptr<const ImageOrigin> &origin,
                                       std::optional<qint64> position)
{
    Arrival arrival;
    const auto firstNew = ImageNumber(numberEnd());
    std::map<ImageNumber, Image> earlier;
    for (qsizetype i = 0; i < images.size(); ++i) {
        const Image &image = images.at(i);
        const std::optional<ImageNumber> known = numberOf({image.place, image.imageId});
        if (!known) {
            append(image, origin, position ? *position + i : m_listOrder.end(image.place));
            continue;
        }
        m_origins[indexOf(*known)] = origin;
        if (m_isKept[indexOf(*known)]) {
            m_isKept[indexOf(*known)] = false;
            arrival.cameAgain.push_back(*known);
        }
        if (m_images.isSame(*known, image))
            continue;
        // One that is new itself may come twice in a page, and so may one that is known.
        if (*known < firstNew)
            earlier.emplace(*known, m_images.at(*known));
        m_images.update(*known, image);
        if (m_areCellsKept)
            m_cells.update(*known, image);
    }
    for (auto &[number, before] : earlier) {
        if (!m_images.isSame(number, before))
            arrival.changes.append({number, std::move(before), m_images.at(number)});
    }
    return arrival;
}

/// One that is not known, with the next number.
void ImageStore::append(const Image &image, const std::shared_ptr<const ImageOrigin> &origin,
                        qint64 position)
{
    m_numbers[image.place].insert(image.imageId, ImageNumber(numberEnd()));
    m_images.append(image);
    m_listOrder.append(image.place, position);
    if (m_areCellsKept)
        m_cells.append(image);
    m_origins.push_back(origin);
    m_isKept.push_back(false);
    m_isThere.push_back(true);
    ++m_count;
}

void ImageStore::makeCells() const
{
    m_areCellsKept = true;
    for (int number = 0; number < numberEnd(); ++number) {
        const bool isHere = m_images.contains(ImageNumber(number));
        m_cells.append(isHere ? m_images.at(ImageNumber(number)) : Image());
        if (!isHere)
            m_cells.forget(ImageNumber(number));
    }
}

void ImageStore::drop(const Place &place, const QStringList &imageIds)
{
    QHash<QString, ImageNumber> &ofPlace = m_numbers[place];
    std::vector<ImageNumber> numbers;
    for (const QString &imageId : imageIds) {
        if (const auto known = ofPlace.constFind(imageId); known != ofPlace.constEnd()) {
            numbers.push_back(*known);
            ofPlace.erase(known);
        }
    }
    if (numbers.empty())
        return;
    std::ranges::sort(numbers);
    for (const ImageNumber number : numbers)
        m_isThere[indexOf(number)] = false;
    m_count -= int(numbers.size());
    emit gone(numbers);
    for (const ImageNumber number : numbers) {
        // Whoever heard of it may have cleared everything.
        if (!m_images.contains(number))
            continue;
        m_images.forget(number);
        if (m_areCellsKept)
            m_cells.forget(number);
        m_origins[indexOf(number)].reset();
    }
}

void ImageStore::clear()
{
    m_numbers.clear();
    m_count = 0;
    m_isThere.assign(m_isThere.size(), false);
    emit cleared();
    m_isThere.clear();
    m_images.clear();
    m_listOrder.clear();
    m_cells.clear();
    m_origins.clear();
    m_isKept.clear();
}
