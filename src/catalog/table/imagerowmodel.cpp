// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/table/imagerowmodel.h"

#include <algorithm>
#include <numeric>

namespace {

/// How many images are looked at for values that hardly two of them have in common.
constexpr int sampleSize = 10'000;

} // namespace

ImageRowModel::ImageRowModel(int findRole, QObject *parent)
    : OrderedRowModel(m_cells, m_images, parent), m_findRole(findRole)
{
    m_countsTimer.setSingleShot(true);
    connect(&m_countsTimer, &QTimer::timeout, this, &ImageRowModel::countsChanged);
    m_findTimer.setSingleShot(true);
    connect(&m_findTimer, &QTimer::timeout, this, &ImageRowModel::goOnFinding);
}

Image ImageRowModel::imageAt(int row) const
{
    Q_ASSERT(row >= 0 && row < rowCount());
    return m_images.at(numberAt(row));
}

QString ImageRowModel::textAt(int row, ImageColumn column, TimeZone zone) const
{
    if (!CellValues::isShared(column))
        return cellText(imageAt(row), column, zone);
    return m_cells.sharedValue(numberAt(row), column).text;
}

std::optional<int> ImageRowModel::rowOf(const QString &region, const QString &imageId) const
{
    const auto ofRegion = m_numbers.constFind(region);
    if (ofRegion == m_numbers.constEnd())
        return std::nullopt;
    const auto number = ofRegion->constFind(imageId);
    return number == ofRegion->constEnd() ? std::nullopt : rowOfNumber(*number);
}

QList<Image> ImageRowModel::images(QList<int> rows) const
{
    std::ranges::sort(rows);
    QList<Image> images;
    images.reserve(rows.size());
    for (const int row : std::as_const(rows))
        images.append(imageAt(row));
    return images;
}

QList<Image> ImageRowModel::sortedImages() const
{
    std::vector<int> numbers(size_t(m_images.size()));
    std::iota(numbers.begin(), numbers.end(), 0);
    std::ranges::sort(numbers, [this](int a, int b) { return order().comesBefore(a, b); });
    QList<Image> images;
    images.reserve(loadedCount());
    for (const int number : numbers)
        images.append(m_images.at(number));
    return images;
}

int ImageRowModel::sortColumn() const
{
    const QList<SortKeyColumn> columns = sortColumns();
    return columns.isEmpty() ? -1 : columns.constFirst().column;
}

Qt::SortOrder ImageRowModel::sortOrder() const
{
    const QList<SortKeyColumn> columns = sortColumns();
    return columns.isEmpty() ? Qt::AscendingOrder : columns.constFirst().order;
}

void ImageRowModel::setSortColumns(const QList<SortKeyColumn> &columns)
{
    QList<SortKeyColumn> known;
    for (const SortKeyColumn &column : columns) {
        const bool isAgain =
                std::ranges::find(known, column.column, &SortKeyColumn::column) != known.end();
        if (column.column >= 0 && column.column < imageColumnCount && !isAgain)
            known.append(column);
    }
    if (known == sortColumns())
        return;
    reorder([this, &known] { order().setColumns(known); });
    emit headerDataChanged(Qt::Horizontal, 0, imageColumnCount - 1);
}

void ImageRowModel::sort(int column, Qt::SortOrder order)
{
    setSortColumns({{column, order}});
}

void ImageRowModel::setFind(const FindQuery &find)
{
    if (find == m_filter.newestFind())
        return;
    m_filter.beginFind(find);
    goOnFinding();
}

void ImageRowModel::goOnFinding()
{
    m_filter.goOnFinding(m_images, QDeadlineTimer(m_findTime));
    if (m_filter.isFinding())
        return m_findTimer.start();
    m_findTimer.stop();
    narrow();
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, imageColumnCount - 1), {m_findRole});
}

void ImageRowModel::setFacetSelection(const FacetSelection &selection)
{
    if (selection == m_filter.facetSelection())
        return;
    m_filter.setFacetSelection(selection);
    narrow();
}

QList<FacetCounts> ImageRowModel::countFacets() const
{
    FacetCounter counter(m_filter.facetSelection(), m_cells);
    for (int number = 0; number < loadedCount(); ++number) {
        if (m_filter.isFound(number))
            counter.add(number);
    }
    return counter.counts();
}

QHash<QString, int> ImageRowModel::countFindValues(const FindKey &key) const
{
    QHash<QString, int> counts;
    const auto add = [&counts, &key](const Image &image, int count) {
        const QStringList texts = findValues(image, key);
        for (const QString &text : texts)
            counts[text] += count;
    };
    if (!CellValues::isShared(key.column) || key.kind == FindKind::Snapshots) {
        for (int number = 0; number < std::min(loadedCount(), sampleSize); ++number)
            add(m_images.at(number), 1);
        return counts;
    }
    struct Value
    {
        int count = 0;
        int number = 0; ///< Of an image that has it.
    };
    std::vector<Value> values(m_cells.values(key.column).size());
    for (int number = 0; number < loadedCount(); ++number) {
        Value &value = values[size_t(m_cells.valueId(number, key.column))];
        ++value.count;
        value.number = number;
    }
    for (const Value &value : values) {
        if (value.count > 0)
            add(m_images.at(value.number), value.count);
    }
    return counts;
}

int ImageRowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : imageColumnCount;
}

void ImageRowModel::takeImages(const QList<Image> &images)
{
    const int firstNew = loadedCount();
    const Changes changes = storeNew(images);
    applyChanges(changes);
    std::vector<int> coming;
    std::vector<int> staying;
    std::vector<int> leaving;
    for (const auto &[number, image] : changes) {
        if (rowOfNumber(number))
            (m_filter.isWanted(number) ? staying : leaving).push_back(number);
        else if (m_filter.isWanted(number))
            coming.push_back(number);
    }
    for (int number = firstNew; number < loadedCount(); ++number) {
        if (m_filter.isWanted(number))
            coming.push_back(number);
    }
    removeRowsOf(leaving);
    announceChanges(staying);
    insertRowsOf(std::move(coming));
    m_countsTimer.start();
}

/// Keeps the images that were not known before. Returns those that were, and are different now.
ImageRowModel::Changes ImageRowModel::storeNew(const QList<Image> &images)
{
    const int firstNew = loadedCount();
    Changes changes;
    for (const Image &image : images) {
        QHash<QString, int> &numbers = m_numbers[image.region];
        const auto known = numbers.constFind(image.imageId);
        if (known == numbers.constEnd()) {
            numbers.insert(image.imageId, loadedCount());
            m_images.append(image);
            m_cells.append(image);
            order().append();
            m_filter.append(image);
        } else if (*known < firstNew) {
            changes[*known] = &image;
        } else {
            store(*known, image); // twice in this page, without a row yet
        }
    }
    std::erase_if(changes, [this](const auto &change) {
        return m_images.at(change.first) == *change.second;
    });
    return changes;
}

void ImageRowModel::store(int number, const Image &image)
{
    m_images.update(number, image);
    m_cells.update(number, image);
    m_filter.update(number, image);
    order().update(number);
}

/// Puts the new shapes in the place of the old, and moves rows to where they belong then: what a
/// row is sorted by changes only while it is moved.
void ImageRowModel::applyChanges(const Changes &changes)
{
    std::vector<int> moving;
    for (const auto &[number, image] : changes) {
        if (rowOfNumber(number) && order().wouldMove(number, *image))
            moving.push_back(number);
    }
    for (const auto &[number, image] : changes) {
        if (!std::ranges::binary_search(moving, number))
            store(number, *image);
    }
    if (moving.empty())
        return;
    move(moving, [this, &moving, &changes] {
        for (const int number : moving)
            store(number, *changes.at(number));
    });
}

void ImageRowModel::dropImages(const QString &region, const QStringList &imageIds)
{
    QHash<QString, int> &ofRegion = m_numbers[region];
    std::vector<int> numbers;
    for (const QString &imageId : imageIds) {
        if (const auto known = ofRegion.constFind(imageId); known != ofRegion.constEnd()) {
            numbers.push_back(*known);
            ofRegion.erase(known);
        }
    }
    removeRowsOf(numbers);
    std::ranges::sort(numbers);
    forget(numbers);
    m_countsTimer.start();
}

/// Lets go of images that have no row any more; the others get new numbers.
void ImageRowModel::forget(const std::vector<int> &numbers)
{
    m_images.remove(numbers);
    m_cells.remove(numbers);
    order().remove(numbers);
    m_filter.remove(numbers);
    renumber(numbers);
    for (QHash<QString, int> &ofRegion : m_numbers) {
        for (int &number : ofRegion)
            number -= int(std::ranges::lower_bound(numbers, number) - numbers.begin());
    }
}

void ImageRowModel::clear()
{
    beginResetModel();
    clearRows();
    m_numbers.clear();
    m_images.clear();
    m_cells.clear();
    m_filter.clear();
    m_findTimer.stop();
    endResetModel();
    m_countsTimer.start();
}

/// Gives rows to all images that are wanted, and to no others.
void ImageRowModel::narrow()
{
    std::vector<bool> hasRow(size_t(m_images.size()), false);
    for (const int number : rows())
        hasRow[size_t(number)] = true;
    std::vector<int> coming;
    std::vector<int> leaving;
    for (int number = 0; number < loadedCount(); ++number) {
        const bool isWanted = m_filter.isWanted(number);
        if (isWanted != hasRow[size_t(number)])
            (isWanted ? coming : leaving).push_back(number);
    }
    removeTogether(leaving);
    insertTogether(std::move(coming));
    m_countsTimer.start();
}
