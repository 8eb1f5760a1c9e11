// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/columnfit.h"

#include "catalog/columns/columnfacts.h"
#include "catalog/columns/columnname.h"
#include "catalog/columns/imagecolumns.h"

#include <QtTest>

namespace {

ColumnLayout usualLayout()
{
    ColumnLayout layout;
    for (int column = 0; column < imageColumnCount; ++column) {
        const ColumnFacts &facts = columnFacts(ImageColumn(column));
        layout.append({.name = facts.settingsName,
                       .width = facts.usualWidth,
                       .isVisible = facts.isShownAtFirst});
    }
    return layout;
}

int widthOf(const ColumnLayout &layout, ImageColumn column)
{
    return layout.at(int(column)).width;
}

int endOf(const ColumnLayout &layout, ImageColumn last)
{
    int end = 0;
    for (int column = 0; column <= int(last); ++column)
        end += layout.at(column).isVisible ? layout.at(column).width : 0;
    return end;
}

} // namespace

/// Which columns are in sight beside the filters and the details.
class ColumnFitTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatMattersIsInSight_data();
    void whatMattersIsInSight();
    void namesTakeWhatIsLeft();
    void leavesTheRestAlone();
    void givesProfilesTheirRoom_data();
    void givesProfilesTheirRoom();
    void doesNothingWithoutTheColumns();
};

void ColumnFitTest::whatMattersIsInSight_data()
{
    QTest::addColumn<int>("room"); // beside 280 px of filters, the details and a scroll bar
    QTest::addColumn<ImageColumn>("last");

    QTest::newRow("1280 px, with the details") << 706 << ImageColumn::State;
    QTest::newRow("1366 px, with the details") << 771 << ImageColumn::State;
    QTest::newRow("1440 px, with the details") << 824 << ImageColumn::State;
    QTest::newRow("1920 px, with the details") << 1304 << ImageColumn::ImageId;
    // Without the details the same columns have 284 px more, or 320.
    QTest::newRow("1280 px") << 706 << ImageColumn::ImageId;
    QTest::newRow("1366 px") << 771 << ImageColumn::ImageId;
    QTest::newRow("1440 px") << 824 << ImageColumn::ImageId;
}

void ColumnFitTest::whatMattersIsInSight()
{
    QFETCH(int, room);
    QFETCH(ImageColumn, last);
    ColumnLayout layout = usualLayout();
    fitColumns(layout, room, 1);
    const bool isWithDetails = QByteArray(QTest::currentDataTag()).contains("details");
    const int details = room < 800 ? 284 : 320;
    QVERIFY2(endOf(layout, last) <= room + (isWithDetails ? 0 : details),
             qPrintable(QString::number(endOf(layout, last))));
    // They can still be read.
    QVERIFY(widthOf(layout, ImageColumn::Name) >= 132);
    QVERIFY(widthOf(layout, ImageColumn::Os) >= 84);
}

void ColumnFitTest::namesTakeWhatIsLeft()
{
    const ColumnLayout usual = usualLayout();
    ColumnLayout layout = usual;
    const int room = endOf(usual, ImageColumn::ImageId) + 50;
    fitColumns(layout, room, 1);
    QCOMPARE(widthOf(layout, ImageColumn::Name), widthOf(usual, ImageColumn::Name) + 50);
    layout = usual;
    fitColumns(layout, 4000, 1);
    QVERIFY(widthOf(layout, ImageColumn::Name) < 2 * widthOf(usual, ImageColumn::Name));
}

void ColumnFitTest::leavesTheRestAlone()
{
    for (const int room : {100, 706, 824, 1304, 4000}) {
        ColumnLayout layout = usualLayout();
        fitColumns(layout, room, 1);
        for (int column = 0; column < imageColumnCount; ++column) {
            if (column != int(ImageColumn::Name) && column != int(ImageColumn::Os))
                QCOMPARE(layout.at(column), usualLayout().at(column));
        }
    }
}

void ColumnFitTest::givesProfilesTheirRoom_data()
{
    QTest::addColumn<int>("room");

    QTest::newRow("1366 px, with the details") << 771;
    QTest::newRow("1440 px, with the details") << 824;
    QTest::newRow("1366 px") << 771 + 284;
}

void ColumnFitTest::givesProfilesTheirRoom()
{
    QFETCH(int, room);
    ColumnLayout layout = usualLayout();
    layout[int(ImageColumn::Profile)].isVisible = true;
    fitColumns(layout, room, 1);
    const int end = endOf(layout, ImageColumn::State);
    QVERIFY2(end <= room, qPrintable(QString::number(end)));
    QVERIFY(widthOf(layout, ImageColumn::Profile) >= 104);
    QVERIFY(widthOf(layout, ImageColumn::Name) >= 132);
    QVERIFY(widthOf(layout, ImageColumn::Os) >= 84);
}

void ColumnFitTest::doesNothingWithoutTheColumns()
{
    ColumnLayout none;
    fitColumns(none, 100, 1);
    QVERIFY(none.isEmpty());
}

QTEST_APPLESS_MAIN(ColumnFitTest)
#include "tst_columnfit.moc"
