// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/store/imagenumber.h"
#include "export/exportjob.h"
#include "ui/export/exportdialog.h"
#include "ui/widgets/fileopener.h"

#include <QObject>

#include <vector>

class ImageCatalog;
class ImageTableModel;
class ImageTableView;
class MessageBar;
class QSettings;

/// Leads through an export: which images, which file, loading what is missing, writing, and what to
/// do with the file then. It never blocks the window; the bar shows how far it is.
///
/// Remembers the folder and the options in the settings, under "export/".
class ExportFlow final : public QObject
{
    Q_OBJECT

public:
    /// What it is given must outlive it; dialogs belong to the bar's window.
    ExportFlow(ImageCatalog &catalog, ImageTableModel &model, ImageTableView &view, MessageBar &bar,
               QSettings &settings, QObject *parent = nullptr);

    /// Asks what to export. Does nothing while an export is under way, or without images.
    void begin();

    [[nodiscard]] bool isBusy() const;

signals:
    /// isBusy() may be another.
    void busyChanged();
    /// Something is on the clipboard now; the notice says what, for the user.
    void copied(const QString &notice);

private:
    /// Which images they are is not known yet where everything is to be loaded first.
    void chooseFile(const ImageSequence &images);
    void loadMissing();
    void checkLoaded();
    void write(const ImageSequence &images);
    /// `why` is a sentence for the user, empty where it is plain.
    void stopLoading(const QString &why = {});
    /// As they are now.
    [[nodiscard]] ImageSequence imagesIn(ExportDialog::Scope scope) const;
    [[nodiscard]] std::vector<ImageNumber> numbersIn(ExportDialog::Scope scope) const;
    [[nodiscard]] QString whatIsMissing() const;
    void showFinished(const Result<Exported> &result);
    void addCopyButton(const QString &path);
    /// A button that opens the file or folder; `refusal` says that nothing does.
    void addOpenButton(const QString &text, const QString &path, const QString &refusal);
    void showRefusal(const QString &path, const QString &refusal);
    void abandon(const QString &why = {});
    void remember() const;
    [[nodiscard]] ExportOptions rememberedOptions() const;
    [[nodiscard]] ExportDialog::Counts counts() const;

    ImageCatalog &m_catalog;
    ImageTableModel &m_model;
    ImageTableView &m_view;
    MessageBar &m_bar;
    QSettings &m_settings;
    ExportJob m_job;
    FileOpener m_opener;
    ExportDialog::Scope m_scope = ExportDialog::Scope::Selected;
    ImageSequence m_images; ///< That are being written.
    ExportOptions m_options;
    int m_unreadableCells = 0; ///< Of the images that are written.
    QString m_path;
    bool m_isLoading = false;
};
