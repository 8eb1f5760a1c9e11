// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QLayout;
class QScrollArea;
class RegionTree;

/// Shares the height of the filter panel between its regions and its fields, which both scroll: the
/// fields get what the regions leave, some rows at least and no more than they need.
class PanelRoom final : public QObject
{
public:
    /// The parts of the panel, which owns it and them. Heading and footer do not scroll; a row of
    /// the fields is as high as `field`.
    PanelRoom(QWidget &panel, const QLayout &heading, const QLayout &footer, RegionTree &regions,
              QScrollArea &form, const QWidget &field);

    void share();
    /// What the panel needs at least.
    [[nodiscard]] int leastHeight() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] int fixedHeight() const;
    [[nodiscard]] int leastFormHeight() const;

    QWidget &m_panel;
    const QLayout &m_heading;
    const QLayout &m_footer;
    RegionTree &m_regions;
    QScrollArea &m_form;
    const QWidget &m_field;
};
