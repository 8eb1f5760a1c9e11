// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/accounts/accountbutton.h"

#include "core/joinedtext.h"
#include "ui/accounts/accountmenu.h"
#include "ui/accounts/accounttext.h"
#include "ui/style/icons.h"
#include "ui/widgets/menutext.h"
#include "ui/widgets/plaintooltip.h"

#include <QEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 30;

/// What is in use, with the account's number where there is one.
QString shortText(const QStringList &used, const QList<Profile> &profiles)
{
    const QString text = usedText(used);
    if (used.size() != 1 || profiles.isEmpty() || profiles.first().account.isEmpty())
        return text;
    return text + u" · "_s + profileTitle(profiles.first().account);
}

/// Each that is in use: what it is, and what is wrong with it.
QString descriptionOf(const QList<Profile> &profiles, const QDateTime &now)
{
    QStringList descriptions;
    for (const Profile &profile : profiles) {
        const QString description =
                listText({profileTitle(profile.name), descriptionText(profile, now)});
        //: What is known of an account, and what is wrong with it.
        descriptions.append(profile.message.isEmpty()
                                    ? description
                                    : AccountButton::tr("%1: %2").arg(
                                              description, profileTitle(profile.message)));
    }
    return descriptions.join(u'\n');
}

} // namespace

AccountButton::AccountButton(QWidget *parent) : MenuButton(parent), m_menu(new AccountMenu(this))
{
    setObjectName(u"accountButton"_s);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setProperty("framed", true);
    setMenu(m_menu);
    connect(m_menu, &AccountMenu::profilesChosen, this, &AccountButton::profilesChosen);
    connect(m_menu, &AccountMenu::newRequested, this, &AccountButton::newRequested);
    connect(m_menu, &AccountMenu::testRequested, this, &AccountButton::testRequested);
    connect(m_menu, &AccountMenu::signInRequested, this, &AccountButton::signInRequested);
    connect(m_menu, &AccountMenu::manageRequested, this, &AccountButton::manageRequested);
    setProfiles({}, {});
}

void AccountButton::setProfiles(const QList<Profile> &profiles, const QStringList &used)
{
    m_menu->setProfiles(profiles, used);
    QList<Profile> inUse;
    std::ranges::copy_if(profiles, std::back_inserter(inUse),
                         [&used](const Profile &each) { return used.contains(each.name); });
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString text = shortText(used, inUse);
    setText(menuText(text, longestText));
    setIcon(themedIcon(std::ranges::any_of(inUse,
                                           [&now](const Profile &each) {
                                               return needsHelp(each, now) ||
                                                      isKnownToFail(each, now);
                                           })
                               ? u"warning"_s
                               : u"account"_s));
    //: What a screen reader says for the button that chooses accounts; %1 is what is in use.
    setAccessibleName(tr("Account: %1").arg(text));
    const QString description = descriptionOf(inUse, now);
    setToolTip(description.isEmpty() ? tr("Choose the account that asks the cloud")
                                     : plainToolTip(description));
    setAccessibleDescription(description);
}

/// A tool bar would have it without its frame.
void AccountButton::changeEvent(QEvent *event)
{
    MenuButton::changeEvent(event);
    if (event->type() == QEvent::ParentChange)
        setAutoRaise(false);
}
