// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/connectionpreferences.h"

#include <QWidget>

class FieldNote;
class FormRows;
class QComboBox;
class QLineEdit;
class QPushButton;
class SecretEdit;

/// Which proxy is used. A password is told once and not kept here; whether there is one is told by
/// whoever keeps it.
class ProxyFields final : public QWidget
{
    Q_OBJECT

public:
    explicit ProxyFields(QWidget *parent = nullptr);

    void show(const ConnectionPreferences &connection);
    void setHasPassword(bool hasPassword);
    void setKeyringAvailable(bool isAvailable);
    /// What decides in place of these fields; see FieldNote::setSaid().
    void setSaid(const QString &said);
    /// A proxy of one's own without a host or a port cannot be used.
    [[nodiscard]] bool isWhole() const;
    void putInto(ConnectionPreferences &connection) const;

signals:
    /// The user has changed something but the password, and left the field.
    void committed();
    /// Empty: there is to be none any longer.
    void passwordChanged(const QString &password);

private:
    void updateState();
    void showPasswordNote();

    FormRows *m_rows;
    QComboBox *m_kindCombo; // in the order of the kinds
    QLineEdit *m_hostEdit;
    QLineEdit *m_portEdit;
    QLineEdit *m_userEdit;
    QWidget *m_password;
    SecretEdit *m_passwordEdit;
    QPushButton *m_forgetButton;
    FieldNote *m_kindNote;
    FieldNote *m_hostNote;
    FieldNote *m_portNote;
    FieldNote *m_passwordNote;
    bool m_hasPassword = false;
    bool m_isKeyringAvailable = true;
};
