// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/accounts/firststart.h"

#include "accounts/appprofiles.h"
#include "ui/accounts/accountcard.h"
#include "ui/accounts/accounttext.h"
#include "ui/style/fontlengths.h"

#include <QApplication>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualWidth = 560;

bool isUnasked(const Profile &profile)
{
    return profile.source == Profile::Source::Role && profile.state == Profile::State::Unknown;
}

void makePrimary(QPushButton &button, bool isPrimary)
{
    button.setProperty("primary", isPrimary);
    button.update();
}

} // namespace

FirstStart::FirstStart(QWidget *parent)
    : QScrollArea(parent), m_column(new QWidget), m_heading(new QLabel(m_column)),
      m_sentence(new QLabel(m_column)),
      m_newButton(new QPushButton(tr("Enter an API key…"), m_column)),
      m_demoButton(new QPushButton(tr("Try the demo"), m_column)),
      m_roleButton(new QPushButton(tr("Use the role of this machine"), m_column))
{
    setObjectName(u"firstStart"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::ClickFocus); // then its keys scroll
    setBackgroundRole(QPalette::Base);
    viewport()->setBackgroundRole(QPalette::Base);

    QFont heading = font();
    heading.setPointSizeF(heading.pointSizeF() * 1.5);
    heading.setWeight(QFont::DemiBold);
    m_heading->setFont(heading);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_heading, m_sentence}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_column->setMaximumWidth(lengthFor(font(), usualWidth));

    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(8);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_newButton);
    line->addWidget(m_demoButton);
    line->addStretch();
    buttons->addLayout(line);
    buttons->addWidget(m_roleButton, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addWidget(m_sentence);
    column->addSpacing(8);
    column->addSpacing(4);
    column->addLayout(buttons);

    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(24, 24, 24, 24);
    auto *columns = new QHBoxLayout;
    columns->addStretch(1);
    columns->addWidget(m_column, 100);
    columns->addStretch(1);
    rows->addStretch(2);
    rows->addLayout(columns);
    rows->addStretch(3);
    setWidget(page);

    for (QPushButton *button : {m_newButton, m_demoButton, m_roleButton})
        button->setAutoDefault(false);
    connect(m_newButton, &QPushButton::clicked, this, &FirstStart::newRequested);
    connect(m_demoButton, &QPushButton::clicked, this, &FirstStart::demoRequested);
    connect(m_roleButton, &QPushButton::clicked, this, [this] { emit profilesChosen({m_role}); });
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { showFocus(now); });
    setFound({}, {}, {});
}

/// While its parts go, the keyboard moves on, of which it must not hear.
FirstStart::~FirstStart()
{
    qApp->disconnect(this);
}

void FirstStart::setFound(const QList<Profile> &profiles, const QString &lookedAt,
                          const QDateTime &now)
{
    QStringList states;
    for (const Profile &profile : profiles)
        states.append(stateText(profile, now));
    // A button that is being pressed must not go for nothing.
    if (m_found && profiles == m_profiles && states == m_states && lookedAt == m_lookedAt)
        return;
    m_profiles = profiles;
    m_states = states;
    m_lookedAt = lookedAt;

    const QWidget *focus = window()->focusWidget();
    const bool hadFocus = focus && isAncestorOf(focus);
    const QString focused = hadFocus ? focus->objectName() : QString();
    QWidget *before = m_found;
    m_found = new QWidget(m_column);
    m_foundLayout = new QVBoxLayout(m_found);
    m_foundLayout->setContentsMargins(0, 0, 0, 0);
    m_foundLayout->setSpacing(8);

    QList<Profile> found;
    QList<Profile> roles;
    std::ranges::partition_copy(profiles, std::back_inserter(roles), std::back_inserter(found),
                                isUnasked);
    addRole(roles);
    makePrimary(*m_newButton, found.isEmpty());
    if (found.isEmpty())
        addSteps(lookedAt);
    else
        addCards(found, now);
    setAccessibleName(m_heading->text());

    auto *column = qobject_cast<QVBoxLayout *>(m_column->layout());
    column->insertWidget(3, m_found);
    m_found->show();
    orderTabs();
    keepFocus(focused, hadFocus);
    if (before) {
        before->hide();
        before->deleteLater(); // it may be a click on one of its buttons that led here
    }
}

void FirstStart::addCards(const QList<Profile> &profiles, const QDateTime &now)
{
    m_heading->setText(
            tr("%Ln accounts were found on this computer", nullptr, int(profiles.size())));
    m_sentence->setText(tr("Nothing is copied or changed: keys are read where they are. This "
                           "program only asks, so nothing in the cloud can change."));
    bool hasPrimary = false;
    for (const Profile &profile : profiles) {
        auto *card = new AccountCard(profile, now, m_found);
        m_foundLayout->addWidget(card);
        const QString name = profile.name;
        connect(card, &AccountCard::useRequested, this,
                [this, name] { emit profilesChosen({name}); });
        connect(card, &AccountCard::signInRequested, this,
                [this, name] { emit signInRequested(name); });
        connect(card, &AccountCard::keyRequested, this,
                [this, key = keyProfileOf(profile)] { emit keyRequested(key); });
        if (!card->button() || hasPrimary || needsHelp(profile, now))
            continue;
        makePrimary(*card->button(), true);
        hasPrimary = true;
    }
}

void FirstStart::addSteps(const QString &lookedAt)
{
    m_heading->setText(tr("No account was found on this computer"));
    m_sentence->setText(tr("To look at the images of your account, do one of these:"));
    for (const QString &step :
         {tr("Sign in with tccli: run “tccli auth login”. The account then appears here by "
             "itself."),
          tr("Set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, and start this program "
             "again."),
          tr("Enter an API key below, to be kept in the keyring of this computer.")}) {
        //: One of a list of things to do.
        addText(tr("• %1").arg(step), QPalette::WindowText);
    }
    m_foundLayout->addSpacing(4);
    if (!lookedAt.isEmpty())
        addText(profileTitle(lookedAt), QPalette::PlaceholderText);
}

void FirstStart::addRole(const QList<Profile> &roles)
{
    m_role = roles.isEmpty() ? QString() : roles.first().name;
    m_roleButton->setVisible(!roles.isEmpty());
}

void FirstStart::addText(const QString &text, QPalette::ColorRole color)
{
    auto *label = new QLabel(m_found);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(color);
    label->setText(text);
    m_foundLayout->addWidget(label);
}

/// Those made anew are behind all others of the window; they belong before those that were there.
void FirstStart::orderTabs()
{
    QWidget *last = this;
    for (QPushButton *button :
         m_found->findChildren<QPushButton *>() + QList {m_newButton, m_demoButton, m_roleButton}) {
        setTabOrder(last, button);
        last = button;
    }
}

void FirstStart::keepFocus(const QString &name, bool hadFocus)
{
    const QList<QPushButton *> buttons = m_found->findChildren<QPushButton *>();
    m_firstButton = buttons.isEmpty() ? m_newButton : buttons.first();
    if (!hadFocus)
        return;
    const auto same = std::ranges::find(buttons, name, &QWidget::objectName);
    if (same != buttons.end())
        (*same)->setFocus(Qt::OtherFocusReason);
    else if (!name.isEmpty())
        setFocus(Qt::OtherFocusReason);
}

/// No focus proxy: the Tab key would come back to that from the last button.
void FirstStart::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::MouseFocusReason)
        QScrollArea::focusInEvent(event);
    else
        m_firstButton->setFocus(event->reason());
}

/// The window moves the keyboard itself, so the area would not see it.
/// Enter presses what has the keyboard, as in a dialog.
void FirstStart::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && button && isAncestorOf(button))
        button->click();
    else
        QScrollArea::keyPressEvent(event);
}

void FirstStart::showFocus(QWidget *widget)
{
    if (widget && widget != this && isAncestorOf(widget))
        ensureWidgetVisible(widget);
}

QSize FirstStart::minimumSizeHint() const
{
    return {lengthFor(font(), 240), lengthFor(font(), 120)};
}
