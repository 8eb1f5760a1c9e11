// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;

/// What is to be said of a field, in plain text under it: a hint that is dimmed, or a fault with
/// its mark. Without text it takes no room. A screen reader hears it as the field's description.
class FieldNote final : public QWidget
{
    Q_OBJECT

public:
    /// The field must outlive it.
    FieldNote(QWidget &field, QWidget *parent);

    void setHint(const QString &hint);
    /// The field is marked as wrong, too.
    void setFault(const QString &fault);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setText(const QString &text, bool isFault);
    void showIcon();

    QWidget &m_field;
    QLabel *m_icon;
    QLabel *m_text;
};
