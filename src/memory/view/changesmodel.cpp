// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/view/changesmodel.h"

#include "core/bidicontrols.h"
#include "core/oneline.h"
#include "core/placetext.h"
#include "memory/view/differencetext.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

void ChangesModel::setReport(const std::optional<ChangesReport> &report)
{
    beginResetModel();
    m_report = report;
    m_entries = report ? changesEntries(*report) : QList<ChangesEntry>();
    narrow();
    endResetModel();
    emit rowsChanged();
}

void ChangesModel::setNarrowing(const FindExpression &find, const FacetSelection &facets)
{
    setNarrowing({.find = find, .facets = facets, .aspects = m_narrowing.aspects});
}

void ChangesModel::setAspects(const QSet<ChangeAspect> &aspects)
{
    setNarrowing({.find = m_narrowing.find, .facets = m_narrowing.facets, .aspects = aspects});
}

void ChangesModel::setNarrowing(const ChangesNarrowing &narrowing)
{
    if (narrowing == m_narrowing)
        return;
    beginResetModel();
    m_narrowing = narrowing;
    narrow();
    endResetModel();
    emit rowsChanged();
}

void ChangesModel::narrow()
{
    m_rows.clear();
    for (qsizetype index = 0; index < m_entries.size(); ++index) {
        if (isWanted(m_entries[index], m_narrowing))
            m_rows.append(index);
    }
}

ChangesReport ChangesModel::reportOf(const QList<int> &rows) const
{
    QList<ChangesEntry> entries;
    const QSet<int> chosen(rows.cbegin(), rows.cend());
    for (int row = 0; row < rowCount(); ++row) {
        if (chosen.isEmpty() || chosen.contains(row))
            entries.append(entryAt(row));
    }
    return withOnly(m_report.value_or(ChangesReport()), entries);
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChangesModel::regionText(const ChangesEntry &entry) const
{
    if (entry.places.size() == 1)
        return placeText(entry.places.constFirst());
    if (entry.places.size() == m_report->compared.size())
        //: In a column of regions: an image is in all of those that were compared.
        return tr("All %Ln", nullptr, int(entry.places.size()));
    //: In a column of regions: an image is in so many of them.
    return tr("%Ln regions", nullptr, int(entry.places.size()));
}

QString ChangesModel::text(const ChangesEntry &entry, int column) const
{
    switch (column) {
    case ChangeColumn:
        return aspectName(entry.aspects.constFirst());
    case RegionColumn:
        return regionText(entry);
    case IdColumn:
        return entry.change.image.imageId;
    case NameColumn:
        return entry.change.image.imageName;
    default:
        return differenceText(entry);
    }
}

QString ChangesModel::toolTip(const ChangesEntry &entry, int column)
{
    QStringList lines;
    if (column == RegionColumn && entry.places.size() > 1) {
        for (const Place &place : entry.places)
            lines.append(placeText(place));
    } else if (column == NameColumn) {
        lines.append(entry.change.image.imageName);
    } else if (column == DifferenceColumn) {
        for (const QList<DifferencePart> &parts : differenceParts(entry)) {
            QStringList words;
            for (const DifferencePart &part : parts) {
                const QString text = part.text.toHtmlEscaped();
                words.append(part.kind == DifferencePart::Kind::Old   ? u"<s>%1</s>"_s.arg(text)
                             : part.kind == DifferencePart::Kind::New ? u"→ "_s + text
                                                                      : text);
            }
            lines.append(words.join(u' '));
        }
        return u"<p>"_s + withVisibleControls(lines.join(u"</p><p>"_s)) + u"</p>"_s;
    }
    if (lines.isEmpty())
        return {};
    // A text without a tag would be taken for plain.
    return u"<qt>"_s +
           withVisibleControls(lines.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s)) +
           u"</qt>"_s;
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ChangesEntry &entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return withVisibleControls(onOneLine(text(entry, index.column())));
    case Qt::ToolTipRole:
        return toolTip(entry, index.column());
    default:
        return {};
    }
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ChangeColumn:
        //: Over a column: what happened to an image.
        return tr("Change");
    case RegionColumn:
        return tr("Region");
    case IdColumn:
        return tr("ID");
    case NameColumn:
        return tr("Image");
    case DifferenceColumn:
        return tr("What Differs");
    default:
        return {};
    }
}
