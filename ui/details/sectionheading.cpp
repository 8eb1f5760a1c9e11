// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/details/sectionheading.h"

#include <QHBoxLayout>
#include <QLabel>

SectionHeading::SectionHeading(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_sum(new QLabel(this))
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_sum->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->addWidget(m_title);
    layout->addStretch();
    layout->addWidget(m_sum);
}

void SectionHeading::setPart(QWidget &part)
{
    m_title->setBuddy(&part);
}

void SectionHeading::setTexts(const QString &title, const QString &sum)
{
    m_title->setText(title);
    m_sum->setText(sum);
}
