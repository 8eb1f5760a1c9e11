// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/windowtools.h"

#include "ui/style/icons.h"

#include <QAction>
#include <QMainWindow>

using namespace Qt::StringLiterals;

void setActionIcons(const QMainWindow &window)
{
    const std::pair<QString, QString> icons[] = {{u"exportAction"_s, u"export"_s},
                                                 {u"findAction"_s, u"find"_s},
                                                 {u"refreshAction"_s, u"refresh"_s},
                                                 {u"stopAction"_s, u"stop"_s},
                                                 {u"loadAllAction"_s, u"load-all"_s}};
    for (const auto &[action, icon] : icons)
        window.findChild<QAction *>(action)->setIcon(themedIcon(icon));
}
