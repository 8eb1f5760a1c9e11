// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/pinneddialog.h"

#include "core/bidicontrols.h"
#include "core/errortext.h"
#include "core/joinedtext.h"
#include "ui/pinned/editorcommand.h"
#include "ui/pinned/pinnedbar.h"
#include "ui/pinned/pinneddetails.h"
#include "ui/pinned/pinnedinput.h"
#include "ui/pinned/pinnedmodel.h"
#include "ui/pinned/pinnedtable.h"
#include "ui/pinned/reportexport.h"
#include "ui/pinned/writedialog.h"
#include "ui/style/fontlengths.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/fieldscroll.h"
#include "ui/widgets/fileopener.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/panesplitter.h"
#include "ui/widgets/spokentext.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

PinnedDialog::PinnedDialog(QWidget *parent)
    : QDialog(parent, Qt::Window), m_model(new PinnedModel(this)), m_bar(new PinnedBar(this)),
      m_findEdit(new QLineEdit(this)), m_table(new PinnedTable(*m_model, this)),
      m_details(new PinnedDetails(this)), m_summaryLabel(new QLabel(this)),
      m_statusLabel(new QLabel(this)), m_progress(new QProgressBar(this)),
      m_againButton(new QPushButton(tr("Check &Again"), this)),
      m_stopButton(new QPushButton(tr("&Stop"), this)),
      m_exportButton(new QPushButton(tr("&Export…"), this)), m_watchMenu(new QMenu(this)),
      m_announcer(new Announcer(this)), m_opener(new FileOpener(this)),
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
    setUpActions();
    for (QPushButton *button : {m_againButton, m_stopButton, m_exportButton})
        button->setEnabled(false);
    m_bar->showSentence(
            tr("Choose files or a folder, or drop them here, or paste a text. Each image id "
               "in them is looked up in all regions."));
    showSelected();
    m_table->setFocus(); // what is pasted then is to be checked
    resize(windowSizeFor(*this, {1320, 660}));
    panes->setSizes({lengthFor(font(), 930), lengthFor(font(), 380)});
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
    connect(m_details, &PinnedDetails::imageRequested, this, &PinnedDialog::requestImage);
    connect(m_findEdit, &QLineEdit::textChanged, m_table, &PinnedTable::find);
    connect(m_table, &PinnedTable::selectedChanged, this, &PinnedDialog::showSelected);
    connect(m_table, &PinnedTable::activated, this, &PinnedDialog::openSelected);
    connect(m_opener, &FileOpener::refused, m_details,
            [this] { m_details->showNotice(tr("Nothing opens the file.")); });
    connect(m_table, &PinnedTable::menuRequested, this, &PinnedDialog::openMenu);
    connect(m_table, &PinnedTable::copyRequested, this, &PinnedDialog::copyId);
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
    const Finding *before = m_table->selected();
    const Finding kept = before ? *before : Finding();
    m_report = report;
    m_hasReport = true;
    m_model->setFindings(report.findings, shownFolder());
    m_table->fitColumns();
    m_table->select(kept);
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
    QStringList sentences = {summaryText(m_report, verdictCount)};
    if (const auto maps = int(m_report.maps.size()); maps > 0)
        //: Maps of regions to images, in files.
        sentences.append(tr("%n maps lack regions that have their images.", nullptr, maps));
    m_summaryLabel->setText(withVisibleControls(sentencesText(sentences)));
    setSpokenDescription(*m_summaryLabel, m_summaryLabel->text()); // its name is another one
    m_announcer->say(m_summaryLabel->text());
    showStatus();
}

/// All paths begin with it, and would hide behind it where they differ.
QString PinnedDialog::shownFolder() const
{
    const auto foldersOf = [](const QString &path) {
        const QFileInfo info(path);
        return (info.isDir() ? info.filePath() : info.path()).split(u'/');
    };
    QStringList common = m_paths.isEmpty() ? QStringList() : foldersOf(m_paths.constFirst());
    for (const QString &path : m_paths) {
        const QStringList folders = foldersOf(path);
        common.erase(std::ranges::mismatch(common, folders).in1, common.end());
    }
    return common.join(u'/');
}

QString PinnedDialog::place() const
{
    if (!m_text.isEmpty())
        return tr("the text");
    if (m_paths.size() != 1)
        return {};
    return m_paths.constFirst().section(u'/', -1, -1, QString::SectionSkipEmpty);
}

void PinnedDialog::showStatus()
{
    //: %1 is a number: what the command ends with for the same files.
    const QString status = tr("Exit status %1 in a pipeline").arg(int(m_report.conclusion()));
    m_statusLabel->setText(m_hasReport ? status : QString());
}

/// The window, which tells it, too, may be behind the list.
void PinnedDialog::showDone(const QString &notice)
{
    m_statusLabel->setText(notice);
    emit done(notice);
}

void PinnedDialog::copy(const QString &id)
{
    QGuiApplication::clipboard()->setText(id);
    showDone(tr("Image ID copied"));
}

void PinnedDialog::showSelected()
{
    showStatus();
    const Finding *selected = m_table->selected();
    if (!selected)
        return m_details->setFinding(std::nullopt);
    Finding finding = *selected;
    finding.message = sentencesText({finding.message, mapTextOf(finding.pinned, m_report.maps)});
    m_details->setFinding(finding, m_text);
}

void PinnedDialog::openSelected()
{
    const Finding *finding = m_table->selected();
    if (!finding || !m_text.isEmpty())
        return;
    const QString path = QFileInfo(finding->pinned.path).absoluteFilePath();
    if (!openAtLine(path, finding->pinned.line))
        m_opener->open(path);
}

/// What the buttons of the details do, where the row is.
void PinnedDialog::openMenu(const QPoint &position)
{
    const Finding *finding = m_table->selected();
    if (!finding)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, auto step, bool isEnabled) {
        QAction *action = menu->addAction(text);
        action->setEnabled(isEnabled);
        connect(action, &QAction::triggered, this, step);
    };
    add(tr("&Open File"), &PinnedDialog::openSelected, m_text.isEmpty());
    add(tr("Show &Image"), &PinnedDialog::requestImage, finding->image.has_value());
    menu->addSeparator();
    add(tr("Copy Image I&D"), &PinnedDialog::copyId, true);
    add(tr("&Copy Successor"), &PinnedDialog::copySuccessor, finding->successor.has_value());
    menu->popup(position);
}

void PinnedDialog::requestImage()
{
    const Finding *finding = m_table->selected();
    if (finding && finding->image)
        emit imageRequested({finding->image->place, finding->image->imageId});
}

void PinnedDialog::copyId()
{
    const Finding *finding = m_table->selected();
    if (finding)
        copy(finding->pinned.id);
}

void PinnedDialog::writeSuccessor()
{
    const Finding *finding = m_table->selected();
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
    const Finding *finding = m_table->selected();
    if (finding && finding->successor)
        copy(finding->successor->image.imageId);
}

void PinnedDialog::writeReport()
{
    exportReport(m_report, *this, [this](const Result<QString> &path) {
        if (!path)
            return tell(path.error().message);
        const QString name = QFileInfo(*path).fileName();
        //: %1 is the name of a file.
        showDone(tr("The check was written to %1").arg(withVisibleControls(name)));
    });
}

void PinnedDialog::tell(const QString &message)
{
    auto *box = new QMessageBox(QMessageBox::Warning, windowTitle(), withVisibleControls(message),
                                QMessageBox::Close, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}
