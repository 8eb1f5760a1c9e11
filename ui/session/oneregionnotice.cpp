// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/oneregionnotice.h"

#include "accounts/regionsettings.h"
#include "core/region.h"
#include "ui/accounts/accounttext.h"
#include "ui/mainwindow.h"
#include "ui/query/filterpanel.h"
#include "ui/session/startregions.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QSettings>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AccountFlow)
};

} // namespace

void tellOfOneRegion(MainWindow &window, const QString &profile, const QString &region,
                     QSettings &settings)
{
    MessageBar &bar = window.noticeBar();
    bar.showMessage(MessageBar::Kind::Information,
                    //: %1 is the name of a region.
                    Words::tr("Only %1 is asked:").arg(regionName(region)),
                    //: %1 is the name of an account, such as tccli:default.
                    Words::tr("It is the region that %1 names.").arg(profileTitle(profile)));
    QAbstractButton *button = bar.addButton(Words::tr("Ask &All Regions"));
    QObject::connect(button, &QAbstractButton::clicked, &window, [&window, &settings] {
        ImageQuery query = window.filterPanel().query();
        query.places = window.filterPanel().placesFor(shownRegions(readRegionSettings(settings)));
        window.search(query);
        window.noticeBar().hide();
    });
    // Whoever asks something else has seen it. The button goes with the message.
    QObject::connect(&window.filterPanel(), &FilterPanel::searchRequested, button,
                     [&bar] { bar.hide(); });
    bar.addCloseButton();
}
