// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/export/exportflow.h"

#include "catalog/columns/profilecolumn.h"
#include "catalog/imagecatalog.h"
#include "catalog/table/imagetablemodel.h"
#include "core/bidicontrols.h"
#include "core/errortext.h"
#include "core/joinedtext.h"
#include "ui/table/imagetableview.h"
#include "ui/table/visiblecolumns.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDateTime>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>

#include <memory>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

const QString folderKey = u"export/folder"_s;
const QString formatKey = u"export/format"_s;
const QString columnsKey = u"export/columns"_s;
const QString bomKey = u"export/byteOrderMark"_s;
const QString guardKey = u"export/formulaGuard"_s;
const QString separatorKey = u"export/separator"_s;
const QString lineBreaksKey = u"export/keepsLineBreaks"_s;
const QString numbersKey = u"export/numbersAsText"_s;

QString columnNames(const QList<ImageColumn> &columns)
{
    QStringList names;
    for (const ImageColumn column : columns)
        names.append(exportName(column));
    return names.join(u',');
}

/// Whether which images they are is known only once everything is loaded.
bool loadsFirst(ExportDialog::Scope scope)
{
    return scope == ExportDialog::Scope::Everything ||
           scope == ExportDialog::Scope::FoundInEverything;
}

/// Whether the user's spreadsheet is likely to take a file without a mark for another encoding.
bool wantsByteOrderMark()
{
#ifdef Q_OS_WIN
    return true;
#else
    const QLocale::Language language = QLocale().language();
    return language == QLocale::Chinese || language == QLocale::Korean ||
           language == QLocale::Japanese;
#endif
}

} // namespace

ExportFlow::ExportFlow(ImageCatalog &catalog, ImageTableModel &model, ImageTableView &view,
                       MessageBar &bar, QSettings &settings, QObject *parent)
    : QObject(parent), m_catalog(catalog), m_model(model), m_view(view), m_bar(bar),
      m_settings(settings)
{
    connect(&m_catalog, &ImageCatalog::summaryChanged, this, &ExportFlow::checkLoaded);
    // Another question, or another cloud: what comes now is not what was to be exported.
    connect(&m_catalog, &ImageCatalog::cleared, this, [this] { stopLoading(); });
    // So it is where something else is looked for than when the dialog was closed, and where
    // nobody knows what is found.
    const auto stopFinding = [this] {
        if (m_scope == ExportDialog::Scope::FoundInEverything)
            stopLoading(tr("What is looked for has changed."));
    };
    connect(&m_model.narrowing(), &Narrowing::narrowed, this, stopFinding);
    connect(&m_model.narrowing(), &Narrowing::findFailed, this, stopFinding);
    connect(&m_job, &ExportJob::progress, this, [this](qsizetype done, qsizetype total) {
        m_bar.setProgress(total > 0 ? double(done) / double(total) : 1.0);
    });
    connect(&m_job, &ExportJob::finished, this, &ExportFlow::showFinished);
    connect(&m_job, &ExportJob::canceled, this, [this] { abandon(); });
}

bool ExportFlow::isBusy() const
{
    return m_isLoading || m_job.isRunning();
}

void ExportFlow::begin()
{
    if (isBusy() || m_model.store().count() == 0)
        return;
    auto *dialog = new ExportDialog(counts(), rememberedOptions(),
                                    visibleColumns(*m_view.horizontalHeader()), m_bar.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The window lives on: what is written is what the dialog shows at last.
    const auto follow = [this, dialog] {
        dialog->setCounts(counts());
    };
    connect(&m_view, &ImageTableView::selectedRowsChanged, dialog, follow);
    connect(&m_model, &ImageTableModel::countsChanged, dialog, follow);
    connect(&m_catalog, &ImageCatalog::summaryChanged, dialog, follow);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_scope = dialog->scope();
        m_options = dialog->options();
        // Rows that come from now on were not counted; with everything, they are yet to come.
        chooseFile(loadsFirst(m_scope) ? ImageSequence() : imagesIn(m_scope));
    });
    dialog->open();
}

void ExportFlow::chooseFile(const ImageSequence &images)
{
    auto *dialog = new QFileDialog(m_bar.window(), tr("Export Images"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString suffix = formatTraits(m_options.format).suffix;
    //: A kind of file and the ending of its name, as in "CSV (*.csv)".
    dialog->setNameFilter(tr("%1 (*.%2)").arg(formatName(m_options.format), suffix));
    dialog->setDefaultSuffix(suffix);
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    dialog->setDirectory(m_settings.value(folderKey, documents).toString());
    const QString date = QDate::currentDate().toString(Qt::ISODate);
    dialog->selectFile(u"images-%1.%2"_s.arg(date, suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, images](const QString &path) {
        m_path = path;
        // Who types another ending means it.
        m_options.format = formatOfFile(path).value_or(m_options.format);
        remember();
        loadsFirst(m_scope) ? loadMissing() : write(images);
    });
    dialog->open();
}

void ExportFlow::loadMissing()
{
    m_isLoading = true;
    m_bar.showMessage(MessageBar::Kind::Information, tr("Loading the missing images…"));
    connect(m_bar.addButton(tr("Cancel")), &QAbstractButton::clicked, this, [this] {
        stopLoading();
        m_catalog.stop();
    });
    emit busyChanged();
    m_catalog.loadAll();
    checkLoaded();
}

void ExportFlow::stopLoading(const QString &why)
{
    if (!m_isLoading)
        return;
    m_isLoading = false;
    abandon(why);
}

void ExportFlow::checkLoaded()
{
    if (!m_isLoading)
        return;
    const CatalogSummary summary = m_catalog.summary();
    if (summary.loading) {
        m_bar.setProgress(summary.total > 0 ? double(summary.loaded) / double(summary.total) : 0);
        return;
    }
    // Whoever stops the loading does not want a file that looks whole.
    if (summary.hasMore)
        return stopLoading();
    if (m_scope == ExportDialog::Scope::FoundInEverything && m_model.narrowing().isInDoubt())
        return stopLoading(tr("The find text takes too long with these images."));
    m_isLoading = false;
    write(imagesIn(m_scope));
}

void ExportFlow::write(const ImageSequence &images)
{
    m_images = images;
    m_bar.showMessage(MessageBar::Kind::Information,
                      tr("Exporting %Ln images…", nullptr, int(images.size())));
    m_bar.setProgress(0);
    connect(m_bar.addButton(tr("Cancel")), &QAbstractButton::clicked, &m_job, &ExportJob::cancel);
    m_job.start(images, m_options, m_path);
    emit busyChanged();
}

ImageSequence ExportFlow::imagesIn(ExportDialog::Scope scope) const
{
    const auto snapshot =
            std::make_shared<const ImageSnapshot>(m_model.store().snapshot(numbersIn(scope)));
    return {snapshot->size(), [snapshot](qsizetype position) {
                return snapshot->at(position);
            }};
}

std::vector<ImageNumber> ExportFlow::numbersIn(ExportDialog::Scope scope) const
{
    switch (scope) {
    case ExportDialog::Scope::Selected:
        return m_model.numbersIn(m_view.selectedRows());
    case ExportDialog::Scope::Found:
    case ExportDialog::Scope::FoundInEverything: {
        QList<int> rows(m_model.rowCount());
        std::iota(rows.begin(), rows.end(), 0);
        return m_model.numbersIn(rows);
    }
    case ExportDialog::Scope::Loaded:
    case ExportDialog::Scope::Everything:
        return m_model.sortedNumbers();
    }
    Q_UNREACHABLE();
}

void ExportFlow::showFinished(const Result<Exported> &result)
{
    const ImageSequence images = std::exchange(m_images, ImageSequence());
    emit busyChanged();
    if (!result) {
        const ErrorText text = explainError(result.error());
        m_bar.showMessage(MessageBar::Kind::Error, tr("Not exported:"),
                          sentencesText({text.what, text.advice}));
        connect(m_bar.addButton(tr("Choose another file…")), &QAbstractButton::clicked, this,
                [this, images] { chooseFile(images); });
        m_bar.addCloseButton();
        return;
    }
    m_unreadableCells = result->unreadableCells;
    const QString missing = whatIsMissing();
    m_bar.showMessage(missing.isEmpty() ? MessageBar::Kind::Success : MessageBar::Kind::Warning,
                      tr("Exported %Ln images", nullptr, int(result->images)), missing);
    m_bar.setDetail(QFileInfo(m_path).fileName());
    //: %1 is the path of the file.
    addOpenButton(tr("Open"), m_path, tr("No program opens such files. The file is at %1."));
    const QString folder = QFileInfo(m_path).absolutePath();
    //: %1 is the path of the folder.
    addOpenButton(tr("Show in folder"), folder, tr("No program opens folders. This one is %1."));
    addCopyButton(m_path);
    if (missing.isEmpty())
        m_bar.closeWhenOld();
}

void ExportFlow::addCopyButton(const QString &path)
{
    connect(m_bar.addButton(tr("Copy path")), &QAbstractButton::clicked, this, [this, path] {
        QGuiApplication::clipboard()->setText(path);
        emit copied(tr("Path copied"));
    });
    m_bar.addCloseButton();
}

void ExportFlow::addOpenButton(const QString &text, const QString &path, const QString &refusal)
{
    QAbstractButton *button = m_bar.addButton(text);
    connect(button, &QAbstractButton::clicked, this, [this, path] { m_opener.open(path); });
    // The opener may be told later than that the message is of interest, with which the button
    // goes.
    connect(&m_opener, &FileOpener::refused, button, [this, path, refusal](const QString &refused) {
        if (refused == path)
            showRefusal(path, refusal.arg(isolated(path)));
    });
}

void ExportFlow::showRefusal(const QString &path, const QString &refusal)
{
    const QStringList sentences = {refusal, whatIsMissing()};
    m_bar.showMessage(MessageBar::Kind::Warning, tr("It cannot be opened here:"),
                      sentencesText(sentences));
    addCopyButton(path);
}

/// What could not be read, and is not in the file, and what was not told; empty if nothing.
QString ExportFlow::whatIsMissing() const
{
    QStringList sentences;
    if (m_unreadableCells > 0) {
        sentences.append(tr("%Ln values are not what the API describes and are incomplete in the "
                            "file. JSON keeps them as sent.",
                            nullptr, m_unreadableCells));
    }
    if (m_scope == ExportDialog::Scope::Selected || m_scope == ExportDialog::Scope::Found)
        return sentencesText(sentences);
    const CatalogSummary summary = m_catalog.summary();
    if (summary.failed > 0) {
        sentences.append(tr("%Ln regions could not be read in full.", nullptr, summary.failed));
    }
    const qint64 images = summary.missing + summary.unreadable;
    if (images > 0)
        sentences.append(tr("%Ln images could not be read.", nullptr, int(images)));
    if (summary.surplus > 0) {
        sentences.append(tr("%Ln more images came than the service reported.", nullptr,
                            int(summary.surplus)));
    }
    if (summary.limited > 0)
        sentences.append(tr("%Ln regions were not read to the end.", nullptr, summary.limited));
    return sentencesText(sentences);
}

void ExportFlow::abandon(const QString &why)
{
    m_images = ImageSequence();
    emit busyChanged();
    const QStringList sentences = {why, tr("No file was written.")};
    m_bar.showMessage(MessageBar::Kind::Information, tr("Export canceled."),
                      sentencesText(sentences));
    m_bar.addCloseButton();
}

void ExportFlow::remember() const
{
    m_settings.setValue(folderKey, QFileInfo(m_path).absolutePath());
    m_settings.setValue(formatKey, QString(formatTraits(m_options.format).word));
    // Columns as in the table are not remembered: they follow the table.
    if (m_options.columns == visibleColumns(*m_view.horizontalHeader()))
        m_settings.remove(columnsKey);
    else
        m_settings.setValue(columnsKey, columnNames(m_options.columns));
    m_settings.setValue(bomKey, m_options.byteOrderMark);
    m_settings.setValue(guardKey, m_options.formulaGuard);
    m_settings.setValue(separatorKey, QString(separatorWord(m_options.separator)));
    m_settings.setValue(lineBreaksKey, m_options.keepsLineBreaks);
    m_settings.setValue(numbersKey, m_options.numbersAsText);
}

ExportOptions ExportFlow::rememberedOptions() const
{
    ExportOptions options;
    options.format =
            parseExportFormat(m_settings.value(formatKey).toString()).value_or(options.format);
    const QList<ImageColumn> columns =
            parseExportColumns(m_settings.value(columnsKey).toString())
                    .value_or(visibleColumns(*m_view.horizontalHeader()));
    options.columns = withProfileColumn(columns, showsProfiles(m_catalog.query().places));
    options.byteOrderMark = m_settings.value(bomKey, wantsByteOrderMark()).toBool();
    options.formulaGuard = m_settings.value(guardKey, options.formulaGuard).toBool();
    options.separator = parseCellSeparator(m_settings.value(separatorKey).toString())
                                .value_or(separatorOf(QLocale()));
    options.keepsLineBreaks = m_settings.value(lineBreaksKey, options.keepsLineBreaks).toBool();
    options.numbersAsText = m_settings.value(numbersKey, options.numbersAsText).toBool();
    return options;
}

ExportDialog::Counts ExportFlow::counts() const
{
    const CatalogSummary summary = m_catalog.summary();
    const Narrowing &narrowing = m_model.narrowing();
    return {.selected = m_view.selectedRowCount(),
            .found = m_model.rowCount(),
            .loaded = m_model.store().count(),
            .total = summary.expected,
            .isTotalKnown = summary.isExpectedKnown,
            .areMissing = summary.hasMore,
            .isNarrowed = !narrowing.find().isEmpty() || !narrowing.facetSelection().isEmpty()};
}
