// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLabel>

/// What is wrong with the text of the find box, whole, right under the box and over what is there.
class FindNote final : public QLabel
{
    Q_OBJECT

public:
    /// `box` is what it stands under; it must outlive the note.
    explicit FindNote(QWidget &box);

    /// Shows plain text; an empty one hides the note.
    void tell(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QWidget &m_box;
};
