// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLabel>

/// A label with a text of the cloud, which can be selected and copied: it is shown
/// withVisibleControls(), and copied as it came.
class CloudLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit CloudLabel(QWidget *parent = nullptr);

    /// To be used in place of setText().
    void setCloudText(const QString &text);

protected:
    bool event(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void copySelection() const;
    void selectAll();

    QString m_text;
};
