// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/signinplaces.h"
#include "catalog/imagecatalog.h"
#include "cli/headlessexport.h"
#include "cli/matrixcommand.h"

#include <QObject>

class QCoreApplication;
class QTextStream;

/// Reads all regions of a query and writes where its images are.
///
/// Failures go to `errors`, one reportLine() each.
class MatrixRun final : public QObject
{
    Q_OBJECT

public:
    /// The source and the stream must outlive this.
    MatrixRun(const MatrixCommand &command, ImageSource &source, QTextStream &errors,
              QObject *parent = nullptr);

    void start();

signals:
    void finished(HeadlessExport::ExitStatus status);

private:
    void takeSummary();
    [[nodiscard]] HeadlessExport::ExitStatus conclude(const CatalogSummary &summary);
    [[nodiscard]] Result<MatrixTable> makeTable();
    void report(const QString &line);

    MatrixCommand m_command;
    QTextStream &m_errors;
    bool m_isFinished = false;
    ImageCatalog m_catalog;
};

/// The rows of a matrix that the command asks for, of the loaded images that its find text leaves.
[[nodiscard]] std::vector<int> matrixRows(const MatrixCommand &command, const Presence &presence,
                                          const ImageStore &store,
                                          const std::vector<ImageNumber> &wanted);

/// Does what the arguments of isMatrixCommand() ask for, and returns the exit status of the
/// program, as HeadlessExport has it.
[[nodiscard]] int runMatrix(QCoreApplication &application, const QStringList &arguments,
                            const SignInPlaces &places, QTextStream &errors);
