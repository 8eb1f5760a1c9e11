// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "facetstripfixture.h"

#include "support/widgets.h"
#include "ui/narrow/facetbox.h"
#include "ui/narrow/facetbutton.h"

using namespace Qt::StringLiterals;

QList<FacetCounts> FacetStripFixture::makeCounts(int values)
{
    QList<FacetCounts> all;
    for (int facet = 0; facet < facetCount; ++facet) {
        FacetCounts counts = {.facet = Facet(facet), .title = u"Title %1"_s.arg(facet)};
        for (int i = 0; i < values; ++i) {
            const QString code = QChar(u'a' + i);
            counts.values.append({.code = code, .text = code, .count = 100 - i});
        }
        all.append(counts);
    }
    return all;
}

bool FacetStripFixture::show()
{
    strip.setCounts(makeCounts(3));
    strip.show();
    resizeTo(widthFor(4));
    return activate(strip);
}

FacetButton *FacetStripFixture::button(const QString &code) const
{
    auto *button = strip.findChild<FacetButton *>(u"facet-0-"_s + code);
    return button && button->isVisible() ? button : nullptr;
}

int FacetStripFixture::widthFor(int facets) const
{
    const int box = strip.findChild<FacetBox *>()->width();
    return 8 + facets * box + (facets - 1) * 12 + 20;
}

void FacetStripFixture::resizeTo(int width)
{
    strip.resize(width, strip.height());
    QCoreApplication::sendPostedEvents();
}

QVariantList FacetStripFixture::told() const
{
    return chosen.size() == 1 ? chosen.first() : QVariantList();
}
