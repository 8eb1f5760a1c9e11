// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/store/cellvalues.h"

#include "catalog/columns/cellcode.h"
#include "catalog/columns/columnfacts.h"
#include "core/imagetext.h"
#include "core/normalform.h"
#include "core/overloaded.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

/// The columns whose values are an image's own; the time comes first.
const std::vector<ImageColumn> &own()
{
    static const std::vector<ImageColumn> columns = [] {
        std::vector<ImageColumn> found = {ImageColumn::Created};
        for (int i = 0; i < imageColumnCount; ++i) {
            if (isOwn(ImageColumn(i)) && ImageColumn(i) != ImageColumn::Created)
                found.push_back(ImageColumn(i));
        }
        return found;
    }();
    return columns;
}

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

quint16 asLength(size_t size)
{
    return quint16(std::min<size_t>(size, std::numeric_limits<quint16>::max()));
}

std::optional<qint64> createdOf(const Image &image)
{
    return image.created.isValid() ? std::optional(image.created.toMSecsSinceEpoch())
                                   : std::nullopt;
}

/// With their lengths: no character is one that a tag cannot have.
QString tagsKey(const QList<Tag> &tags)
{
    QString key;
    for (const Tag &tag : tags) {
        key += QString::number(tag.key.size()) + u' ' + QString::number(tag.value.size()) + u' ' +
               tag.key + tag.value;
    }
    return key;
}

QString snapshotsKey(const QList<Snapshot> &snapshots)
{
    return QString::number(snapshots.size()) + u' ' + QString::number(totalDiskSize(snapshots));
}

} // namespace

bool CellValues::isShared(ImageColumn column)
{
    return !isOwn(column);
}

QString CellValues::key(const Image &image, ImageColumn column)
{
    const auto code = [&image, column] {
        return cellCode(image, column);
    };
    const Overloaded make = {
            [&code](const TextValue &) { return code(); },
            [&](const CodeValue &value) {
                return value.text ? code() + u'\n' + value.text(image) : code();
            },
            [&code](const FlagValue &) { return code(); },
            [&code](const NumberValue &) { return code(); },
            [&code](CreatedValue) { return code(); },
            [&image](TagsValue) { return tagsKey(image.tags); },
            [&image](SnapshotsValue) { return snapshotsKey(image.snapshotSet); },
    };
    return std::visit(make, columnFacts(column).value);
}

std::span<const ImageColumn> CellValues::ownColumns()
{
    return own();
}

const std::vector<CellValues::Value> &CellValues::values(ImageColumn column) const
{
    return m_columns[size_t(column)].values;
}

QStringView CellValues::ownText(ImageNumber number, TimeZone zone) const
{
    const QStringView text = m_ownTexts.at(number);
    const TimeLines times = m_timeLines[indexOf(number)];
    return zone == TimeZone::Local ? text.sliced(times.utc) : text.chopped(times.local);
}

QStringView CellValues::ownText(ImageNumber number, ImageColumn column) const
{
    QStringView rest = m_ownTexts.at(number);
    // Sorting asks for all of them, and how long the first line is, is known.
    const quint16 first = m_timeLines[indexOf(number)].utc;
    std::span<const ImageColumn> columns = ownColumns();
    if (column != columns.front() && first > 0 && first < std::numeric_limits<quint16>::max()) {
        rest = rest.sliced(first);
        columns = columns.subspan(1);
    }
    for (const ImageColumn before : columns) {
        const qsizetype end = rest.indexOf(u'\n');
        if (before == column)
            return rest.first(std::max<qsizetype>(end, 0));
        rest = rest.sliced(end + 1);
    }
    Q_UNREACHABLE();
}

std::optional<qint64> CellValues::created(ImageNumber number) const
{
    return m_created[indexOf(number)];
}

QString CellValues::folded(QStringView text)
{
    std::u16string folded;
    appendFolded(folded, text);
    return QString::fromStdU16String(folded);
}

void CellValues::append(const Image &image)
{
    for (int column = 0; column < imageColumnCount; ++column) {
        if (isShared(ImageColumn(column)))
            m_columns[size_t(column)].valueIds.push_back(idOf(image, ImageColumn(column)));
    }
    m_created.push_back(createdOf(image));
    const OwnText own = ownTextOf(image);
    m_ownTexts.append(own.text);
    m_timeLines.push_back(own.times);
}

void CellValues::update(ImageNumber number, const Image &image)
{
    for (int column = 0; column < imageColumnCount; ++column) {
        if (isShared(ImageColumn(column)))
            m_columns[size_t(column)].valueIds[indexOf(number)] = idOf(image, ImageColumn(column));
    }
    m_created[indexOf(number)] = createdOf(image);
    const OwnText own = ownTextOf(image);
    m_ownTexts.update(number, own.text);
    m_timeLines[indexOf(number)] = own.times;
}

void CellValues::forget(ImageNumber number)
{
    m_created[indexOf(number)].reset();
    m_ownTexts.forget(number);
    m_timeLines[indexOf(number)] = {};
}

void CellValues::clear()
{
    *this = CellValues();
}

CellValues::OwnText CellValues::ownTextOf(const Image &image) const
{
    OwnText own;
    for (const ImageColumn column : ::own()) {
        appendFolded(own.text, inNormalForm(cellText(image, column, TimeZone::Utc)));
        own.text += u'\n';
        if (column == ImageColumn::Created)
            own.times.utc = asLength(own.text.size());
    }
    const size_t start = own.text.size();
    appendFolded(own.text, inNormalForm(localTimeOf(image)));
    own.text += u'\n';
    own.times.local = asLength(own.text.size() - start);
    return own;
}

QString CellValues::localTimeOf(const Image &image) const
{
    if (image.created.isValid() && m_localZone.isValid())
        return createdText(image, m_localZone);
    return cellText(image, ImageColumn::Created, TimeZone::Local);
}

int CellValues::idOf(const Image &image, ImageColumn column)
{
    SharedColumn &shared = m_columns[size_t(column)];
    const QString madeOf = key(image, column);
    if (const auto known = shared.ids.constFind(madeOf); known != shared.ids.constEnd())
        return *known;
    const auto id = int(shared.values.size());
    shared.ids.insert(madeOf, id);
    shared.values.push_back({cellText(image, column), cellCode(image, column),
                             cellCodes(image, column), sortValue(image, column)});
    ++m_valueCount;
    return id;
}
