// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/columnlayout.h"

#include "catalog/columns/columnfacts.h"
#include "catalog/columns/columnname.h"
#include "core/codewords.h"
#include "ui/table/columnfit.h"
#include "ui/table/sortheader.h"
#include "ui/table/visiblecolumns.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr double usualLetterWidth = 8.0; ///< Of ColumnFacts::usualWidth.

QString titleOf(const QHeaderView &header, int column)
{
    if (!header.model())
        return {};
    return header.model()->headerData(column, Qt::Horizontal).toString();
}

bool contains(const ColumnLayout &layout, const QString &name)
{
    return std::any_of(layout.begin(), layout.end(),
                       [&name](const ColumnState &state) { return state.name == name; });
}

/// What the words need that are in a column of every search: the types of images, each with a mark
/// around it. They are longer in one language than in another. The marketplace's are not listed.
int wordsWidth(const QHeaderView &header, ImageColumn column)
{
    constexpr int margins = 2 * (8 + 6) + 2; // of the cell, and of the mark
    int width = 0;
    if (column == ImageColumn::Type) {
        for (const char16_t *code : {u"PUBLIC_IMAGE", u"PRIVATE_IMAGE", u"SHARED_IMAGE"}) {
            const QString words = imageTypeText(QString::fromUtf16(code));
            width = std::max(width, header.fontMetrics().horizontalAdvance(words) + margins);
        }
    }
    return width;
}

/// The layout without unknown columns, and with those it does not know at their usual place.
ColumnLayout completed(const ColumnLayout &layout, const ColumnLayout &usual)
{
    ColumnLayout result;
    for (const ColumnState &state : layout) {
        if (columnNamed(state.name) && !contains(result, state.name))
            result.append(state);
    }
    for (qsizetype i = 0; i < usual.size(); ++i) {
        if (!contains(result, usual.at(i).name))
            result.insert(std::min(i, result.size()), usual.at(i));
    }
    return result;
}

/// With the column of profiles, or without it.
ColumnLayout usualLayout(const QHeaderView &header, bool hasProfiles)
{
    const double scale = std::max(1.0, header.fontMetrics().averageCharWidth() / usualLetterWidth);
    ColumnLayout layout;
    for (int column = 0; column < imageColumnCount; ++column) {
        const ColumnFacts &facts = columnFacts(ImageColumn(column));
        const int titleWidth = SortHeader::widthFor(header.font(), titleOf(header, column));
        layout.append({.name = facts.settingsName,
                       .width = std::max({int(facts.usualWidth * scale), titleWidth,
                                          wordsWidth(header, ImageColumn(column))}),
                       .isVisible = facts.isShownAtFirst});
    }
    const auto *ofTable = qobject_cast<const SortHeader *>(&header);
    if (ofTable && ofTable->usualRoom()) {
        layout[int(ImageColumn::Profile)].isVisible = hasProfiles;
        fitColumns(layout, *ofTable->usualRoom(), scale);
    }
    return layout;
}

/// Whether these are the same columns, whatever that of profiles is.
bool isSame(ColumnLayout one, ColumnLayout other)
{
    const auto isOfProfiles = [](const ColumnState &state) {
        return state.name == columnName(ImageColumn::Profile);
    };
    one.removeIf(isOfProfiles);
    other.removeIf(isOfProfiles);
    return one == other;
}

} // namespace

ColumnLayout defaultColumnLayout(const QHeaderView &header)
{
    return usualLayout(header, !header.isSectionHidden(int(ImageColumn::Profile)));
}

bool hasDefaultColumns(const QHeaderView &header)
{
    const ColumnLayout layout = readColumnLayout(header);
    return isSame(layout, usualLayout(header, false)) || isSame(layout, usualLayout(header, true));
}

ColumnLayout readColumnLayout(const QHeaderView &header)
{
    ColumnLayout layout;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        const bool isHidden = header.isSectionHidden(column);
        // A hidden section has no width of its own; its usual one will do when it comes back.
        const int width = isHidden ? defaultColumnLayout(header).at(column).width
                                   : header.sectionSize(column);
        layout.append(
                {.name = columnName(ImageColumn(column)), .width = width, .isVisible = !isHidden});
    }
    return layout;
}

void applyColumnLayout(QHeaderView &header, const ColumnLayout &layout)
{
    const ColumnLayout whole = completed(layout, defaultColumnLayout(header));
    for (int visual = 0; visual < whole.size(); ++visual) {
        const ColumnState &state = whole.at(visual);
        const int column = int(*columnNamed(state.name));
        header.moveSection(header.visualIndex(column), visual);
        // Whether profiles are shown is not for a layout to say.
        if (column != int(ImageColumn::Profile))
            header.setSectionHidden(column, !state.isVisible);
        header.resizeSection(column, std::clamp(state.width, 24, 2000));
    }
    if (chosenColumnCount(header) == 0)
        header.setSectionHidden(int(ImageColumn::Name), false);
}

QByteArray columnLayoutToJson(const ColumnLayout &layout)
{
    QJsonArray array;
    for (const ColumnState &state : layout) {
        array.append(QJsonObject {{u"name"_s, state.name},
                                  {u"width"_s, state.width},
                                  {u"visible"_s, state.isVisible}});
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

ColumnLayout columnLayoutFromJson(const QByteArray &json)
{
    ColumnLayout layout;
    const QJsonArray columns = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : columns) {
        const QJsonObject object = value.toObject();
        layout.append({.name = object.value("name"_L1).toString(),
                       .width = object.value("width"_L1).toInt(),
                       .isVisible = object.value("visible"_L1).toBool(true)});
    }
    return layout;
}
