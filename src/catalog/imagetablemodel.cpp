// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/imagetablemodel.h"

#include "catalog/eraseat.h"
#include "catalog/imagecatalog.h"

#include <algorithm>
#include <iterator>

namespace {

/// Calls action(first, last) for each run of neighbors in these ascending rows, the last run first,
/// so that the rows of the others stay right when rows are removed.
template<typename Action>
void forEachRun(const std::vector<int> &rows, Action action)
{
    auto end = rows.end();
    while (end != rows.begin()) {
        auto first = std::prev(end);
        while (first != rows.begin() && *std::prev(first) == *first - 1)
            --first;
        action(*first, *std::prev(end));
        end = first;
    }
}

/// Ascending, each once.
void sortOnce(std::vector<int> &numbers)
{
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

} // namespace

ImageTableModel::ImageTableModel(ImageCatalog &catalog, QObject *parent)
    : QAbstractTableModel(parent), m_catalog(catalog)
{
    connect(&catalog, &ImageCatalog::cleared, this, &ImageTableModel::clear);
    connect(&catalog, &ImageCatalog::imagesLoaded, this, &ImageTableModel::takeImages);
    connect(&catalog, &ImageCatalog::imagesGone, this, &ImageTableModel::dropImages);
}

const Image &ImageTableModel::imageAt(int row) const
{
    Q_ASSERT(row >= 0 && row < rowCount());
    return m_images[size_t(m_rows[size_t(row)])];
}

std::optional<int> ImageTableModel::rowOf(const QString &region, const QString &imageId) const
{
    const auto number = m_numbers.constFind({region, imageId});
    return number == m_numbers.constEnd() ? std::nullopt : rowOfNumber(*number);
}

QList<Image> ImageTableModel::images(QList<int> rows) const
{
    std::ranges::sort(rows);
    QList<Image> images;
    images.reserve(rows.size());
    for (const int row : std::as_const(rows))
        images.append(imageAt(row));
    return images;
}

int ImageTableModel::sortColumn() const
{
    return m_order.column() ? int(*m_order.column()) : -1;
}

int ImageTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImageTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : imageColumnCount;
}

QVariant ImageTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};

    const Image &image = imageAt(index.row());
    const auto column = ImageColumn(index.column());
    const auto textOrNothing = [](const QString &text) {
        return text.isEmpty() ? QVariant() : QVariant(text);
    };
    switch (role) {
    case Qt::DisplayRole:
        return cellText(image, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(columnAlignment(column));
    case Qt::ToolTipRole:
        return textOrNothing(cellToolTip(image, column));
    case Qt::AccessibleTextRole:
        return textOrNothing(cellSpeech(image, column));
    case ImageRole:
        return QVariant::fromValue(image);
    default:
        return {};
    }
}

QVariant ImageTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section >= 0 && section < imageColumnCount) {
        if (role == Qt::DisplayRole)
            return columnHeader(ImageColumn(section));
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(columnAlignment(ImageColumn(section)));
    }
    return QAbstractTableModel::headerData(section, orientation, role);
}

void ImageTableModel::sort(int column, Qt::SortOrder order)
{
    if (column == sortColumn() && order == sortOrder())
        return;
    reorder([this, column, order] {
        const bool byColumn = column >= 0 && column < imageColumnCount;
        m_order.setColumn(byColumn ? std::optional(ImageColumn(column)) : std::nullopt, order,
                          m_images);
        std::ranges::sort(m_rows, before());
    });
}

bool ImageTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_catalog.canFetchMore();
}

void ImageTableModel::fetchMore(const QModelIndex &parent)
{
    if (!parent.isValid())
        m_catalog.fetchMore();
}

void ImageTableModel::takeImages(const QList<Image> &images)
{
    const int firstNew = int(m_images.size());
    std::vector<int> added;
    std::vector<int> changed;
    for (const Image &image : images) {
        const Identity identity = {image.region, image.imageId};
        const auto known = m_numbers.constFind(identity);
        if (known == m_numbers.constEnd()) {
            const int number = int(m_images.size());
            m_numbers.insert(identity, number);
            m_images.push_back(image);
            m_order.append(image);
            added.push_back(number);
        } else if (Image &old = m_images[size_t(*known)]; old != image) {
            old = image;
            // An image that is twice in this page has no row yet.
            if (*known < firstNew)
                changed.push_back(*known);
            else
                m_order.update(*known, image);
        }
    }
    announceChanges(changed);
    // Only now, because until then the rows must be in the order of their keys.
    moveChanged(std::move(changed));
    insert(std::move(added));
}

void ImageTableModel::announceChanges(const std::vector<int> &numbers)
{
    forEachRun(rowsOf(numbers), [this](int first, int last) {
        emit dataChanged(index(first, 0), index(last, imageColumnCount - 1));
    });
}

/// Moves the rows of these images to where they belong now.
void ImageTableModel::moveChanged(std::vector<int> numbers)
{
    std::erase_if(numbers, [this](int number) {
        return !m_order.wouldMove(number, m_images[size_t(number)]);
    });
    if (numbers.empty())
        return;
    sortOnce(numbers);
    reorder([this, &numbers] {
        std::erase_if(m_rows, [&numbers](int number) {
            return std::ranges::binary_search(numbers, number);
        });
        for (const int number : numbers)
            m_order.update(number, m_images[size_t(number)]);
        std::ranges::sort(numbers, before());
        const auto middle = m_rows.insert(m_rows.end(), numbers.begin(), numbers.end());
        std::ranges::inplace_merge(m_rows, middle, before());
    });
}

/// Gives rows to new images: a run of neighbors at a time, the last run first.
void ImageTableModel::insert(std::vector<int> numbers)
{
    std::ranges::sort(numbers, before());
    auto end = numbers.cend();
    while (end != numbers.cbegin()) {
        const auto position = place(*std::prev(end));
        const auto first =
                position == m_rows.cbegin()
                        ? numbers.cbegin()
                        : std::upper_bound(numbers.cbegin(), end, *std::prev(position), before());
        const int row = int(position - m_rows.cbegin());
        beginInsertRows({}, row, row + int(end - first) - 1);
        m_rows.insert(position, first, end);
        endInsertRows();
        end = first;
    }
}

void ImageTableModel::dropImages(const QString &region, const QStringList &imageIds)
{
    std::vector<int> numbers;
    for (const QString &imageId : imageIds) {
        if (const auto known = m_numbers.constFind({region, imageId});
            known != m_numbers.constEnd()) {
            numbers.push_back(*known);
            m_numbers.erase(known);
        }
    }
    forEachRun(rowsOf(numbers), [this](int first, int last) {
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
    });
    std::ranges::sort(numbers);
    forget(numbers);
}

/// Lets go of images that have no row any more; the others get new numbers.
void ImageTableModel::forget(const std::vector<int> &numbers)
{
    const auto renumber = [&numbers](int &number) {
        number -= int(std::ranges::lower_bound(numbers, number) - numbers.begin());
    };
    eraseAt(m_images, numbers);
    m_order.remove(numbers);
    std::ranges::for_each(m_rows, renumber);
    std::ranges::for_each(m_numbers, renumber);
}

void ImageTableModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_numbers.clear();
    m_images.clear();
    m_order.clear();
    endResetModel();
}

/// Does something to the order of the rows, while indexes that others keep follow their images.
void ImageTableModel::reorder(const std::function<void()> &action)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    std::vector<int> numbers;
    numbers.reserve(size_t(from.size()));
    for (const QModelIndex &index : from)
        numbers.push_back(m_rows[size_t(index.row())]);

    action();

    // All indexes of a selection of everything are kept, too: no search for each of them.
    std::vector<int> rows(m_images.size());
    for (size_t row = 0; row < m_rows.size(); ++row)
        rows[size_t(m_rows[row])] = int(row);
    QModelIndexList to;
    to.reserve(from.size());
    for (qsizetype i = 0; i < from.size(); ++i)
        to.append(index(rows[size_t(numbers[size_t(i)])], from[i].column()));
    changePersistentIndexList(from, to);
    emit layoutChanged({}, VerticalSortHint);
}

/// Where the image is in m_rows, or would be.
std::vector<int>::const_iterator ImageTableModel::place(int number) const
{
    return std::ranges::lower_bound(m_rows, number, before());
}

std::optional<int> ImageTableModel::rowOfNumber(int number) const
{
    const auto found = place(number);
    if (found == m_rows.cend() || *found != number)
        return std::nullopt;
    return int(found - m_rows.cbegin());
}

/// The rows of images that have one, ascending, each once.
std::vector<int> ImageTableModel::rowsOf(const std::vector<int> &numbers) const
{
    std::vector<int> rows;
    for (const int number : numbers)
        rows.push_back(int(place(number) - m_rows.cbegin()));
    sortOnce(rows);
    return rows;
}
