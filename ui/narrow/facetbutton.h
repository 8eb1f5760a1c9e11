// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/facets.h"

#include <QAbstractButton>

/// One value of a facet: its words, a bar as long as its share, its count. Checked when the table
/// is narrowed to it, and by nothing else: a click only tells that the user chose it.
class FacetButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FacetButton(QWidget *parent = nullptr);

    /// `largest` is the count at which the bar has its full length, `countWidth` the room for the
    /// count, in px.
    void setValue(const FacetValue &value, qint64 largest, int countWidth);
    /// The room that a count needs, or a shorter one beside it.
    [[nodiscard]] static int countWidth(const QFontMetrics &metrics, qint64 count);
    [[nodiscard]] const FacetValue &value() const { return m_value; }

    /// Whether a click has begun that is not over: the value must stay what it is.
    [[nodiscard]] bool isHeld() const { return m_isPressed || isDown(); }

    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// The mouse, the keyboard or a screen reader chose the value. `isAdded` is set with Ctrl: the
    /// others chosen stay.
    void chosen(const QString &code, bool isAdded);
    /// The user asked for a menu of what can be done with the value, at this place of the screen.
    void menuRequested(const FacetValue &value, const QPoint &place);
    /// The button may be no longer held.
    void letGo();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void nextCheckState() override { }

private:
    [[nodiscard]] QColor groundColor() const;
    void choose();

    FacetValue m_value;
    qint64 m_largest = 0;
    int m_countWidth = 0;
    bool m_isPressed = false;  // the left mouse button, also while the pointer is elsewhere
    bool m_hasControl = false; // of the event that may become a click
};
