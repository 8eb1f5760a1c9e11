// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/searches/managesearchesdialog.h"

#include "searches/savedsearchlist.h"
#include "ui/searches/searchshelf.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ManageSearchesDialog::ManageSearchesDialog(SearchShelf &shelf, QWidget *parent)
    : QDialog(parent), m_shelf(shelf), m_list(new QListWidget(this))
{
    setObjectName(u"manageSearchesDialog"_s);
    setWindowTitle(tr("Saved Searches"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(fontMetrics().averageCharWidth() * 56, fontMetrics().height() * 22);
    m_list->setAccessibleName(tr("Saved searches"));
    auto *note = new QLabel(tr("The checked search opens when the program starts."), this);
    note->setForegroundRole(QPalette::PlaceholderText);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_openButton = buttons->addButton(QDialogButtonBox::Open);
    m_openButton->setDefault(true); // for Enter in the list
    m_deleteButton = buttons->addButton(tr("&Delete"), QDialogButtonBox::ActionRole);
    QPushButton *importButton = buttons->addButton(tr("&Import…"), QDialogButtonBox::ActionRole);
    m_exportButton = buttons->addButton(tr("&Export…"), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(m_list);
    layout->addWidget(note);
    layout->addWidget(buttons);

    connect(m_openButton, &QPushButton::clicked, this, &ManageSearchesDialog::openCurrent);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &ManageSearchesDialog::openCurrent);
    connect(m_deleteButton, &QPushButton::clicked, this, &ManageSearchesDialog::removeCurrent);
    connect(importButton, &QPushButton::clicked, this, &ManageSearchesDialog::importFile);
    connect(m_exportButton, &QPushButton::clicked, this, &ManageSearchesDialog::exportFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &ManageSearchesDialog::updateButtons);
    // Queued: the list is filled anew, which must not happen inside its own signal.
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        const QString name = item->text();
        const bool opens = item->checkState() == Qt::Checked;
        QMetaObject::invokeMethod(
                this, [this, name, opens] { m_shelf.setOpensAtStart(name, opens); },
                Qt::QueuedConnection);
    });
    connect(&m_shelf, &SearchShelf::changed, this, &ManageSearchesDialog::fill);
    fill();
}

void ManageSearchesDialog::fill()
{
    const int current = m_list->currentRow();
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const SavedSearch &search : m_shelf.searches()) {
            auto *item = new QListWidgetItem(search.name, m_list);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(search.opensAtStart ? Qt::Checked : Qt::Unchecked);
        }
        m_list->setCurrentRow(std::clamp(current, 0, std::max(0, m_list->count() - 1)));
    }
    updateButtons();
}

void ManageSearchesDialog::updateButtons()
{
    m_openButton->setEnabled(m_list->currentItem() != nullptr);
    m_deleteButton->setEnabled(m_list->currentItem() != nullptr);
    m_exportButton->setEnabled(m_list->count() > 0);
}

void ManageSearchesDialog::openCurrent()
{
    const auto search = searchNamed(m_shelf.searches(), m_list->currentItem()->text());
    if (!search)
        return;
    close();
    emit searchChosen(*search);
}

void ManageSearchesDialog::removeCurrent()
{
    m_shelf.remove(m_list->currentItem()->text());
}

void ManageSearchesDialog::importFile()
{
    auto *dialog = new QFileDialog(this, tr("Import Searches"), {}, tr("JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_shelf, &SearchShelf::importFrom);
    dialog->open();
}

void ManageSearchesDialog::exportFile()
{
    auto *dialog = new QFileDialog(this, tr("Export Searches"), {}, tr("JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"searches.json"_s);
    connect(dialog, &QFileDialog::fileSelected, &m_shelf, &SearchShelf::exportTo);
    dialog->open();
}
