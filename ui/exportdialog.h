// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "export/exportoptions.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ExportDialog;
}

/// Asks which images to export, and how. Numbers beside the choices are those that will be written.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Scope { Selected, Loaded, Everything };

    struct Counts
    {
        qint64 selected = 0;
        qint64 loaded = 0;
        qint64 total = 0;        ///< Of the regions that could be read.
        bool areMissing = false; ///< Whether there are pages that are not loaded.
    };

    ExportDialog(const Counts &counts, const ExportOptions &options, QWidget *parent);
    ~ExportDialog() override;

    [[nodiscard]] Scope scope() const;
    [[nodiscard]] ExportOptions options() const;

private:
    std::unique_ptr<Ui::ExportDialog> m_ui;
    ExportOptions m_options;
};
