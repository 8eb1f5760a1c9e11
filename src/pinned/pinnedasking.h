// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/imagecatalog.h"
#include "pinned/cloudfacts.h"

#include <QObject>

class ImageSource;

/// Asks the cloud for pinned ids: for the ids themselves in all places, each once and 100 a
/// request, and then, where any were found, for all images of their types, as a successor may be
/// any of them.
class PinnedAsking final : public QObject
{
    Q_OBJECT

public:
    /// The source must outlive this.
    explicit PinnedAsking(ImageSource &source, QObject *parent = nullptr);

    /// To be called once. The ids are isImageId(); the regions all that there are, also those that
    /// are not to be asked.
    void start(const QList<Place> &places, const QStringList &ids,
               const QStringList &regions = knownRegionIds());

    /// What is known so far.
    [[nodiscard]] const CloudFacts &facts() const { return m_facts; }
    /// How far it is: of all places, in which it has asked for all that it can.
    [[nodiscard]] CatalogSummary summary() const;

signals:
    void progressed();
    /// Everything that can be known is.
    void finished();

private:
    void takeIds();
    void takeOthers();
    [[nodiscard]] QStringList typesFound() const;
    [[nodiscard]] static bool isDone(const ImageCatalog &catalog);
    [[nodiscard]] static QList<Image> imagesOf(const ImageCatalog &catalog);

    QList<Place> m_places;
    CloudFacts m_facts;
    bool m_hasIds = false;
    bool m_hasOthers = false;
    ImageCatalog m_ids;
    ImageCatalog m_others;
};
