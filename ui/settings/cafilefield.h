// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QWidget>

class QLineEdit;

/// The path of a file of certificates, typed or chosen.
class CaFileField final : public QWidget
{
    Q_OBJECT

public:
    explicit CaFileField(QWidget *parent = nullptr);

    [[nodiscard]] QString path() const;
    void setPath(const QString &path);
    [[nodiscard]] QLineEdit &lineEdit() const { return *m_edit; }

signals:
    /// The user has chosen another file, or has left the field.
    void committed();

private:
    void choose();

    QLineEdit *m_edit;
};

/// Whether a file of certificates can be used: it is there, of a sensible size, and has one in PEM
/// at least. Error: File, with a message.
[[nodiscard]] Result<void> checkCaFile(const QString &path);
