// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/columns/imagecolumns.h"
#include "catalog/store/numberedtexts.h"

#include <QHash>

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
/// one text, in which case is folded. Images are known by their number in the order of arrival.
class CellValues final
{
public:
    struct Value
    {
        QString text = {};   ///< cellText()
        QString code = {};   ///< cellCode()
        SortValue sort = {}; ///< sortValue()
    };

    [[nodiscard]] static bool isShared(ImageColumn column);
    /// What text and code of a shared cell are made of, quicker to have than they are: where this
    /// is equal, so are they, and the tags themselves.
    [[nodiscard]] static QString key(const Image &image, ImageColumn column);
    /// The columns that are not.
    [[nodiscard]] static std::span<const ImageColumn> ownColumns();

    /// The values of a shared column that images have or have had; their places are their ids.
    [[nodiscard]] const std::vector<Value> &values(ImageColumn column) const;
    [[nodiscard]] int valueId(int number, ImageColumn column) const
    {
        return valueIds(column)[size_t(number)];
    }
    /// By number.
    [[nodiscard]] const std::vector<int> &valueIds(ImageColumn column) const
    {
        return m_columns[size_t(column)].valueIds;
    }
    /// What an image has in a shared column.
    [[nodiscard]] const Value &sharedValue(int number, ImageColumn column) const
    {
        return values(column)[size_t(valueId(number, column))];
    }
    /// Grows with every new value of any shared column.
    [[nodiscard]] int valueCount() const { return m_valueCount; }

    /// The texts of the other columns, folded() and a line each.
    [[nodiscard]] QStringView ownText(int number) const;
    /// The line of one of them.
    [[nodiscard]] QStringView ownText(int number, ImageColumn column) const;
    /// When the image was made, in milliseconds.
    [[nodiscard]] std::optional<qint64> created(int number) const;
    /// The text with capital letters as small ones, and as long as it was: what is found in one so
    /// folded is what Qt finds without case.
    [[nodiscard]] static QString folded(QStringView text);

    [[nodiscard]] int count() const { return int(m_images.size()); }

    /// In which zone times are, from now on. Those that are here already stay in the old one until
    /// freshen().
    void setZone(TimeZone zone);
    [[nodiscard]] bool isFresh(int number) const { return m_images[size_t(number)].zone == m_zone; }
    /// Reads the time of the image again.
    void freshen(int number, const Image &image);

    void append(const Image &image);
    void update(int number, const Image &image);
    /// Forgets images; `numbers`, ascending, are those that are gone. The others move up.
    void remove(const std::vector<int> &numbers);
    void clear();

private:
    struct SharedColumn
    {
        QHash<QString, int> ids = {}; ///< By key().
        std::vector<Value> values = {};
        std::vector<int> valueIds = {}; ///< By number; empty where the column is not shared.
    };
    struct Entry
    {
        std::optional<qint64> created = {};
        TimeZone zone = TimeZone::Local; ///< Of the time in the text.
    };

    [[nodiscard]] Entry entryOf(const Image &image) const;
    [[nodiscard]] std::u16string ownTextOf(const Image &image) const;
    [[nodiscard]] int idOf(const Image &image, ImageColumn column);

    std::array<SharedColumn, imageColumnCount> m_columns;
    std::vector<Entry> m_images; ///< By number.
    NumberedTexts<char16_t> m_ownTexts;
    int m_valueCount = 0;
    TimeZone m_zone = TimeZone::Local;
};
