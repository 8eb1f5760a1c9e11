// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/pinneddialog.h"

#include "core/bidicontrols.h"
#include "core/errortext.h"
#include "files/wholefile.h"
#include "pinned/report/reportformat.h"
#include "ui/pinned/droppedfiles.h"
#include "ui/pinned/editorcommand.h"
#include "ui/pinned/pinnedmodel.h"
#include "ui/style/fontlengths.h"
#include "ui/style/icons.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

PinnedDialog::PinnedDialog(QWidget *parent)
    : QDialog(parent), m_model(new PinnedModel(this)), m_sorted(new QSortFilterProxyModel(this)),
      m_summaryLabel(new QLabel(this)), m_findEdit(new QLineEdit(this)),
      m_table(new QTableView(this)), m_messageLabel(new QLabel(this)),
      m_progress(new QProgressBar(this)), m_againButton(new QPushButton(tr("Check &Again"), this)),
      m_stopButton(new QPushButton(tr("&Stop"), this)),
      m_exportButton(new QPushButton(tr("&Export…"), this)),
      m_openButton(new QPushButton(tr("&Open File"), this)),
      m_imageButton(new QPushButton(tr("Show &Image"), this)),
      m_copyButton(new QPushButton(tr("&Copy Successor"), this)), m_watchMenu(new QMenu(this))
{
    setObjectName(u"pinnedDialog"_s);
    setWindowTitle(tr("Pinned IDs"));
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeHead());
    layout->addWidget(m_summaryLabel);
    layout->addWidget(m_progress);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_messageLabel);
    layout->addWidget(makeFoot());
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Progress of the check"));
    m_progress->hide();
    m_summaryLabel->setTextFormat(Qt::PlainText);
    m_summaryLabel->setWordWrap(true);
    m_messageLabel->setTextFormat(Qt::PlainText);
    m_messageLabel->setWordWrap(true);
    m_messageLabel->setTextInteractionFlags(Qt::TextSelectableByMouse |
                                            Qt::TextSelectableByKeyboard);
    m_messageLabel->setAccessibleName(tr("What is known of the selected id"));
    setUpTable();
    setUpActions();
    m_againButton->setEnabled(false);
    m_stopButton->setEnabled(false);
    m_exportButton->setEnabled(false);
    m_summaryLabel->setText(tr("Choose files or a folder, or drop them here. Each image id in them "
                               "is looked up in all regions."));
    showSelected();
    resize(windowSizeFor(*this, {1160, 600}));
}

QWidget *PinnedDialog::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins({});
    auto *files = new QPushButton(tr("Check &Files…"), head);
    auto *folder = new QPushButton(tr("Check Fol&der…"), head);
    auto *watch = new QPushButton(tr("&Watched Lists"), head);
    watch->setMenu(m_watchMenu);
    connect(files, &QPushButton::clicked, this, &PinnedDialog::chooseFiles);
    connect(folder, &QPushButton::clicked, this, &PinnedDialog::chooseFolder);
    m_findEdit->setPlaceholderText(tr("Find in the list"));
    m_findEdit->setAccessibleName(tr("Find in the list"));
    m_findEdit->setClearButtonEnabled(true);
    for (QPushButton *button : {files, folder, m_againButton, m_stopButton, watch})
        layout->addWidget(button);
    layout->addStretch();
    layout->addWidget(m_findEdit, 1);
    layout->addWidget(m_exportButton);
    for (QPushButton *button : head->findChildren<QPushButton *>())
        button->setAutoDefault(false);
    return head;
}

QWidget *PinnedDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins({});
    auto *close = new QPushButton(tr("C&lose"), foot);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    for (QPushButton *button : {m_openButton, m_imageButton, m_copyButton})
        layout->addWidget(button);
    layout->addStretch();
    layout->addWidget(close);
    for (QPushButton *button : foot->findChildren<QPushButton *>())
        button->setAutoDefault(false);
    return foot;
}

void PinnedDialog::setUpTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(PinnedModel::sortRole);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(m_sorted);
    m_table->setAccessibleName(tr("Pinned image ids"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(PinnedModel::VerdictColumn, Qt::AscendingOrder);
    m_table->setTextElideMode(Qt::ElideMiddle); // the ends of paths and names tell them apart
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int widths[] = {130, 220, 45, 115, 170, 115, 115};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_table->setColumnWidth(column, lengthFor(font(), widths[column]));
    connect(m_findEdit, &QLineEdit::textChanged, m_sorted,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PinnedDialog::showSelected);
    connect(m_table, &QTableView::activated, this, &PinnedDialog::openSelected);
}

void PinnedDialog::setUpActions()
{
    connect(m_againButton, &QPushButton::clicked, this, [this] { emit checkRequested(m_paths); });
    connect(m_stopButton, &QPushButton::clicked, this, [this] {
        emit stopRequested();
        showSummary();
    });
    connect(m_exportButton, &QPushButton::clicked, this, &PinnedDialog::exportReport);
    connect(m_openButton, &QPushButton::clicked, this, &PinnedDialog::openSelected);
    connect(m_imageButton, &QPushButton::clicked, this, [this] {
        if (const Finding *finding = selected())
            emit imageRequested(finding->pinned.id);
    });
    connect(m_copyButton, &QPushButton::clicked, this, &PinnedDialog::copySuccessor);
    auto *find = new QAction(tr("Find"), this);
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, m_findEdit, [this] { m_findEdit->setFocus(); });
    addAction(find);
}

void PinnedDialog::showRunning(const QStringList &paths)
{
    m_paths = paths;
    m_progress->show();
    m_stopButton->setEnabled(true);
    m_againButton->setEnabled(false);
    m_summaryLabel->setText(tr("Reading files…"));
}

void PinnedDialog::showAsking(int ids)
{
    m_summaryLabel->setText(tr("Asking for %n ids…", nullptr, ids));
}

void PinnedDialog::showReport(const CheckReport &report)
{
    m_report = report;
    m_model->setFindings(report.findings);
    if (m_sorted->rowCount() > 0)
        m_table->selectRow(0);
    showSummary();
    showSelected();
}

void PinnedDialog::showSummary()
{
    m_progress->hide();
    m_stopButton->setEnabled(false);
    m_againButton->setEnabled(!m_paths.isEmpty());
    m_exportButton->setEnabled(!m_report.findings.isEmpty());
    m_summaryLabel->setText(summaryText(m_report));
}

const Finding *PinnedDialog::selected() const
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || !m_table->selectionModel()->hasSelection())
        return nullptr;
    return &m_model->findings().at(m_sorted->mapToSource(current).row());
}

void PinnedDialog::showSelected()
{
    const Finding *finding = selected();
    m_openButton->setEnabled(finding != nullptr);
    m_imageButton->setEnabled(finding && finding->image);
    m_copyButton->setEnabled(finding && finding->successor);
    m_messageLabel->setText(finding ? withVisibleControls(finding->message) : QString());
}

void PinnedDialog::openSelected()
{
    const Finding *finding = selected();
    if (!finding || openInEditor(finding->pinned.path, finding->pinned.line))
        return;
    m_messageLabel->setText(tr("Nothing opens the file."));
}

void PinnedDialog::copySuccessor()
{
    const Finding *finding = selected();
    if (!finding || !finding->successor)
        return;
    QGuiApplication::clipboard()->setText(finding->successor->image.imageId);
    emit copied(tr("Image ID copied"));
}

void PinnedDialog::chooseFiles()
{
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Check Files"));
    if (!paths.isEmpty())
        emit checkRequested(paths);
}

void PinnedDialog::chooseFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Check Folder"));
    if (!path.isEmpty())
        emit checkRequested({path});
}

void PinnedDialog::exportReport()
{
    struct Kind
    {
        QString filter = {};
        QString suffix = {};
        ReportFormat format = ReportFormat::Csv;
    };
    const QList<Kind> kinds = {{tr("CSV (*.csv)"), u".csv"_s, ReportFormat::Csv},
                               {tr("JSON (*.json)"), u".json"_s, ReportFormat::Json},
                               {tr("Markdown (*.md)"), u".md"_s, ReportFormat::Markdown},
                               {tr("SARIF (*.sarif)"), u".sarif"_s, ReportFormat::Sarif},
                               {tr("Text (*.txt)"), u".txt"_s, ReportFormat::Text}};
    QStringList filters;
    for (const Kind &kind : kinds)
        filters.append(kind.filter);
    QString chosen;
    QString path = QFileDialog::getSaveFileName(this, tr("Export the Check"), u"pinned-ids.csv"_s,
                                                filters.join(u";;"_s), &chosen);
    if (path.isEmpty())
        return;
    const Kind &kind = kinds.at(qMax(0, filters.indexOf(chosen)));
    ReportFormat format = kind.format;
    for (const Kind &other : kinds) {
        if (path.endsWith(other.suffix))
            format = other.format;
    }
    const Result<void> written = writeWholeFile(path, writtenReport(m_report, format));
    if (!written) {
        auto *box = new QMessageBox(QMessageBox::Warning, windowTitle(), written.error().message,
                                    QMessageBox::Close, this);
        box->setTextFormat(Qt::PlainText);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    }
}

void PinnedDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedPaths(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PinnedDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    emit checkRequested(droppedPaths(event->mimeData()));
}
