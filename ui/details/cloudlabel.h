// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLabel>

class QMenu;

/// A label with a text of the cloud, which can be selected and copied: it is shown
/// withVisibleControls(), and copied as it came.
class CloudLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit CloudLabel(QWidget *parent = nullptr);

    /// To be used in place of setText().
    void setCloudText(const QString &text);
    /// Wraps the text, which then has all the height that it needs in the width that the label has;
    /// a layout need not ask for the height of a width.
    void setWrapped();
    /// Adds copying what is selected or all of it, and selecting, to a menu that whoever has the
    /// label opens: it leaves that to them.
    void addActionsTo(QMenu &menu);

signals:
    /// Something is on the clipboard now; the notice says what, for the user.
    void copied(const QString &notice);

protected:
    bool event(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
    void copySelection();
    void copy(const QString &text);
    void selectAll();

    QString m_text;
    bool m_isWrapped = false;
};
