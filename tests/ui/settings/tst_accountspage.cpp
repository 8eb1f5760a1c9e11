// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/accountspage.h"

#include "support/waiting.h"
#include "support/widgets.h"

#include "ui/style/appstyle.h"

#include <QMessageBox>
#include <QSignalSpy>
#include <QTreeWidget>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QList<Profile> profiles = {
        {.name = u"env"_s,
         .source = Profile::Source::Environment,
         .state = Profile::State::Ready,
         .secretId = u"AKID…x7Qe"_s},
        {.name = u"tccli:prod"_s,
         .source = Profile::Source::TccliFile,
         .state = Profile::State::Expired,
         .message = u"It ended two hours ago."_s},
        {.name = u"app:work"_s,
         .source = Profile::Source::App,
         .state = Profile::State::Ready,
         .secretId = u"AKID…p90d"_s,
         .account = u"100012345678"_s},
        {.name = u"command:vault"_s, .source = Profile::Source::Command},
        {.name = u"app:audit"_s, .source = Profile::Source::Based, .base = u"app:work"_s},
};

} // namespace

class AccountsPageTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void showsSourceAndState();
    void changesOnlyItsOwn_data();
    void changesOnlyItsOwn();
    void asksBeforeItForgets_data();
    void asksBeforeItForgets();
    void enterEdits();
    void saysWhereWasLooked();
    void staysAtTheCurrentProfile();

private:
    [[nodiscard]] QTreeWidget &list() const
    {
        return *findNamed<QTreeWidget>(*m_page, u"Profiles"_s);
    }
    void choose(int row) { list().setCurrentItem(list().topLevelItem(row)); }

    std::unique_ptr<AccountsPage> m_page;
};

void AccountsPageTest::initTestCase()
{
    QApplication::setStyle(new AppStyle); // the application owns it
}

void AccountsPageTest::init()
{
    m_page = std::make_unique<AccountsPage>();
    m_page->setProfiles(profiles);
    m_page->show();
    QVERIFY(activate(*m_page));
}

void AccountsPageTest::showsSourceAndState()
{
    const QTreeWidgetItem &item = *list().topLevelItem(2);
    QCOMPARE(item.text(0), u"app:work"_s);
    QCOMPARE(item.text(1), u"This app"_s);
    QCOMPARE(item.text(2), u"AKID…p90d · 100012345678"_s);
    QCOMPARE(item.text(3), u"ready"_s);
    QVERIFY(!item.icon(3).isNull());
    choose(1);
    QVERIFY(visibleText(*m_page).contains("It ended two hours ago."_L1));
}

void AccountsPageTest::changesOnlyItsOwn_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<bool>("isOwn");

    QTest::newRow("environment") << 0 << false;
    QTest::newRow("tccli") << 1 << false;
    QTest::newRow("key") << 2 << true;
    QTest::newRow("program") << 3 << true;
    QTest::newRow("one on top") << 4 << true;
}

void AccountsPageTest::changesOnlyItsOwn()
{
    QFETCH(int, row);
    QFETCH(bool, isOwn);
    choose(row);
    const QString name = profiles.at(row).name;
    QCOMPARE(canClick(*m_page, u"Edit…"_s), isOwn);
    QCOMPARE(canClick(*m_page, u"Forget…"_s), isOwn);
    const QSignalSpy tested(m_page.get(), &AccountsPage::testRequested);
    QVERIFY(clickNamed(*m_page, u"Test…"_s));
    QCOMPARE(tested.value(0).value(0).toString(), name);
    const bool canBeBased = !profiles.at(row).name.contains("audit"_L1);
    QCOMPARE(canClick(*m_page, u"Add Role…"_s), canBeBased);
    if (canBeBased) {
        const QSignalSpy based(m_page.get(), &AccountsPage::roleRequested);
        QVERIFY(clickNamed(*m_page, u"Add Role…"_s));
        QCOMPARE(based.value(0).value(0).toString(), name);
    }
    if (!isOwn)
        return;
    const QSignalSpy edited(m_page.get(), &AccountsPage::editRequested);
    QVERIFY(clickNamed(*m_page, u"Edit…"_s));
    QCOMPARE(edited.value(0).value(0).toString(), name);
}

void AccountsPageTest::asksBeforeItForgets_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("count");

    QTest::newRow("yes") << u"Forget"_s << 1;
    QTest::newRow("no") << u"Cancel"_s << 0;
}

void AccountsPageTest::asksBeforeItForgets()
{
    QFETCH(QString, button);
    choose(2);
    const QSignalSpy forgotten(m_page.get(), &AccountsPage::forgetRequested);
    QVERIFY(clickNamed(*m_page, u"Forget…"_s));
    auto *box = m_page->findChild<QMessageBox *>();
    QVERIFY(box);
    QVERIFY(box->text().contains("app:work"_L1));
    QVERIFY(box->informativeText().contains("removes its key from the system's keyring"_L1));
    QVERIFY(box->informativeText().contains("based on it and cannot be used then: app:audit"_L1));
    QCOMPARE(forgotten.size(), 0);
    QVERIFY(clickNamed(*box, button));
    QTEST(int(forgotten.size()), "count");
    if (!forgotten.isEmpty())
        QCOMPARE(forgotten.at(0).at(0).toString(), u"app:work"_s);
}

void AccountsPageTest::enterEdits()
{
    const QSignalSpy edited(m_page.get(), &AccountsPage::editRequested);
    choose(0);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Return);
    QCOMPARE(edited.size(), 0);
    choose(3);
    QTest::keyClick(&list(), Qt::Key_Return);
    QCOMPARE(edited.value(0).value(0).toString(), u"command:vault"_s);
}

void AccountsPageTest::saysWhereWasLooked()
{
    m_page->setLookedAt(u"Looked at the file."_s);
    QVERIFY(!visibleText(*m_page).contains("Looked at"_L1));
    m_page->setProfiles({});
    QVERIFY(visibleText(*m_page).contains("Looked at the file."_L1));
    QVERIFY(!canClick(*m_page, u"Test…"_s));
    QVERIFY(canClick(*m_page, u"New…"_s));
}

void AccountsPageTest::staysAtTheCurrentProfile()
{
    choose(2);
    m_page->setProfiles(profiles.mid(1));
    QCOMPARE(list().currentItem()->text(0), u"app:work"_s);
}

QTEST_MAIN(AccountsPageTest)
#include "tst_accountspage.moc"
