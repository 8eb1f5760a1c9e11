// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/imagecatalog.h"
#include "pinned/report/unreferenced.h"

#include <QObject>

class ImageSource;

/// Reads all own images, and finds those that no file names.
class HeadlessUnreferenced final : public QObject
{
    Q_OBJECT

public:
    /// The source must outlive this.
    HeadlessUnreferenced(ImageSource &source, const FileScan &scan, QObject *parent = nullptr);

    void start(const QList<Place> &places);

    /// Once finished() has fired.
    [[nodiscard]] const UnreferencedReport &report() const { return m_report; }
    /// Whether no place was read.
    [[nodiscard]] bool isNothingRead() const;

signals:
    void finished();

private:
    void takeSummary();

    QStringList m_ids;
    UnreferencedReport m_report;
    bool m_isFinished = false;
    ImageCatalog m_catalog;
};
