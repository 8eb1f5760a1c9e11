// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;

/// A few choices of which one holds, all in sight.
class ChoiceRow final : public QWidget
{
    Q_OBJECT

public:
    /// `name` is what the choice is about, for a screen reader. The first one holds at first.
    ChoiceRow(const QString &name, const QStringList &choices, Qt::Orientation orientation,
              QWidget *parent);

    [[nodiscard]] int index() const;
    void setIndex(int index);
    [[nodiscard]] QAbstractButton &button(int index) const;

signals:
    /// The user has chosen another one.
    void chosen(int index);

private:
    QButtonGroup *m_group;
};
