// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/menus.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "catalog/columns/imagecolumns.h"
#include "core/region.h"
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
    void namesItsColumnsByNameAndRegion();
    void namesTheAccountsOfSeveral();
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

void CompareDialogTest::namesItsColumnsByNameAndRegion()
{
    compare(2);
    for (const int image : {0, 1}) {
        const Image shown = m_fixture->window().model().imageAt(image);
        const QTableWidgetItem *header = table()->horizontalHeaderItem(image + 1);
        QCOMPARE(header->text(), QString(shown.imageName + u'\n' + regionName(shown.place.region)));
        QCOMPARE(header->textAlignment(), int(Qt::AlignLeft | Qt::AlignVCenter));
    }
}

void CompareDialogTest::namesTheAccountsOfSeveral()
{
    QList<Image> images(2, {.place = {.region = u"ap-seoul"_s}, .imageName = u"web"_s});
    images[0].place.profile = u"prod"_s;
    images[1].place.profile = u"dev"_s;
    const CompareDialog dialog(images, nullptr);
    const auto *table = dialog.findChild<QTableWidget *>();
    QCOMPARE(table->horizontalHeaderItem(1)->text(), u"web\nprod · Seoul"_s);
    QCOMPARE(table->horizontalHeaderItem(2)->text(), u"web\ndev · Seoul"_s);
}

void CompareDialogTest::marksWhatDiffers()
{
    const Image debian = {.imageId = u"img-00000001"_s, .platform = u"Debian"_s};
    const Image ubuntu = {.imageId = u"img-00000001"_s, .platform = u"Ubuntu"_s};
    CompareDialog shown({debian, ubuntu, debian}, nullptr);
    const auto *cells = shown.findChild<QTableWidget *>();
    const auto spoken = [cells](const QTableWidgetItem *item) {
        return cells->model()
                ->data(cells->model()->index(item->row(), item->column()), Qt::AccessibleTextRole)
                .toString();
    };
    const QTableWidgetItem *label = cells->findItems(u"Platform"_s, Qt::MatchExactly).constFirst();
    QVERIFY(label->font().weight() >= QFont::DemiBold);
    for (const int column : {1, 2, 3}) {
        const QTableWidgetItem *value = cells->item(label->row(), column);
        const bool isOdd = column == 2;
        QCOMPARE(value->font().weight() >= QFont::DemiBold, isOdd);
        QCOMPARE(spoken(value), isOdd ? u"Ubuntu, differs"_s : QString());
        // The mark, and in its place nothing to be seen.
        const QImage mark = value->icon().pixmap(16, 16).toImage();
        QImage nothing(mark.size(), QImage::Format_ARGB32_Premultiplied);
        nothing.fill(Qt::transparent);
        QCOMPARE(mark.convertedTo(nothing.format()) != nothing, isOdd);
    }
    QVERIFY(cells->findItems(u"Image ID"_s, Qt::MatchExactly).constFirst()->font().weight() <
            QFont::DemiBold);
}

void CompareDialogTest::hidesWhatIsTheSame()
{
    compare(3);
    const auto differs = [this](int row) {
        return table()->item(row, 0)->font().weight() >= QFont::DemiBold;
    };
    int differing = 0;
    for (int row = 0; row < table()->rowCount(); ++row)
        differing += differs(row) ? 1 : 0;
    QVERIFY(differing > 0 && differing < table()->rowCount());
    QVERIFY(clickNamed(*dialog(), u"Only what differs"_s));
    for (int row = 0; row < table()->rowCount(); ++row)
        QCOMPARE(table()->isRowHidden(row), !differs(row));
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
