// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/details/detailfields.h"

#include <QWidget>

class CloudLabel;
class QFormLayout;
class QLabel;

/// Fields as pairs of label and value, one under the other; those without a value are left out, and
/// the state has its icon. What is written in a fixed width takes no more height than the rest.
class FieldRows final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldRows(QWidget *parent = nullptr);

    /// Always fields of the same number and order.
    void setFields(const QList<DetailField> &fields);

signals:
    /// Something is on the clipboard now; the notice says what, for the user.
    void copied(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QLabel *mark;
        CloudLabel *value;
    };

    void addRow(const QString &label);
    void showMark(const Row &row, const QString &stateCode) const;

    QFormLayout *m_form;
    QList<DetailField> m_fields;
    QList<Row> m_rows;
};
