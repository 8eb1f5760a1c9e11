// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/elsewhere.h"

class ImageCatalog;
class MessageBar;

/// Where else there is what was not found: the usual reason is that the wrong region was asked.
///
/// For a query that found nothing the answer is in matches(). Of image ids that were pasted, those
/// that were not found are told in the bar as soon as nothing is loading, each with what is known
/// of it: where else it is, that it is nowhere, or that what could have it was not read whole.
class ElsewhereFlow final : public QObject
{
    Q_OBJECT

public:
    /// The catalog and the bar must outlive it.
    ElsewhereFlow(ImageCatalog &catalog, MessageBar &bar, QObject *parent);

    /// Not owned; must be replaced before it dies.
    void setSource(ImageSource *source);

    [[nodiscard]] const QList<PlaceMatches> &matches() const { return m_elsewhere.matches(); }

    /// Asks for images in the places found: in those only when nothing was found, else there, too.
    void searchThere();

signals:
    /// matches() has changed.
    void changed();
    void searchRequested(const ImageQuery &query);
    /// Something is on the clipboard now; the notice says what, for the user.
    void copied(const QString &notice);

private:
    void forget();
    void look();
    void showMissing();
    void lookForIds();
    [[nodiscard]] QString missingText() const;
    [[nodiscard]] QString whereText() const;
    /// Where else an id is; "nowhere" or "not known" where it is not; empty while that is asked.
    [[nodiscard]] QString whereIs(const QString &id) const;
    [[nodiscard]] bool isElsewhere(const QString &id) const;
    /// The places that may have what was not found.
    [[nodiscard]] QStringList unreadPlaces() const;

    ImageCatalog &m_catalog;
    MessageBar &m_bar;
    Elsewhere m_elsewhere;
    QStringList m_missingIds; ///< In nothing that was read of the places asked.
    QList<Place> m_unread;    ///< Of these places, those that were not read whole.
    bool m_hasLooked = false;
    bool m_isBarOurs = false; ///< Whether the bar shows what we told.
};
