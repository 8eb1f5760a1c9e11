// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/settingsdialog.h"

#include "support/servercertificate.h"
#include "support/waiting.h"
#include "support/widgets.h"

#include "core/region.h"
#include "ui/settings/proxyfields.h"
#include "ui/settings/regionspage.h"
#include "ui/style/appstyle.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QtTest>

using namespace Qt::StringLiterals;

using Page = SettingsDialog::Page;
using ProxyKind = ConnectionPreferences::ProxyKind;

class SettingsDialogTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void hasItsPages();
    void keysGoThroughThePages();
    void setsTheLookAtOnce_data();
    void setsTheLookAtOnce();
    void setsTheLanguageAtOnce();
    void readsWhatSomebodyElseChanged();
    void setsAProxy();
    void aProxyWithoutHostIsNotUsed();
    void keepsNoPassword();
    void forgetsAPassword();
    void takesCertificatesThatThereAre();
    void takesAnEndpoint();
    void hidesARegion();
    void addsAndRemovesARegion();
    void comparesWithTheService();

private:
    void open(Page page);
    [[nodiscard]] AppSettings kept() const
    {
        m_settings->sync();
        return readAppSettings(QSettings(path(), QSettings::IniFormat));
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(u"settings.ini"_s); }
    /// On Linux a screen reader takes what is chosen for the name, and the label beside it.
    [[nodiscard]] QComboBox *combo(const QString &name) const
    {
        for (QComboBox *box : m_dialog->findChildren<QComboBox *>()) {
            if (box->isVisible() && box->accessibleName() == name)
                return box;
        }
        return nullptr;
    }
    /// Chooses by the keyboard, as activated() is for users only.
    void chooseKind(const QString &name, int index);
    void typeAndLeave(const QString &name, const QString &text);
    [[nodiscard]] QTreeWidget &regions() const
    {
        return *findNamed<QTreeWidget>(*m_dialog, u"Regions that are shown"_s);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<SettingsDialog> m_dialog;
};

void SettingsDialogTest::initTestCase()
{
    QApplication::setStyle(new AppStyle); // the application owns it
}

void SettingsDialogTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(path(), QSettings::IniFormat);
}

void SettingsDialogTest::cleanup()
{
    m_dialog.reset();
    m_settings.reset();
}

void SettingsDialogTest::open(Page page)
{
    m_dialog = std::make_unique<SettingsDialog>(*m_settings, page, nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->show();
    QVERIFY(activate(*m_dialog));
}

void SettingsDialogTest::chooseKind(const QString &name, int index)
{
    QComboBox *box = combo(name);
    QVERIFY(box);
    box->setFocus();
    while (box->currentIndex() != index)
        QTest::keyClick(box, box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
}

void SettingsDialogTest::typeAndLeave(const QString &name, const QString &text)
{
    auto *edit = findNamed<QLineEdit>(*m_dialog, name);
    QVERIFY(edit);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Tab);
}

void SettingsDialogTest::hasItsPages()
{
    open(Page::Look);
    const auto *tabs = m_dialog->findChild<QTabWidget *>();
    QCOMPARE(tabs->currentIndex(), int(Page::Look));
    QStringList names;
    for (int i = 0; i < tabs->count(); ++i)
        names.append(tabs->tabText(i));
    QCOMPARE(names,
             QStringList({u"Accounts"_s, u"Connection"_s, u"Regions"_s, u"Look"_s, u"Memory"_s}));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

/// Whatever has the keyboard there.
void SettingsDialogTest::keysGoThroughThePages()
{
    open(Page::Accounts);
    const auto *tabs = m_dialog->findChild<QTabWidget *>();
    const auto press = [&tabs](int key, Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
        return tabs->currentIndex();
    };
    QVERIFY(QApplication::focusWidget());
    for (const int page : {1, 2, 3, 4, 0, 1})
        QCOMPARE(press(Qt::Key_Tab, Qt::ControlModifier), page);
    for (const int page : {0, 4, 3, 2, 1})
        QCOMPARE(press(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier), page);
    // A combo box would take it for a letter.
    auto *combo = tabs->currentWidget()->findChild<QComboBox *>();
    QVERIFY(combo);
    combo->setFocus();
    QVERIFY(combo->hasFocus());
    QCOMPARE(press(Qt::Key_Tab, Qt::ControlModifier), 2);
}

void SettingsDialogTest::setsTheLookAtOnce_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<LookSettings>("look");

    QTest::newRow("dark") << u"Dark"_s << LookSettings {.colorScheme = Appearance::Choice::Dark};
    QTest::newRow("UTC") << u"UTC"_s << LookSettings {.timeZone = TimeZone::Utc};
    QTest::newRow("Chinese") << u"Chinese"_s << LookSettings {.serviceLanguage = u"zh-CN"_s};
}

void SettingsDialogTest::setsTheLookAtOnce()
{
    QFETCH(QString, button);
    QFETCH(LookSettings, look);
    open(Page::Look);
    const QSignalSpy changed(m_dialog.get(), &SettingsDialog::lookChanged);
    QVERIFY(clickNamed(*m_dialog, button));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).value<LookSettings>(), look);
    QCOMPARE(kept().look, look);
}

void SettingsDialogTest::setsTheLanguageAtOnce()
{
    open(Page::Look);
    const QSignalSpy changed(m_dialog.get(), &SettingsDialog::lookChanged);
    QComboBox *languages = combo(u"Language"_s);
    QVERIFY(languages);
    QStringList names;
    for (int i = 0; i < languages->count(); ++i)
        names.append(languages->itemText(i));
    QCOMPARE(names, QStringList({u"As the desktop"_s, u"English"_s, u"한국어"_s, u"简体中文"_s}));
    QCOMPARE(languages->currentIndex(), 0);
    const auto choose = [languages](int index) {
        const int shown = languages->currentIndex();
        languages->setFocus();
        QTest::keyClick(languages, Qt::Key_Down);
        QCOMPARE(languages->currentIndex(), shown); // the list is open, and nothing is chosen yet
        languages->view()->setCurrentIndex(languages->model()->index(index, 0));
        QTest::keyClick(languages->view(), Qt::Key_Return);
    };
    choose(2);
    QCOMPARE(kept().look, LookSettings({.textLanguage = u"ko"_s}));
    QCOMPARE(changed.constLast().constFirst().value<LookSettings>().textLanguage, u"ko"_s);
    choose(0);
    QCOMPARE(kept().look, LookSettings());
}

void SettingsDialogTest::readsWhatSomebodyElseChanged()
{
    open(Page::Look);
    const QSignalSpy changed(m_dialog.get(), &SettingsDialog::lookChanged);
    writeLookSettings(*m_settings, {.colorScheme = Appearance::Choice::Light});
    m_dialog->reload();
    QVERIFY(findNamed<QRadioButton>(*m_dialog, u"Light"_s)->isChecked());
    QCOMPARE(changed.size(), 0);
}

void SettingsDialogTest::setsAProxy()
{
    open(Page::Connection);
    QVERIFY(!findNamed(*m_dialog, u"Host"_s));
    chooseKind(u"Proxy"_s, int(ProxyKind::Socks5));
    typeAndLeave(u"Host"_s, u" proxy.example.com "_s);
    typeAndLeave(u"Port"_s, u"8888"_s);
    typeAndLeave(u"User"_s, u"me"_s);
    QCOMPARE(kept().connection, ConnectionPreferences({.proxyKind = ProxyKind::Socks5,
                                                       .proxyHost = u"proxy.example.com"_s,
                                                       .proxyPort = 8888,
                                                       .proxyUser = u"me"_s}));
    open(Page::Connection);
    QCOMPARE(findNamed<QLineEdit>(*m_dialog, u"Host"_s)->text(), u"proxy.example.com"_s);
}

void SettingsDialogTest::aProxyWithoutHostIsNotUsed()
{
    open(Page::Connection);
    const QSignalSpy changed(m_dialog.get(), &SettingsDialog::connectionChanged);
    chooseKind(u"Proxy"_s, int(ProxyKind::None));
    QCOMPARE(kept().connection.proxyKind, ProxyKind::None);
    const auto count = changed.size();
    chooseKind(u"Proxy"_s, int(ProxyKind::Http));
    QCOMPARE(changed.size(), count);
    QCOMPARE(kept().connection.proxyKind, ProxyKind::None);
    QVERIFY(visibleText(*m_dialog).contains("It needs a host."_L1));
    typeAndLeave(u"Host"_s, u"proxy"_s);
    QCOMPARE(kept().connection.proxyKind, ProxyKind::Http);
    QVERIFY(!visibleText(*m_dialog).contains("It needs a host."_L1));
    auto *port = findNamed<QLineEdit>(*m_dialog, u"Port"_s);
    port->clear();
    QVERIFY(visibleText(*m_dialog).contains("It needs a port."_L1));
    typeAndLeave(u"User"_s, u"me"_s);
    QCOMPARE(kept().connection.proxyUser, QString());
}

void SettingsDialogTest::keepsNoPassword()
{
    open(Page::Connection);
    const QSignalSpy told(m_dialog.get(), &SettingsDialog::proxyPasswordChanged);
    chooseKind(u"Proxy"_s, int(ProxyKind::Http));
    typeAndLeave(u"Host"_s, u"proxy"_s);
    typeAndLeave(u"Password"_s, u"MARK-of-a-secret"_s);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.at(0).at(0).toString(), u"MARK-of-a-secret"_s);
    QCOMPARE(findNamed<QLineEdit>(*m_dialog, u"Password"_s)->text(), QString());
    typeAndLeave(u"User"_s, u"me"_s); // goes to the file after the password was told
    QCOMPARE(kept().connection.proxyUser, u"me"_s);
    m_dialog.reset();
    m_settings.reset();
    const QFileInfoList files = QDir(m_folder->path()).entryInfoList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.contains("proxyUser=me"));
        QVERIFY(!content.contains("MARK"));
        QVERIFY(!content.contains(QByteArray("MARK-of-a-secret").toBase64()));
    }
}

void SettingsDialogTest::forgetsAPassword()
{
    open(Page::Connection);
    chooseKind(u"Proxy"_s, int(ProxyKind::Http));
    QVERIFY(!findNamed(*m_dialog, u"Forget the password"_s));
    m_dialog->proxy().setHasPassword(true);
    m_dialog->proxy().setKeyringAvailable(false);
    QVERIFY(visibleText(*m_dialog).contains("keyring cannot be reached"_L1));
    const QSignalSpy told(m_dialog.get(), &SettingsDialog::proxyPasswordChanged);
    QVERIFY(clickNamed(*m_dialog, u"Forget the password"_s));
    QCOMPARE(told.value(0).value(0).toString(), QString());
    QCOMPARE(told.size(), 1);
}

void SettingsDialogTest::takesCertificatesThatThereAre()
{
    const auto certificate = ServerCertificate::make();
    if (!certificate)
        QSKIP("There is no program openssl.");
    QFile good(m_folder->filePath(u"good.pem"_s));
    QVERIFY(good.open(QIODevice::WriteOnly));
    good.write(certificate->certificate.toPem());
    good.close();
    QFile bad(m_folder->filePath(u"bad.pem"_s));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("nothing");
    bad.close();

    open(Page::Connection);
    typeAndLeave(u"Extra certificates"_s, bad.fileName());
    QVERIFY(visibleText(*m_dialog).contains("no certificate in PEM"_L1));
    QCOMPARE(kept().connection.caFile, QString());
    typeAndLeave(u"Extra certificates"_s, m_folder->path());
    QVERIFY(visibleText(*m_dialog).contains("It is not a file."_L1));
    typeAndLeave(u"Extra certificates"_s, good.fileName());
    QCOMPARE(kept().connection.caFile, good.fileName());
    good.remove();
    open(Page::Connection);
    QVERIFY(visibleText(*m_dialog).contains("There is no such file."_L1));
}

void SettingsDialogTest::takesAnEndpoint()
{
    open(Page::Connection);
    chooseKind(u"Endpoint"_s, 3);
    QCOMPARE(kept().connection.endpoint, EndpointChoice(EndpointChoice::Kind::Regional));
    chooseKind(u"Endpoint"_s, 4);
    QVERIFY(combo(u"Endpoint"_s)->property("isInvalid").toBool());
    QCOMPARE(kept().connection.endpoint, EndpointChoice(EndpointChoice::Kind::Regional));
    typeAndLeave(u"Address of the endpoint"_s, u"cvm.example.com"_s);
    QCOMPARE(kept().connection.endpoint, EndpointChoice(QUrl(u"https://cvm.example.com/"_s)));
}

void SettingsDialogTest::hidesARegion()
{
    open(Page::Regions);
    QCOMPARE(regions().topLevelItemCount(), 18);
    const QSignalSpy changed(m_dialog.get(), &SettingsDialog::regionsChanged);
    regions().setCurrentItem(regions().topLevelItem(1));
    regions().setFocus();
    QTest::keyClick(&regions(), Qt::Key_Space);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(kept().regions.hidden, QStringList(u"ap-shanghai"_s));
    QTest::keyClick(&regions(), Qt::Key_Space);
    QCOMPARE(kept().regions, RegionSettings());
}

void SettingsDialogTest::addsAndRemovesARegion()
{
    open(Page::Regions);
    auto *edit = findNamed<QLineEdit>(*m_dialog, u"Region ID"_s);
    edit->setFocus();
    QTest::keyClicks(edit, u"seoul"_s);
    QVERIFY(!canClick(*m_dialog, u"Add"_s));
    QVERIFY(visibleText(*m_dialog).contains("An ID looks like"_L1));
    edit->clear();
    QTest::keyClicks(edit, u"ap-seoul"_s);
    QVERIFY(visibleText(*m_dialog).contains("This region is in the list."_L1));
    edit->clear();
    QTest::keyClicks(edit, u"AP-foo"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(kept().regions.added, QStringList(u"ap-foo"_s));
    QTreeWidgetItem *item = regions().topLevelItem(18);
    QCOMPARE(item->text(1), u"ap-foo"_s);
    QVERIFY(!canClick(*m_dialog, u"Remove"_s)); // not one that the program knows
    regions().setCurrentItem(item);
    QVERIFY(clickNamed(*m_dialog, u"Remove"_s));
    QCOMPARE(kept().regions, RegionSettings());
    QCOMPARE(regions().topLevelItemCount(), 18);
}

void SettingsDialogTest::comparesWithTheService()
{
    open(Page::Regions);
    const QSignalSpy asked(m_dialog.get(), &SettingsDialog::regionRefreshRequested);
    QVERIFY(clickNamed(*m_dialog, u"Refresh from the Service"_s));
    QCOMPARE(asked.size(), 1);
    m_dialog->regions().showRefreshing();
    QVERIFY(!canClick(*m_dialog, u"Refresh from the Service"_s));
    m_dialog->regions().showRefreshed(knownRegionIds());
    QVERIFY(visibleText(*m_dialog).contains("All 18 regions of the service"_L1));
    m_dialog->regions().showRefreshed(QStringList {u"ap-seoul"_s, u"me-saudi"_s, u"../x"_s});
    QVERIFY(visibleText(*m_dialog).contains("New, and added: me-saudi."_L1));
    QCOMPARE(kept().regions.added, QStringList(u"me-saudi"_s));
    m_dialog->regions().showRefreshed(tl::unexpected(ApiError {.kind = ApiError::Kind::Timeout}));
    QVERIFY(!visibleText(*m_dialog).contains("me-saudi."_L1));
    QVERIFY(canClick(*m_dialog, u"Refresh from the Service"_s));
}

QTEST_MAIN(SettingsDialogTest)
#include "tst_settingsdialog.moc"
