// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/exampleprofiles.h"
#include "support/menus.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/accounts/accountmenu.h"
#include "ui/style/appstyle.h"
#include "ui/style/menuentry.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

class AccountMenuTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new AppStyle); }
    void init();
    void cleanup();
    void aLineSaysWhatThereIsToKnow();
    void tellsScreenReaders();
    void enterUsesJustThatOne();
    void aClickUsesJustThatOne();
    void spaceAddsAndTakesAway();
    void theCheckBoxAddsAndTakesAway();
    void theLastInUseStays();
    void aLineCountsMoreThanCheckBoxes();
    void staysAsItIsWhileItIsOpen();
    void testsWhatIsInUse_data();
    void testsWhatIsInUse();
    void signsInAgainWhereThereIsAWay();
    void showsNamesAsTheyAre();
    void saysThatThereIsNone();

private:
    [[nodiscard]] bool open();
    [[nodiscard]] QAction *line(const QString &name) const;
    [[nodiscard]] QStringList checked() const;
    void clickCheckBox(const QString &name);
    [[nodiscard]] QList<QVariantList> chosen(const QStringList &names) const { return {{names}}; }

    std::unique_ptr<AccountMenu> m_menu;
    std::unique_ptr<QSignalSpy> m_chosen;
};

void AccountMenuTest::init()
{
    m_menu = std::make_unique<AccountMenu>();
    m_menu->setProfiles(exampleProfiles(QDateTime::currentDateTimeUtc()), {u"sdk:default"_s});
    m_chosen = std::make_unique<QSignalSpy>(m_menu.get(), &AccountMenu::profilesChosen);
}

void AccountMenuTest::cleanup()
{
    m_chosen.reset();
    m_menu.reset();
}

bool AccountMenuTest::open()
{
    m_menu->popup({100, 100});
    return waitUntilExposed(*m_menu);
}

QAction *AccountMenuTest::line(const QString &name) const
{
    for (QAction *action : m_menu->actions()) {
        if (action->text().section(u'\n', 0, 0) == name)
            return action;
    }
    return nullptr;
}

QStringList AccountMenuTest::checked() const
{
    QStringList names;
    for (const QAction *action : m_menu->actions()) {
        if (action->isChecked())
            names.append(action->text().section(u'\n', 0, 0));
    }
    return names;
}

void AccountMenuTest::clickCheckBox(const QString &name)
{
    const QRect box =
            menuEntryCheckRect(m_menu->actionGeometry(line(name)), m_menu->font(), Qt::LeftToRight);
    QTest::mouseClick(m_menu.get(), Qt::LeftButton, {}, box.center());
}

void AccountMenuTest::aLineSaysWhatThereIsToKnow()
{
    QStringList lines;
    for (const QAction *action : m_menu->actions()) {
        if (action->isCheckable())
            lines.append(action->text());
    }
    QCOMPARE(lines, QStringList({u"sdk:default\nSDK file · AKID…MPLE\tready"_s,
                                 u"tccli:default\ntccli · AKID…x7Qe · 100012345678 · Seoul\t"
                                 "expires in 40 min"_s,
                                 u"tccli:prod\ntccli\texpired"_s,
                                 u"app:Audit\nThis app · AKID…p90d\tno key in the keyring"_s,
                                 u"role\nRole of this machine\tnot asked yet"_s}));
    QCOMPARE(checked(), QStringList {u"sdk:default"_s});
    QCOMPARE(entryTexts(*m_menu).sliced(5),
             QStringList({u"New Account…"_s, u"Test Connection"_s, u"Sign In Again: tccli:prod"_s,
                          u"Manage Accounts…"_s}));
}

void AccountMenuTest::tellsScreenReaders()
{
    QVERIFY(open());
    QAccessibleInterface *menu = QAccessible::queryAccessibleInterface(m_menu.get());
    QCOMPARE(menu->text(QAccessible::Name), u"Accounts"_s);
    QVERIFY(menu->text(QAccessible::Description).contains(u"Space"_s));
    QAccessibleInterface *first = menu->child(0);
    for (const QString &words : {u"sdk:default"_s, u"SDK file"_s, u"AKID…MPLE"_s, u"ready"_s})
        QVERIFY2(first->text(QAccessible::Name).contains(words), qPrintable(words));
    QVERIFY(first->state().checkable);
    QVERIFY(first->state().checked);
    QVERIFY(!menu->child(1)->state().checked);
    QTest::keyClick(m_menu.get(), Qt::Key_Down);
    QTest::keyClick(m_menu.get(), Qt::Key_Down);
    QTest::keyClick(m_menu.get(), Qt::Key_Space);
    QVERIFY(menu->child(1)->state().checked);
}

void AccountMenuTest::enterUsesJustThatOne()
{
    QVERIFY(open());
    QTest::keyClick(m_menu.get(), Qt::Key_Down);
    QTest::keyClick(m_menu.get(), Qt::Key_Down);
    QTest::keyClick(m_menu.get(), Qt::Key_Return);
    QCOMPARE(*m_chosen, chosen({u"tccli:default"_s}));
    QVERIFY(!m_menu->isVisible());
}

void AccountMenuTest::aClickUsesJustThatOne()
{
    QVERIFY(open());
    const QRect entry = m_menu->actionGeometry(line(u"tccli:default"_s));
    QTest::mouseClick(m_menu.get(), Qt::LeftButton, {}, entry.center());
    QCOMPARE(*m_chosen, chosen({u"tccli:default"_s}));
    QVERIFY(!m_menu->isVisible());
}

void AccountMenuTest::spaceAddsAndTakesAway()
{
    QVERIFY(open());
    QTest::keyClick(m_menu.get(), Qt::Key_Down);
    QTest::keyClick(m_menu.get(), Qt::Key_Down);
    QTest::keyClick(m_menu.get(), Qt::Key_Space);
    QVERIFY(m_menu->isVisible());
    QCOMPARE(checked(), QStringList({u"sdk:default"_s, u"tccli:default"_s}));
    QTest::keyClick(m_menu.get(), Qt::Key_Up);
    QTest::keyClick(m_menu.get(), Qt::Key_Space);
    QCOMPARE(checked(), QStringList({u"tccli:default"_s}));
    QTest::keyClick(m_menu.get(), Qt::Key_Down);
    QTest::keyClick(m_menu.get(), Qt::Key_Down);
    QTest::keyClick(m_menu.get(), Qt::Key_Space);
    QCOMPARE(m_chosen->count(), 0);
    QTest::keyClick(m_menu.get(), Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(*m_chosen, chosen({u"tccli:default"_s, u"tccli:prod"_s}),
                              longestWait);
}

void AccountMenuTest::theCheckBoxAddsAndTakesAway()
{
    QVERIFY(open());
    clickCheckBox(u"tccli:default"_s);
    clickCheckBox(u"sdk:default"_s);
    clickCheckBox(u"role"_s);
    QVERIFY(m_menu->isVisible());
    QCOMPARE(m_chosen->count(), 0);
    m_menu->close();
    QTRY_COMPARE_WITH_TIMEOUT(*m_chosen, chosen({u"tccli:default"_s, u"role"_s}), longestWait);
}

void AccountMenuTest::theLastInUseStays()
{
    QVERIFY(open());
    clickCheckBox(u"sdk:default"_s);
    QCOMPARE(checked(), QStringList {u"sdk:default"_s});
}

void AccountMenuTest::aLineCountsMoreThanCheckBoxes()
{
    QVERIFY(open());
    clickCheckBox(u"tccli:default"_s);
    QTest::keyClick(m_menu.get(), Qt::Key_End);
    const QRect entry = m_menu->actionGeometry(line(u"role"_s));
    QTest::mouseClick(m_menu.get(), Qt::LeftButton, {}, entry.center());
    QCoreApplication::processEvents();
    QCOMPARE(*m_chosen, chosen({u"role"_s}));
}

void AccountMenuTest::staysAsItIsWhileItIsOpen()
{
    QVERIFY(open());
    clickCheckBox(u"tccli:default"_s);
    m_menu->setProfiles({roleProfile()}, {});
    QCOMPARE(checked(), QStringList({u"sdk:default"_s, u"tccli:default"_s}));
    m_menu->close();
    QTRY_COMPARE_WITH_TIMEOUT(*m_chosen, chosen({u"sdk:default"_s, u"tccli:default"_s}),
                              longestWait);
    QVERIFY(open());
    QVERIFY(!line(u"sdk:default"_s));
    QVERIFY(line(u"role"_s));
}

void AccountMenuTest::testsWhatIsInUse_data()
{
    QTest::addColumn<QStringList>("used");
    QTest::addColumn<QStringList>("entries");
    QTest::addColumn<QString>("tested");

    QTest::newRow("one") << QStringList {u"tccli:prod"_s} << QStringList {u"Test Connection"_s}
                         << u"tccli:prod"_s;
    QTest::newRow("one of several")
            << QStringList {u"sdk:default"_s, u"tccli:prod"_s}
            << QStringList {u"Test Connection"_s, u"tccli:prod"_s} << u"tccli:prod"_s;
    QTest::newRow("any where none is in use")
            << QStringList() << QStringList {u"Test Connection"_s, u"role"_s} << u"role"_s;
}

void AccountMenuTest::testsWhatIsInUse()
{
    QFETCH(QStringList, used);
    QFETCH(QStringList, entries);
    QFETCH(QString, tested);
    m_menu->setProfiles(exampleProfiles(QDateTime::currentDateTimeUtc()), used);
    QSignalSpy spy(m_menu.get(), &AccountMenu::testRequested);
    QVERIFY(open());
    QVERIFY(clickEntries(*m_menu, entries));
    QCOMPARE(spy, QList<QVariantList>({{tested}}));
}

void AccountMenuTest::signsInAgainWhereThereIsAWay()
{
    QSignalSpy spy(m_menu.get(), &AccountMenu::signInRequested);
    m_menu->setProfiles({readyProfile()}, {});
    const QAction *none = findEntry(*m_menu, u"Sign In Again"_s);
    QVERIFY(none && !none->isEnabled());

    Profile other = expiredProfile();
    other.name = u"tccli:other"_s;
    m_menu->setProfiles({expiredProfile(), other}, {});
    QVERIFY(open());
    QVERIFY(clickEntries(*m_menu, {u"Sign In Again"_s, u"tccli:other"_s}));
    QCOMPARE(spy, QList<QVariantList>({{u"tccli:other"_s}}));
}

void AccountMenuTest::showsNamesAsTheyAre()
{
    Profile profile = expiredProfile();
    profile.name = u"tccli:<b>a&b</b>\n\t%1"_s;
    profile.message = u"<b>wrong</b>"_s;
    m_menu->setProfiles({profile}, {});
    const QAction *action = m_menu->actions().constFirst();
    QCOMPARE(action->text(), u"tccli:<b>a&&b</b>  %1\ntccli\texpired"_s);
    QVERIFY(action->toolTip().contains(u"&lt;b&gt;wrong"_s));
    QVERIFY(findEntry(*m_menu, u"Sign In Again: tccli:<b>a&b</b>  %1"_s));
}

void AccountMenuTest::saysThatThereIsNone()
{
    m_menu->setProfiles({}, {});
    QVERIFY(!findEntry(*m_menu, u"No account found"_s)->isEnabled());
    QVERIFY(!findEntry(*m_menu, u"Test Connection"_s)->isEnabled());
    QSignalSpy added(m_menu.get(), &AccountMenu::newRequested);
    QVERIFY(open());
    QVERIFY(clickEntries(*m_menu, {u"New Account…"_s}));
    QCOMPARE(added.count(), 1);
}

QTEST_MAIN(AccountMenuTest)
#include "tst_accountmenu.moc"
