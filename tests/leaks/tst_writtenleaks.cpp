// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/keyring.h"
#include "accounts/proxypassword.h"
#include "marks.h"
#include "processkeyring.h"
#include "signedinwindow.h"
#include "support/answers.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/accounts/firststart.h"
#include "ui/settings/profiledialog.h"
#include "ui/settings/settingsdialog.h"
#include "windowtexts.h"

#include <QComboBox>
#include <QLineEdit>
#include <QtTest>

using namespace Qt::StringLiterals;

using ProxyKind = ConnectionPreferences::ProxyKind;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void type(const QWidget &dialog, const QString &name, const QString &text)
{
    auto *edit = findNamed<QLineEdit>(dialog, name);
    QVERIFY2(edit, qPrintable(name));
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Tab);
}

} // namespace

/// Secrets that somebody types are in no file of the program afterwards.
class WrittenLeaksTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void staySecret_data();
    void staySecret();

private:
    void makeProfile(const QString &keeping);
    void setProxy();
    [[nodiscard]] bool isInKeyring(const QString &name, const Mark &key) const;

    ProcessKeyring m_keyring;
    std::unique_ptr<SignedInWindow> m_window;
};

void WrittenLeaksTest::initTestCase()
{
    QVERIFY2(m_keyring.start(), "This test needs dbus-daemon, dbus-bin and gnome-keyring.");
}

void WrittenLeaksTest::cleanup()
{
    m_window.reset();
}

void WrittenLeaksTest::staySecret_data()
{
    QTest::addColumn<QString>("keeping");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("for the session") << u"For this session only"_s << false;
    QTest::newRow("in the keyring") << u"In the system's keyring"_s << true;
}

void WrittenLeaksTest::staySecret()
{
    QFETCH(QString, keeping);
    QFETCH(bool, isKept);
    const QList<Mark> marks = {Marks::id, Marks::key, Marks::token, Marks::proxyPassword};
    m_window = std::make_unique<SignedInWindow>(LoopbackCloud::Manner::Answers, m_keyring.daemon());
    QVERIFY(m_window->open());
    makeProfile(keeping);
    QCOMPARE(isInKeyring(u"app:work"_s, Marks::key), isKept);
    setProxy();
    QVERIFY(waitFor(u"the password in the keyring"_s,
                    [this] { return isInKeyring(proxyPasswordName, Marks::proxyPassword); }));
    QCOMPARE(leaksIn(textsOfWindows().toUtf8(), marks), QStringList());
    QCOMPARE(leaksIn(m_window->cloud().received(), marks), (QStringList {u"id"_s, u"token"_s}));

    m_window->close();
    QVERIFY(contentOf(m_window->profilesPath()).contains(Marks::id.value.toLatin1()));
    QVERIFY(contentOf(m_window->settingsPath()).contains("proxyUser=somebody"));
    const QStringList leaks = m_window->leaksInFiles(marks);
    QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
    const QByteArray bus = m_keyring.busBeside();
    QVERIFY(!bus.isEmpty());
    QCOMPARE(leaksIn(bus, marks), QStringList());
}

void WrittenLeaksTest::makeProfile(const QString &keeping)
{
    emit m_window->window().firstStart().newRequested();
    auto *dialog = m_window->window().findChild<ProfileDialog *>();
    QVERIFY(dialog && activate(*dialog));
    type(*dialog, u"Name"_s, u"work"_s);
    type(*dialog, u"Secret ID"_s, Marks::id.value);
    type(*dialog, u"Secret key"_s, Marks::key.value);
    type(*dialog, u"Token"_s, Marks::token.value);
    QVERIFY(clickNamed(*dialog, keeping));
    QVERIFY(clickNamed(*dialog, u"Add"_s));
    QVERIFY(waitFor(u"the images"_s,
                    [this] { return m_window->window().model().rowCount() == 2; }));
}

void WrittenLeaksTest::setProxy()
{
    emit m_window->window().settingsRequested();
    auto *dialog = m_window->window().findChild<SettingsDialog *>();
    QVERIFY(dialog && activate(*dialog));
    dialog->showPage(SettingsDialog::Page::Connection);
    // A screen reader takes what is chosen for the name.
    for (QComboBox *box : dialog->findChildren<QComboBox *>()) {
        if (box->accessibleName() != "Proxy"_L1)
            continue;
        box->setFocus();
        while (box->currentIndex() < int(ProxyKind::Http))
            QTest::keyClick(box, Qt::Key_Down);
    }
    type(*dialog, u"Host"_s, u"127.0.0.1"_s);
    type(*dialog, u"Port"_s, u"1"_s);
    type(*dialog, u"User"_s, u"somebody"_s);
    type(*dialog, u"Password"_s, Marks::proxyPassword.value);
    dialog->close();
}

bool WrittenLeaksTest::isInKeyring(const QString &name, const Mark &key) const
{
    const Result<ProfileSecret> secret = answerTo(Keyring().read(name));
    return secret && secret->key == key.value;
}

QTEST_MAIN(WrittenLeaksTest)
#include "tst_writtenleaks.moc"
