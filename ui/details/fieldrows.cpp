// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/details/fieldrows.h"

#include "ui/details/cloudlabel.h"
#include "ui/style/icons.h"
#include "ui/style/statemark.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>

namespace {

constexpr int markSize = 16;

} // namespace

FieldRows::FieldRows(QWidget *parent) : QWidget(parent), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(6);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void FieldRows::setFields(const QList<DetailField> &fields)
{
    m_fields = fields;
    while (m_rows.size() < fields.size())
        addRow(fields.at(m_rows.size()).label);
    for (int i = 0; i < int(fields.size()); ++i) {
        const DetailField &field = fields.at(i);
        const Row &row = m_rows.at(i);
        row.value->setCloudText(field.value);
        row.value->setFont(field.isFixedWidth ? fixedFont(font()) : font());
        //: What a screen reader says for a field: its name and its value.
        row.value->setAccessibleName(tr("%1: %2").arg(field.label, row.value->text()));
        showMark(row, field.stateCode);
        m_form->setRowVisible(i, !field.value.isEmpty());
    }
}

void FieldRows::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        showMark(m_rows.at(i), m_fields.at(i).stateCode);
}

void FieldRows::addRow(const QString &label)
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *mark = new QLabel(line);
    layout->addWidget(mark, 0, Qt::AlignTop);
    auto *value = new CloudLabel(line);
    value->setWordWrap(true);
    value->setMinimumWidth(1); // narrower than its longest word, if need be
    value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(value, 1);
    connect(value, &CloudLabel::copied, this, &FieldRows::copied);
    auto *caption = new QLabel(label, this);
    caption->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    caption->setForegroundRole(QPalette::PlaceholderText);
    m_form->addRow(caption, line);
    m_rows.append({.mark = mark, .value = value});
}

void FieldRows::showMark(const Row &row, const QString &stateCode) const
{
    const StateMark mark = stateMark(stateCode);
    row.mark->setVisible(!mark.iconName.isEmpty());
    if (!mark.iconName.isEmpty()) {
        row.mark->setAccessibleName(row.value->text());
        row.mark->setPixmap(iconPixmap(mark.iconName, stateColor(palette(), mark), markSize,
                                       devicePixelRatioF()));
    }
}
