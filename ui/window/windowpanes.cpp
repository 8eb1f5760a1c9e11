// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/windowpanes.h"

#include "ui/status/activitydock.h"
#include "ui/status/statusline.h"

#include <QMainWindow>
#include <QSplitter>

using namespace Qt::StringLiterals;

QList<PaneRing::Pane> panesOf(const QMainWindow &window)
{
    const auto named = [&window](const QString &name) {
        return window.findChild<QWidget *>(name);
    };
    const auto *splitter = window.findChild<QSplitter *>(u"splitter"_s);
    return {{named(u"filterPanel"_s), splitter->handle(1)},
            {named(u"toolBar"_s)},
            {named(u"failureBanner"_s)},
            {named(u"noticeBar"_s)},
            {named(u"facetStrip"_s)},
            {named(u"resultStack"_s), splitter->handle(2)},
            {named(u"detailPane"_s)},
            {named(u"exportBar"_s)},
            {window.findChild<ActivityDock *>()},
            {window.findChild<StatusLine *>()}};
}
