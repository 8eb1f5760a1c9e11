// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHeaderView>

/// The head of a comparison, whose sections have a name and under it a region, divided by a line
/// end. A name that has no room is cut in the middle; no section is narrower than its region.
class CompareHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit CompareHeader(QWidget *parent = nullptr);

    /// What a section shows at the width that it has.
    [[nodiscard]] QString shownText(int section) const;

    /// The width that such a text needs, beside the room for a mark.
    [[nodiscard]] int widthFor(const QString &text) const;

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;
};
