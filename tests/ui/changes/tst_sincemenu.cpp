// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/changes/sincemenu.h"

#include <QActionGroup>
#include <QApplication>
#include <QCalendarWidget>
#include <QDialog>
#include <QSignalSpy>
#include <QTimeZone>
#include <QtTest>

using namespace Qt::StringLiterals;

/// The menu of earlier times to compare with.
class SinceMenuTest final : public QObject
{
    Q_OBJECT

private slots:
    void offersEachResult();
    void choosesAnEarlyOne();
    void oneOfAllIsChosen();
    void daysAreThoseOfTheZone_data();
    void daysAreThoseOfTheZone();
};

namespace {

/// Those of five a day, the newest first.
QList<KeptRun> runs(int count)
{
    const QDateTime last(QDate(2026, 3, 20), QTime(22, 0), QTimeZone::utc());
    QList<KeptRun> result;
    for (int i = 0; i < count; ++i)
        result.append({.number = count - i, .taken = last.addSecs(-i * 4 * 3600), .images = 7});
    return result;
}

void open(SinceMenu &menu, int count)
{
    menu.setTimeZone(TimeZone::Utc);
    menu.setRuns(runs(count));
    emit menu.aboutToShow();
}

/// Those of all menus in it, too.
QList<QAction *> choices(const QMenu &menu)
{
    QList<QAction *> all;
    for (QAction *action : menu.actions()) {
        if (action->menu())
            all += choices(*action->menu());
        else if (!action->isSeparator())
            all.append(action);
    }
    return all;
}

qsizetype longest(const QMenu &menu)
{
    qsizetype most = menu.actions().size();
    for (const QAction *action : menu.actions())
        most = std::max(most, action->menu() ? longest(*action->menu()) : 0);
    return most;
}

} // namespace

void SinceMenuTest::offersEachResult()
{
    SinceMenu menu;
    for (const int count : {0, 3, 100, 300}) {
        open(menu, count);
        QCOMPARE(choices(menu).size(), count + 2); // the last time and a day, too
        QVERIFY(longest(menu) <= 31);              // which a screen has room for
    }
    // It is made anew each time it opens.
    open(menu, 3);
    QCOMPARE(menu.findChildren<QMenu *>().size(), 0);
}

void SinceMenuTest::choosesAnEarlyOne()
{
    SinceMenu menu;
    open(menu, 300);
    QSignalSpy chosen(&menu, &SinceMenu::sinceChosen);
    QAction *first = choices(menu).constLast();
    QVERIFY2(first->text().startsWith(u"2026-01-30 02:00"_s), qPrintable(first->text()));
    first->trigger();
    QCOMPARE(chosen.constFirst().constFirst().value<Look>(), Look {.run = 1});
}

/// Which is what the marks of the style say, and a screen reader: none of them can be switched on
/// beside another.
void SinceMenuTest::oneOfAllIsChosen()
{
    SinceMenu menu;
    menu.setSince({.run = 1});
    open(menu, 100); // the chosen one is in a menu of its own
    QAction *chosen = nullptr;
    for (QAction *action : choices(menu)) {
        QVERIFY(action->actionGroup());
        QCOMPARE(action->actionGroup(), choices(menu).constFirst()->actionGroup());
        if (action->isChecked())
            chosen = action;
    }
    QVERIFY(chosen);
    QCOMPARE(chosen->actionGroup()->checkedAction(), chosen);
    QVERIFY(chosen->actionGroup()->isExclusive());
}

void SinceMenuTest::daysAreThoseOfTheZone_data()
{
    // At any time one of them has another day than UTC.
    QTest::addColumn<QByteArray>("local");
    QTest::newRow("east") << "Pacific/Kiritimati"_ba;
    QTest::newRow("west") << "Etc/GMT+12"_ba;
}

/// Its last is today as the window shows times, not as the desktop does.
void SinceMenuTest::daysAreThoseOfTheZone()
{
    QFETCH(const QByteArray, local);
    const QByteArray usual = qgetenv("TZ");
    qputenv("TZ", local);
    const QDate today = QDateTime::currentDateTimeUtc().date();
    SinceMenu menu;
    open(menu, 3);
    choices(menu).at(1)->trigger();
    QDialog *dialog = nullptr;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && qobject_cast<QDialog *>(widget))
            dialog = qobject_cast<QDialog *>(widget);
    }
    QVERIFY(dialog);
    const auto *calendar = dialog->findChild<QCalendarWidget *>();
    const QDate last = calendar->maximumDate();
    const QDate chosen = calendar->selectedDate();
    const bool isNextDay = QDateTime::currentDateTimeUtc().date() != today; // meanwhile
    dialog->reject();
    if (usual.isEmpty())
        qunsetenv("TZ");
    else
        qputenv("TZ", usual);
    QCOMPARE(last, isNextDay ? today.addDays(1) : today);
    QCOMPARE(chosen, last);
}

QTEST_MAIN(SinceMenuTest)
#include "tst_sincemenu.moc"
