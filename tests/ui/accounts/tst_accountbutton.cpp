// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/exampleprofiles.h"
#include "support/menus.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/accounts/accountbutton.h"
#include "ui/accounts/accountmenu.h"
#include "ui/style/appstyle.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

class AccountButtonTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhoIsInUse_data();
    void saysWhoIsInUse();
    void warnsOfWhatIsWrong();
    void showsNamesAsTheyAre();
    void itsIconIsBesideItsArrow_data();
    void itsIconIsBesideItsArrow();
    void opensTheMenu();
    void opensTheMenuForAScreenReader();
};

namespace {

QString spoken(QWidget &widget, QAccessible::Text text)
{
    return QAccessible::queryAccessibleInterface(&widget)->text(text);
}

/// How many things stand beside one another inside of the frame, with a gap between them.
int thingsIn(const QImage &image)
{
    constexpr int frame = 6;
    const QRgb ground = image.pixel(image.width() / 2, frame);
    int things = 0;
    bool isInThing = false;
    for (int x = frame; x < image.width() - frame; ++x) {
        bool hasInk = false;
        for (int y = frame; y < image.height() - frame; ++y)
            hasInk = hasInk || image.pixel(x, y) != ground;
        things += hasInk && !isInThing;
        isInThing = hasInk;
    }
    return things;
}

} // namespace

void AccountButtonTest::saysWhoIsInUse_data()
{
    QTest::addColumn<QStringList>("used");
    QTest::addColumn<QString>("text");

    QTest::newRow("none") << QStringList() << u"No account"_s;
    QTest::newRow("one") << QStringList {u"sdk:default"_s} << u"sdk:default"_s;
    QTest::newRow("with its number")
            << QStringList {u"tccli:default"_s} << u"tccli:default · 100012345678"_s;
    QTest::newRow("two") << QStringList {u"sdk:default"_s, u"tccli:prod"_s} << u"2 accounts"_s;
    QTest::newRow("none of these") << QStringList {u"Demo cloud"_s} << u"Demo cloud"_s;
}

void AccountButtonTest::saysWhoIsInUse()
{
    QFETCH(QStringList, used);
    QFETCH(QString, text);
    AccountButton button;
    button.setProfiles(exampleProfiles(QDateTime::currentDateTimeUtc()), used);
    QCOMPARE(button.text(), text);
    QCOMPARE(spokenName(button), u"Account: "_s + text);
}

void AccountButtonTest::warnsOfWhatIsWrong()
{
    const QList<Profile> profiles = exampleProfiles(QDateTime::currentDateTimeUtc());
    const auto icon = [](const AccountButton &button) {
        return button.icon().pixmap(16).toImage();
    };
    AccountButton fine;
    fine.setProfiles(profiles, {u"sdk:default"_s});
    QCOMPARE(spoken(fine, QAccessible::Description), u"sdk:default, SDK file, AKID…MPLE, ready"_s);
    AccountButton expired;
    expired.setProfiles(profiles, {u"tccli:prod"_s});
    QCOMPARE(spoken(expired, QAccessible::Description),
             u"tccli:prod, tccli, expired: The sign-in of tccli has ended. Run “tccli auth "
             "login”."_s);
    QVERIFY(icon(fine) != icon(expired));
}

void AccountButtonTest::showsNamesAsTheyAre()
{
    Profile profile = readyProfile();
    profile.name = u"sdk:<b>a&b</b>"_s;
    AccountButton button;
    button.setProfiles({profile}, {profile.name});
    QCOMPARE(button.text(), u"sdk:<b>a&&b</b>"_s);
    QCOMPARE(button.shortcut(), QKeySequence());
    QCOMPARE(spokenName(button), u"Account: sdk:<b>a&b</b>"_s);
    QVERIFY(button.toolTip().contains(u"&lt;b&gt;a&amp;b&lt;/b&gt;"_s));

    profile.name = QString(200, u'x');
    button.setProfiles({profile}, {profile.name});
    QCOMPARE(button.text().size(), 30);
}

void AccountButtonTest::itsIconIsBesideItsArrow_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("from left to right") << Qt::LeftToRight;
    QTest::newRow("from right to left") << Qt::RightToLeft;
}

void AccountButtonTest::itsIconIsBesideItsArrow()
{
    QFETCH(Qt::LayoutDirection, direction);
    AppStyle style;
    AccountButton button;
    button.setStyle(&style);
    button.setLayoutDirection(direction);
    button.setToolButtonStyle(Qt::ToolButtonIconOnly);
    button.resize(button.sizeHint());
    QCOMPARE(thingsIn(button.grab().toImage()), 2);
}

void AccountButtonTest::opensTheMenu()
{
    AccountButton button;
    button.setProfiles({readyProfile(), expiredProfile()}, {u"sdk:default"_s});
    QSignalSpy chosen(&button, &AccountButton::profilesChosen);
    QSignalSpy signIn(&button, &AccountButton::signInRequested);
    QSignalSpy manage(&button, &AccountButton::manageRequested);
    button.show();
    QVERIFY(activate(button));
    QVERIFY(clickEntries(button, {u"tccli:prod\ntccli"_s}));
    QCOMPARE(chosen, QList<QVariantList>({{QStringList {u"tccli:prod"_s}}}));
    QVERIFY(clickEntries(button, {u"Sign In Again: tccli:prod"_s}));
    QCOMPARE(signIn, QList<QVariantList>({{u"tccli:prod"_s}}));
    QVERIFY(clickEntries(button, {u"Manage Accounts…"_s}));
    QCOMPARE(manage.count(), 1);
}

/// Without waiting until it closes.
void AccountButtonTest::opensTheMenuForAScreenReader()
{
    AccountButton button;
    button.setProfiles({readyProfile()}, {});
    button.show();
    QVERIFY(activate(button));
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&button);
    QCOMPARE(spoken->role(), QAccessible::ButtonMenu);
    QVERIFY(spoken->state().hasPopup);
    QAccessibleActionInterface *actions = spoken->actionInterface();
    QCOMPARE(actions->actionNames().constFirst(), QAccessibleActionInterface::pressAction());
    bool wasOpen = false;
    connect(button.accountMenu(), &QMenu::aboutToShow, button.accountMenu(), [&] {
        wasOpen = true;
        QMetaObject::invokeMethod(button.accountMenu(), &QWidget::close, Qt::QueuedConnection);
    });
    actions->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(!wasOpen);
    QVERIFY(waitFor(u"the menu"_s, [&] { return wasOpen; }));

    button.setEnabled(false);
    QVERIFY(!actions->actionNames().contains(QAccessibleActionInterface::pressAction()));
}

QTEST_MAIN(AccountButtonTest)
#include "tst_accountbutton.moc"
