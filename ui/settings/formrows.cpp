// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/formrows.h"

#include "ui/settings/fieldnote.h"
#include "ui/style/fontlengths.h"

#include <QAbstractButton>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int usualControlHeight = 28;

} // namespace

FormRows::FormRows(QWidget *parent) : QWidget(parent), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(8);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

FieldNote &FormRows::addField(const QString &label, QWidget &field, QWidget *part)
{
    QWidget &spoken = part ? *part : field;
    const bool isChoice = qobject_cast<QAbstractButton *>(&spoken); // has a name
    if (!isChoice && spoken.accessibleName().isEmpty())
        spoken.setAccessibleName(withoutMnemonic(label));
    auto *column = new QWidget(this);
    auto *note = new FieldNote(spoken, column);
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    lines->addWidget(&field);
    lines->addWidget(note);
    auto *caption = new QLabel(label, this);
    caption->setTextFormat(Qt::PlainText);
    caption->setBuddy(&spoken);
    // In the middle of the field, or of its first line; not of the field with its note.
    caption->setFixedHeight(
            std::min(field.sizeHint().height(), lineHeightFor(font(), usualControlHeight)));
    caption->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    caption->setForegroundRole(QPalette::PlaceholderText);
    m_form->addRow(caption, column);
    m_captions.append(caption);
    return *note;
}

void FormRows::setFieldVisible(QWidget &field, bool isVisible)
{
    m_form->setRowVisible(field.parentWidget(), isVisible);
}

void FormRows::alignLabels(const QWidget &root)
{
    QList<QLabel *> captions;
    for (const FormRows *rows : root.findChildren<FormRows *>())
        captions += rows->m_captions;
    int width = 0;
    for (const QLabel *caption : captions)
        width = std::max(width, caption->sizeHint().width());
    for (QLabel *caption : captions)
        caption->setMinimumWidth(width);
}

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}
