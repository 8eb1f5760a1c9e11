// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/pinneddialog.h"

#include "core/bidicontrols.h"
#include "core/errortext.h"
#include "ui/pinned/editorcommand.h"
#include "ui/pinned/pinnedbar.h"
#include "ui/pinned/pinneddetails.h"
#include "ui/pinned/pinnedinput.h"
#include "ui/pinned/pinnedmodel.h"
#include "ui/pinned/reportexport.h"
#include "ui/pinned/writedialog.h"
#include "ui/style/fontlengths.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/fieldscroll.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/panesplitter.h"
#include "ui/widgets/spokentext.h"

#include <QClipboard>
#include <QFileInfo>
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
      m_bar(new PinnedBar(this)), m_findEdit(new QLineEdit(this)), m_table(new QTableView(this)),
      m_details(new PinnedDetails(this)), m_summaryLabel(new QLabel(this)),
      m_statusLabel(new QLabel(this)), m_progress(new QProgressBar(this)),
      m_againButton(new QPushButton(tr("Check &Again"), this)),
      m_stopButton(new QPushButton(tr("&Stop"), this)),
      m_exportButton(new QPushButton(tr("&Export…"), this)), m_watchMenu(new QMenu(this)),
      m_announcer(new Announcer(this)),
      m_input(new PinnedInput(*this, *m_findEdit, [this] { return m_model->rowCount() > 0; }))
{
    setObjectName(u"pinnedDialog"_s);
    setWindowTitle(tr("Pinned IDs"));
    auto *panes = new PaneSplitter(Qt::Horizontal, this);
    panes->addWidget(m_table);
    panes->addWidget(new FieldScroll(*m_details, this)); // on a low screen not all is in sight
    panes->setStretchFactor(0, 1);
    panes->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeHead());
    layout->addWidget(m_bar);
    layout->addWidget(m_progress);
    layout->addWidget(panes, 1);
    layout->addWidget(makeFoot());
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Progress of the check"));
    m_progress->hide();
    setUpTable();
    setUpActions();
    for (QPushButton *button : {m_againButton, m_stopButton, m_exportButton})
        button->setEnabled(false);
    m_bar->showSentence(
            tr("Choose files or a folder, or drop them here, or paste a text. Each image id "
               "in them is looked up in all regions."));
    showSelected();
    m_table->setFocus(); // what is pasted then is to be checked
    resize(windowSizeFor(*this, {1240, 640}));
    panes->setSizes({lengthFor(font(), 820), lengthFor(font(), 410)});
}

QWidget *PinnedDialog::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new FlowLayout(head, 6);
    auto *files = new QPushButton(tr("Check &Files…"), head);
    auto *folder = new QPushButton(tr("Check Fol&der…"), head);
    auto *watch = new QPushButton(tr("&Watched Lists"), head);
    watch->setMenu(m_watchMenu);
    connect(files, &QPushButton::clicked, m_input, &PinnedInput::chooseFiles);
    connect(folder, &QPushButton::clicked, m_input, &PinnedInput::chooseFolder);
    m_findEdit->setPlaceholderText(tr("Find in the list"));
    m_findEdit->setAccessibleName(tr("Find in the list"));
    m_findEdit->setClearButtonEnabled(true);
    m_findEdit->setMinimumWidth(lengthFor(font(), 160));
    for (QPushButton *button : {files, folder, m_againButton, m_stopButton, watch})
        layout->addWidget(button);
    layout->addWidget(m_findEdit);
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
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    for (QLabel *label : {m_summaryLabel, m_statusLabel})
        label->setTextFormat(Qt::PlainText);
    m_summaryLabel->setWordWrap(true);
    m_summaryLabel->setTextInteractionFlags(Qt::TextSelectableByMouse |
                                            Qt::TextSelectableByKeyboard);
    m_summaryLabel->setAccessibleName(tr("What the check has found"));
    layout->addWidget(m_summaryLabel, 1);
    layout->addWidget(m_statusLabel);
    layout->addWidget(close);
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
    m_table->verticalHeader()->setDefaultSectionSize(lineHeightFor(font(), 25));
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int widths[] = {150, 170, 45, 115, 150, 105, 115, 200}; // the last has the rest, too
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
    connect(m_againButton, &QPushButton::clicked, this, &PinnedDialog::checkAgain);
    connect(m_stopButton, &QPushButton::clicked, this, [this] {
        emit stopRequested();
        showIdle();
        showStep(tr("The check was stopped."));
    });
    connect(m_exportButton, &QPushButton::clicked, this, &PinnedDialog::writeReport);
    connect(m_details, &PinnedDetails::writeRequested, this, &PinnedDialog::writeSuccessor);
    connect(m_details, &PinnedDetails::openRequested, this, &PinnedDialog::openSelected);
    connect(m_details, &PinnedDetails::copyRequested, this, &PinnedDialog::copySuccessor);
    connect(m_details, &PinnedDetails::imageRequested, this, [this] {
        if (const Finding *finding = selected())
            emit imageRequested(finding->pinned.id);
    });
    connect(m_input, &PinnedInput::pathsGiven, this, &PinnedDialog::checkRequested);
    connect(m_input, &PinnedInput::textGiven, this, &PinnedDialog::textCheckRequested);
    auto *find = new QAction(tr("Find"), this);
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, m_findEdit, [this] { m_findEdit->setFocus(); });
    addAction(find);
}

void PinnedDialog::showRunning(const QStringList &paths)
{
    m_paths = paths;
    m_text.clear();
    begin();
}

void PinnedDialog::showRunningText(const QByteArray &text)
{
    m_paths.clear();
    m_text = text;
    begin();
}

void PinnedDialog::begin()
{
    m_progress->show();
    m_stopButton->setEnabled(true);
    m_againButton->setEnabled(false);
    showStep(tr("Reading files…"));
}

void PinnedDialog::showStep(const QString &sentence)
{
    m_bar->showSentence(sentence);
    m_announcer->say(sentence);
}

void PinnedDialog::checkAgain()
{
    if (m_text.isEmpty())
        emit checkRequested(m_paths);
    else
        emit textCheckRequested(m_text);
}

void PinnedDialog::showAsking(int ids)
{
    showStep(tr("Asking for %n ids…", nullptr, ids));
}

void PinnedDialog::showReport(const CheckReport &report)
{
    const Finding *before = selected();
    const PinnedId kept = before ? before->pinned : PinnedId();
    m_report = report;
    // Of a folder all paths begin alike.
    const QString folder = m_paths.size() == 1 ? QFileInfo(m_paths.constFirst()).path() : QString();
    m_model->setFindings(report.findings, folder);
    int row = 0;
    for (int other = 0; other < m_sorted->rowCount(); ++other) {
        const PinnedId &pinned = m_model->findings()
                                         .at(m_sorted->mapToSource(m_sorted->index(other, 0)).row())
                                         .pinned;
        if (pinned.path == kept.path && pinned.line == kept.line && pinned.column == kept.column)
            row = other;
    }
    if (m_sorted->rowCount() > 0)
        m_table->setCurrentIndex(m_sorted->index(row, 0)); // selectRow() is not for all directions
    showSummary();
    showSelected();
}

void PinnedDialog::showIdle()
{
    m_progress->hide();
    m_stopButton->setEnabled(false);
    m_againButton->setEnabled(!m_paths.isEmpty() || !m_text.isEmpty());
    m_exportButton->setEnabled(!m_report.findings.isEmpty());
}

void PinnedDialog::showSummary()
{
    showIdle();
    m_bar->showCounts(m_report, place());
    m_summaryLabel->setText(withVisibleControls(summaryText(m_report, verdictCount)));
    setSpokenDescription(*m_summaryLabel, m_summaryLabel->text()); // its name is another one
    m_announcer->say(m_summaryLabel->text());
    //: %1 is a number: what the command ends with for the same files.
    m_statusLabel->setText(tr("Exit status %1 in a pipeline").arg(int(m_report.conclusion())));
}

QString PinnedDialog::place() const
{
    if (!m_text.isEmpty())
        return tr("the text");
    if (m_paths.size() != 1)
        return {};
    return m_paths.constFirst().section(u'/', -1, -1, QString::SectionSkipEmpty);
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
    m_details->setFinding(finding ? std::optional(*finding) : std::nullopt, m_text);
}

void PinnedDialog::openSelected()
{
    const Finding *finding = selected();
    if (finding && m_text.isEmpty() && !openInEditor(finding->pinned.path, finding->pinned.line))
        m_details->showNotice(tr("Nothing opens the file."));
}

void PinnedDialog::writeSuccessor()
{
    const Finding *finding = selected();
    if (!finding)
        return;
    const Result<MendedFile> file = mendFile(finding->pinned.path, {*finding});
    if (!file)
        return tell(file.error().message);
    auto *ask = new WriteDialog(*file, this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    connect(ask, &QDialog::accepted, this, [this, whole = *file] { write(whole); });
    ask->open();
}

void PinnedDialog::write(const MendedFile &file)
{
    if (const Result<void> written = writeMendedFile(file); !written)
        return tell(written.error().message);
    // What follows in the file may have moved, and the new id has a verdict of its own.
    emit checkRequested(m_paths);
}

void PinnedDialog::copySuccessor()
{
    const Finding *finding = selected();
    if (!finding || !finding->successor)
        return;
    QGuiApplication::clipboard()->setText(finding->successor->image.imageId);
    emit copied(tr("Image ID copied"));
}

void PinnedDialog::writeReport()
{
    if (const Result<void> written = exportReport(m_report, *this); !written)
        tell(written.error().message);
}

void PinnedDialog::tell(const QString &message)
{
    auto *box = new QMessageBox(QMessageBox::Warning, windowTitle(), withVisibleControls(message),
                                QMessageBox::Close, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}
