// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/placecomparison.h"

#include <QDialog>

class QLabel;
class QLineEdit;

/// Asks what nobody wants to hear of: fields, and images by patterns of their names.
class MuteDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit MuteDialog(const MutedChanges &muted, QWidget *parent = nullptr);

    /// Fields that the program knows are spelled as the API does.
    [[nodiscard]] MutedChanges muted() const;

private:
    void showUnknown();

    QLineEdit *m_fieldsEdit;
    QLineEdit *m_namesEdit;
    QLabel *m_unknown; ///< Fields that may be mistyped.
};
