// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/store/cellvalues.h"

#include "catalog/columns/cellcode.h"
#include "catalog/store/eraseat.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr ImageColumn own[] = {ImageColumn::Name, ImageColumn::ImageId, ImageColumn::Created,
                               ImageColumn::Description};

void appendFolded(std::u16string &folded, QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const char32_t character = QChar::toCaseFolded(QChar::surrogateToUcs4(unit, text[++i]));
            folded += QChar::highSurrogate(character);
            folded += QChar::lowSurrogate(character);
        } else {
            folded += unit.toCaseFolded().unicode();
        }
    }
}

} // namespace

bool CellValues::isShared(ImageColumn column)
{
    return std::ranges::find(own, column) == std::end(own);
}

QString CellValues::key(const Image &image, ImageColumn column)
{
    if (column == ImageColumn::Snapshots) {
        return QString::number(image.snapshotSet.size()) + u' ' +
               QString::number(totalDiskSize(image.snapshotSet));
    }
    if (column == ImageColumn::Tags) {
        // With their lengths: no character is one that a tag cannot have.
        QString tags;
        for (const Tag &tag : image.tags) {
            tags += QString::number(tag.key.size()) + u' ' + QString::number(tag.value.size()) +
                    u' ' + tag.key + tag.value;
        }
        return tags;
    }
    if (column == ImageColumn::State && image.syncPercent)
        return stateCode(image) + u' ' + QString::number(*image.syncPercent);
    return cellCode(image, column);
}

std::span<const ImageColumn> CellValues::ownColumns()
{
    return own;
}

const std::vector<CellValues::Value> &CellValues::values(ImageColumn column) const
{
    return m_columns[size_t(column)].values;
}

QStringView CellValues::ownText(int number) const
{
    return m_ownTexts.at(number);
}

QStringView CellValues::ownText(int number, ImageColumn column) const
{
    QStringView rest = ownText(number);
    for (const ImageColumn before : own) {
        const qsizetype end = rest.indexOf(u'\n');
        if (before == column)
            return rest.first(end);
        rest = rest.sliced(end + 1);
    }
    Q_UNREACHABLE();
}

std::optional<qint64> CellValues::created(int number) const
{
    return m_images[size_t(number)].created;
}

QString CellValues::folded(QStringView text)
{
    std::u16string folded;
    appendFolded(folded, text);
    return QString::fromStdU16String(folded);
}

void CellValues::setZone(TimeZone zone)
{
    m_zone = zone;
}

void CellValues::freshen(int number, const Image &image)
{
    m_images[size_t(number)] = entryOf(image);
    m_ownTexts.update(number, ownTextOf(image));
}

void CellValues::append(const Image &image)
{
    for (int column = 0; column < imageColumnCount; ++column) {
        if (isShared(ImageColumn(column)))
            m_columns[size_t(column)].valueIds.push_back(idOf(image, ImageColumn(column)));
    }
    m_images.push_back(entryOf(image));
    m_ownTexts.append(ownTextOf(image));
}

void CellValues::update(int number, const Image &image)
{
    for (int column = 0; column < imageColumnCount; ++column) {
        if (isShared(ImageColumn(column)))
            m_columns[size_t(column)].valueIds[size_t(number)] = idOf(image, ImageColumn(column));
    }
    freshen(number, image);
}

void CellValues::remove(const std::vector<int> &numbers)
{
    eraseAt(m_images, numbers);
    m_ownTexts.remove(numbers);
    for (SharedColumn &column : m_columns) {
        if (!column.valueIds.empty())
            eraseAt(column.valueIds, numbers);
    }
}

void CellValues::clear()
{
    const TimeZone zone = m_zone;
    *this = CellValues();
    m_zone = zone;
}

CellValues::Entry CellValues::entryOf(const Image &image) const
{
    return {.created = image.created.isValid() ? std::optional(image.created.toMSecsSinceEpoch())
                                               : std::nullopt,
            .zone = m_zone};
}

std::u16string CellValues::ownTextOf(const Image &image) const
{
    std::u16string text;
    for (const ImageColumn column : own) {
        appendFolded(text, cellText(image, column, m_zone));
        text += u'\n';
    }
    return text;
}

int CellValues::idOf(const Image &image, ImageColumn column)
{
    SharedColumn &shared = m_columns[size_t(column)];
    const QString madeOf = key(image, column);
    if (const auto known = shared.ids.constFind(madeOf); known != shared.ids.constEnd())
        return *known;
    const auto id = int(shared.values.size());
    shared.ids.insert(madeOf, id);
    shared.values.push_back(
            {cellText(image, column), cellCode(image, column), sortValue(image, column)});
    ++m_valueCount;
    return id;
}
