// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/placeholder.h"

#include "ui/style/icons.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSpacerItem>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int pictureSize = 56;
constexpr int topMargin = 24;
constexpr int spacing = 12;
constexpr double headingPlace = 0.42; // of the window's height

} // namespace

Placeholder::Placeholder(QWidget *parent)
    : QWidget(parent), m_above(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Maximum)),
      m_pictureLabel(new QLabel(this)), m_headingLabel(new QLabel(this)),
      m_sentenceLabel(new QLabel(this)), m_button(new QPushButton(this))
{
    QFont heading = font();
    heading.setPointSizeF(heading.pointSizeF() * 1.4);
    heading.setWeight(QFont::DemiBold);
    m_headingLabel->setFont(heading);
    m_sentenceLabel->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_headingLabel, m_sentenceLabel}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setWordWrap(true);
    }
    m_button->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(48, topMargin, 48, topMargin);
    layout->setSpacing(spacing);
    layout->addSpacerItem(m_above);
    m_pictureLabel->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_pictureLabel);
    layout->addWidget(m_headingLabel);
    layout->addWidget(m_sentenceLabel);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch();
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    connect(m_button, &QPushButton::clicked, this, &Placeholder::clicked);
}

void Placeholder::setContent(const PlaceholderContent &content)
{
    m_content = content;
    showPicture();
    placeHeading();
    m_headingLabel->setText(content.heading);
    m_sentenceLabel->setText(content.sentence);
    m_button->setText(content.button);
    const bool hasButton = !content.button.isEmpty();
    const bool hadFocus = hasFocus() || m_button->hasFocus();
    // A button that goes would pass the keyboard on to whatever comes next.
    setFocusProxy(hasButton ? m_button : nullptr);
    if (hadFocus && !hasButton)
        setFocus(Qt::OtherFocusReason);
    m_button->setVisible(hasButton);
    if (hadFocus && hasButton)
        m_button->setFocus(Qt::OtherFocusReason);
}

void Placeholder::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showPicture();
}

/// Not before the mouse comes: Qt lays such a text out in another way, which takes a tenth of the
/// time in which the program starts.
void Placeholder::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    for (QLabel *label : {m_headingLabel, m_sentenceLabel})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void Placeholder::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    placeHeading();
}

void Placeholder::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeHeading();
}

void Placeholder::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    placeHeading();
}

/// The spacer gives way where its height would push anything out of sight.
void Placeholder::placeHeading()
{
    const int height = int(window()->height() * headingPlace);
    const int picture = m_content.iconName.isEmpty() ? 0 : pictureSize + spacing;
    const int wanted = mapFrom(window(), QPoint(0, height)).y() - topMargin - picture;
    const int above = std::max(0, wanted);
    if (above == m_above->sizeHint().height())
        return;
    m_above->changeSize(0, above, QSizePolicy::Minimum, QSizePolicy::Maximum);
    layout()->invalidate();
    layout()->activate();
}

void Placeholder::showPicture()
{
    m_pictureLabel->setVisible(!m_content.iconName.isEmpty());
    if (!m_content.iconName.isEmpty()) {
        m_pictureLabel->setAccessibleName(m_content.heading);
        m_pictureLabel->setPixmap(iconPixmap(m_content.iconName, palette().color(QPalette::Dark),
                                             pictureSize, devicePixelRatioF()));
    }
}
