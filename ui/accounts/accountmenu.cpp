// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/accounts/accountmenu.h"

#include "ui/accounts/accounttext.h"
#include "ui/style/menuentry.h"
#include "ui/widgets/menutext.h"
#include "ui/widgets/plaintooltip.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 40;

QString nameOf(const QAction &action)
{
    return action.data().toString();
}

} // namespace

AccountMenu::AccountMenu(QWidget *parent)
    : QMenu(tr("&Account"), parent), m_testMenu(new QMenu(tr("&Test Connection"), this)),
      m_signInMenu(new QMenu(tr("&Sign In Again"), this))
{
    setToolTipsVisible(true);
    setAccessibleName(tr("Accounts"));
    setAccessibleDescription(tr("Enter uses one account. Space adds it to those in use, or takes "
                                "it away."));
    connect(this, &QMenu::aboutToShow, this, &AccountMenu::fill);
    // Later: a line that is chosen is told after the menu has closed, and is then what counts.
    connect(this, &QMenu::aboutToHide, this, &AccountMenu::useChecked, Qt::QueuedConnection);
    fill();
}

void AccountMenu::setProfiles(const QList<Profile> &profiles, const QStringList &used)
{
    m_profiles = profiles;
    m_used = used;
    if (!isVisible())
        fill();
}

void AccountMenu::fill()
{
    clear();
    m_isToggled = false;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Profile &profile : m_profiles)
        addProfile(profile, now);
    if (m_profiles.isEmpty())
        addAction(tr("No account found"))->setEnabled(false);
    addSeparator();
    connect(addAction(tr("&New Account…")), &QAction::triggered, this, &AccountMenu::newRequested);
    addTest();
    addSignIn();
    connect(addAction(tr("&Manage Accounts…")), &QAction::triggered, this,
            &AccountMenu::manageRequested);
}

void AccountMenu::addProfile(const Profile &profile, const QDateTime &now)
{
    QAction *action =
            addAction(menuEntryText(menuText(profileTitle(profile.name), longestName),
                                    menuText(detailText(profile)), stateText(profile, now)));
    action->setCheckable(true);
    action->setChecked(m_used.contains(profile.name));
    action->setData(profile.name);
    action->setToolTip(profile.message.isEmpty() ? tr("Its check box, or Space: use several")
                                                 : plainToolTip(profile.message));
    connect(action, &QAction::triggered, this, [this, name = profile.name] {
        m_isToggled = false;
        emit profilesChosen({name});
    });
}

/// Of those in use; where none is, of any.
void AccountMenu::addTest()
{
    QStringList names;
    for (const Profile &profile : std::as_const(m_profiles))
        names.append(profile.name);
    QStringList used;
    std::ranges::copy_if(std::as_const(names), std::back_inserter(used),
                         [this](const QString &name) { return m_used.contains(name); });
    if (!used.isEmpty())
        names = used;
    if (names.size() > 1) {
        addNames(*m_testMenu, names, &AccountMenu::testRequested);
        addMenu(m_testMenu);
        return;
    }
    QAction *action = addAction(m_testMenu->title());
    action->setEnabled(!names.isEmpty());
    if (!names.isEmpty()) {
        connect(action, &QAction::triggered, this,
                [this, name = names.first()] { emit testRequested(name); });
    }
}

void AccountMenu::addSignIn()
{
    QStringList names;
    for (const Profile &profile : std::as_const(m_profiles)) {
        if (!profile.signInCommand.isEmpty())
            names.append(profile.name);
    }
    if (names.size() > 1) {
        addNames(*m_signInMenu, names, &AccountMenu::signInRequested);
        addMenu(m_signInMenu);
        return;
    }
    if (names.isEmpty()) {
        addAction(m_signInMenu->title())->setEnabled(false);
        return;
    }
    //: Entry of a menu; %1 is the name of an account.
    QAction *action = addAction(
            tr("&Sign In Again: %1").arg(menuText(profileTitle(names.first()), longestName)));
    connect(action, &QAction::triggered, this,
            [this, name = names.first()] { emit signInRequested(name); });
}

void AccountMenu::addNames(QMenu &menu, const QStringList &names, Request request)
{
    menu.clear();
    for (const QString &name : names) {
        connect(menu.addAction(menuText(profileTitle(name), longestName)), &QAction::triggered,
                this, [this, request, name] { emit(this->*request)(name); });
    }
}

bool AccountMenu::isProfile(const QAction *action)
{
    return action && action->isCheckable();
}

QAction *AccountMenu::checkBoxAt(const QPoint &place) const
{
    QAction *action = actionAt(place);
    if (!isProfile(action))
        return nullptr;
    const QRect entry = actionGeometry(action);
    const QRect check = menuEntryCheckRect(entry, font(), layoutDirection());
    return check.contains(place) ? action : nullptr;
}

QStringList AccountMenu::checkedNames() const
{
    QStringList names;
    for (const QAction *action : actions()) {
        if (isProfile(action) && action->isChecked())
            names.append(nameOf(*action));
    }
    return names;
}

void AccountMenu::toggle(QAction &action)
{
    if (checkedNames() == QStringList {nameOf(action)})
        return;
    action.toggle();
    m_isToggled = true;
    // Qt does not tell screen readers of it.
    QAccessible::State state;
    state.checked = true;
    QAccessibleStateChangeEvent event(this, state);
    event.setChild(int(actions().indexOf(&action)));
    QAccessible::updateAccessibility(&event);
}

void AccountMenu::useChecked()
{
    if (std::exchange(m_isToggled, false))
        emit profilesChosen(checkedNames());
}

void AccountMenu::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && isProfile(activeAction()))
        toggle(*activeAction());
    else
        QMenu::keyPressEvent(event);
}

void AccountMenu::mousePressEvent(QMouseEvent *event)
{
    if (!checkBoxAt(event->position().toPoint()))
        QMenu::mousePressEvent(event);
}

void AccountMenu::mouseReleaseEvent(QMouseEvent *event)
{
    QAction *action = checkBoxAt(event->position().toPoint());
    if (!action)
        QMenu::mouseReleaseEvent(event);
    else if (event->button() == Qt::LeftButton)
        toggle(*action);
}
