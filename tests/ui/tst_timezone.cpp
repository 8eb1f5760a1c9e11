// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/exportsteps.h"
#include "support/menus.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "catalog/columns/imagecolumns.h"

#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QStandardPaths>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Times in the user's zone or in UTC. The user of this test is nine hours east of it.
class TimeZoneTest final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("TZ", "KST-9"); }

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theMenuSwitchesTheTable();
    void theTooltipSaysTheOtherZoneAndTheAge();
    void theDetailsFollow();
    void theFindBoxFollows();
    void aFilterFromTheCellFollows();
    void filesAlwaysHaveUtc();
    void aNewWindowHasTheSame();

private:
    [[nodiscard]] bool choose(const QString &entry)
    {
        return clickEntries(*m_fixture->child<QMenuBar>(u"menuBar"_s), {u"View"_s, entry});
    }
    [[nodiscard]] static QString header(const MainWindow &window)
    {
        return window.model()
                .headerData(int(ImageColumn::Created), Qt::Horizontal, Qt::DisplayRole)
                .toString();
    }
    [[nodiscard]] QString cell(int role = Qt::DisplayRole) const
    {
        return m_fixture->view().model()->index(0, int(ImageColumn::Created)).data(role).toString();
    }
    /// The first row with a time that is on the next day in the zone of this test.
    [[nodiscard]] int eveningRow() const
    {
        int row = 0;
        while (m_fixture->window().model().imageAt(row).created.toUTC().time().hour() < 15)
            ++row;
        return row;
    }
    [[nodiscard]] QString inZone(int hours) const
    {
        const QDateTime created = m_fixture->window().model().imageAt(0).created.toUTC();
        return created.addSecs(hours * 3600).toString(u"yyyy-MM-dd HH:mm"_s);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TimeZoneTest::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QStandardPaths::setTestModeEnabled(true);
}

void TimeZoneTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
    QVERIFY(inZone(0) != inZone(9));
}

void TimeZoneTest::cleanup()
{
    m_fixture.reset();
}

void TimeZoneTest::theMenuSwitchesTheTable()
{
    QCOMPARE(header(m_fixture->window()), u"Created (KST)"_s);
    QCOMPARE(cell(), inZone(9));
    QVERIFY(choose(u"UTC"_s));
    QCOMPARE(header(m_fixture->window()), u"Created (UTC)"_s);
    QCOMPARE(cell(), inZone(0));
    QVERIFY(choose(u"Local Time"_s));
    QCOMPARE(header(m_fixture->window()), u"Created (KST)"_s);
    QCOMPARE(cell(), inZone(9));
}

void TimeZoneTest::theTooltipSaysTheOtherZoneAndTheAge()
{
    // Midnight may come between the two.
    const auto age = [this] {
        return ageText(m_fixture->window().model().imageAt(0), QDateTime::currentDateTimeUtc());
    };
    QVERIFY(!age().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(cell(Qt::ToolTipRole),
                              QString(age() + u" · "_s + inZone(0) + u" UTC"_s), longestWait);
    QVERIFY(choose(u"UTC"_s));
    QTRY_COMPARE_WITH_TIMEOUT(cell(Qt::ToolTipRole),
                              QString(age() + u" · "_s + inZone(9) + u" KST"_s), longestWait);
}

void TimeZoneTest::theDetailsFollow()
{
    clickCell(m_fixture->view(), 0, int(ImageColumn::Name));
    const QWidget &pane = *m_fixture->child<QWidget>(u"detailPane"_s);
    QVERIFY(visibleText(pane).contains(inZone(9) + u" (KST), "_s));
    QVERIFY(choose(u"UTC"_s));
    QVERIFY(visibleText(pane).contains(inZone(0) + u" (UTC), "_s));
}

void TimeZoneTest::theFindBoxFollows()
{
    // An evening in UTC is found as such while UTC is shown, and no longer after the switch: it is
    // the next day in the zone of this test.
    const ImageTableModel &model = m_fixture->window().model();
    const Image evening = model.imageAt(eveningRow());
    QVERIFY(choose(u"UTC"_s));
    QTest::keyClicks(m_fixture->child<QLineEdit>(u"findEdit"_s),
                     u'"' + createdText(evening, TimeZone::Utc) + u'"');
    QVERIFY(model.rowOf({evening.place, evening.imageId}));
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(findText(model.imageAt(row), TimeZone::Utc)
                        .contains(createdText(evening, TimeZone::Utc)));
    QVERIFY(choose(u"Local Time"_s));
    QVERIFY(!model.rowOf({evening.place, evening.imageId}));
}

void TimeZoneTest::aFilterFromTheCellFollows()
{
    const ImageTableModel &model = m_fixture->window().model();
    const Image evening = model.imageAt(eveningRow());
    QVERIFY(choose(u"UTC"_s));
    const QModelIndex cell = model.index(eveningRow(), int(ImageColumn::Created));
    m_fixture->view().scrollTo(cell);
    QMenu *menu = openContextMenu(m_fixture->view(), m_fixture->view().visualRect(cell).center());
    QVERIFY(menu);
    QVERIFY(clickEntries(*menu, {u"Only “%1”"_s.arg(cell.data().toString())}));
    QVERIFY(model.rowOf({evening.place, evening.imageId}));
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.imageAt(row).created.toUTC().date(), evening.created.toUTC().date());
}

void TimeZoneTest::filesAlwaysHaveUtc()
{
    ExportSteps steps(m_fixture->window());
    clickCell(m_fixture->view(), 0, int(ImageColumn::Name));
    const QString created = m_fixture->window().model().imageAt(0).created.toUTC().toString(
            u"yyyy-MM-ddTHH:mm:ssZ"_s);
    for (const QString &zone : {u"Local Time"_s, u"UTC"_s}) {
        QVERIFY(choose(zone));
        const QString path = m_fixture->inFolder(zone + u".csv"_s);
        QVERIFY(steps.open());
        QVERIFY(steps.click(u"selectedRadio"_s));
        QVERIFY(steps.goOn());
        QVERIFY(steps.save(path));
        QVERIFY(steps.waitUntilOver());
        QVERIFY(contentOf(path).contains(created.toUtf8()));
    }
}

void TimeZoneTest::aNewWindowHasTheSame()
{
    QVERIFY(choose(u"UTC"_s));
    {
        const MainWindow next(m_fixture->settings());
        QCOMPARE(header(next), u"Created (UTC)"_s);
    }
    QVERIFY(choose(u"Local Time"_s));
    const MainWindow next(m_fixture->settings());
    QCOMPARE(header(next), u"Created (KST)"_s);
}

QTEST_MAIN(TimeZoneTest)
#include "tst_timezone.moc"
