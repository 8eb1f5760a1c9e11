// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "export/exportoptions.h"

#include <QDialog>

#include <memory>

class QRadioButton;

namespace Ui {
class ExportDialog;
}

/// Asks which images to export, in which format, and with which columns. Numbers beside the choices
/// are those that will be written; there must be some, or one cannot go on.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Scope { Selected, Found, Loaded, FoundInEverything, Everything };

    struct Counts
    {
        qint64 selected = 0;
        qint64 found = 0; ///< Rows that the find box and the facets let through.
        qint64 loaded = 0;
        qint64 total = 0;         ///< Of the regions that could be read.
        bool isTotalKnown = true; ///< Else it is at least so many.
        bool areMissing = false;  ///< Whether there are pages that are not loaded.
        bool isNarrowed = false;  ///< Whether find box or facets ask for something.
    };

    /// `options` is what stands in the dialog at first; `visible` are the columns of the table:
    /// where that of profiles is among them, it can be chosen.
    ExportDialog(const Counts &counts, const ExportOptions &options,
                 const QList<ImageColumn> &visible, QWidget *parent);
    ~ExportDialog() override;

    /// The numbers are others now. The choice stays.
    void setCounts(const Counts &counts);

    [[nodiscard]] Scope scope() const;
    [[nodiscard]] ExportOptions options() const;

private:
    void chooseScope(const Counts &counts);
    void showSeparators(CellSeparator chosen);
    void showColumns(const QList<ImageColumn> &checked);
    void updateState();
    [[nodiscard]] QRadioButton *chosenRadio() const;
    [[nodiscard]] ExportFormat format() const;
    [[nodiscard]] QList<ImageColumn> checkedColumns() const;

    std::unique_ptr<Ui::ExportDialog> m_ui;
    bool m_showsProfiles;
};
