// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/imagecatalog.h"

#include <QObject>
#include <QStringList>

/// What a place offers for an instance type.
struct OfferCell
{
    enum class State {
        NotAsked,
        Waiting, ///< For its answer.
        Some,
        None,    ///< It has said so.
        Unknown, ///< It could not be asked, or told no number.
    };

    State state = State::NotAsked;
    qint64 images = 0;   ///< With State::Some.
    QString code = {};   ///< Of the error that says why there is none, or why it is unknown.
    QString reason = {}; ///< The same as a sentence; empty where it is a plain none.

    /// Whether it has told how many images there are, or that there is none.
    [[nodiscard]] bool isKnown() const { return state == State::Some || state == State::None; }
};

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
    /// What was asked for last; empty where nothing was.
    [[nodiscard]] const QString &instanceType() const { return m_catalog.query().instanceType; }
    /// Asks those again that failed.
    void retry();
    /// Asks no more, and forgets what was asked.
    void clear();
    [[nodiscard]] bool hasFailed() const { return m_catalog.summary().failed > 0; }

    [[nodiscard]] OfferCell at(const Place &place) const;

    /// A sentence for each place that was asked, in their order: how many images there are, or why
    /// none.
    [[nodiscard]] QStringList sentences() const;

signals:
    void changed();

private:
    ImageSource *m_source = nullptr;
    ImageCatalog m_catalog;
};
