// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/cellvalues.h"

#include "catalog/cellcode.h"
#include "catalog/eraseat.h"

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
        QString tags;
        for (const Tag &tag : image.tags)
            tags += tag.key + u'\x1f' + tag.value + u'\x1e';
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
    const Entry &entry = m_images[size_t(number)];
    return QStringView(m_text.data() + entry.start, qsizetype(entry.length));
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
    if (m_images[size_t(number)].zone != m_zone)
        update(number, image);
}

void CellValues::append(const Image &image)
{
    m_images.push_back(read(image));
}

void CellValues::update(int number, const Image &image)
{
    m_unused += m_images[size_t(number)].length;
    m_images[size_t(number)] = read(image);
    pack();
}

void CellValues::remove(const std::vector<int> &numbers)
{
    for (const int number : numbers)
        m_unused += m_images[size_t(number)].length;
    eraseAt(m_images, numbers);
    pack();
}

void CellValues::clear()
{
    const TimeZone zone = m_zone;
    *this = CellValues();
    m_zone = zone;
}

CellValues::Entry CellValues::read(const Image &image)
{
    Entry entry = {.start = m_text.size(), .zone = m_zone};
    for (int column = 0; column < imageColumnCount; ++column) {
        if (isShared(ImageColumn(column)))
            entry.valueIds[size_t(column)] = idOf(image, ImageColumn(column));
    }
    for (const ImageColumn column : own) {
        appendFolded(m_text, cellText(image, column, m_zone));
        m_text += u'\n';
    }
    entry.length = m_text.size() - entry.start;
    return entry;
}

int CellValues::idOf(const Image &image, ImageColumn column)
{
    SharedColumn &shared = m_columns[size_t(column)];
    const QString madeOf = key(image, column);
    if (const auto known = shared.ids.constFind(madeOf); known != shared.ids.constEnd())
        return *known;
    const auto id = int(shared.values.size());
    shared.ids.insert(madeOf, id);
    shared.values.push_back({cellText(image, column), cellCode(image, column)});
    ++m_valueCount;
    return id;
}

/// Throws away the texts that no image has any more, once they are the most.
void CellValues::pack()
{
    if (m_unused < 1024 || m_unused < m_text.size() / 2)
        return;
    std::u16string packed;
    packed.reserve(m_text.size() - m_unused);
    for (Entry &entry : m_images) {
        const size_t start = packed.size();
        packed.append(m_text, entry.start, entry.length);
        entry.start = start;
    }
    m_text = std::move(packed);
    m_unused = 0;
}
