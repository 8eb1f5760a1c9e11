// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/accountflow.h"

#include "accounts/appprofiles.h"
#include "accounts/proxypassword.h"
#include "cli/demoprofiles.h"
#include "cli/searchoption.h"
#include "cli/startrequest.h"
#include "core/errortext.h"
#include "core/region.h"
#include "ui/accounts/accountbutton.h"
#include "ui/accounts/accounttext.h"
#include "ui/accounts/firststart.h"
#include "ui/mainwindow.h"
#include "ui/query/filterpanel.h"
#include "ui/query/queryflow.h"
#include "ui/searches/searchshelf.h"
#include "ui/session/connectionchoice.h"
#include "ui/session/failuretext.h"
#include "ui/session/firstchoice.h"
#include "ui/session/oneregionnotice.h"
#include "ui/session/startregions.h"
#include "ui/status/placeholdertext.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QSettings>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

const QString usedKey = u"accounts/used"_s;

/// The names of found profiles are others.
bool isOfDemo(const QString &name)
{
    const QList<Profile> profiles = demoProfiles();
    return std::ranges::find(profiles, name, &Profile::name) != profiles.end();
}

} // namespace

AccountFlow::AccountFlow(MainWindow &window, WindowSession &session, const SignInPlaces &places,
                         SessionSecrets &secrets, QSettings &settings)
    : QObject(&window), m_window(window), m_session(session), m_secrets(secrets),
      m_settings(settings), m_finder(places, secrets), m_lastUses(window, session, m_finder),
      m_editing(places, secrets, window), m_testing(places, secrets, window),
      m_signIn(window.noticeBar(), this), m_kept(window, settings)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(std::chrono::milliseconds(700));
    connect(&m_patience, &QTimer::timeout, this, &AccountFlow::showThatItWaits);
    connect(&m_finder, &ProfileFinder::changed, this, &AccountFlow::showProfiles);
    connect(&m_session, &WindowSession::opened, this, &AccountFlow::ask);
    connect(&m_session, &WindowSession::signedIn, this, &AccountFlow::noteUsed);
    connect(&m_session, &WindowSession::failed, this, &AccountFlow::takeFailure);
    connect(&m_editing, &ProfileEditing::made, this, &AccountFlow::takeNew);
    connect(&m_editing, &ProfileEditing::changed, &m_finder, &ProfileFinder::noteChange);
    connect(&m_editing, &ProfileEditing::changed, this, &AccountFlow::takeChange);
    connect(&m_editing, &ProfileEditing::secretsChanged, &m_finder, &ProfileFinder::look);
    connect(&m_editing, &ProfileEditing::forgotten, this, &AccountFlow::takeLoss);
    connect(&m_editing, &ProfileEditing::failed, this, [this](const ApiError &error) {
        m_window.showNotice(tr("Accounts:"), explainError(error).what);
    });
    connect(&m_testing, &ProfileTesting::copied, &m_window, &MainWindow::showCopied);
    connect(&m_testing, &ProfileTesting::tested, &m_lastUses, &LastUses::takeTest);
    connect(&m_signIn, &SignInFlow::signedIn, this, [this](const QString &name) {
        m_awaited = name;
        m_finder.look();
    });
    connect(&m_finder, &ProfileFinder::changed, this, &AccountFlow::useAwaited);

    const AccountButton *button = &m_window.accountButton();
    connect(button, &AccountButton::profilesChosen, this, &AccountFlow::use);
    connect(button, &AccountButton::newRequested, &m_editing, &ProfileEditing::make);
    connect(button, &AccountButton::testRequested, this, &AccountFlow::test);
    connect(button, &AccountButton::signInRequested, this, &AccountFlow::signIn);
    connect(button, &AccountButton::manageRequested, this, &AccountFlow::manageRequested);
    const FirstStart *first = &m_window.firstStart();
    connect(first, &FirstStart::profilesChosen, this, &AccountFlow::use);
    connect(first, &FirstStart::newRequested, &m_editing, &ProfileEditing::make);
    connect(first, &FirstStart::signInRequested, this, &AccountFlow::signIn);
    connect(first, &FirstStart::keyRequested, this, &AccountFlow::enterKey);
    connect(first, &FirstStart::demoRequested, this, &AccountFlow::useDemo);
    connect(&m_window, &MainWindow::demoRequested, this, &AccountFlow::useDemo);
    m_window.setSource(nullptr); // nothing can be asked yet
    showProfiles();
}

void AccountFlow::start(const CommandLine &commandLine)
{
    m_commandLine = commandLine;
    if (const std::optional<CloudChoice> choice = chosenFirst()) {
        open(*choice);
        m_patience.start(); // mostly it is open before the window would be seen without a cloud
    } else {
        m_window.show();
    }
}

void AccountFlow::showThatItWaits()
{
    if (m_window.isVisible())
        return;
    m_window.show();
    m_window.showNotice(tr("Signing in:"), tr("The account has not answered yet."));
}

std::optional<CloudChoice> AccountFlow::chosenFirst() const
{
    return firstChoice(m_commandLine, m_finder.profiles(),
                       m_settings.value(usedKey).toStringList());
}

void AccountFlow::reopen()
{
    if (m_wanted)
        open(*m_wanted);
}

/// The demo goes on until somebody leaves it.
void AccountFlow::takeNew(const QString &name)
{
    m_finder.look();
    const bool isDemo = m_session.session() && m_session.choice().isDemo;
    if (!isDemo)
        return use({name});
    MessageBar &bar = m_window.noticeBar();
    bar.showMessage(MessageBar::Kind::Success, tr("Account added:"), profileTitle(name));
    connect(bar.addButton(tr("&Use It")), &QAbstractButton::clicked, this,
            [this, name] { use({name}); });
    bar.addCloseButton();
}

/// A profile that is in use, or under one that is, has another name, or another key, from now on;
/// or one that could not be opened may be now.
void AccountFlow::takeChange(const QString &formerName, const QString &name)
{
    m_finder.look();
    QStringList names = used();
    const bool isUnderOne = std::ranges::any_of(names, [&](const QString &each) {
        const std::optional<Profile> profile = m_finder.profile(each);
        return profile && profile->base == name;
    });
    const bool isKeyless = std::exchange(m_keyless, {}) == formerName && names.isEmpty();
    if (const qsizetype place = names.indexOf(formerName); place >= 0)
        names[place] = name;
    else if (isKeyless || m_session.wanted().profiles.contains(formerName))
        names = {name};
    else if (!isUnderOne)
        return;
    use(names);
}

/// Of this profile; then it is used, where none is.
void AccountFlow::enterKey(const QString &name)
{
    m_keyless = name;
    m_editing.edit(name);
}

void AccountFlow::takeLoss(const QString &name)
{
    m_window.noticeBar().hide(); // it may be about that
    m_finder.look();
    QStringList names = used();
    const bool isUsed = names.removeOne(name);
    if (isUsed && !names.isEmpty())
        return use(names);
    if (!isUsed && !(m_wanted && m_wanted->profiles.contains(name)))
        return;
    m_password.reset();
    if (!isUsed && m_session.session()) {
        m_session.stay();
        m_wanted = m_open;
        return;
    }
    m_settings.remove(usedKey);
    m_wanted.reset();
    m_open.reset();
    m_session.close();
    showProfiles();
}

void AccountFlow::test(const QString &name)
{
    CloudChoice choice = withConnection(m_commandLine.cloud, m_settings, m_secrets);
    choice.isDemo = isOfDemo(name);
    choice.profiles = {name};
    // What was said of one profile does not hold for another.
    const bool isWanted = m_wanted && (m_wanted->profiles.contains(name) || used().contains(name));
    choice.role = isWanted ? m_wanted->role : RoleChoice();
    choice.expectedAccount = isWanted ? m_wanted->expectedAccount : QString();
    const RegionSettings regions = readRegionSettings(m_settings);
    m_testing.test(choice, knownRegionIds() + regions.added);
}

void AccountFlow::showProfiles()
{
    const bool isDemo = m_session.session() && m_session.choice().isDemo;
    m_window.accountButton().setProfiles(
            isDemo ? demoProfiles() + m_finder.profiles() : m_finder.profiles(), used());
    m_window.firstStart().setFound(m_finder.profiles(), m_finder.lookedAt(),
                                   QDateTime::currentDateTimeUtc());
}

void AccountFlow::use(const QStringList &names)
{
    CloudChoice choice = m_commandLine.cloud;
    choice.profiles = names;
    choice.profiles.removeIf(isOfDemo);
    choice.isDemo = choice.profiles.isEmpty();
    if (choice.isDemo)
        choice.profiles = names;
    // What was said of one profile does not hold for another.
    choice.role = {};
    choice.expectedAccount.clear();
    open(choice);
}

void AccountFlow::useDemo()
{
    open({.isDemo = true,
          .language = m_commandLine.cloud.language,
          .usualLanguage = m_commandLine.cloud.usualLanguage});
}

void AccountFlow::open(const CloudChoice &choice)
{
    m_wanted = choice;
    const bool asksKeyring = !choice.isDemo && !choice.proxy && wantsProxyPassword(m_settings) &&
                             !m_secrets.secret(proxyPasswordName);
    if (!asksKeyring)
        return openNow();
    m_password = Keyring().read(proxyPasswordName);
    connect(m_password.get(), &PendingBase::finished, this, [this] {
        if (const Result<ProfileSecret> &password = m_password->result())
            m_secrets.set(proxyPasswordName, *password);
        else
            m_window.showNotice(tr("Proxy password:"), explainError(password.error()).what);
        openNow();
    });
}

void AccountFlow::openNow()
{
    const CloudChoice &choice = *m_wanted;
    m_session.open(choice.isDemo ? choice : withConnection(choice, m_settings, m_secrets));
}

void AccountFlow::ask()
{
    m_patience.stop();
    m_window.noticeBar().hide();
    m_open = m_wanted;
    m_kept.setAccounts(used());
    showProfiles();
    m_window.show();
    if (std::exchange(m_isStarting, false))
        askFirst();
    else
        m_window.queryFlow().searchPanel();
}

/// What was opened early may turn out to be none that can be used.
void AccountFlow::noteUsed()
{
    if (!m_session.choice().isDemo)
        m_settings.setValue(usedKey, used());
}

void AccountFlow::askFirst()
{
    if (const auto search = startSearch(m_commandLine, m_window.searches().searches()))
        return m_window.openSearch(*search);
    // A picture for a script is not of what somebody has looked at before.
    const bool isScript = !m_commandLine.screenshotPath.isEmpty();
    if (!isScript && !asksSomething(m_commandLine) && m_kept.restore())
        return;
    const StartRegions start =
            startRegions(m_commandLine, onlyProfile(), readRegionSettings(m_settings));
    ImageQuery query = m_commandLine.query;
    query.places = m_window.filterPanel().placesFor(start.regions);
    m_window.search(query);
    if (start.isOfAccount)
        tellOfOneRegion(m_window, used().constFirst(), start.regions.constFirst(), m_settings);
}

CommandLine AccountFlow::said() const
{
    CommandLine said = m_commandLine;
    said.cloud = said.saidCloud.value_or(said.cloud);
    if (!m_wanted || m_wanted->profiles != said.cloud.profiles)
        said.cloud.profiles.clear();
    said.cloud.isDemo &= m_wanted && m_wanted->isDemo;
    return said;
}

void AccountFlow::startAgain(const CommandLine &commandLine)
{
    const bool asks = asksSomething(commandLine);
    const bool names = namesCloud(commandLine);
    CommandLine next = asks ? commandLine : m_commandLine;
    next.cloud = names ? commandLine.cloud : m_commandLine.cloud;
    next.cloud.lastUsed = m_commandLine.cloud.lastUsed;
    next.saidCloud = names ? std::nullopt : m_commandLine.saidCloud;
    // The window is the one that was there, in its language and with its memory.
    next.uiLanguage = m_commandLine.uiLanguage;
    next.memoryPath = m_commandLine.memoryPath;
    m_commandLine = next;
    const CloudChoice &cloud = m_commandLine.cloud;
    m_isStarting |= asks; // until it was asked
    const bool isOpen = m_session.session() && m_open &&
                        (!names || cloudOptions(*m_open) == cloudOptions(cloud));
    if (isOpen && asks)
        return ask();
    const std::optional<CloudChoice> choice = names && !isOpen ? chosenFirst() : std::nullopt;
    if (choice)
        open(*choice);
}

/// Unset where several accounts are in use, or one that is none of those found.
std::optional<Profile> AccountFlow::onlyProfile() const
{
    return used().size() == 1 ? m_finder.profile(used().constFirst()) : std::nullopt;
}

/// The program that signs in may have ended before its file is written.
void AccountFlow::useAwaited()
{
    const std::optional<Profile> profile = m_finder.profile(m_awaited);
    if (!profile || needsHelp(*profile, QDateTime::currentDateTimeUtc()))
        return;
    const QString name = std::exchange(m_awaited, {});
    if (used().contains(name))
        reopen();
    else
        use({name});
}

void AccountFlow::signIn(const QString &name)
{
    m_awaited.clear();
    if (const std::optional<Profile> profile = m_finder.profile(name))
        m_signIn.signIn(*profile);
}

/// That nothing was found is said by what stands in the middle of the window.
void AccountFlow::takeFailure(const QList<ApiError> &errors)
{
    m_patience.stop();
    if (m_session.session())
        m_wanted = m_open;       // it goes on with that
    m_window.noticeBar().hide(); // that it waits
    m_window.show();
    showProfiles();
    const bool isNamed = !m_session.wanted().profiles.isEmpty();
    if (isForWantOfCredentials(errors) && !isNamed && !m_session.session())
        return;
    MessageBar &bar = m_window.noticeBar();
    bar.showMessage(MessageBar::Kind::Warning, tr("Not connected:"), failureText(errors));
    for (const QString &name : m_session.wanted().profiles) {
        const auto profile = m_finder.profile(name);
        const QString keyName = profile ? keyProfileOf(*profile) : QString();
        if (keyName.isEmpty())
            continue;
        connect(bar.addButton(tr("&Enter the Key…")), &QAbstractButton::clicked, this,
                [this, keyName] { enterKey(keyName); });
        break;
    }
    bar.addCloseButton();
}

QStringList AccountFlow::used() const
{
    return m_session.session() ? m_session.session()->profiles() : QStringList();
}
