// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/menus.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "catalog/columns/imagecolumns.h"
#include "ui/details/comparedialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMenuBar>
#include <QTableWidget>
#include <QTimeZone>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Comparing selected images.
class CompareDialogTest final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("TZ", "KST-9"); } // the user is nine hours east of UTC

private slots:
    void init();
    void cleanup();
    void comparesTwoToFour_data();
    void comparesTwoToFour();
    void marksWhatDiffers();
    void hidesWhatIsTheSame();
    void copiesMarkdown();
    void timesAreInTheZone();

private:
    void selectRows(int count);
    /// Selects the first rows and presses Ctrl+D.
    void compare(int count);
    [[nodiscard]] CompareDialog *dialog() const
    {
        return m_fixture->window().findChild<CompareDialog *>();
    }
    [[nodiscard]] QTableWidget *table() const
    {
        return findNamed<QTableWidget>(*dialog(), u"Comparison"_s);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void CompareDialogTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
}

void CompareDialogTest::cleanup()
{
    m_fixture.reset();
}

void CompareDialogTest::selectRows(int count)
{
    m_fixture->view().clearSelection();
    for (int row = 0; row < count; ++row)
        clickCell(m_fixture->view(), row, int(ImageColumn::Name), Qt::ControlModifier);
    QCOMPARE(m_fixture->view().selectedRowCount(), count);
}

void CompareDialogTest::compare(int count)
{
    selectRows(count);
    QTest::keyClick(&m_fixture->view(), Qt::Key_D, Qt::ControlModifier);
    QVERIFY(dialog());
    QVERIFY(activate(*dialog()));
    QVERIFY(table());
}

void CompareDialogTest::comparesTwoToFour_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("isPossible");

    for (const int count : {0, 1, 2, 3, 4, 5})
        QTest::addRow("%d", count) << count << (count >= 2 && count <= 4);
}

void CompareDialogTest::comparesTwoToFour()
{
    QFETCH(int, count);
    QFETCH(bool, isPossible);
    selectRows(count);
    auto *bar = m_fixture->child<QMenuBar>(u"menuBar"_s);
    QCOMPARE(findEntry(*bar, {u"Image"_s, u"Compare…"_s})->isEnabled(), isPossible);
    QTest::keyClick(&m_fixture->view(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(dialog() != nullptr, isPossible);
    if (!isPossible)
        return;
    QTRY_VERIFY_WITH_TIMEOUT(table(), longestWait);
    QCOMPARE(table()->columnCount(), count + 1);
    for (int image = 0; image < count; ++image) {
        QCOMPARE(table()->item(1, image + 1)->text(),
                 m_fixture->window().model().imageAt(image).imageId);
    }
}

void CompareDialogTest::marksWhatDiffers()
{
    compare(2);
    int same = 0;
    int different = 0;
    for (int row = 0; row < table()->rowCount(); ++row) {
        const bool differs = table()->item(row, 1)->text() != table()->item(row, 2)->text();
        const QTableWidgetItem *label = table()->item(row, 0);
        QCOMPARE(label->text().startsWith(u'≠'), differs);
        QCOMPARE(label->font().weight() >= QFont::DemiBold, differs);
        ++(differs ? different : same);
    }
    QVERIFY(same > 0);
    QVERIFY(different > 0);
}

void CompareDialogTest::hidesWhatIsTheSame()
{
    compare(3);
    QVERIFY(clickNamed(*dialog(), u"Only what differs"_s));
    for (int row = 0; row < table()->rowCount(); ++row)
        QCOMPARE(table()->isRowHidden(row), !table()->item(row, 0)->text().startsWith(u'≠'));
    QVERIFY(clickNamed(*dialog(), u"Only what differs"_s));
    for (int row = 0; row < table()->rowCount(); ++row)
        QVERIFY(!table()->isRowHidden(row));
}

void CompareDialogTest::copiesMarkdown()
{
    compare(2);
    QVERIFY(clickNamed(*dialog(), u"Copy as Markdown"_s));
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith("| | | |\n|---|---|---|\n"_L1));
    QVERIFY(text.contains("| **Image ID** |"_L1));
    for (const int row : {0, 1})
        QVERIFY(text.contains(m_fixture->window().model().imageAt(row).imageId));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(), longestWait);
}

void CompareDialogTest::timesAreInTheZone()
{
    const Image image = {.created = QDateTime(QDate(2021, 9, 7), QTime(20, 30), QTimeZone::utc())};
    const auto shows = [&image](TimeZone zone, const QString &time) {
        const CompareDialog dialog({image, image}, nullptr, zone);
        return !dialog.findChild<QTableWidget *>()->findItems(time, Qt::MatchStartsWith).isEmpty();
    };
    QVERIFY(shows(TimeZone::Utc, u"2021-09-07 20:30 (UTC)"_s));
    QVERIFY(shows(TimeZone::Local, u"2021-09-08 05:30 (KST)"_s));
}

QTEST_MAIN(CompareDialogTest)
#include "tst_comparedialog.moc"
