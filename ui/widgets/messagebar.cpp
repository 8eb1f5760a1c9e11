// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/messagebar.h"

#include "ui/style/fontlengths.h"
#include "ui/style/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/textscroll.h"
#include "ui/widgets/titledlabel.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 8;
constexpr int usualHeight = 40;
constexpr int usualNarrowWidth = 720; // below it, three buttons would leave the text no room

QString iconName(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Information:
        return u"information"_s;
    case MessageBar::Kind::Success:
        return u"state-good"_s;
    case MessageBar::Kind::Warning:
    case MessageBar::Kind::Error:
        return u"warning"_s;
    }
    Q_UNREACHABLE();
}

/// Colors and icons alone tell nothing to a screen reader.
QString kindText(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Information:
        return MessageBar::tr("Information");
    case MessageBar::Kind::Success:
        return MessageBar::tr("Done");
    case MessageBar::Kind::Warning:
        return MessageBar::tr("Warning");
    case MessageBar::Kind::Error:
        return MessageBar::tr("Error");
    }
    Q_UNREACHABLE();
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_buttonLayout(new FlowLayout(nullptr, gap)), m_iconLabel(new QLabel(this)),
      m_messageLabel(new TitledLabel(this)),
      m_messageScroll(new TextScroll(*m_messageLabel, this)), m_detailLabel(new ElidedLabel(this)),
      m_progressBar(new QProgressBar(this))
{
    m_detailLabel->setForegroundRole(QPalette::PlaceholderText);
    m_progressBar->setTextVisible(false);
    m_progressBar->setRange(0, 1000);
    m_progressBar->setAccessibleName(tr("Progress"));
    m_progressBar->setFixedWidth(160);

    m_layout->setContentsMargins(12, 4, 8, 4);
    m_layout->setSpacing(gap);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    lines->addWidget(m_messageScroll);
    lines->addWidget(m_detailLabel);
    auto *message = new QHBoxLayout;
    message->setSpacing(gap);
    message->addWidget(m_iconLabel);
    message->addLayout(lines, 1);
    message->addWidget(m_progressBar);
    m_layout->addLayout(message, 1);
    m_buttonLayout->setAlignment(Qt::AlignRight);
    m_layout->addLayout(m_buttonLayout);
    setMinimumHeight(lengthFor(font(), usualHeight));
    m_ageTimer.setSingleShot(true);
    setLifetime(std::chrono::seconds(20));
    connect(&m_ageTimer, &QTimer::timeout, this, &MessageBar::closeOld);
    connect(qApp, &QApplication::focusChanged, this, &MessageBar::noteFocus);
    hide();
}

/// While its parts go, the keyboard moves on, of which it must not hear.
MessageBar::~MessageBar()
{
    qApp->disconnect(this);
}

void MessageBar::showMessage(Kind kind, const QString &title, const QString &text)
{
    m_ageTimer.stop();
    dropButtons();
    m_kind = kind;
    showIcon();
    m_messageLabel->setTitled(title, text);
    setMostLines(0);
    m_messageScroll->showStart();
    setDetail({});
    m_progressBar->hide();
    show();
    update();
    if (m_messageLabel->text() == m_told)
        return;
    m_told = m_messageLabel->text();
    emit told(m_told);
}

void MessageBar::setMostLines(int lines, const QString &keptEnd)
{
    m_isOneLine = lines == 1;
    arrange();
    m_messageLabel->setMostLines(lines, keptEnd);
    m_messageLabel->setToolTip(lines > 0 ? plainToolTip(m_messageLabel->text()) : QString());
    // Else it would be the tool tip with its markup.
    m_messageLabel->setAccessibleDescription(lines > 0 ? m_messageLabel->text() : QString());
    m_messageScroll->updateGeometry();
}

void MessageBar::setDetail(const QString &detail)
{
    m_detailLabel->setFullText(detail);
    m_detailLabel->setVisible(!detail.isEmpty());
}

void MessageBar::setProgress(double done)
{
    // A screen reader hears of each step; hundreds in a second are more than it listens to.
    constexpr int steps = 40;
    m_progressBar->setValue(int(done * steps) * m_progressBar->maximum() / steps);
    m_progressBar->show();
}

QAbstractButton *MessageBar::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    m_buttonLayout->addWidget(button);
    button->show(); // at once, so that it can be given the focus
    m_buttons.append(button);
    return button;
}

void MessageBar::addCloseButton()
{
    auto *button = new QToolButton(this);
    button->setIcon(themedIcon(u"close"_s));
    button->setAutoRaise(true);
    button->setAccessibleName(tr("Close this message"));
    button->setToolTip(tr("Close this message"));
    m_buttonLayout->addWidget(button);
    m_buttons.append(button);
    connect(button, &QToolButton::clicked, this, &MessageBar::closeMessage);
}

void MessageBar::closeWhenOld()
{
    m_ageTimer.start();
}

/// A message that is being read, or whose buttons are being used, is not old.
void MessageBar::closeOld()
{
    if (underMouse() || isAncestorOf(window()->focusWidget()))
        m_ageTimer.start();
    else
        closeMessage();
}

void MessageBar::closeMessage()
{
    m_ageTimer.stop();
    dropButtons(); // and what they hold
    hide();
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

/// What is one line anyway stays so.
void MessageBar::arrange()
{
    const bool isNarrow = width() < lengthFor(font(), usualNarrowWidth) && !m_isOneLine;
    const auto direction = isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_layout->direction() == direction)
        return;
    m_layout->setDirection(direction);
    m_layout->setStretch(0, direction == QBoxLayout::LeftToRight ? 1 : 0); // wide, but not high
    updateGeometry();
}

/// Also with what it is in; what comes after that is news, though it be the same.
void MessageBar::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (!event->spontaneous())
        m_told.clear();
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showIcon();
}

void MessageBar::showIcon()
{
    // The bar is named by it, too.
    m_iconLabel->setAccessibleName(kindText(m_kind));
    setAccessibleName(kindText(m_kind));
    m_iconLabel->setPixmap(
            iconPixmap(iconName(m_kind), color(), lengthFor(font(), 16), devicePixelRatioF()));
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tint(palette(), color(), 0.1));
    painter.fillRect(QRect(0, height() - 1, width(), 1), lineColor(palette()));
}

QColor MessageBar::color() const
{
    switch (m_kind) {
    case Kind::Information:
        return palette().color(QPalette::Link);
    case Kind::Success:
        return statusColor(palette(), StatusColor::Good);
    case Kind::Warning:
        return statusColor(palette(), StatusColor::Warning);
    case Kind::Error:
        return statusColor(palette(), StatusColor::Bad);
    }
    Q_UNREACHABLE();
}

void MessageBar::noteFocus(QWidget *before, const QWidget *now)
{
    if (before && now && isAncestorOf(now) && !isAncestorOf(before))
        m_before = before;
}

void MessageBar::dropButtons()
{
    // Else Qt would pass the keyboard on to whatever comes next in the window.
    const QWidget *focus = window()->focusWidget();
    if (focus && isAncestorOf(focus) && m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    // A message may be replaced from the click of one of its own buttons.
    for (QAbstractButton *button : std::exchange(m_buttons, {})) {
        button->hide();
        button->deleteLater();
    }
}
