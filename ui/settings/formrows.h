// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class FieldNote;
class QFormLayout;
class QLabel;

/// Labels and fields, one under the other, each field with room for a note.
class FormRows final : public QWidget
{
    Q_OBJECT

public:
    explicit FormRows(QWidget *parent);

    /// Adds a field, which is called by its label, also by a screen reader. `part` is what takes
    /// the keyboard, where that is only a part of the field. Returns the field's note.
    FieldNote &addField(const QString &label, QWidget &field, QWidget *part = nullptr);
    void setFieldVisible(QWidget &field, bool isVisible);

    /// Gives all the rows inside of a widget one column of labels.
    static void alignLabels(const QWidget &root);

private:
    QFormLayout *m_form;
    QList<QLabel *> m_captions;
};

/// A text of a label or a button as it is said: without the mark of its key.
[[nodiscard]] QString withoutMnemonic(QString text);
