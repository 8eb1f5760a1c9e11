// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class ImageTableView;
class QSplitter;

/// Tells the table how wide it usually is whenever the window gets wider or narrower, so that
/// columns that nobody has arranged fit again. That a side is opened or moved does not count: the
/// columns would move under the pointer.
class UsualRoom final : public QObject
{
    Q_OBJECT

public:
    /// It belongs to the splitter, which has the filters, the table's area and the details. The
    /// table must outlive that.
    UsualRoom(QSplitter &splitter, ImageTableView &table);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QSplitter &m_splitter;
    ImageTableView &m_table;
};
