// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/columns/imagecolumns.h"
#include "catalog/store/numberedtexts.h"

#include <QHash>
#include <QStringList>
#include <QTimeZone>

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// What the cells of many images hold, kept so that all of them are searched, counted and sorted
/// quickly.
///
/// Most columns have few different values: those are kept once, and an image only has their ids. In
/// the others (name, id, time, description) nearly every image has a value of its own: they are
/// one text, inNormalForm(), in which case is folded.
class CellValues final
{
public:
    struct Value
    {
        QString text = {};      ///< cellText()
        QString code = {};      ///< cellCode()
        QStringList codes = {}; ///< cellCodes()
        SortValue sort = {};    ///< sortValue()
    };

    [[nodiscard]] static bool isShared(ImageColumn column);
    /// What text and code of a shared cell are made of, quicker to have than they are: where this
    /// is equal, so are they, and the tags themselves.
    [[nodiscard]] static QString key(const Image &image, ImageColumn column);
    /// The columns that are not.
    [[nodiscard]] static std::span<const ImageColumn> ownColumns();

    /// The values of a shared column that images have or have had; their indexes are their ids.
    [[nodiscard]] const std::vector<Value> &values(ImageColumn column) const;
    [[nodiscard]] int valueId(ImageNumber number, ImageColumn column) const
    {
        return valueIds(column)[indexOf(number)];
    }
    /// By number.
    [[nodiscard]] const std::vector<int> &valueIds(ImageColumn column) const
    {
        return m_columns[size_t(column)].valueIds;
    }
    /// What an image has in a shared column.
    [[nodiscard]] const Value &sharedValue(ImageNumber number, ImageColumn column) const
    {
        return values(column)[size_t(valueId(number, column))];
    }
    /// Grows with every new value of any shared column.
    [[nodiscard]] int valueCount() const { return m_valueCount; }

    /// The texts of the other columns, folded() and a line each, with times in that zone.
    [[nodiscard]] QStringView ownText(ImageNumber number, TimeZone zone) const;
    /// The line of one of them; a time is in UTC.
    [[nodiscard]] QStringView ownText(ImageNumber number, ImageColumn column) const;
    /// When the image was made, in milliseconds.
    [[nodiscard]] std::optional<qint64> created(ImageNumber number) const;
    /// The text with capital letters as small ones, and as long as it was: what is found in one so
    /// folded is what Qt finds without case.
    [[nodiscard]] static QString folded(QStringView text);

    /// How many images were appended; those that were forgotten count.
    [[nodiscard]] int size() const { return int(m_created.size()); }

    void append(const Image &image);
    void update(ImageNumber number, const Image &image);
    /// Its own texts are empty then; the values that it shared stay those of its number.
    void forget(ImageNumber number);
    void clear();

private:
    /// What is longer is no time, but a text that is the same in both.
    struct TimeLines
    {
        quint16 utc = 0;
        quint16 local = 0;
    };
    struct OwnText
    {
        std::u16string text = {};
        TimeLines times = {};
    };
    struct SharedColumn
    {
        QHash<QString, int> ids = {}; ///< By key().
        std::vector<Value> values = {};
        std::vector<int> valueIds = {}; ///< By number; empty where the column is not shared.
    };
    [[nodiscard]] OwnText ownTextOf(const Image &image) const;
    [[nodiscard]] QString localTimeOf(const Image &image) const;
    [[nodiscard]] int idOf(const Image &image, ImageColumn column);

    std::array<SharedColumn, imageColumnCount> m_columns;
    std::vector<std::optional<qint64>> m_created; ///< By number, in milliseconds.
    /// By number: the time in UTC, the other columns, the time as it is here, a line each. So what
    /// is in one zone is one piece.
    NumberedTexts<char16_t> m_ownTexts;
    /// By number: how long the first of these lines and the last one are. It is asked for each
    /// image of a search, where looking for the ends of lines would take a tenth of the time.
    std::vector<TimeLines> m_timeLines;
    int m_valueCount = 0;
    /// Asked for once: for each time, the system would look at its file of the zone again.
    QTimeZone m_localZone = QTimeZone::systemTimeZone();
};
