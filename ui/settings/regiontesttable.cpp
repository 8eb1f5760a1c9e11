// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/regiontesttable.h"

#include "accounts/connectiontesttext.h"
#include "core/bidicontrols.h"
#include "core/oneline.h"
#include "core/region.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/widgets/copytable.h"
#include "ui/widgets/plaintooltip.h"

#include <QCoreApplication>
#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RegionTestTable)
};

enum Column { RegionColumn, Answer, NameFound, Connected, Certificate, Clock, Time, Host, Reason };

constexpr int iconSize = 16;

QPixmap stateIcon(const QWidget &widget, RegionTest::State state)
{
    const auto icon = [&widget](const QString &name, const QColor &color) {
        return iconPixmap(name, color, iconSize, widget.devicePixelRatioF());
    };
    const QPalette palette = widget.palette();
    switch (state) {
    case RegionTest::State::Waiting:
        return icon(u"state-underway"_s, palette.color(QPalette::Link));
    case RegionTest::State::Answered:
        return icon(u"state-good"_s, statusColor(palette, StatusColor::Good));
    case RegionTest::State::Reached:
        return icon(u"state-unknown"_s, dimColor(palette));
    case RegionTest::State::Refused:
    case RegionTest::State::Unreachable:
        return icon(u"state-failed"_s, statusColor(palette, StatusColor::Bad));
    }
    Q_UNREACHABLE();
}

} // namespace

CopyTable *makeRegionTestTable(QWidget *parent)
{
    auto *table =
            new CopyTable({Words::tr("Region"), Words::tr("Answer"), Words::tr("Name found"),
                           Words::tr("Connected"), Words::tr("Certificate"), Words::tr("Clock"),
                           Words::tr("Time"), Words::tr("Host"), Words::tr("Reason")},
                          parent);
    table->setAccessibleName(Words::tr("Regions"));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(Reason, QHeaderView::Stretch);
    return table;
}

void showRegionTests(CopyTable &table, const QList<RegionTest> &tests)
{
    QList<QStringList> rows;
    for (const RegionTest &test : tests) {
        rows.append({regionName(test.region), regionStateText(test.state),
                     checkedText(test.isNameFound), checkedText(test.isConnected),
                     checkedText(test.isCertificateGood), clockText(test.clockSlow),
                     durationText(test.duration), test.host,
                     withVisibleControls(onOneLine(regionReason(test)))});
    }
    table.setRows(rows, {Time});
    for (int row = 0; row < int(tests.size()); ++row) {
        table.item(row, RegionColumn)->setToolTip(plainToolTip(tests.at(row).region));
        table.item(row, Answer)->setIcon(stateIcon(table, tests.at(row).state));
        table.item(row, Reason)->setToolTip(plainToolTip(rows.at(row).at(Reason)));
        for (const int column : {NameFound, Connected, Certificate, Clock, Time, Host})
            table.item(row, column)->setForeground(dimColor(table.palette()));
    }
}
