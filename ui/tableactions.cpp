// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "tableactions.h"

#include "catalog/cellfilter.h"
#include "catalog/imagetablemodel.h"
#include "comparedialog.h"
#include "exportmapping.h"
#include "icons.h"
#include "imagetableview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace {

void copyToClipboard(const QString &text)
{
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

/// The cloud's text for a menu: an ampersand in it is no mnemonic, and a long one is cut.
QString menuText(const QString &text)
{
    const QString shortened = text.size() > 40 ? text.left(38) + u'…' : text;
    return QString(shortened).replace(u'&', u"&&"_s);
}

} // namespace

TableActions::TableActions(ImageTableView &view)
    : QObject(&view), m_view(view), m_copy(addToView(tr("&Copy"), QKeySequence::Copy)),
      m_copyWithHeaders(addToView(tr("Copy with &Headers"), Qt::CTRL | Qt::SHIFT | Qt::Key_C)),
      m_selectAll(addToView(tr("Select &All"), QKeySequence::SelectAll)),
      m_compare(addToView(tr("Co&mpare…"), Qt::CTRL | Qt::Key_D))
{
    m_copy->setIcon(themedIcon(u"copy"_s));
    connect(m_copy, &QAction::triggered, this, &TableActions::copy);
    connect(m_copyWithHeaders, &QAction::triggered, this,
            [this] { copyAs(CopyFormat::WithHeaders); });
    connect(m_selectAll, &QAction::triggered, &m_view, &QAbstractItemView::selectAll);
    connect(m_compare, &QAction::triggered, this, &TableActions::compare);
    for (const CopyFormat format : allCopyFormats()) {
        auto *action = new QAction(copyFormatName(format), this);
        connect(action, &QAction::triggered, this, [this, format] { copyAs(format); });
        m_copyAs.append(action);
    }
    m_view.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_view, &QWidget::customContextMenuRequested, this, &TableActions::openMenu);
    connect(&m_view, &ImageTableView::selectionChanged, this, &TableActions::updateEnabled);
    updateEnabled();
}

void TableActions::updateEnabled()
{
    const int rows = m_view.selectionModel() ? m_view.selectedRowCount() : 0;
    for (QAction *action : m_copyAs)
        action->setEnabled(rows > 0);
    m_copy->setEnabled(rows > 0);
    m_copyWithHeaders->setEnabled(rows > 0);
    m_compare->setEnabled(rows >= CompareDialog::fewest && rows <= CompareDialog::most);
}

void TableActions::copy() const
{
    const QModelIndex current = m_view.currentIndex();
    // With one row the cell is what the user points at; with several it is the rows.
    if (m_view.selectedRowCount() == 1 && current.isValid())
        copyToClipboard(current.data().toString());
    else
        copyAs(CopyFormat::IdLines);
}

void TableActions::copyAs(CopyFormat format) const
{
    ExportOptions options;
    options.columns = visibleExportColumns(*m_view.horizontalHeader());
    copyToClipboard(copyText(m_view.selectedImages(), format, options));
}

void TableActions::compare()
{
    (new CompareDialog(m_view.selectedImages(), m_view.window()))->open();
}

void TableActions::openMenu(const QPoint &position)
{
    auto *menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_copy);
    menu->addAction(m_copyWithHeaders);
    menu->addMenu(tr("Copy &As"))->addActions(m_copyAs);
    menu->addSeparator();
    addFilterEntries(*menu);
    menu->addSeparator();
    menu->addAction(m_compare);
    menu->addAction(m_selectAll);
    menu->popup(m_view.viewport()->mapToGlobal(position));
}

void TableActions::addFilterEntries(QMenu &menu)
{
    const QModelIndex current = m_view.currentIndex();
    if (!current.isValid())
        return;
    const auto image = current.data(ImageTableModel::ImageRole).value<Image>();
    const auto column = ImageColumn(current.column());
    const auto add = [this, &menu](const QString &text, const std::optional<QString> &term) {
        QAction *action = menu.addAction(text);
        action->setEnabled(term.has_value());
        if (term) {
            connect(action, &QAction::triggered, this,
                    [this, term = *term] { emit termChosen(term); });
        }
    };
    const TimeZone zone = m_view.timeZone();
    const auto term = cellTerm(image, column, zone);
    const QString value = menuText(current.data().toString());
    //: Narrows the table; %1 is the value of the cell.
    add(value.isEmpty() ? tr("&Only Rows Without a Value") : tr("&Only “%1”").arg(value), term);
    //: Narrows the table; %1 is the value of the cell.
    add(value.isEmpty() ? tr("&Everything With a Value") : tr("&Everything but “%1”").arg(value),
        term ? std::optional(negatedTerm(*term)) : std::nullopt);
    add(tr("Same &Name"), cellTerm(image, ImageColumn::Name, zone));
    add(tr("Same O&S"), cellTerm(image, ImageColumn::Os, zone));

    const auto filters = filtersForCell(image, column);
    QAction *ask = menu.addAction(tr("&Search the Cloud for This"));
    ask->setEnabled(filters.has_value());
    if (filters) {
        connect(ask, &QAction::triggered, this,
                [this, filters = *filters] { emit cloudSearchRequested(filters); });
    }
}

QAction *TableActions::addToView(const QString &text, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    // Text fields have their own copying and selecting; these are for the table.
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view.addAction(action);
    return action;
}

std::optional<FilterValues> filtersForCell(const Image &image, ImageColumn column)
{
    const auto withText = [](QString FilterValues::*field, const QString &text) {
        FilterValues values;
        values.*field = text;
        return text.isEmpty() ? std::nullopt : std::optional(values);
    };
    switch (column) {
    case ImageColumn::Name:
        return withText(&FilterValues::imageName, image.imageName);
    case ImageColumn::ImageId:
        return withText(&FilterValues::imageIds, image.imageId);
    case ImageColumn::Os:
    case ImageColumn::Platform:
        return withText(&FilterValues::platform, image.platform);
    case ImageColumn::Tags:
        if (image.tags.size() != 1)
            return std::nullopt;
        return withText(&FilterValues::tag,
                        image.tags.first().key + u'=' + image.tags.first().value);
    case ImageColumn::Type: {
        const ImageQuery query = {
                .filters = {{.name = u"image-type"_s, .values = {image.imageType}}}};
        return image.imageType.isEmpty() ? std::nullopt : std::optional(valuesFromQuery(query));
    }
    default:
        return std::nullopt;
    }
}
