// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;

/// Which of the cloud's hosts are asked: a kind of them, or an address to be typed.
class EndpointField final : public QWidget
{
    Q_OBJECT

public:
    enum class Default {
        None,
        AsUsual, ///< A first choice, which is an empty text.
    };

    EndpointField(Default offered, QWidget *parent);

    /// As parseEndpointChoice() reads it, if it can: an address is as it was typed.
    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    /// What takes the keyboard first.
    [[nodiscard]] QComboBox &kindCombo() const { return *m_combo; }

signals:
    /// The user has changed it.
    void edited();
    /// The user has chosen a kind, or has left the address that was changed.
    void committed();

private:
    void addKind(const QString &text, const QString &word);
    void showAddress();

    QComboBox *m_combo; // the data is the word of a kind
    QLineEdit *m_addressEdit;
};
