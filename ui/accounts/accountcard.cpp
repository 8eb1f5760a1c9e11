// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/accounts/accountcard.h"

#include "ui/accounts/accounttext.h"
#include "ui/style/fontlengths.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

constexpr double radius = 6;
constexpr int usualIcon = 18;
constexpr int usualMark = 14;

QLabel *makeLine(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

/// What is said of it in a line; where that is not all, the message says the rest.
QString stateLine(const Profile &profile, const QDateTime &now)
{
    return detailText(profile) + u" · "_s + stateText(profile, now);
}

} // namespace

AccountCard::AccountCard(const Profile &profile, const QDateTime &now, QWidget *parent)
    : QWidget(parent), m_iconName(sourceIcon(profile.source)), m_iconLabel(new QLabel(this))
{
    QLabel *title = makeLine(profileTitle(profile.name), this);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    QLabel *detail = makeLine(stateLine(profile, now), this);
    detail->setForegroundRole(QPalette::PlaceholderText);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(16, 8, 12, 8);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(1, 1);
    layout->setRowMinimumHeight(0, fontMetrics().height());
    layout->addWidget(m_iconLabel, 0, 0, 2, 1);
    layout->addWidget(title, 0, 1);
    layout->addWidget(detail, 1, 1);
    m_iconLabel->setAccessibleName(sourceText(profile));
    if (!profile.message.isEmpty()) {
        m_warningLabel = new QLabel(this);
        m_warningLabel->setAccessibleName(tr("Warning"));
        layout->addWidget(m_warningLabel, 2, 0, Qt::AlignTop | Qt::AlignHCenter);
        layout->addWidget(makeLine(profileTitle(profile.message), this), 2, 1);
    }
    addButton(profile, now);
    if (m_button)
        layout->addWidget(m_button, 0, 2, layout->rowCount(), 1, Qt::AlignVCenter);
    showIcons();
}

void AccountCard::addButton(const Profile &profile, const QDateTime &now)
{
    const QString name = profileTitle(profile.name);
    if (!needsHelp(profile, now)) {
        //: Buttons, as a screen reader says them; %1 is the name of an account.
        makeButton(tr("Use"), tr("Use %1").arg(name), &AccountCard::useRequested);
    } else if (!profile.signInCommand.isEmpty()) {
        makeButton(tr("Sign in again"),
                   //: %1 is the name of an account.
                   tr("Sign in again to %1").arg(name), &AccountCard::signInRequested);
    } else if (lacksKey(profile)) {
        makeButton(tr("Enter the key…"),
                   //: %1 is the name of an account.
                   tr("Enter the key of %1").arg(name), &AccountCard::keyRequested);
    }
    if (!m_button)
        return;
    m_button->setObjectName(u"account-"_s + profile.name);
    m_button->setAccessibleDescription(descriptionText(profile, now));
}

void AccountCard::makeButton(const QString &text, const QString &spoken, Signal signal)
{
    m_button = new QPushButton(text, this);
    m_button->setAutoDefault(false);
    m_button->setAccessibleName(spoken);
    connect(m_button, &QPushButton::clicked, this, signal);
}

void AccountCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(lineColor(palette()));
    painter.setBrush(panelColor(palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void AccountCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcons();
}

void AccountCard::showIcons()
{
    m_iconLabel->setPixmap(iconPixmap(m_iconName, dimColor(palette()), lengthFor(font(), usualIcon),
                                      devicePixelRatioF()));
    if (m_warningLabel) {
        m_warningLabel->setPixmap(iconPixmap(u"warning"_s,
                                             statusColor(palette(), StatusColor::Warning),
                                             lengthFor(font(), usualMark), devicePixelRatioF()));
    }
}
