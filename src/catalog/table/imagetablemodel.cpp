// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/table/imagetablemodel.h"

#include "catalog/imagecatalog.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

QVariant textOrNothing(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ImageTableModel)
};

/// "Created, sorted descending, 2 of 3"; the title of a column that rows are not sorted by, if that
/// is not what is shown.
QString headerSpeech(int section, const QList<SortKeyColumn> &columns)
{
    const auto column = std::ranges::find(columns, section, &SortKeyColumn::column);
    const QString title = columnTitle(ImageColumn(section));
    if (column == columns.end())
        return title == columnHeader(ImageColumn(section)) ? QString() : title;
    //: What a screen reader says for the header of a column; %1 is its name.
    const QString sorted =
            (column->order == Qt::AscendingOrder ? Texts::tr("%1, sorted ascending")
                                                 : Texts::tr("%1, sorted descending"))
                    .arg(title);
    if (columns.size() == 1)
        return sorted;
    const QLocale locale;
    //: %1 is as in "Created, sorted descending"; it is the sort column number %2 of %3.
    return Texts::tr("%1, %2 of %3")
            .arg(sorted, locale.toString(column - columns.begin() + 1),
                 locale.toString(columns.size()));
}

QString shownHeader(ImageColumn column, TimeZone zone)
{
    const QString header = columnHeader(column);
    if (column != ImageColumn::Created)
        return header;
    //: Header of a column with times; %2 is their zone, as in "Created (UTC)".
    return Texts::tr("%1 (%2)").arg(header, timeZoneText(zone));
}

} // namespace

ImageTableModel::ImageTableModel(ImageCatalog &catalog, Narrowing &narrowing, QObject *parent)
    : OrderedRowModel(catalog.store(), parent), m_catalog(catalog), m_store(catalog.store()),
      m_narrowing(narrowing)
{
    m_countsTimer.setSingleShot(true);
    connect(&m_countsTimer, &QTimer::timeout, this, &ImageTableModel::countsChanged);
    connect(&m_store, &ImageStore::added, this, &ImageTableModel::takeAdded);
    connect(&m_store, &ImageStore::changed, this, &ImageTableModel::takeChanged);
    connect(&m_store, &ImageStore::cameAgain, this, &ImageTableModel::announceChanges);
    connect(&m_store, &ImageStore::gone, this, &ImageTableModel::takeGone);
    connect(&m_store, &ImageStore::cleared, this, &ImageTableModel::clear);
    connect(&narrowing, &Narrowing::narrowed, this, &ImageTableModel::narrow);
    connect(&narrowing, &Narrowing::findChanged, this, &ImageTableModel::showFind);
    connect(&narrowing, &Narrowing::timeZoneChanged, this, &ImageTableModel::showTimeZone);
    narrow();
}

Image ImageTableModel::imageAt(int row) const
{
    Q_ASSERT(row >= 0 && row < rowCount());
    return m_store.at(numberAt(row));
}

bool ImageTableModel::isKept(int row) const
{
    return m_store.isKept(numberAt(row));
}

QString ImageTableModel::textAt(int row, ImageColumn column) const
{
    if (!CellValues::isShared(column))
        return cellText(imageAt(row), column, m_narrowing.timeZone());
    return m_store.cells().sharedValue(numberAt(row), column).text;
}

std::optional<int> ImageTableModel::rowOf(const ImageKey &key) const
{
    const std::optional<ImageNumber> number = m_store.numberOf(key);
    return number ? rowOfNumber(*number) : std::nullopt;
}

QList<Image> ImageTableModel::images(QList<int> rows) const
{
    QList<Image> images;
    images.reserve(rows.size());
    for (const ImageNumber number : numbersIn(std::move(rows)))
        images.append(m_store.at(number));
    return images;
}

std::vector<ImageNumber> ImageTableModel::numbersIn(QList<int> rows) const
{
    std::ranges::sort(rows);
    std::vector<ImageNumber> numbers;
    numbers.reserve(size_t(rows.size()));
    for (const int row : std::as_const(rows))
        numbers.push_back(numberAt(row));
    return numbers;
}

std::vector<ImageNumber> ImageTableModel::sortedNumbers() const
{
    std::vector<ImageNumber> numbers = m_store.numbers();
    std::ranges::sort(numbers,
                      [this](ImageNumber a, ImageNumber b) { return order().comesBefore(a, b); });
    return numbers;
}

void ImageTableModel::setSortColumns(const QList<SortKeyColumn> &columns)
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

void ImageTableModel::sort(int column, Qt::SortOrder order)
{
    setSortColumns({{column, order}});
}

void ImageTableModel::setMarks(const RowMarks &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    if (rowCount() > 0)
        emit dataChanged(index(0, int(ImageColumn::Name)),
                         index(rowCount() - 1, int(ImageColumn::Name)));
}

int ImageTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : imageColumnCount;
}

QVariant ImageTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};

    const int row = index.row();
    const auto column = ImageColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textAt(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(columnAlignment(column));
    case Qt::ToolTipRole:
        return textOrNothing(shownToolTip(imageAt(row), column));
    case Qt::AccessibleTextRole:
        return textOrNothing(speech(imageAt(row), column));
    case Qt::AccessibleDescriptionRole:
        //: What a screen reader says of a row that was remembered.
        return isKept(row) ? Texts::tr("Of an earlier time, and not read again so far")
                           : QVariant();
    case KeptRole:
        return isKept(row);
    case ImageRole:
        return QVariant::fromValue(imageAt(row));
    case FindSpansRole:
        return QVariant::fromValue(m_narrowing.find().spans(column, textAt(row, column)));
    default:
        return {};
    }
}

QVariant ImageTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section >= 0 && section < imageColumnCount) {
        if (role == Qt::DisplayRole)
            return shownHeader(ImageColumn(section), m_narrowing.timeZone());
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(columnAlignment(ImageColumn(section)));
        if (role == Qt::AccessibleTextRole)
            return textOrNothing(headerSpeech(section, sortColumns()));
    }
    return OrderedRowModel::headerData(section, orientation, role);
}

QString ImageTableModel::speech(const Image &image, ImageColumn column) const
{
    const QString words = column == ImageColumn::Name ? markOf(image).words : QString();
    if (words.isEmpty())
        return cellSpeech(image, column);
    //: Said of a cell: %1 is the name of an image, %2 such as "Rebuilt since 10:21 yesterday".
    return Texts::tr("%1, %2").arg(cellText(image, column), words);
}

QString ImageTableModel::shownToolTip(const Image &image, ImageColumn column) const
{
    const QString words = column == ImageColumn::Name ? markOf(image).words : QString();
    if (!words.isEmpty())
        return u"<p>%1</p><p>%2</p>"_s.arg(cellToolTip(image, column), words.toHtmlEscaped());
    if (column != ImageColumn::Created || !image.created.isValid())
        return cellToolTip(image, column);
    const TimeZone other =
            m_narrowing.timeZone() == TimeZone::Utc ? TimeZone::Local : TimeZone::Utc;
    //: How old an image is, and the time in the other zone: "3 months ago · 2026-09-07 07:30 UTC".
    return Texts::tr("%1 · %2 %3")
            .arg(ageText(image, QDateTime::currentDateTimeUtc()), createdText(image, other),
                 timeZoneText(other, image.created))
            .toHtmlEscaped();
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

void ImageTableModel::takeAdded(ImageNumber first, int count)
{
    std::vector<ImageNumber> coming;
    for (int number = int(first); number < int(first) + count; ++number) {
        if (m_narrowing.isWanted(ImageNumber(number)))
            coming.push_back(ImageNumber(number));
    }
    insertRowsOf(std::move(coming));
    m_countsTimer.start();
}

void ImageTableModel::takeChanged(const QList<ImageChange> &changes)
{
    // They are not where their new values belong, so they cannot be looked for by these.
    const std::vector<bool> hasRow = whichHaveRows();
    std::vector<ImageNumber> moving;
    std::vector<ImageNumber> coming;
    std::vector<ImageNumber> staying;
    std::vector<ImageNumber> leaving;
    for (const ImageChange &change : changes) {
        const bool isWanted = m_narrowing.isWanted(change.number);
        if (!hasRow[indexOf(change.number)]) {
            if (isWanted)
                coming.push_back(change.number);
            continue;
        }
        (isWanted ? staying : leaving).push_back(change.number);
        if (order().movesBy(change))
            moving.push_back(change.number);
    }
    const auto update = [this, &changes] {
        for (const ImageChange &change : changes)
            order().update(change.number);
    };
    moving.empty() ? update() : move(moving, update);
    removeRowsOf(leaving);
    announceChanges(staying);
    insertRowsOf(std::move(coming));
    m_countsTimer.start();
}

void ImageTableModel::takeGone(const std::vector<ImageNumber> &numbers)
{
    removeRowsOf(numbers);
    m_countsTimer.start();
}

void ImageTableModel::clear()
{
    beginResetModel();
    clearRows();
    endResetModel();
    m_countsTimer.start();
}

/// Gives rows to all images that are wanted, and to no others.
void ImageTableModel::narrow()
{
    const std::vector<bool> hasRow = whichHaveRows();
    std::vector<ImageNumber> coming;
    std::vector<ImageNumber> leaving;
    for (int number = 0; number < m_store.numberEnd(); ++number) {
        const bool isWanted = m_narrowing.isWanted(ImageNumber(number));
        if (isWanted != hasRow[size_t(number)])
            (isWanted ? coming : leaving).push_back(ImageNumber(number));
    }
    removeTogether(leaving);
    insertTogether(std::move(coming));
    m_countsTimer.start();
}

/// By number.
std::vector<bool> ImageTableModel::whichHaveRows() const
{
    std::vector<bool> hasRow(size_t(m_store.numberEnd()), false);
    for (const ImageNumber number : rows())
        hasRow[indexOf(number)] = true;
    return hasRow;
}

void ImageTableModel::showFind()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, imageColumnCount - 1), {FindSpansRole});
}

void ImageTableModel::showTimeZone()
{
    const int column = int(ImageColumn::Created);
    emit headerDataChanged(Qt::Horizontal, column, column);
    if (rowCount() > 0)
        emit dataChanged(index(0, column), index(rowCount() - 1, column));
}
