// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/details/comparison.h"

#include <QDialog>

class CompareHeader;
class QCheckBox;
class QTableWidget;

/// Two to four images side by side, each under its name and region; a name that is cut is whole in
/// the tool tip. A value that is another than
/// most of them have is marked by a sign and in bold.
class CompareDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Times are in the zone.
    CompareDialog(const QList<Image> &images, QWidget *parent, TimeZone zone = TimeZone::Local);

signals:
    /// Something is on the clipboard now; the notice says what, for the user.
    void copied(const QString &notice);

private:
    void showHeaders(const QList<Image> &images);
    void showRows();
    void copyMarkdown();

    QList<ComparisonRow> m_rows;
    QTableWidget *m_table;
    CompareHeader *m_header;
    QCheckBox *m_differencesCheck;
};
