// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/narrow/facetstrip.h"

#include <QSignalSpy>

class FacetButton;

/// The strip of facets alone, with made up counts and room for four facets.
struct FacetStripFixture
{
    /// All facets with the values a, b, c … (as many as given), of which the first is the most
    /// frequent.
    [[nodiscard]] static QList<FacetCounts> makeCounts(int values);

    /// Shows three values of each facet, and waits until the strip has the keyboard.
    [[nodiscard]] bool show();
    /// A value of the first facet; null if it is out of sight.
    [[nodiscard]] FacetButton *button(const QString &code) const;
    /// The least width at which so many facets have room beside the button of the others.
    [[nodiscard]] int widthFor(int facets) const;
    void resizeTo(int width);
    /// What was told, if that was one choice.
    [[nodiscard]] QVariantList told() const;

    FacetStrip strip;
    QSignalSpy chosen {&strip, &FacetStrip::valueChosen};
};
