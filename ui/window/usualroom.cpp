// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/usualroom.h"

#include "ui/table/imagetableview.h"
#include "ui/window/windowsides.h"

#include <QResizeEvent>
#include <QSplitter>

UsualRoom::UsualRoom(QSplitter &splitter, ImageTableView &table)
    : QObject(&splitter), m_splitter(splitter), m_table(table)
{
    splitter.installEventFilter(this);
}

bool UsualRoom::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        const auto *resize = static_cast<QResizeEvent *>(event);
        const int width = resize->size().width();
        if (width != resize->oldSize().width())
            m_table.setUsualWidth(sidesAtFirst(m_splitter, width).at(1));
    }
    return QObject::eventFilter(watched, event);
}
