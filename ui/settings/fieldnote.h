// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;

/// What is to be said of a field, in plain text under it: a hint that is dimmed, or a fault with
/// its mark; and that something else decides. Without text it takes no room, unless it is to keep
/// it. A screen reader hears it as the field's description.
class FieldNote final : public QWidget
{
    Q_OBJECT

public:
    /// The field must outlive it.
    FieldNote(QWidget &field, QWidget *parent);

    void setHint(const QString &hint);
    /// The field is marked as wrong, too.
    void setFault(const QString &fault);
    /// What decides in place of the field, as a line of its own under the rest; empty: nothing.
    void setSaid(const QString &said);
    /// From now on it has the room of the longest text that it had in this width, of a line at
    /// least, so that what is below stays in its place while texts come and go.
    void keepRoom();
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setText(const QString &text, bool isFault);
    void showText();
    void showIcon();
    void takeRoom();

    QWidget &m_field;
    QString m_own; // hint or fault
    QString m_said;
    bool m_isFault = false;
    bool m_keepsRoom = false;
    QLabel *m_icon;
    QLabel *m_text;
};
