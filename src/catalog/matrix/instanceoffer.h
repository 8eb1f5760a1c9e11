// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/imagecatalog.h"

#include <QObject>
#include <QStringList>

/// Asks how many images each of some places offers for an instance type, beside what is loaded,
/// which stays as it is.
class InstanceOffer final : public QObject
{
    Q_OBJECT

public:
    explicit InstanceOffer(QObject *parent = nullptr);

    /// The source is not owned, may be null, and must be replaced before it dies.
    void setSource(ImageSource *source);

    /// Whether the text looks like an instance type: "SA5.MEDIUM2".
    [[nodiscard]] static bool isInstanceType(const QString &text);

    /// Asks these places; without a source, and for the same again, it does nothing.
    void ask(const QString &instanceType, const QList<Place> &places);
    /// Asks those again that failed.
    void retry();
    [[nodiscard]] bool hasFailed() const { return m_catalog.summary().failed > 0; }

    /// A sentence for each place that was asked, in their order: how many images there are, or why
    /// none.
    [[nodiscard]] QStringList sentences() const;

signals:
    void changed();

private:
    ImageCatalog m_catalog;
};
