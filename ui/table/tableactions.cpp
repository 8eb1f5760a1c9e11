// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/tableactions.h"

#include "catalog/columns/cellquery.h"
#include "catalog/find/cellterm.h"
#include "catalog/table/imagetablemodel.h"
#include "core/bidicontrols.h"
#include "export/copieddata.h"
#include "ui/style/icons.h"
#include "ui/table/imagetableview.h"
#include "ui/table/visiblecolumns.h"
#include "ui/widgets/menutext.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestValue = 40; // in a sentence of a menu

} // namespace

TableActions::TableActions(ImageTableView &view)
    : QObject(&view), m_view(view), m_copy(addToView(tr("&Copy"), QKeySequence::Copy)),
      m_copyWithHeaders(addToView(tr("Copy with &Headers"), Qt::CTRL | Qt::SHIFT | Qt::Key_C)),
      m_selectAll(addToView(tr("Select &All"), QKeySequence::SelectAll)),
      m_compare(addToView(tr("Co&mpare…"), Qt::CTRL | Qt::Key_D)), m_only(new QAction(this)),
      m_allBut(new QAction(this)), m_sameName(new QAction(tr("Same &Name"), this)),
      m_sameOs(new QAction(tr("Same O&S"), this)),
      m_searchCloud(new QAction(tr("Search the C&loud for This"), this))
{
    m_copy->setIcon(themedIcon(u"copy"_s));
    connect(m_copy, &QAction::triggered, this, &TableActions::copy);
    connect(m_copyWithHeaders, &QAction::triggered, this,
            [this] { copyRows(CopyFormat::WithHeaders); });
    connect(m_selectAll, &QAction::triggered, &m_view, &QAbstractItemView::selectAll);
    connect(m_compare, &QAction::triggered, this,
            [this] { emit compareRequested(m_view.selectedImages()); });
    for (const CopyFormat format : allCopyFormats()) {
        auto *action = new QAction(copyFormatName(format), this);
        connect(action, &QAction::triggered, this, [this, format] { copyAs(format); });
        m_copyAs.append(action);
    }
    m_view.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_view, &QWidget::customContextMenuRequested, this, &TableActions::openMenu);
    connect(&m_view, &ImageTableView::selectedRowsChanged, this, &TableActions::updateEnabled);
    updateEnabled();
    makeCellActions();
}

void TableActions::addTo(QMenu &menu)
{
    menu.addAction(m_compare);
    menu.addMenu(tr("Copy &As"))->addActions(m_copyAs);
    menu.addSeparator();
    menu.addActions(cellActions());
}

QList<QAction *> TableActions::cellActions() const
{
    return {m_only, m_allBut, m_sameName, m_sameOs, m_searchCloud};
}

void TableActions::updateEnabled()
{
    const int rows = m_view.selectionModel() ? m_view.selectedRowCount() : 0;
    for (QAction *action : m_copyAs)
        action->setEnabled(rows > 0);
    m_copy->setEnabled(rows > 0);
    m_copyWithHeaders->setEnabled(rows > 0);
    m_compare->setEnabled(rows >= fewestCompared && rows <= mostCompared);
}

void TableActions::copy()
{
    const QModelIndex current = m_view.currentIndex();
    // With one row the cell is what the user points at; with several it is the rows.
    if (m_view.selectedRowCount() == 1 && m_view.selectionModel()->isSelected(current))
        copyCell(current.data().toString());
    else
        copyRows(CopyFormat::IdLines);
}

void TableActions::copyCell(const QString &text)
{
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    emit copied(tr("Cell copied"));
}

/// The program that it is pasted into takes of it what it likes best.
void TableActions::copyRows(CopyFormat format)
{
    const QList<Image> images = m_view.selectedImages();
    std::unique_ptr<QMimeData> data = copiedRows(images, format, shownColumns());
    if (!data)
        return;
    QGuiApplication::clipboard()->setMimeData(data.release());
    emit copied(tr("%Ln rows copied", nullptr, int(images.size())));
}

/// In the form that was asked for by its name, and in no other.
void TableActions::copyAs(CopyFormat format)
{
    const QList<Image> images = m_view.selectedImages();
    if (images.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(copyText(images, format, shownColumns()));
    emit copied(tr("%Ln rows copied", nullptr, int(images.size())));
}

ExportOptions TableActions::shownColumns() const
{
    ExportOptions options;
    options.columns = visibleColumns(*m_view.horizontalHeader());
    return options;
}

void TableActions::openMenu(const QPoint &position)
{
    auto *menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_copy);
    menu->addAction(m_copyWithHeaders);
    menu->addMenu(tr("Copy &As"))->addActions(m_copyAs);
    menu->addSeparator();
    updateCellActions(); // the time zone may be another
    menu->addActions(cellActions());
    menu->addSeparator();
    menu->addAction(m_compare);
    menu->addAction(m_selectAll);
    menu->popup(m_view.viewport()->mapToGlobal(position));
}

void TableActions::makeCellActions()
{
    for (QAction *action : {m_only, m_allBut, m_sameName, m_sameOs}) {
        connect(action, &QAction::triggered, this,
                [this, action] { emit termChosen(action->data().toString()); });
    }
    connect(m_searchCloud, &QAction::triggered, this, [this] {
        const QModelIndex current = m_view.currentIndex();
        const auto image = current.data(ImageTableModel::ImageRole).value<Image>();
        if (const auto query = queryForCell(image, ImageColumn(current.column())))
            emit cloudSearchRequested(*query);
    });
    connect(&m_view, &ImageTableView::currentCellChanged, this, &TableActions::updateCellActions);
    updateCellActions();
}

void TableActions::updateCellActions()
{
    const QModelIndex current = m_view.currentIndex();
    const auto image = current.data(ImageTableModel::ImageRole).value<Image>();
    const auto column = ImageColumn(std::max(0, current.column()));
    const auto setTerm = [&current](QAction *action, const std::optional<QString> &term) {
        action->setData(term.value_or(QString()));
        action->setEnabled(current.isValid() && term);
    };
    const TimeZone zone = m_view.timeZone();
    const auto term = current.isValid() ? cellTerm(image, column, zone) : std::nullopt;
    const QString value = isolated(menuText(current.data().toString(), longestValue));
    m_only->setText(value.isEmpty() ? tr("&Only Rows Without a Value")
                                    //: Narrows the table; %1 is the value of the cell.
                                    : tr("&Only “%1”").arg(value));
    m_allBut->setText(value.isEmpty() ? tr("&Everything With a Value")
                                      //: Narrows the table; %1 is the value of the cell.
                                      : tr("&Everything but “%1”").arg(value));
    setTerm(m_only, term);
    setTerm(m_allBut, term ? std::optional(negatedTerm(*term)) : std::nullopt);
    setTerm(m_sameName, cellTerm(image, ImageColumn::Name, zone));
    setTerm(m_sameOs, cellTerm(image, ImageColumn::Os, zone));
    m_searchCloud->setEnabled(current.isValid() && queryForCell(image, column));
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
