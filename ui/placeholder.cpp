// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "placeholder.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

Placeholder::Placeholder(QWidget *parent)
    : QWidget(parent), m_headingLabel(new QLabel(this)), m_sentenceLabel(new QLabel(this)),
      m_button(new QPushButton(this))
{
    QFont heading = font();
    heading.setPointSizeF(heading.pointSizeF() * 1.4);
    heading.setWeight(QFont::DemiBold);
    m_headingLabel->setFont(heading);
    m_sentenceLabel->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_headingLabel, m_sentenceLabel}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_button->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(48, 24, 48, 24);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_headingLabel);
    layout->addWidget(m_sentenceLabel);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    connect(m_button, &QPushButton::clicked, this, &Placeholder::buttonClicked);
}

void Placeholder::setContent(const QString &heading, const QString &sentence,
                             const QString &buttonText)
{
    m_headingLabel->setText(heading);
    m_sentenceLabel->setText(sentence);
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
}
