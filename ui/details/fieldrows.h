// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/details/detailfields.h"

#include <QWidget>

class CloudLabel;
class QLabel;

/// Fields as pairs of label and value, one under the other; those without a value are left out, and
/// the state has its icon. What is written in a fixed width takes no more height than the rest.
///
/// It is exactly as high as its values need, wrapped in the width that it has, from the moment that
/// it has it: it places them itself. A chain of layouts would come to that only after some turns of
/// the event loop, and not at all for what changes while the pane is hidden.
class FieldRows final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldRows(QWidget *parent = nullptr);

    /// These from now on, however many there were before.
    void setFields(const QList<DetailField> &fields);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// Something is on the clipboard now; the notice says what, for the user.
    void copied(const QString &notice);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Row
    {
        QLabel *caption;
        QLabel *mark;
        CloudLabel *value;
    };

    void addRow();
    void showMark(const Row &row, const QString &stateCode) const;
    [[nodiscard]] int captionWidth() const;
    void arrange();

    QList<DetailField> m_fields;
    QList<Row> m_rows;
};
