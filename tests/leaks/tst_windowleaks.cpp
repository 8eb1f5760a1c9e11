// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "marks.h"
#include "processkeyring.h"
#include "signedinwindow.h"
#include "support/menus.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/accounts/accountbutton.h"
#include "ui/accounts/accountmenu.h"
#include "ui/accounts/firststart.h"
#include "ui/settings/profiledialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/testdialog.h"
#include "windowtexts.h"

#include <QMenuBar>
#include <QtTest>

using namespace Qt::StringLiterals;

using Manner = LoopbackCloud::Manner;
using Page = SettingsDialog::Page;

/// No secret is shown in the window and in all that can be opened from it, whoever it asks as.
class WindowLeaksTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void findsWhatIsShown();
    void staySecret_data();
    void staySecret();
    void staySecretWhereOneChooses();

private:
    /// Opens the window with the secrets of a source, and loads a region.
    void load(const SecretSource &source, Manner manner);
    /// Searches all that is shown. Where the id is meant to be seen, it may.
    void search(const QString &where, const QStringList &allowed = {});
    void openAccountMenu();
    void openSettings();
    void openProfile();
    void openTest();

    ProcessKeyring m_keyring;
    std::unique_ptr<SignedInWindow> m_window;
    QStringList m_leaks;
};

void WindowLeaksTest::initTestCase()
{
    QVERIFY2(m_keyring.start(), "This test needs dbus-daemon, dbus-bin and gnome-keyring.");
}

void WindowLeaksTest::init()
{
    m_leaks.clear();
}

void WindowLeaksTest::cleanup()
{
    m_window.reset();
}

void WindowLeaksTest::load(const SecretSource &source, Manner manner)
{
    m_window = std::make_unique<SignedInWindow>(manner, m_keyring.daemon());
    m_window->plant(source);
    m_window->plantProxy();
    QVERIFY(m_window->open());
    QVERIFY(clickEntries(*m_window->window().findChild<QMenuBar *>(u"menuBar"_s),
                         {u"View"_s, u"Activity"_s}));
    QVERIFY(m_window->waitForAnswer());
    QCOMPARE(m_window->window().model().rowCount(), manner == Manner::Answers ? 2 : 0);
    const QString signer = m_window->marks().constFirst().name;
    QCOMPARE(leaksIn(m_window->cloud().received(), m_window->marks()).contains(signer),
             manner != Manner::RefusesRole);
}

void WindowLeaksTest::search(const QString &where, const QStringList &allowed)
{
    for (const QString &name : leaksIn(textsOfWindows().toUtf8(), m_window->marks())) {
        if (!allowed.contains(name))
            m_leaks.append(u"%1: %2"_s.arg(where, name));
    }
}

/// Else nothing would be shown by the others.
void WindowLeaksTest::findsWhatIsShown()
{
    load(secretSources().constFirst(), Manner::Answers);
    for (const QString &shown : {u"img-00000001"_s, u"DescribeImages"_s, u"Seoul"_s, u"ap-seoul"_s})
        QVERIFY2(textsOfWindows().contains(shown), qPrintable(shown));
    for (const Mark &mark : m_window->marks()) {
        m_leaks.clear();
        m_window->window().showNotice(u"Notice:"_s, mark.value);
        search(u"notice"_s);
        QVERIFY2(m_leaks.contains(u"notice: "_s + mark.name), qPrintable(mark.name));
    }
}

void WindowLeaksTest::staySecret_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<Manner>("manner");
    for (const SecretSource &source : secretSources()) {
        QTest::addRow("%s, refused", qPrintable(source.name)) << source.name << Manner::Refuses;
        QTest::addRow("%s, answered", qPrintable(source.name)) << source.name << Manner::Answers;
        if (source.hasRole)
            QTest::addRow("%s, no role", qPrintable(source.name))
                    << source.name << Manner::RefusesRole;
    }
}

void WindowLeaksTest::staySecret()
{
    QFETCH(QString, source);
    QFETCH(Manner, manner);
    load(secretSource(source), manner);
    if (manner == Manner::Refuses && !secretSource(source).isCheckedFirst)
        QVERIFY(textsOfWindows().contains(u"AuthFailure.SignatureFailure"_s));
    else if (manner == Manner::RefusesRole)
        QVERIFY(textsOfWindows().contains(u"There is no such role."_s));
    search(u"the window"_s);
    openAccountMenu();
    openSettings();
    openProfile();
    openTest();

    m_window->close();
    QVERIFY(QFile::exists(m_window->settingsPath()));
    m_leaks += m_window->leaksInFiles(m_window->marks());
    const QByteArray bus = m_keyring.busBeside();
    QVERIFY(!bus.isEmpty());
    for (const QString &name : leaksIn(bus, m_window->marks()))
        m_leaks.append(u"the bus: "_s + name);
    QVERIFY2(m_leaks.isEmpty(), qPrintable(m_leaks.join(u'\n')));
}

void WindowLeaksTest::openAccountMenu()
{
    AccountMenu *menu = m_window->window().accountButton().accountMenu();
    menu->popup({});
    QVERIFY(menu->isVisible());
    search(u"the menu of accounts"_s);
    menu->close();
}

void WindowLeaksTest::openSettings()
{
    emit m_window->window().accountButton().manageRequested();
    auto *dialog = m_window->window().findChild<SettingsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    for (const Page page : {Page::Accounts, Page::Connection, Page::Regions, Page::Look}) {
        dialog->showPage(page);
        search(u"page %1 of the settings"_s.arg(int(page)));
    }
    dialog->close();
}

/// Those that are made in the program can be changed. The id is a field of it.
void WindowLeaksTest::openProfile()
{
    const QString name = m_window->profile();
    if (!name.startsWith("app:"_L1) && !name.startsWith("command:"_L1))
        return;
    m_window->accounts().editing().edit(name);
    auto *dialog = m_window->window().findChild<ProfileDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    search(u"the profile"_s, {Marks::id.name});
    dialog->reject();
    QVERIFY(waitFor(u"the end of the dialog"_s,
                    [this] { return !m_window->window().findChild<ProfileDialog *>(); }));
    search(u"behind the profile"_s);
}

void WindowLeaksTest::openTest()
{
    emit m_window->window().accountButton().testRequested(m_window->profile());
    auto *dialog = m_window->window().findChild<TestDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(waitFor(u"the end of the test"_s,
                    [dialog] { return canClick(*dialog, u"Test Again"_s); }));
    search(u"the test"_s);
    dialog->close();
}

/// With several accounts, of which none was chosen yet.
void WindowLeaksTest::staySecretWhereOneChooses()
{
    m_window = std::make_unique<SignedInWindow>(Manner::Answers, m_keyring.daemon());
    for (const QString &name :
         {u"SDK file"_s, u"tccli file"_s, u"program"_s, u"keyring"_s, u"pod"_s})
        m_window->plant(secretSource(name));
    m_window->chooseNone();
    QVERIFY(m_window->open());
    QVERIFY(m_window->window().firstStart().isVisible());
    for (const QString &shown :
         {u"sdk:prod"_s, u"tccli:prod"_s, u"command:vault"_s, u"app:work"_s, u"oidc"_s})
        QVERIFY2(textsOfWindows().contains(shown), qPrintable(shown));
    search(u"the first start"_s);
    openAccountMenu();
    openSettings();
    QVERIFY2(m_leaks.isEmpty(), qPrintable(m_leaks.join(u'\n')));
}

QTEST_MAIN(WindowLeaksTest)
#include "tst_windowleaks.moc"
