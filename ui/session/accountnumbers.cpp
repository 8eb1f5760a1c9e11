// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/accountnumbers.h"

#include "ui/session/memoryflow.h"
#include "ui/session/profilefinder.h"
#include "ui/session/windowsession.h"

AccountNumbers::AccountNumbers(MemoryFlow &memory, const WindowSession &session,
                               ProfileFinder &finder)
    : m_memory(memory), m_session(session), m_finder(finder)
{
    connect(&memory, &MemoryFlow::begun, this, &AccountNumbers::ask);
    connect(&finder, &ProfileFinder::forgot, this, &AccountNumbers::ask);
    connect(&memory, &MemoryFlow::ending, this, [this] { m_asked.clear(); });
    connect(&memory, &MemoryFlow::kept, this, &AccountNumbers::takePlace);
}

/// Not those of the demo, nor of a role that the command line puts on top: that is of no profile.
bool AccountNumbers::isOfProfiles() const
{
    return !m_session.choice().isDemo && m_session.choice().role.arn.isEmpty();
}

/// Who remembers results asks that, too, and both get one answer. What was known of a profile may
/// be another's by now, as its key may be.
void AccountNumbers::ask()
{
    m_asked.clear();
    if (!m_memory.accounts() || !isOfProfiles())
        return;
    for (const QString &name : m_session.session()->profiles()) {
        m_asked[name] = m_memory.accounts()->uinOf(name);
        connect(m_asked[name].get(), &PendingBase::finished, this, [this, name] {
            m_finder.noteAccount(name, m_asked[name]->result().value_or(QString()));
        });
    }
}

void AccountNumbers::takePlace(const Place &place)
{
    const QString uin = m_memory.remembering()->readAs(place);
    if (!isOfProfiles() || uin.isEmpty())
        return;
    const QStringList names = m_session.session()->profiles();
    m_finder.noteAccount(place.profile.isEmpty() ? names.value(0) : place.profile, uin);
}
