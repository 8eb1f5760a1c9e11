// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

/// Asks for the id of a region that the program does not know of yet. It can be added once it looks
/// like one; whether there is such a region, the cloud will say.
class AddRegionDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AddRegionDialog(QWidget *parent);

signals:
    void regionChosen(const QString &id);

private:
    void check();
    [[nodiscard]] QString id() const;

    QLineEdit *m_edit;
    QLabel *m_note;
    QPushButton *m_addButton;
};
