// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/details/comparison.h"

#include <QDialog>

class QCheckBox;
class QTableWidget;

/// Two to four images side by side, with what differs marked by a sign and in bold.
class CompareDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Times are in the zone.
    CompareDialog(const QList<Image> &images, QWidget *parent, TimeZone zone = TimeZone::Local);

private:
    void showRows();
    void copyMarkdown() const;

    QList<ComparisonRow> m_rows;
    QTableWidget *m_table;
    QCheckBox *m_differencesCheck;
};
