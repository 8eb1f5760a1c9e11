// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "messagebar.h"

#include "elidedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_layout(new QHBoxLayout(this)), m_iconLabel(makeLabel(this)),
      m_titleLabel(makeLabel(this)), m_textLabel(new ElidedLabel(this)),
      m_detailLabel(makeLabel(this)), m_progressBar(new QProgressBar(this))
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_titleLabel->setFont(bold);
    m_iconLabel->setFont(bold);
    m_detailLabel->setForegroundRole(QPalette::PlaceholderText);
    m_progressBar->setTextVisible(false);
    m_progressBar->setRange(0, 1000);
    m_progressBar->setAccessibleName(tr("Progress"));
    m_progressBar->setFixedWidth(160);

    m_layout->setContentsMargins(12, 4, 8, 4);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_iconLabel);
    m_layout->addWidget(m_titleLabel);
    m_layout->addWidget(m_textLabel, 1);
    m_layout->addWidget(m_detailLabel);
    m_layout->addWidget(m_progressBar);
    setMinimumHeight(36);
    hide();
}

void MessageBar::showMessage(Kind kind, const QString &title, const QString &text)
{
    dropButtons();
    m_kind = kind;
    const bool isError = kind == Kind::Error;
    //: A mark before a message.
    m_iconLabel->setText(isError ? u"!"_s : kind == Kind::Success ? u"✓"_s : u"i"_s);
    QPalette colored = palette();
    colored.setColor(QPalette::WindowText, isError ? statusColor(palette(), StatusColor::Bad)
                                           : kind == Kind::Success
                                                   ? statusColor(palette(), StatusColor::Good)
                                                   : palette().color(QPalette::Link));
    m_iconLabel->setPalette(colored);
    m_titleLabel->setText(title);
    m_textLabel->setFullText(text);
    setDetail({});
    m_progressBar->hide();
    show();
    update();
}

void MessageBar::setDetail(const QString &detail)
{
    m_detailLabel->setText(detail);
    m_detailLabel->setVisible(!detail.isEmpty());
}

void MessageBar::setProgress(double done)
{
    m_progressBar->setValue(int(done * m_progressBar->maximum()));
    m_progressBar->show();
}

QAbstractButton *MessageBar::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    m_layout->addWidget(button);
    m_buttons.append(button);
    return button;
}

void MessageBar::addCloseButton()
{
    auto *button = new QToolButton(this);
    button->setText(u"✕"_s);
    button->setAutoRaise(true);
    button->setAccessibleName(tr("Close this message"));
    button->setToolTip(tr("Close this message"));
    m_layout->addWidget(button);
    m_buttons.append(button);
    connect(button, &QToolButton::clicked, this, &QWidget::hide);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor color = m_kind == Kind::Error     ? statusColor(palette(), StatusColor::Bad)
                         : m_kind == Kind::Success ? statusColor(palette(), StatusColor::Good)
                                                   : palette().color(QPalette::Link);
    painter.fillRect(rect(), tint(palette(), color, 0.1));
    painter.fillRect(QRect(0, height() - 1, width(), 1), lineColor(palette()));
}

void MessageBar::dropButtons()
{
    // A message may be replaced from the click of one of its own buttons.
    for (QAbstractButton *button : std::exchange(m_buttons, {})) {
        button->hide();
        button->deleteLater();
    }
}
