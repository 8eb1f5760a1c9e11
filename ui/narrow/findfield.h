// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class ChipRow;
class ElidedLabel;
class FindEdit;
class QMenu;
class QToolButton;

/// The find box as a field: the button of its menu, chips of what else narrows the table, the line
/// for the text, and at its end what was found. It frames them, and a click on it goes to the line.
class FindField final : public QWidget
{
    Q_OBJECT

public:
    /// The menu must outlive it.
    explicit FindField(QMenu &menu, QWidget *parent = nullptr);

    [[nodiscard]] FindEdit &edit() { return *m_edit; }
    [[nodiscard]] ChipRow &chips() { return *m_chips; }

    /// What stands at the end; an error's is marked as one, and so is the field.
    void setState(const QString &text, bool isBad);

    void openMenu();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void makeMenuButton();
    void showIcon();
    void shareRoom();

    QMenu &m_menu;
    QToolButton *m_menuButton;
    ChipRow *m_chips;
    FindEdit *m_edit;
    ElidedLabel *m_stateLabel;
    bool m_isBad = false;
};
