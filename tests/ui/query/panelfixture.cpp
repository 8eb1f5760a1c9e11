// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "panelfixture.h"

#include "ui/query/regiontree.h"

using namespace Qt::StringLiterals;

bool PanelFixture::show()
{
    panel.resize(320, 900);
    panel.show();
    return activate(panel);
}

RegionTree *PanelFixture::tree() const
{
    return named<RegionTree>(u"Regions"_s);
}

QTreeWidgetItem *PanelFixture::item(const QString &text) const
{
    return tree()->findItems(text, Qt::MatchExactly | Qt::MatchRecursive).value(0);
}

ImageQuery PanelFixture::searched() const
{
    return searches.size() == 1 ? searches.front().front().value<ImageQuery>() : ImageQuery();
}
