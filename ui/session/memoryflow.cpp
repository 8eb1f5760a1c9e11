// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/memoryflow.h"

#include "cli/cloudaccount.h"
#include "cli/memorycommands.h"
#include "core/errortext.h"
#include "core/joinedtext.h"
#include "ui/mainwindow.h"
#include "ui/session/windowsession.h"
#include "ui/settings/memorypage.h"
#include "ui/settings/settingsdialog.h"

#include <QFileInfo>
#include <QMap>
#include <QSettings>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// Whether there is something to be seen before these profiles have signed in, each with the number
/// that its account must have, if that is known. Nothing is where one of them had another: that is
/// to be refused before a row is shown.
Result<bool> isWorthSeeing(const ImageMemory &memory, const QMap<QString, QString> &statedUins)
{
    bool isThere = false;
    for (const auto &[profile, stated] : statedUins.asKeyValueRange()) {
        const Result<QString> uin = memory.lastUinOf(profile);
        if (!uin)
            return Failure(uin.error());
        if (uin->isEmpty())
            continue;
        if (!stated.isEmpty() && stated != *uin)
            return false;
        isThere = true;
    }
    return isThere;
}

} // namespace

MemoryFlow::MemoryFlow(MainWindow &window, WindowSession &session, QSettings &settings,
                       const QString &path, Use use)
    : m_window(window), m_session(session), m_settings(settings), m_path(path), m_use(use)
{
    connect(&session, &WindowSession::signingInBegan, this, &MemoryFlow::lookAhead);
    connect(&session, &WindowSession::opened, this, &MemoryFlow::begin);
    connect(&session, &WindowSession::closing, this, &MemoryFlow::end);
}

/// The session may be gone by now, and what it had with it.
MemoryFlow::~MemoryFlow()
{
    m_remembering.reset();
}

/// A credential may take the network; what is remembered is not to wait for it.
void MemoryFlow::lookAhead()
{
    // What was looked for then is of another sign-in.
    m_lookingAhead.reset();
    m_ahead.reset();
    const QString path = pathFor(m_session.wanted().isDemo);
    if (!QFileInfo::exists(path) || !readMemorySettings(m_settings).isOn)
        return;
    m_ahead = opened(path);
    QMap<QString, QString> statedUins;
    for (const QString &profile : m_session.signingIn()->profiles())
        statedUins[profile] = m_session.signingIn()->account(profile).statedUin();
    m_lookingAhead = m_ahead->ask<bool>(
            [statedUins](const ImageMemory &memory) { return isWorthSeeing(memory, statedUins); });
    connect(m_lookingAhead.get(), &PendingBase::finished, this, [this] {
        if (std::exchange(m_lookingAhead, nullptr)->takeResult().value_or(false))
            m_session.openEarly();
    });
}

std::unique_ptr<MemoryThread> MemoryFlow::opened(const QString &path)
{
    auto memory = std::make_unique<MemoryThread>(path);
    connect(memory.get(), &MemoryThread::noticed, this, [this](const QString &notice) {
        m_notice = notice;
        if (m_memory)
            tellNotice();
    });
    return memory;
}

void MemoryFlow::tellNotice()
{
    if (m_notice.isEmpty())
        return;
    m_told = std::exchange(m_notice, {});
    m_window.showNotice(tr("Memory:"), m_told);
}

void MemoryFlow::begin()
{
    end();
    m_lookingAhead.reset();
    std::unique_ptr<MemoryThread> ahead = std::exchange(m_ahead, nullptr);
    const bool isDemo = m_session.choice().isDemo;
    const QString path = pathFor(isDemo);
    if (path.isEmpty() || !readMemorySettings(m_settings).isOn)
        return;
    m_hasFault = false;
    m_memory = ahead && ahead->path() == path ? std::move(ahead) : opened(path);
    CloudSession &session = *m_session.session();
    m_accounts = std::make_unique<SessionAccounts>(session, m_memory.get());
    m_remembering = std::make_unique<Remembering>(
            Remembering::Parts {m_window.catalog(), session.source(), *m_memory, *m_accounts},
            session.askers(), readMemorySettings(m_settings).retention);
    connect(m_remembering.get(), &Remembering::failed, this, &MemoryFlow::tellFault);
    connect(m_remembering.get(), &Remembering::kept, this, &MemoryFlow::showFile);
    connect(m_remembering.get(), &Remembering::kept, this, &MemoryFlow::kept);
    emit begun();
    // Whoever asks the first query now takes away what was said while somebody signed in.
    QMetaObject::invokeMethod(this, &MemoryFlow::tellNotice, Qt::QueuedConnection);
}

void MemoryFlow::end()
{
    if (!m_memory)
        return;
    emit ending();
    m_remembering.reset();
    m_purging.reset();
    m_renaming.reset();
    m_accounts.reset();
    m_memory.reset();
}

/// Of the demo it goes with this; what is in it came out of the program anyway.
QString MemoryFlow::pathFor(bool isDemo)
{
    if (!m_path.isEmpty())
        return m_path;
    if (m_use == Use::OnlyNamed)
        return {};
    if (!isDemo)
        return usualMemoryPath();
    if (!m_demoFolder)
        m_demoFolder.emplace();
    return m_demoFolder->filePath(u"memory.sqlite"_s);
}

QString MemoryFlow::shownPath()
{
    return pathFor(m_session.session() && m_session.choice().isDemo);
}

/// The cloud is opened anew as that profile later, and asks the memory only then. Of the demo,
/// whose accounts nobody renames, there is nothing to be found.
void MemoryFlow::renameAccount(const QString &formerName, const QString &name)
{
    const QString path = pathFor(false);
    if (formerName == name || !QFileInfo::exists(path))
        return;
    m_renaming = askFile(path, [formerName, name](ImageMemory &memory) {
        return memory.renameAccount(formerName, name);
    });
    connect(m_renaming.get(), &PendingBase::finished, this, [this] {
        const Result<void> renamed = std::exchange(m_renaming, nullptr)->takeResult();
        dropOther();
        if (!renamed) {
            m_window.showNotice(tr("Remembered under the former name:"),
                                explainError(renamed.error()).what);
        }
    });
}

/// With the file that is open, or with one that is opened for it.
PendingPtr<void> MemoryFlow::askFile(const QString &path,
                                     const std::function<Result<void>(ImageMemory &)> &work)
{
    if (m_memory && m_memory->path() == path)
        return m_memory->ask<void>(work);
    if (!m_other || m_other->path() != path)
        m_other.reset(new MemoryThread(path));
    return m_other->ask<void>(work);
}

void MemoryFlow::dropOther()
{
    if (!m_purging && !m_renaming)
        m_other.reset();
}

void MemoryFlow::serve(SettingsDialog *dialog)
{
    m_dialog = dialog;
    connect(dialog, &SettingsDialog::memoryChanged, this, &MemoryFlow::takeSettings);
    connect(&dialog->memory(), &MemoryPage::purgeRequested, this, &MemoryFlow::purge);
    showFile();
}

void MemoryFlow::takeSettings()
{
    const MemorySettings settings = readMemorySettings(m_settings);
    if (!settings.isOn)
        end();
    else if (m_remembering)
        m_remembering->setRetention(settings.retention);
    else if (m_session.session())
        begin();
}

void MemoryFlow::purge()
{
    m_purging = m_remembering
                        ? m_remembering->purge()
                        : askFile(shownPath(), [](ImageMemory &memory) { return memory.purge(); });
    connect(m_purging.get(), &PendingBase::finished, this, [this] {
        const Result<void> purged = std::exchange(m_purging, nullptr)->takeResult();
        dropOther();
        showFile();
        if (m_dialog) {
            m_dialog->memory().setResult(purged ? tr("Everything is forgotten.")
                                                : explainError(purged.error()).what);
        }
        if (purged)
            emit forgotten();
    });
}

void MemoryFlow::showFile()
{
    if (!m_dialog)
        return;
    const QString path = shownPath();
    m_dialog->memory().setFile(path, path.isEmpty() ? 0 : memorySize(path));
}

/// Once: each place would have the same to say. That it may only be read was said as it was opened.
void MemoryFlow::tellFault(const ApiError &error)
{
    if (error.kind != ApiError::Kind::File || error.message == m_told ||
        std::exchange(m_hasFault, true))
        return;
    m_window.showNotice(tr("Results are not remembered:"), explainError(error).what);
}
