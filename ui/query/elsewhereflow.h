// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/elsewhere.h"

class ImageCatalog;
class MessageBar;
struct CatalogSummary;

/// Where else there is what was not found: the usual reason is that the wrong region was asked.
///
/// For a query that found nothing the answer is in matches(). Of image ids that were pasted, those
/// that were not found are told in the bar, and where they are.
class ElsewhereFlow final : public QObject
{
    Q_OBJECT

public:
    /// The catalog and the bar must outlive it.
    ElsewhereFlow(ImageCatalog &catalog, MessageBar &bar, QObject *parent);

    /// Not owned; must be replaced before it dies.
    void setSource(ImageSource *source);

    [[nodiscard]] const QList<RegionMatches> &matches() const { return m_elsewhere.matches(); }

    /// Asks for images in the places found: in those only when nothing was found, else there, too.
    void searchThere();

signals:
    /// matches() has changed.
    void changed();
    void searchRequested(const ImageQuery &query);

private:
    void forget();
    void look();
    void takeImages(const QList<Image> &images);
    void showMissing();

    ImageCatalog &m_catalog;
    MessageBar &m_bar;
    Elsewhere m_elsewhere;
    QSet<QString> m_foundIds; ///< Only for a query with image ids.
    QStringList m_missingIds;
    bool m_hasLooked = false;
    bool m_isBarOurs = false; ///< Whether the bar shows what we told.
};
