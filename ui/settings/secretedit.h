// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

/// A field for a secret: its characters are hidden until its button shows them, and not kept by
/// anybody who helps with typing.
class SecretEdit final : public QWidget
{
    Q_OBJECT

public:
    /// `showText` says what the button does: "Show the secret key".
    SecretEdit(const QString &showText, QWidget *parent);

    /// Without the blanks and line ends around it, which come along with copied text.
    [[nodiscard]] QString secret() const;
    void clear();
    void setPlaceholderText(const QString &text);
    [[nodiscard]] QLineEdit &lineEdit() const { return *m_edit; }

signals:
    /// The user has changed it.
    void edited();
    /// The user has changed it and left the field, or pressed Enter.
    void committed();

private:
    QLineEdit *m_edit;
    QToolButton *m_showButton;
    bool m_isEdited = false; // since it was committed
};
